import { darker, lighter } from '#seeds/pictures/colour.ts'
import { meadow, tufts } from '#seeds/pictures/fields.ts'
import { disc, fill, line, mirror, place, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { island, sea } from '#seeds/pictures/sea.ts'
import { sky } from '#seeds/pictures/sky.ts'
import { downward, glow, type Stage } from '#seeds/pictures/stage.ts'
import { cedar, pine } from '#seeds/pictures/trees.ts'

/** A ridge tent of canvas with an open front. */
export function tent(stage: Stage, at: Point, colour: string, scale = 1): string {
	const { tone } = stage
	const canvas = tone.lit(colour)
	const inside = tone.light === 'night' || tone.light === 'dusk' ? '#ffd27a' : darker(canvas, 0.5)
	const side = fill(
		'M0 -118L128 -96L196 0H84Z',
		downward(stage, [
			[0, darker(canvas, 0.12)],
			[1, darker(canvas, 0.3)],
		]),
	)
	const face = fill(
		'M0 -118L-92 0H84Z',
		downward(stage, [
			[0, lighter(canvas, 0.25)],
			[1, canvas],
		]),
	)
	const opening = fill('M-2 -92C-6 -60 -24 -20 -38 0H34C20 -22 4 -60 -2 -92Z', inside)
	const flap = fill('M-2 -92C-4 -62 -18 -24 -38 0H-52C-30 -30 -12 -60 -2 -92Z', lighter(canvas, 0.5))
	return place(
		fill('M-104 3Q40 16 212 3Q60 -8 -104 3Z', '#1d2630', 0.25) +
			line('M196 0L222 8M-92 0L-118 8M0 -118L-118 8', tone.lit('#efe6d2'), 1.6, 0.8) +
			side +
			face +
			opening +
			flap,
		at,
		scale,
	)
}

export const camp = (stage: Stage) =>
	sky(stage, 340) +
	range(stage, { from: 320, to: 430, rise: 160, kind: 'peaks' }) +
	meadow(stage, 450) +
	cedar(stage, [70, 500], 1.7) +
	cedar(stage, [150, 480], 1.2) +
	tent(stage, [330, 530], '#c9763d', 1.25) +
	tent(stage, [600, 500], '#5d8a83', 0.8) +
	fire(stage, [210, 560]) +
	cedar(stage, [745, 540], 2.1) +
	tufts(stage, 480, 590, 18)

export function fire(stage: Stage, at: Point): string {
	return place(
		disc(
			{ x: 0, y: -16, rx: 110, ry: 80 },
			glow(stage, [
				[0, '#ffb45a', 0.6],
				[1, '#ffb45a', 0],
			]),
		) +
			line('M-34 4L30 -10M34 4L-30 -10', '#5b3a26', 10) +
			fill('M-24 -6C-30 -40 -4 -50 -6 -84C18 -66 32 -34 22 -6Z', '#f08a35') +
			fill('M-12 -6C-14 -28 2 -34 2 -56C14 -40 18 -22 12 -6Z', '#ffd56a'),
		at,
	)
}

export const beachCamp = (stage: Stage) =>
	sky(stage, 300) +
	island(stage, { x: 560, y: 300, wide: 420, tall: 90, share: 0.3 }) +
	sea(stage, 300) +
	fill(
		'M0 600V440C160 410 320 450 480 470C620 486 740 500 800 540V600Z',
		downward(stage, [
			[0, stage.tone.lit('#e6cfa0')],
			[1, stage.tone.lit('#c4a878')],
		]),
	) +
	tent(stage, [270, 530], '#e0a84a', 1.2) +
	tent(stage, [90, 490], '#5d8a83', 0.75) +
	mirror(pine(stage, [60, 560], 1.3), 400) +
	fire(stage, [560, 560])
