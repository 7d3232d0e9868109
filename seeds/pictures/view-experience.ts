import { type Composition, named } from '#seeds/pictures/composition.ts'
import { coveredBridge } from '#seeds/pictures/covered-bridge.ts'
import { dyeYard } from '#seeds/pictures/dye-yard.ts'
import { meadow } from '#seeds/pictures/fields.ts'
import { waves } from '#seeds/pictures/sea.ts'
import type { Stage } from '#seeds/pictures/stage.ts'
import { CRAFTS, wheel } from '#seeds/pictures/still-life-crafts.ts'
import { DENDROBIUM } from '#seeds/pictures/still-life-dendrobium.ts'
import { hungNoodles, NOODLES_RICE } from '#seeds/pictures/still-life-noodles.ts'
import { board, stove, teaFiring } from '#seeds/pictures/view-kitchen.ts'
import { kitchenGarden, planting, starCamp, stargazers, trail, waterfall } from '#seeds/pictures/view-outdoors.ts'
import { hills, orchard, orchardBranch, teaPicking, teaPickingNear } from '#seeds/pictures/view-picking.ts'
import { angler, river, sailing, tideline } from '#seeds/pictures/view-water.ts'
import { bench, brewing } from '#seeds/pictures/workbench.ts'

const of = (subject: string, draw: (stage: Stage) => string, words?: RegExp): Composition => ({
	subject,
	draw,
	...(words ? { words } : {}),
})

/** Which orchard a picking session is drawn in: the fruit follows the season. */
const PICKED = [
	['spring', /loquat|spring/],
	['summer', /yangmei|bayberr|summer/],
	['autumn', /persimmon|pear|autumn|grape|peach/],
	['winter', /ougan|mandarin|orange|citrus|pomelo|winter/],
] as const

const craft = (subject: string) => named(CRAFTS, subject).draw

const NIGHT = ['night'] as const

export const EXPERIENCES: Record<string, readonly Composition[]> = {
	'tea-picking': [of('rows', teaPicking), of('basket', teaPickingNear)],
	'fruit-picking': [
		...PICKED.flatMap(([season, words]): Composition[] => [
			{ ...of(`orchard-${season}`, orchard, words), season },
			{ ...of(`branch-${season}`, orchardBranch, words), season },
		]),
	],
	fishing: [of('angler', angler), of('tideline', tideline, /tide|mud|shell|clam|flat/)],
	hiking: [
		of('trail', trail),
		of('waterfall', waterfall, /waterfall|falls|stream|valley|gorge/),
		of(
			'bridge',
			(stage) => hills(stage) + meadow(stage, 440) + coveredBridge(stage, [400, 440], 0.95) + waves(stage, 545, 2),
			/bridge/,
		),
	],
	workshop: [
		of('wheel', wheel, /kiln|celadon|pottery|ceramic|clay|porcelain|throw|wheel/),
		of('dye-yard', dyeYard, /dye|indigo|cloth|calico/),
		{ ...of('bench', bench), indoors: true },
		{ ...of('baskets', craft('baskets'), /basket|bamboo-weav|weave/), indoors: true },
		{
			...of('tea-firing', teaFiring, /firing|tea-making|night-watch|roast/),
			indoors: true,
			lights: ['dawn', 'noon', 'dusk'],
		},
		{ ...of('brewing', brewing, /brew|jar-of-wine|wine/), indoors: true },
		{ ...of('rice-cakes', named(NOODLES_RICE, 'rice-cakes').draw, /rice-cake|pounding/), indoors: true },
		{ ...of('curls', named(DENDROBIUM, 'curls').draw, /fengdou|dendrobium/), indoors: true },
		{ ...of('paper-cut', craft('paper-cut'), /paper-?cut|cutting/), indoors: true },
		of('noodles', hungNoodles, /noodle/),
		{ ...of('umbrella', craft('umbrella'), /umbrella|lantern/), indoors: true },
	],
	cooking: [
		{ ...of('stove', (stage) => stove(stage)), indoors: true, lights: ['dawn', 'noon', 'dusk'] },
		{ ...of('board', board), indoors: true, lights: ['dawn', 'noon'] },
	],
	'farm-day': [of('terraces', planting), of('garden', kitchenGarden)],
	boat: [of('sailing', sailing, /sea|island|bay|sail|harbou?r|net|fish/), of('river', river)],
	stargazing: [
		{ ...of('telescope', stargazers), lights: NIGHT },
		{ ...of('tent', starCamp), lights: NIGHT },
	],
}
