import { type Composition, heapedBasket, onTable, trayFromAbove } from '#seeds/pictures/composition.ts'
import { citrusHalf, melon, melonSlice } from '#seeds/pictures/fruit-cut.ts'
import { type Fruit, FRUITS, leafAt } from '#seeds/pictures/fruits.ts'
import { nth, place, type Point } from '#seeds/pictures/path.ts'
import type { Stage } from '#seeds/pictures/stage.ts'
import { bowl, plate } from '#seeds/pictures/tableware.ts'
import { shadow } from '#seeds/pictures/turned.ts'

export const around = (stage: Stage, at: readonly Point[], draw: () => string, size = 1) =>
	at.map(([x, y]) => place(shadow(32, [0, 30]) + draw(), [x, y], size * 1.25, stage.rng.between(-12, 12))).join('')

const leaves = (stage: Stage, at: Point) =>
	place(
		leafAt(stage, [0, 0], [-96, -34]) + leafAt(stage, [0, 0], [-70, 26]) + leafAt(stage, [0, 0], [78, -44]),
		at,
		1.1,
	)

function basketOf(stage: Stage, { piece, gap, size, leafy }: Fruit): string {
	const loose = around(
		stage,
		[
			[640, 536],
			[716, 508],
			[96, 530],
		],
		() => piece(stage),
		size,
	)
	return onTable(stage, [
		heapedBasket(stage, {
			at: [380, 540],
			half: 215,
			tall: 140,
			piece,
			gap,
			size: size * 1.3,
			rows: 3,
			lift: 104,
			handle: stage.rng.chance(0.4),
		}),
		leafy ? leaves(stage, [600, 560]) : '',
		loose,
	])
}

function bowlOf(stage: Stage, { piece, gap, size }: Fruit): string {
	const step = gap * size * 1.1
	const rows: Point[] = [-1.5, -0.5, 0.5, 1.5]
		.map((at): Point => [at * step * 0.8, -12])
		.concat(
			[-1, 0, 1].map((at): Point => [at * step * 0.86, -step * 0.5]),
			[-0.5, 0.5].map((at): Point => [at * step * 0.9, -step * 0.98]),
		)
	const ordered = [...rows].sort((a, b) => a[1] - b[1])
	return onTable(
		stage,
		[
			bowl(stage, [400, 550], {
				half: 190,
				tall: 118,
				colour: stage.rng.pick(['#a9c8b6', '#f0eadb', '#5f7f97']),
				inside: '#6f8579',
				ring: '#eef3ea',
			}),
			...ordered.map((spot) =>
				place(piece(stage), [400 + spot[0], 425 + spot[1]], size * 1.25, stage.rng.between(-14, 14)),
			),
		],
		['moon-window', 'veranda', 'paper'],
	)
}

const overall = (stage: Stage, { piece, gap, size }: Fruit) =>
	trayFromAbove(stage, piece, { gap: gap * 1.06, size: size * 1.05 })

const MELON: Composition = {
	subject: 'melon',
	words: /melon/,
	draw: (stage) =>
		onTable(stage, [
			place(shadow(84, [0, 66]) + melon(stage), [300, 450], 1.35),
			place(shadow(50, [0, 48]) + melonSlice(stage), [540, 500], 1.35),
			place(shadow(50, [0, 48]) + melonSlice(stage), [660, 520], 1.1),
		]),
}

const STYLES = [basketOf, bowlOf, overall] as const

/** Every fruit in a basket, and as a second picture in a bowl or on a tray. */
export const FRUIT: readonly Composition[] = [
	...Object.entries<Fruit>(FRUITS).flatMap(([name, fruit], index): Composition[] => [
		{ subject: name, words: fruit.words, draw: (stage) => basketOf(stage, fruit) },
		{
			subject: `${name}-second`,
			words: fruit.words,
			draw: (stage) => nth(STYLES, name === 'pomelo' ? 2 : 1 + (index % 2))(stage, fruit),
		},
	]),
	{
		subject: 'citrus-cut',
		words: FRUITS.mandarin.words,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 505], { half: 270, colour: '#c2d3c8' }),
				...(
					[
						[250, 490],
						[400, 470],
						[550, 490],
					] as Point[]
				).map((at) => place(citrusHalf(stage), at, 1.55)),
				...(
					[
						[320, 520],
						[480, 522],
					] as Point[]
				).map((at) => place(FRUITS.mandarin.piece(stage), at, 1.5)),
			]),
	},
	MELON,
	{
		subject: 'mixed',
		words: /mixed|assort|hamper|fruit-box/,
		draw: (stage) =>
			onTable(stage, [
				heapedBasket(stage, {
					at: [390, 540],
					half: 215,
					tall: 130,
					piece: (each) => each.rng.pick([FRUITS.pear, FRUITS.mandarin, FRUITS.plum]).piece(each),
					gap: 62,
					size: 1.25,
					lift: 100,
				}),
				leaves(stage, [610, 560]),
			]),
	},
]
