import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { evergreen } from '#seeds/pictures/fields.ts'
import { curve, disc, fill, line, nth, type Point } from '#seeds/pictures/path.ts'
import { boat, island, sea } from '#seeds/pictures/sea.ts'
import { birds, mist, sky } from '#seeds/pictures/sky.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'
import { pine } from '#seeds/pictures/trees.ts'
import { village } from '#seeds/pictures/views.ts'

const FAR_SLOPE: readonly Point[] = [
	[0, 150],
	[90, 120],
	[180, 170],
	[250, 110],
	[330, 190],
	[440, 230],
	[560, 300],
	[700, 345],
	[830, 374],
]

const MIDDLE_SLOPE: readonly Point[] = [
	[0, 260],
	[110, 210],
	[210, 270],
	[300, 220],
	[420, 300],
	[560, 362],
	[660, 398],
	[770, 424],
]

const NEAR_SLOPE: readonly Point[] = [
	[0, 380],
	[150, 350],
	[320, 390],
	[520, 440],
	[760, 474],
]

const SHORE: readonly Point[] = [
	[760, 474],
	[980, 520],
	[1140, 580],
	[1230, 640],
	[1290, 700],
]

/** A mountain side that falls to the right and stands on the level of its last point. */
function slope(stage: Stage, points: readonly Point[], [top, foot]: readonly [string, string]): string {
	return fill(
		`${curve(points)}L0 ${nth(points, -1)[1]}Z`,
		downward(stage, [
			[0, top],
			[1, foot],
		]),
	)
}

function mountains(stage: Stage): string {
	const { tone } = stage
	const depth = (share: number) => mix(mix(tone.haze, tone.near, 0.25), tone.near, share)
	const far = slope(stage, FAR_SLOPE, [depth(0.15), mix(tone.haze, depth(0.15), 0.4)]) + mist(stage, 250, 170, 0.6)
	const middle = slope(stage, MIDDLE_SLOPE, [depth(0.5), mix(tone.haze, depth(0.5), 0.6)]) + mist(stage, 340, 150, 0.55)
	const near =
		slope(stage, [...NEAR_SLOPE, ...SHORE.slice(1)], [depth(0.8), depth(1)]) +
		line(curve(NEAR_SLOPE), lighter(depth(0.8), 0.35), 2)
	return far + middle + near + line(curve(SHORE), lighter(tone.waterLight, 0.4), 3, 0.7)
}

/** The wide picture of the home page: mountains on the left run out to the sea on the right. */
export function heroView(stage: Stage): string {
	const isles =
		island(stage, { x: 1180, y: 372, wide: 420, tall: 84, share: 0.15 }) +
		island(stage, { x: 1480, y: 372, wide: 360, tall: 120, share: 0.3 })
	const boats =
		boat(stage, { at: [1180, 480], scale: 0.85, sail: true }) +
		boat(stage, { at: [960, 420], scale: 0.42 }) +
		boat(stage, { at: [1390, 560], scale: 1.35 })
	return (
		sky(stage, 360, [1120, 190]) +
		isles +
		sea(stage, 372, 1120) +
		mountains(stage) +
		village(stage, { x: 420, y: 470, size: 0.5, count: 5 }) +
		boats +
		`<g transform="translate(0 60)">${teaSlope(stage)}</g>` +
		pine(stage, [90, 660], 1.9) +
		birds(stage, [820, 150], 6)
	)
}

function teaSlope(stage: Stage): string {
	const { tone } = stage
	return Array.from({ length: 4 }, (_, row) => {
		const y = 450 + row * 46
		const edge: Point[] = [
			[-20, y],
			[160, y - 12],
			[340, y + 10],
			[520, y + 40],
			[680, y + 86 + row * 6],
			[760 + row * 60, y + 190],
		]
		const bushes = Array.from({ length: 24 }, (__, index) => {
			const x = index * 30 - 10
			const dip = (Math.max(0, x - 60) / 620) ** 2.2 * 100 - 8
			return disc(
				{ x, y: y + dip + 4, rx: 19 + row, ry: 13 + row },
				downward(stage, [
					[0, tone.leafLight],
					[1, darker(evergreen(stage), 0.15)],
				]),
			)
		}).join('')
		return (
			fill(
				`${curve(edge)}V720H-20Z`,
				downward(stage, [
					[0, mix(tone.near, evergreen(stage), 0.5)],
					[1, darker(tone.near, 0.1)],
				]),
			) + bushes
		)
	}).join('')
}
