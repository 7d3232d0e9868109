import { lighter } from '#seeds/pictures/colour.ts'
import { onTable } from '#seeds/pictures/composition.ts'
import { greens, radish } from '#seeds/pictures/garden.ts'
import { box, disc, fill, line, place } from '#seeds/pictures/path.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'
import { bowl } from '#seeds/pictures/tableware.ts'
import { steam } from '#seeds/pictures/tea-ware.ts'
import { fields } from '#seeds/pictures/views.ts'

const SUPPER = ['#7db35a', '#e0633f', '#f3d98a', '#b3552f'] as const

const TEA_LEAVES = ['#5c7a45', '#3f5a38', '#7f9a4f', '#48663a'] as const

/** Tea is fired by hand in the same wok. */
export const teaFiring = (stage: Stage) => stove(stage, TEA_LEAVES)

export function stove(stage: Stage, food: readonly string[] = SUPPER): string {
	const wok =
		disc({ x: 400, y: 380, rx: 236, ry: 54 }, '#23262b') +
		disc({ x: 400, y: 374, rx: 222, ry: 47 }, '#3a3f46') +
		disc({ x: 400, y: 378, rx: 190, ry: 36 }, food === SUPPER ? '#c98a3d' : '#54583f')
	const pieces = Array.from({ length: food === SUPPER ? 26 : 60 }, (_, index) => {
		const [x, y] = [400 + stage.rng.between(-150, 150), 374 + stage.rng.between(-18, 20)]
		return disc({ x, y, rx: 17, ry: 9, turn: index * 37 }, stage.rng.pick(food))
	}).join('')
	const hearth =
		box(
			{ x: 60, y: 384, width: 680, height: 216, radius: 10 },
			downward(stage, [
				[0, '#f1e7d2'],
				[1, '#cbb998'],
			]),
		) +
		box({ x: 40, y: 376, width: 720, height: 34, radius: 6 }, '#8f5f42') +
		fill('M320 600V510Q400 440 480 510V600Z', '#3a2a22') +
		fill('M350 600C346 560 384 550 384 516C420 540 456 560 450 600Z', '#f08a35') +
		fill('M376 600C376 574 400 566 402 546C424 566 430 580 426 600Z', '#ffd56a')
	const wall =
		box(
			{ x: 0, y: 0, width: 800, height: 600 },
			downward(stage, [
				[0, stage.tone.wall],
				[1, lighter(stage.tone.wall, 0.3)],
			]),
		) +
		box({ x: 480, y: 60, width: 250, height: 190, radius: 4 }, '#7b5233') +
		`<g transform="translate(492 72) scale(.283)">${fields(stage, { horizon: 300 })}</g>` +
		line('M605 72V238', '#7b5233', 8)
	const rack =
		line('M70 110H400', '#7b5233', 9) +
		[120, 200, 280, 350]
			.map(
				(x, index) =>
					line(`M${x} 110V150`, '#e9dfc8', 3) +
					[0, 16, 32]
						.map((dy) =>
							disc({ x: x + (dy % 32 ? 9 : -6), y: 158 + dy, rx: 12, ry: 10 }, index % 2 ? '#c8402f' : '#f3ead0'),
						)
						.join(''),
			)
			.join('')
	return (
		wall +
		rack +
		hearth +
		wok +
		pieces +
		[330, 400, 470].map((x) => steam([x, 340], 1.5)).join('') +
		bowl(stage, [146, 384], { half: 62, tall: 44, inside: '#e9dcc0' })
	)
}

export const board = (stage: Stage) =>
	onTable(
		stage,
		[
			box({ x: 170, y: 470, width: 440, height: 84, radius: 14 }, '#8f5f38'),
			box(
				{ x: 170, y: 458, width: 440, height: 84, radius: 14 },
				downward(stage, [
					[0, '#dcb27a'],
					[1, '#c4945a'],
				]),
			),
			place(greens(stage), [290, 500], 0.95, -74),
			place(radish(stage), [450, 500], 0.85, 78),
			fill('M330 520H520V536Q430 552 330 536Z', '#aab4b8') +
				box({ x: 516, y: 519, width: 104, height: 17, radius: 8 }, '#5b3a26'),
			bowl(stage, [690, 530], { half: 84, tall: 58, inside: '#fbf5e4', colour: '#5f7f97' }),
		],
		['moon-window', 'veranda'],
	)
