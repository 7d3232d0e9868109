import { type Composition, named } from '#seeds/pictures/composition.ts'
import { heroView } from '#seeds/pictures/hero.ts'
import { type Light, paletteFor, type Season } from '#seeds/pictures/palette.ts'
import { rain } from '#seeds/pictures/sky.ts'
import { finish, type Stage } from '#seeds/pictures/stage.ts'
import { CRAFTS } from '#seeds/pictures/still-life-crafts.ts'
import { CURED_BRAISED } from '#seeds/pictures/still-life-cured.ts'
import { DENDROBIUM } from '#seeds/pictures/still-life-dendrobium.ts'
import { FRUIT } from '#seeds/pictures/still-life-fruit.ts'
import { MUSHROOMS, VEGETABLES } from '#seeds/pictures/still-life-garden.ts'
import { HONEY } from '#seeds/pictures/still-life-honey.ts'
import { NOODLES_RICE } from '#seeds/pictures/still-life-noodles.ts'
import { OIL, WINE } from '#seeds/pictures/still-life-oil-wine.ts'
import { EGGS, FLOUR, PARCEL, PRESERVES, TOFU } from '#seeds/pictures/still-life-pantry.ts'
import { SEAFOOD } from '#seeds/pictures/still-life-sea.ts'
import { SNACKS } from '#seeds/pictures/still-life-snacks.ts'
import { TEA } from '#seeds/pictures/still-life-tea.ts'
import { TREATS } from '#seeds/pictures/still-life-treats.ts'
import { EXPERIENCES } from '#seeds/pictures/view-experience.ts'
import { kitchenGarden } from '#seeds/pictures/view-outdoors.ts'
import { PACKAGES } from '#seeds/pictures/view-package.ts'
import { PLACES } from '#seeds/pictures/view-place.ts'
import { STAYS } from '#seeds/pictures/view-stay.ts'
import { BOOKS } from '#seeds/pictures/workbench.ts'
import { seededRandom } from '#seeds/random.ts'

/** Where it grows, for what has no drawing of its own. */
const GARDEN: Composition = { subject: 'garden', draw: kitchenGarden, lights: ['dawn', 'noon'] }

const PRODUCTS: Record<string, readonly Composition[]> = {
	tea: TEA,
	dendrobium: DENDROBIUM,
	seafood: SEAFOOD,
	fruit: [...FRUIT, named(TREATS, 'chestnuts'), PRESERVES, GARDEN],
	vegetables: [...VEGETABLES, EGGS, PRESERVES, TOFU, GARDEN],
	mushrooms: MUSHROOMS,
	'noodles-rice': [...NOODLES_RICE, FLOUR, PARCEL],
	'cured-braised': [...CURED_BRAISED, EGGS, TOFU],
	honey: HONEY,
	oil: OIL,
	'wine-vinegar': WINE,
	snacks: [...SNACKS, ...TREATS, EGGS, PRESERVES, TOFU, FLOUR, named(CURED_BRAISED, 'sliced'), PARCEL],
	crafts: [...CRAFTS, BOOKS, PARCEL],
}

export const COMPOSITIONS: Readonly<Record<string, readonly Composition[]>> = {
	...PRODUCTS,
	...STAYS,
	...EXPERIENCES,
	...PACKAGES,
	...PLACES,
}

export type Scene = {
	/** All that is random follows from it. */
	slug: string
	category: string
	/** Region code; its first six digits choose the colours and the landscape. */
	county: string
	/** Chooses the composition when no subject is named; any whole number. */
	variation?: number
	subject?: string
	season?: Season
	light?: Light
}

const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']

const TABLE_LIGHTS: readonly Light[] = ['dawn', 'noon', 'noon', 'dusk']

const PLACE_LIGHTS: readonly Light[] = ['dawn', 'noon', 'noon', 'dusk', 'rain']

const OPEN_LIGHTS: readonly Light[] = ['dawn', 'noon', 'noon', 'dusk', 'rain', 'night']

function compositionOf({ category, subject, variation = 0 }: Scene): Composition {
	const list = COMPOSITIONS[category]
	const found = subject ? list?.find((each) => each.subject === subject) : list?.[Math.abs(variation) % list.length]
	if (!found) throw new Error(`no picture of ${category}${subject ? ` ${subject}` : ''}`)
	return found
}

/** An illustration of 800 x 600 as SVG; the same scene gives the same text on every machine. */
export function drawScene(scene: Scene): string {
	const composition = compositionOf(scene)
	const rng = seededRandom(`${scene.slug}|${scene.category}|${composition.subject}|${scene.variation ?? 0}`)
	const usual =
		scene.category === 'place'
			? PLACE_LIGHTS
			: scene.category in STAYS || scene.category in EXPERIENCES
				? OPEN_LIGHTS
				: TABLE_LIGHTS
	const season = scene.season ?? composition.season ?? rng.pick(SEASONS)
	const light = scene.light ?? rng.pick(composition.lights ?? usual)
	const stage: Stage = { rng, tone: paletteFor(scene.county, season, light), width: 800, height: 600, defs: [] }
	const drawn = composition.draw(stage)
	return finish(stage, drawn + (composition.indoors ? '' : rain(stage)))
}

/** The wide illustration of the home page, 1600 x 700: mountains that run out to the sea. */
export function drawHero({
	slug,
	county,
	season = 'spring',
	light = 'dawn',
}: Omit<Scene, 'category' | 'variation' | 'subject'>): string {
	const stage: Stage = {
		rng: seededRandom(`${slug}|hero`),
		tone: paletteFor(county, season, light),
		width: 1600,
		height: 700,
		defs: [],
	}
	return finish(stage, heroView(stage))
}
