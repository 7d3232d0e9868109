import { beachCamp, camp } from '#seeds/pictures/camp.ts'
import { lighter, mix } from '#seeds/pictures/colour.ts'
import { type Composition, heapedBasket } from '#seeds/pictures/composition.ts'
import { meadow, pathway, teaRows, terraces, tufts } from '#seeds/pictures/fields.ts'
import { FRUITS } from '#seeds/pictures/fruits.ts'
import { gable, house, lantern } from '#seeds/pictures/houses.ts'
import { box, disc, fill, line, mirror, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { room } from '#seeds/pictures/room.ts'
import { boat, island, sea, waves } from '#seeds/pictures/sea.ts'
import { birds, mist, sky } from '#seeds/pictures/sky.ts'
import { clipped, downward, type Stage } from '#seeds/pictures/stage.ts'
import { cup, teapot } from '#seeds/pictures/tea-ware.ts'
import { bamboo, branch, cedar, pine, shrub, tree } from '#seeds/pictures/trees.ts'
import { fields, village } from '#seeds/pictures/views.ts'

const fruitOf = (stage: Stage) =>
	({ spring: '#f3b2b8', summer: '#a32a3c', autumn: '#e2672b', winter: '#ee8a2a' })[stage.tone.season]

const grounded = (half: number, [x, y]: Point) =>
	disc({ x: x + 14, y: y + 1, rx: half * 1.12, ry: half * 0.09, opacity: 0.24 }, '#16242c')

const hills = (stage: Stage, kind: 'soft' | 'peaks' | 'pillars' = stage.rng.pick(['soft', 'peaks'] as const)) =>
	sky(stage, 300) + range(stage, { from: 250, to: 390, rise: 170, kind })

function courtyard(stage: Stage): string {
	const { rng } = stage
	const at: Point = [rng.between(330, 460), 486]
	const yard = pathway(stage, [at[0] + 30, 600], [at[0], 488], 120)
	return (
		hills(stage) +
		meadow(stage, 430) +
		gable(stage, { wide: 150, tall: 120, stepped: rng.chance(0.5) }, [at[0] - 205, 480]) +
		yard +
		grounded(170, at) +
		house(stage, { wide: 320, tall: 128 }, at) +
		tree(stage, [690, 520], { size: 1.7, fruit: fruitOf(stage) }) +
		shrub(stage, [at[0] - 150, 500], 0.8) +
		shrub(stage, [at[0] + 170, 500], 0.7) +
		tufts(stage, 510, 590, 18)
	)
}

function terraceHouse(stage: Stage): string {
	const at: Point = [stage.rng.between(220, 330), 420]
	return (
		hills(stage) +
		terraces(stage, 380, 7) +
		grounded(130, at) +
		house(stage, { wide: 260, tall: 150, floors: 2 }, at) +
		tree(stage, [at[0] + 190, 436], { size: 1.1 }) +
		bamboo(stage, [650, 590], { count: 6, tall: 360 })
	)
}

function lodge(stage: Stage): string {
	const at: Point = [stage.rng.between(330, 470), 470]
	return (
		hills(stage, 'pillars') +
		mist(stage, 330, 150) +
		meadow(stage, 440, mix(stage.tone.land, stage.tone.near, 0.4)) +
		cedar(stage, [90, 470], 1.8) +
		cedar(stage, [170, 490], 1.3) +
		grounded(170, at) +
		house(stage, { wide: 330, tall: 190, floors: 2, wood: true }, at) +
		pathway(stage, [at[0] + 40, 600], [at[0], 472], 80) +
		cedar(stage, [680, 500], 2.2) +
		cedar(stage, [760, 480], 1.6) +
		tufts(stage, 510, 590, 14)
	)
}

const lodgeAbove = (stage: Stage) =>
	sky(stage, 320) +
	range(stage, { from: 300, to: 500, layers: 5, rise: 190, kind: 'pillars' }) +
	mist(stage, 360, 170) +
	fill(
		'M0 600V470C120 430 260 452 400 470C520 484 560 540 640 600Z',
		downward(stage, [
			[0, mix(stage.tone.land, stage.tone.near, 0.5)],
			[1, stage.tone.near],
		]),
	) +
	house(stage, { wide: 240, tall: 140, floors: 2, wood: true }, [230, 478], 0.92) +
	pine(stage, [450, 520], 1.4) +
	birds(stage, [520, 180], 5)

function headland(stage: Stage): string {
	const rock = fill(
		'M0 600V424C90 400 260 408 400 424C470 434 500 480 560 520C600 548 640 580 650 600Z',
		downward(stage, [
			[0, mix(stage.tone.land, stage.tone.near, 0.25)],
			[0.3, stage.tone.lit('#8f7d68')],
			[1, stage.tone.lit('#5b5750')],
		]),
	)
	const isles =
		island(stage, { x: 620, y: 300, wide: 360, tall: 90, share: 0.3 }) +
		island(stage, { x: 180, y: 300, wide: 300, tall: 60, share: 0.2 })
	return (
		sky(stage, 300, [600, 170]) +
		isles +
		sea(stage, 300, 600) +
		boat(stage, { at: [650, 390], scale: 0.6, sail: stage.rng.chance(0.5) }) +
		waves(stage, 540, 2) +
		rock +
		gable(stage, { wide: 110, tall: 96, wall: '#b5a48c' }, [86, 424]) +
		grounded(130, [270, 430]) +
		house(stage, { wide: 260, tall: 116, stone: true }, [270, 430]) +
		shrub(stage, [420, 440], 0.8) +
		birds(stage, [430, 130], 4)
	)
}

function harbourHouses(stage: Stage): string {
	const quay = box(
		{ x: 0, y: 430, width: 800, height: 34 },
		downward(stage, [
			[0, stage.tone.lit('#b9ac98')],
			[1, stage.tone.lit('#857b6c')],
		]),
	)
	return (
		sky(stage, 280) +
		range(stage, { from: 260, to: 380, rise: 170, layers: 3 }) +
		house(stage, { wide: 210, tall: 150, floors: 2, stone: true }, [150, 432]) +
		house(stage, { wide: 230, tall: 100, wall: '#e9d9bd' }, [400, 432]) +
		house(stage, { wide: 210, tall: 140, floors: 2, wall: '#dfe6e0' }, [650, 432]) +
		quay +
		waves(stage, 476, 3) +
		boat(stage, { at: [280, 522], scale: 1.05, hull: '#3d7a6b' }) +
		boat(stage, { at: [600, 544], scale: 1.2, hull: '#8f3f34' })
	)
}

function oldHouse(stage: Stage): string {
	const { tone } = stage
	const row =
		gable(stage, { wide: 170, tall: 170, stepped: true }, [130, 450]) +
		house(stage, { wide: 340, tall: 134 }, [400, 450]) +
		gable(stage, { wide: 170, tall: 170, stepped: true }, [670, 450])
	const pond = box(
		{ x: 0, y: 476, width: 800, height: 124 },
		downward(stage, [
			[0, mix(tone.waterLight, tone.water, 0.3)],
			[1, tone.water],
		]),
	)
	const mirrored = `<g opacity="0.26" transform="translate(0 928) scale(1 -1)">${row}</g>`
	return (
		hills(stage) +
		box({ x: 0, y: 448, width: 800, height: 30 }, tone.lit('#a39a8a')) +
		row +
		pond +
		clipped(stage, 'M0 478H800V600H0Z', mirrored) +
		line('M0 477H800', lighter(tone.lit('#a39a8a'), 0.3), 4) +
		branch(stage, [-10, 60], {
			scale: 1.5,
			kind: tone.season === 'spring' || tone.season === 'winter' ? 'blossom' : 'leaf',
		})
	)
}

const oldLane = (stage: Stage) =>
	hills(stage) +
	meadow(stage, 420, stage.tone.lit('#b9ad98')) +
	gable(stage, { wide: 240, tall: 250, stepped: true }, [90, 520]) +
	gable(stage, { wide: 250, tall: 270, stepped: true }, [720, 530]) +
	house(stage, { wide: 230, tall: 100 }, [400, 456], 0.95) +
	pathway(stage, [420, 600], [400, 458], 190) +
	lantern(stage, [222, 300], 1.7) +
	lantern(stage, [584, 296], 1.7) +
	tree(stage, [560, 470], { size: 1.1, fruit: fruitOf(stage) })

const teaHouse = (stage: Stage) =>
	hills(stage, 'pillars') +
	teaRows(stage, 400, 5) +
	grounded(140, [400, 452]) +
	house(stage, { wide: 280, tall: 116, wood: true }, [400, 452]) +
	pine(stage, [610, 470], 1.15, -1) +
	bamboo(stage, [60, 560], { count: 5, tall: 330 })

const FRUIT_OF_SEASON = { spring: 'loquat', summer: 'yangmei', autumn: 'persimmon', winter: 'mandarin' } as const

const courtyardBasket = (stage: Stage) =>
	hills(stage) +
	meadow(stage, 410) +
	village(stage, { x: 420, y: 430, size: 0.5, count: 5 }) +
	tufts(stage, 460, 560, 10) +
	heapedBasket(stage, {
		at: [stage.rng.pick([190, 600]), 575],
		half: 130,
		tall: 88,
		piece: FRUITS[FRUIT_OF_SEASON[stage.tone.season]].piece,
		gap: 56,
		size: 1.1,
		rows: 2,
		lift: 44,
	})

const of = (subject: string, draw: (stage: Stage) => string): Composition => ({ subject, draw })

const ROOM: Composition = {
	subject: 'room',
	second: true,
	indoors: true,
	lights: ['dawn', 'noon', 'dusk'],
	draw: (stage) => (stage.rng.chance(0.5) ? room(stage) : mirror(room(stage), 400)),
}

const NIGHTS = ['dusk', 'night', 'dawn'] as const

export const STAYS: Record<string, readonly Composition[]> = {
	farmhouse: [of('courtyard', courtyard), of('terrace-house', terraceHouse), of('welcome', courtyardBasket), ROOM],
	'mountain-lodge': [of('lodge', lodge), of('above-the-mist', lodgeAbove), ROOM],
	'sea-house': [of('headland', headland), of('harbour', harbourHouses), ROOM],
	'old-house': [of('pond', oldHouse), of('lane', oldLane), ROOM],
	'tea-house': [
		of('among-rows', teaHouse),
		of(
			'table',
			(stage: Stage) =>
				fields(stage, { horizon: 260 }) +
				box(
					{ x: 0, y: 430, width: 800, height: 170 },
					downward(stage, [
						[0, '#a8794f'],
						[1, '#77492f'],
					]),
				) +
				line('M24 0V600M776 0V600', '#5b4034', 26) +
				line('M0 40H800', '#5b4034', 22) +
				lantern(stage, [140, 50], 2.2) +
				lantern(stage, [660, 50], 2.2) +
				teapot(stage, [340, 540], { scale: 1.3 }) +
				cup(stage, [520, 550], { scale: 1.2 }) +
				cup(stage, [610, 530], { scale: 1.2 }),
		),
		ROOM,
	],
	camp: [
		{ ...of('meadow', camp), lights: NIGHTS },
		{ ...of('beach', beachCamp), lights: NIGHTS, words: /beach|island|sea|bay|sand/ },
		{ ...of('by-the-fire', camp), lights: NIGHTS },
	],
}
