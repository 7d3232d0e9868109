import { type Composition, onTable, trayFromAbove } from '#seeds/pictures/composition.ts'
import { glass, JAR } from '#seeds/pictures/containers.ts'
import { box, disc, fill, lens, line, nth, place, type Point } from '#seeds/pictures/path.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'
import { plateOf } from '#seeds/pictures/still-life-tea.ts'
import { cup } from '#seeds/pictures/tea-ware.ts'
import { shadow, turned } from '#seeds/pictures/turned.ts'

/** A dendrobium in flower: jointed canes, narrow leaves and pale stars. */
export function orchid(stage: Stage, at: Point, size = 1): string {
	const cane = (lean: number, tall: number) => {
		const points = Array.from({ length: 9 }, (_, index): Point => [lean * (index / 8) ** 1.6, (-tall * index) / 8])
		const stem = points
			.slice(1)
			.map(([x, y], index) =>
				line(
					`M${nth(points, index)[0]} ${nth(points, index)[1]}L${x} ${y}`,
					index % 2 ? '#8aa35a' : '#6f8f4d',
					11 - index * 0.5,
				),
			)
			.join('')
		const leaves = points
			.slice(2)
			.map(([x, y], index) =>
				fill(
					lens([x, y], [x + (index % 2 ? -1 : 1) * 54, y - 26], 8),
					downward(stage, [
						[0, '#8dbb62'],
						[1, '#4c8450'],
					]),
				),
			)
			.join('')
		return stem + leaves + bloom(nth(points, 7)) + bloom([nth(points, 5)[0] + 12, nth(points, 5)[1] - 8])
	}
	const bloom = ([x, y]: Point) =>
		place(
			[0, 72, 144, 216, 288]
				.map(
					(turn) =>
						`<g transform="rotate(${turn})">${fill('M0 0C-12 -10 -9 -28 0 -36C9 -28 12 -10 0 0Z', '#f3f0c4')}</g>`,
				)
				.join('') +
				disc({ x: 0, y: 3, rx: 9, ry: 8 }, '#e0c25a') +
				disc({ x: 0, y: 6, rx: 4 }, '#a0443a'),
			[x, y],
			0.95,
		)
	return place(cane(-90, 250) + cane(74, 270) + cane(-14, 300), at, size)
}

const curl = (_stage: Stage) =>
	line('M-12 6C-18 -10 6 -18 10 -4C12 8 -6 10 -4 -2', '#8f8a3a', 8.5) +
	line('M-12 6C-18 -10 6 -18 10 -4C12 8 -6 10 -4 -2', '#c4b95e', 3)

export const DENDROBIUM: readonly Composition[] = [
	{
		subject: 'potted',
		words: /plant|flower|pot|bloom/,
		draw: (stage) =>
			onTable(
				stage,
				[
					orchid(stage, [400, 420], 1.05),
					place(
						shadow(110) +
							turned(stage, {
								profile: [
									[80, 0],
									[96, 40],
									[112, 96],
									[116, 108],
								],
								colour: '#8fae9f',
								inside: '#4f3d30',
							}),
						[400, 530],
						0.98,
					),
					orchidFront(),
				],
				['moon-window', 'paper'],
			),
	},
	{
		subject: 'curls',
		words: /fengdou|feng-dou|dried|curl|tiepi/,
		draw: (stage) => trayFromAbove(stage, curl, { gap: 36, size: 1.25 }),
	},
	{
		subject: 'powder',
		words: /powder|tea|jar|drink|juice/,
		draw: (stage) =>
			onTable(stage, [
				glass(stage, [300, 505], { profile: JAR, content: '#a9a45a', cap: '#7b4a30', mark: '#4f6b3f', scale: 1.7 }),
				canes(stage, [520, 540]),
				cup(stage, [650, 520], { scale: 1.3, tea: '#d5cf86' }),
			]),
	},
	{
		subject: 'fresh',
		words: /fresh|stem|cane/,
		draw: (stage) =>
			onTable(
				stage,
				[
					orchid(stage, [610, 430], 0.8),
					plateOf(stage, [380, 526], ['#7f9a4f', '#9db468', '#5f7d45']),
					place(canes(stage, [0, 0]), [380, 500]),
				],
				['veranda', 'cloth'],
			),
	},
]

const orchidFront = () => disc({ x: 400, y: 425, rx: 70, ry: 11 }, '#3f3026')

function canes(_stage: Stage, at: Point): string {
	return place(
		shadow(110) +
			[-32, -18, -5, 8, 20]
				.map(
					(y, index) =>
						line(
							`M${-120 + index * 7} ${y - 6}L${112 - index * 5} ${y + 4 - index * 3}`,
							index % 2 ? '#8fa65c' : '#74934d',
							13,
						) +
						line([0, 1, 2, 3, 4, 5].map((joint) => `M${-92 + joint * 36} ${y - 12}v12`).join(''), '#55703a', 2, 0.6),
				)
				.join('') +
			box({ x: -16, y: -42, width: 26, height: 68, radius: 4 }, '#c98a4a'),
		at,
	)
}
