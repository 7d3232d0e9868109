import { lighter } from '#seeds/pictures/colour.ts'
import { type Composition, heapedBasket, onTable, trayFromAbove } from '#seeds/pictures/composition.ts'
import { disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { round3d, type Stage } from '#seeds/pictures/stage.ts'
import { plate } from '#seeds/pictures/tableware.ts'

const driedBead = (stage: Stage) => {
	const colour = stage.rng.pick(['#5c1f2c', '#6d2430', '#4b1a26'])
	return (
		disc({ x: 0, y: 0, rx: 19, ry: 17 }, colour) +
		line('M-10 -4Q0 -10 10 -3M-12 6Q0 0 11 7', lighter(colour, 0.3), 2.4, 0.8)
	)
}

const slice = (stage: Stage) =>
	disc({ x: 0, y: 0, rx: 34, ry: 30 }, '#7d8a3a') +
	disc({ x: 0, y: 0, rx: 29, ry: 25 }, stage.rng.pick(['#a9b050', '#b5b860'])) +
	disc({ x: 0, y: 0, rx: 9, ry: 7 }, '#e6e2b4') +
	[0, 60, 120, 180, 240, 300]
		.map((turn) => `<circle cy="-14" r="2.2" fill="#2b331c" transform="rotate(${turn})"/>`)
		.join('')

const chestnut = (stage: Stage) =>
	fill(
		'M0 -30C26 -26 36 0 28 20Q0 32 -28 20C-36 0 -26 -26 0 -30Z',
		round3d(stage, [
			[0, '#b06a3f'],
			[0.5, '#7a3f22'],
			[1, '#4f2816'],
		]),
	) + fill('M-28 18Q0 32 28 18Q0 8 -28 18Z', '#d9b98a')

const bean = (stage: Stage) =>
	disc(
		{ x: 0, y: 0, rx: 15, ry: 11, turn: stage.rng.between(0, 90) },
		stage.rng.pick(['#d9a860', '#c98f4a', '#e3bd7d']),
	)

const peel = (stage: Stage) => {
	const colour = stage.rng.pick(['#e3b440', '#d9a02f', '#ecc766'])
	return line('M-34 6Q-6 -16 34 -4', colour, 13) + line('M-32 2Q-6 -19 32 -8', lighter(colour, 0.5), 3, 0.8)
}

const bread = (stage: Stage) =>
	fill('M-72 -4V10A72 26 0 0 0 72 10V-4Z', '#b98545') +
	disc(
		{ x: 0, y: -4, rx: 72, ry: 26 },
		round3d(stage, [
			[0, '#f3d79a'],
			[0.6, '#dfae62'],
			[1, '#c08a44'],
		]),
	) +
	[
		[-30, -10],
		[6, -16],
		[34, -4],
		[-8, 6],
	]
		.map(([x = 0, y = 0]) => disc({ x, y, rx: 11, ry: 4, opacity: 0.5 }, '#9c6428'))
		.join('')

export const TREATS: readonly Composition[] = [
	{
		subject: 'dried-yangmei',
		words: /yangmei(?!-(?:juice|jam))/,
		draw: (stage) => trayFromAbove(stage, driedBead, { gap: 44, size: 1.15 }),
	},
	{
		subject: 'dried-kiwi',
		words: /kiwi/,
		decides: true,
		draw: (stage) => trayFromAbove(stage, slice, { gap: 74, size: 1.05 }),
	},
	{
		subject: 'chestnuts',
		words: /chestnut/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				heapedBasket(stage, { at: [390, 545], half: 205, tall: 100, piece: chestnut, gap: 56, size: 1.1, lift: 84 }),
				place(chestnut(stage), [670, 540], 1.1, 20),
			]),
	},
	{
		subject: 'beans',
		words: /peanut|soybean|lotus-seed/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				heapedBasket(stage, {
					at: [390, 545],
					half: 205,
					tall: 90,
					piece: bean,
					gap: 28,
					size: 1.15,
					rows: 5,
					lift: 70,
				}),
			]),
	},
	{
		subject: 'peel',
		words: /peel/,
		decides: true,
		draw: (stage) => trayFromAbove(stage, peel, { gap: 62, size: 1.1 }),
	},
	{
		subject: 'flatbread',
		words: /wheat-cake|flatbread|griddle|\bbread/,
		decides: true,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 506], { half: 280, colour: '#8fa9b8' }),
				...(
					[
						[400, 500],
						[392, 474],
						[408, 448],
						[398, 422],
					] as Point[]
				).map((at) => place(bread(stage), at, 1.7)),
			]),
	},
]
