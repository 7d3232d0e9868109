import { darker } from '#seeds/pictures/colour.ts'
import { tiledRoof } from '#seeds/pictures/houses.ts'
import { box, fill, line, place, type Point, polygon } from '#seeds/pictures/path.ts'
import { clipped, downward, type Stage } from '#seeds/pictures/stage.ts'

/** A covered bridge over the valley stream: an arch of timber, a long corridor and a roof raised in the middle. */
export function coveredBridge(stage: Stage, at: Point, scale = 1): string {
	const { tone } = stage
	const red = tone.lit('#9c4432')
	const dark = darker(red, 0.4)
	const arch =
		'M-250 70C-190 10 -110 -14 0 -14C110 -14 190 10 250 70L222 70C170 30 100 12 0 12C-100 12 -170 30 -222 70Z'
	const piers =
		fill(
			polygon([
				[-300, 110],
				[-290, -10],
				[-214, -10],
				[-200, 110],
			]),
			tone.lit('#9b9282'),
		) +
		fill(
			polygon([
				[300, 110],
				[290, -10],
				[214, -10],
				[200, 110],
			]),
			tone.lit('#8d8474'),
		)
	const skirt = fill(
		'M-270 -52C-160 -64 160 -64 270 -52V-4C160 -18 -160 -18 -270 -4Z',
		downward(stage, [
			[0, red],
			[1, dark],
		]),
	)
	const boards = Array.from({ length: 41 }, (_, index) => `M${-264 + index * 13.2} ${-56}v52`).join('')
	const hall = box({ x: -262, y: -92, width: 524, height: 42 }, darker(tone.lit('#5a3527'), 0.15))
	const posts = Array.from({ length: 12 }, (_, index) =>
		box({ x: -262 + index * 46.6, y: -94, width: 9, height: 44 }, tone.lit('#a9583d')),
	).join('')
	const roofs =
		place(tiledRoof(stage, { wide: 540, roof: 44 }), [0, -92]) +
		box({ x: -66, y: -160, width: 132, height: 40 }, tone.lit('#a9583d')) +
		place(tiledRoof(stage, { wide: 150, roof: 40 }), [0, -152])
	return place(
		piers +
			fill(
				arch,
				downward(stage, [
					[0, tone.lit('#7b4530')],
					[1, darker(tone.lit('#7b4530'), 0.3)],
				]),
			) +
			hall +
			posts +
			skirt +
			clipped(stage, 'M-270 -52C-160 -64 160 -64 270 -52V-4C160 -18 -160 -18 -270 -4Z', line(boards, dark, 1.5, 0.7)) +
			roofs,
		at,
		scale,
	)
}
