import { mix } from '#seeds/pictures/colour.ts'
import { ball } from '#seeds/pictures/fruits.ts'
import { disc, fill, line, place } from '#seeds/pictures/path.ts'
import { clipped, downward, type Stage } from '#seeds/pictures/stage.ts'

/** A slice of melon, standing; 120 wide. */
export function melonSlice(stage: Stage): string {
	const flesh = fill(
		'M-58 -40L0 52L58 -40Q0 -20 -58 -40Z',
		downward(stage, [
			[0, '#e9564a'],
			[1, '#f38a72'],
		]),
	)
	const rind = line('M-58 -42Q0 -20 58 -42', '#e6eec4', 8) + line('M-60 -49Q0 -27 60 -49', '#3f7d48', 9)
	return (
		flesh +
		rind +
		[
			[-20, -12],
			[2, -4],
			[22, -14],
			[-6, 14],
			[10, 16],
		]
			.map(([x = 0, y = 0]) => disc({ x: x, y: y, rx: 2.6, ry: 4 }, '#2d2420'))
			.join('')
	)
}

export function melon(stage: Stage): string {
	const ring = 'M-84 0A84 76 0 1 1 84 0A84 76 0 1 1 -84 0Z'
	const stripes = [-52, -18, 18, 52]
		.map((x) => line(`M${x * 0.2} -78Q${x * 1.7} 0 ${x * 0.2} 78`, '#23502f', 13, 0.75))
		.join('')
	return (
		ball(stage, '#5a9a52', { rx: 84, ry: 76 }) +
		clipped(stage, ring, stripes) +
		line('M0 -76Q6 -92 20 -92', '#5d7a3a', 6)
	)
}

/** A citrus cut in half, its segments up. */
export function citrusHalf(_stage: Stage, peel = '#ee8a2a', flesh = '#f7b25a'): string {
	const segments = Array.from({ length: 9 }, (_, index) =>
		place(fill('M0 -5L8 -29Q0 -33 -8 -29Z', flesh), [0, 0], 1, index * 40),
	).join('')
	return disc({ x: 0, y: 0, rx: 40 }, peel) + disc({ x: 0, y: 0, rx: 36 }, mix(flesh, '#fff8e8', 0.8)) + segments
}
