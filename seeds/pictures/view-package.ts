import { type Composition, named } from '#seeds/pictures/composition.ts'
import { box, nth } from '#seeds/pictures/path.ts'
import { clipped, type Stage } from '#seeds/pictures/stage.ts'
import { CURED_BRAISED } from '#seeds/pictures/still-life-cured.ts'
import { FRUIT } from '#seeds/pictures/still-life-fruit.ts'
import { SEAFOOD } from '#seeds/pictures/still-life-sea.ts'
import { TEA } from '#seeds/pictures/still-life-tea.ts'
import { EXPERIENCES } from '#seeds/pictures/view-experience.ts'
import { FESTIVAL } from '#seeds/pictures/view-place.ts'
import { STAYS } from '#seeds/pictures/view-stay.ts'

type Frame = { x: number; y: number; width: number; height: number }

/** One tall sheet and two small ones, as prints laid on paper. */
const FRAMES: readonly Frame[] = [
	{ x: 18, y: 18, width: 446, height: 564 },
	{ x: 482, y: 18, width: 300, height: 273 },
	{ x: 482, y: 309, width: 300, height: 273 },
]

function print(stage: Stage, { x, y, width, height }: Frame, { draw }: Composition): string {
	const scale = Math.max(width / 800, height / 600)
	const shift = `translate(${Math.round(x + width / 2 - 400 * scale)} ${Math.round(y + height / 2 - 300 * scale)}) scale(${Math.round(scale * 1000) / 1000})`
	return clipped(stage, `M${x} ${y}h${width}v${height}h${-width}Z`, `<g transform="${shift}">${draw(stage)}</g>`)
}

const collage = (
	subject: string,
	parts: readonly [Composition, Composition, Composition],
	lights: Composition['lights'],
): Composition => ({
	subject,
	indoors: true,
	...(lights ? { lights } : {}),
	draw: (stage) =>
		box({ x: 0, y: 0, width: 800, height: 600 }, '#f7f1e3') +
		parts.map((part, index) => print(stage, nth(FRAMES, index), part)).join(''),
})

const DAY = ['dawn', 'noon', 'dusk'] as const

export const PACKAGES: Record<string, readonly Composition[]> = {
	weekend: [
		collage(
			'courtyard',
			[named(STAYS.farmhouse, 'courtyard'), named(EXPERIENCES.hiking, 'trail'), named(CURED_BRAISED, 'braised')],
			DAY,
		),
		collage(
			'lodge',
			[named(STAYS['mountain-lodge'], 'lodge'), named(EXPERIENCES.hiking, 'waterfall'), named(TEA, 'teapot')],
			DAY,
		),
		collage(
			'old-house',
			[named(STAYS['old-house'], 'lane'), named(EXPERIENCES.cooking, 'stove'), named(EXPERIENCES.hiking, 'bridge')],
			DAY,
		),
	],
	family: [
		collage(
			'orchard',
			[
				named(EXPERIENCES['fruit-picking'], 'orchard-winter'),
				named(STAYS.farmhouse, 'courtyard'),
				named(FRUIT, 'mixed'),
			],
			DAY,
		),
		collage(
			'garden',
			[
				named(EXPERIENCES['farm-day'], 'garden'),
				named(STAYS.farmhouse, 'terrace-house'),
				named(EXPERIENCES.workshop, 'wheel'),
			],
			DAY,
		),
	],
	'tea-tour': [
		collage(
			'rows',
			[named(EXPERIENCES['tea-picking'], 'rows'), named(STAYS['tea-house'], 'among-rows'), named(TEA, 'gaiwan')],
			DAY,
		),
		collage('basket', [named(TEA, 'leaf-basket'), named(STAYS['tea-house'], 'table'), named(TEA, 'tin')], DAY),
	],
	'sea-tour': [
		collage(
			'headland',
			[named(SEAFOOD, 'harbour'), named(STAYS['sea-house'], 'headland'), named(SEAFOOD, 'croaker')],
			DAY,
		),
		collage(
			'sailing',
			[named(EXPERIENCES.boat, 'sailing'), named(STAYS['sea-house'], 'harbour'), named(SEAFOOD, 'clams')],
			DAY,
		),
	],
	festival: [
		FESTIVAL,
		collage(
			'feast',
			[FESTIVAL, named(STAYS['old-house'], 'pond'), named(CURED_BRAISED, 'hung-mixed')],
			['dusk', 'night'],
		),
	],
}
