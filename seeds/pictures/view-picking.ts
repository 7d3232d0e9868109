import { mix } from '#seeds/pictures/colour.ts'
import { heapedBasket } from '#seeds/pictures/composition.ts'
import { meadow, picker, teaRows, tufts } from '#seeds/pictures/fields.ts'
import { FRUITS } from '#seeds/pictures/fruits.ts'
import { curve, fill, lens, line, nth, place, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { sky } from '#seeds/pictures/sky.ts'
import type { Stage } from '#seeds/pictures/stage.ts'
import { leafBasket } from '#seeds/pictures/still-life-tea.ts'
import { tree } from '#seeds/pictures/trees.ts'
import { fields } from '#seeds/pictures/views.ts'

const COATS = ['#3f628c', '#b5533c', '#6d8f5a', '#c58f3d', '#7a5a7f']

export const hills = (stage: Stage, kind: 'soft' | 'peaks' | 'pillars' = 'soft') =>
	sky(stage, 290) + range(stage, { from: 240, to: 370, rise: 170, kind })

export function people(stage: Stage, at: readonly Point[], scale = 1, basket = true): string {
	const coats = stage.rng.shuffle(COATS)
	return [...at]
		.sort((a, b) => a[1] - b[1])
		.map((each, index) =>
			picker(stage, each, {
				scale: scale * (0.55 + (each[1] - 380) / 340),
				coat: nth(coats, index % coats.length),
				basket,
				facing: index % 2 ? -1 : 1,
			}),
		)
		.join('')
}

export const teaPicking = (stage: Stage) =>
	hills(stage, stage.rng.pick(['pillars', 'peaks'] as const)) +
	teaRows(stage, 380, 6) +
	people(stage, [
		[210, 500],
		[430, 450],
		[610, 540],
	])

export const teaPickingNear = (stage: Stage) =>
	hills(stage) +
	teaRows(stage, 350, 6) +
	people(stage, [
		[560, 480],
		[680, 450],
	]) +
	leafBasket(stage, [250, 575], 1.25)

export function orchard(stage: Stage): string {
	const season = stage.tone.season
	const [name, colour] = (
		{
			spring: ['loquat', '#efab3d'],
			summer: ['yangmei', '#8e1f36'],
			autumn: ['persimmon', '#e2672b'],
			winter: ['mandarin', '#ee8a2a'],
		} as const
	)[season]
	const row = (y: number, size: number, xs: readonly number[]) =>
		xs
			.map((x) => tree(stage, [x, y], { size, fruit: colour, leaf: season === 'autumn' ? '#7f8a3f' : '#3f7f4f' }))
			.join('')
	const fruit = FRUITS[name]
	return (
		hills(stage) +
		meadow(stage, 380) +
		row(420, 0.8, [90, 240, 400, 560, 720]) +
		row(480, 1.25, [60, 330, 620]) +
		people(stage, [
			[200, 510],
			[490, 520],
		]) +
		tufts(stage, 500, 590, 12) +
		heapedBasket(stage, {
			at: [640, 575],
			half: 120,
			tall: 84,
			piece: fruit.piece,
			gap: fruit.gap,
			size: 0.95,
			rows: 2,
			lift: 44,
		})
	)
}

export function orchardBranch(stage: Stage): string {
	const [name] = ({ spring: ['loquat'], summer: ['yangmei'], autumn: ['pear'], winter: ['mandarin'] } as const)[
		stage.tone.season
	]
	const { piece, size } = FRUITS[name]
	const bough =
		line(
			curve([
				[-20, 60],
				[160, 120],
				[340, 110],
				[520, 170],
				[700, 150],
				[830, 190],
			]),
			stage.tone.lit('#5d4433'),
			18,
		) +
		line(
			curve([
				[300, 112],
				[380, 60],
				[470, 30],
			]),
			stage.tone.lit('#5d4433'),
			11,
		)
	const spots: Point[] = [
		[90, 160],
		[210, 190],
		[330, 178],
		[430, 210],
		[560, 240],
		[660, 220],
		[740, 260],
		[400, 80],
		[150, 220],
		[500, 150],
	]
	const foliage = spots
		.map(([x, y]) =>
			[-50, -18, 16, 48]
				.map((dx, index) =>
					fill(
						lens([x, y - 34], [x + dx * 1.5, y - 60 + (index % 2) * 66], 13),
						mix(stage.tone.leaf, stage.tone.leafLight, stage.rng.next()),
					),
				)
				.join(''),
		)
		.join('')
	return (
		fields(stage, { horizon: 360 }) +
		bough +
		foliage +
		spots.map((at) => place(piece(stage), at, size * 1.15, stage.rng.between(-12, 12))).join('')
	)
}
