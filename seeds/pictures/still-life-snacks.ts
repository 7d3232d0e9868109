import { darker, lighter } from '#seeds/pictures/colour.ts'
import { type Composition, heapedBasket, onTable, trayFromAbove } from '#seeds/pictures/composition.ts'
import { box, disc, fill, line, place, type Point, polygon } from '#seeds/pictures/path.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'
import { plate } from '#seeds/pictures/tableware.ts'
import { steam } from '#seeds/pictures/tea-ware.ts'
import { shadow } from '#seeds/pictures/turned.ts'

const cake = (stage: Stage, colour: string) =>
	fill('M-48 -8V16A48 18 0 0 0 48 16V-8Z', darker(colour, 0.18)) +
	disc(
		{ x: 0, y: -8, rx: 48, ry: 19 },
		downward(stage, [
			[0, lighter(colour, 0.3)],
			[1, colour],
		]),
	) +
	[0, 60, 120, 180, 240, 300]
		.map((turn) => {
			const a = (turn * Math.PI) / 180
			return disc({ x: Math.cos(a) * 22, y: -9 + Math.sin(a) * 8, rx: 7, ry: 3.4, opacity: 0.6 }, darker(colour, 0.25))
		})
		.join('') +
	disc({ x: 0, y: -9, rx: 6, ry: 3 }, '#c8402f')

const bite = (stage: Stage) =>
	fill(
		polygon([
			[-26, -8],
			[6, -20],
			[30, -6],
			[-2, 8],
		]),
		lighter('#d98a36', 0.25),
	) +
	fill(
		polygon([
			[-26, -8],
			[-2, 8],
			[-2, 26],
			[-26, 10],
		]),
		'#c4702a',
	) +
	fill(
		polygon([
			[-2, 8],
			[30, -6],
			[30, 12],
			[-2, 26],
		]),
		darker('#c4702a', 0.2),
	) +
	disc({ x: 2, y: -6, rx: 3 }, stage.tone.lit('#fff3d6'))

const dumpling = (stage: Stage) =>
	fill(
		'M-44 26L-6 -44Q0 -50 6 -44L46 26Q0 44 -44 26Z',
		downward(stage, [
			[0, '#6f9a58'],
			[1, '#48733f'],
		]),
	) +
	line('M-6 -44L-14 32M6 -44L26 30', '#35592f', 2.4, 0.6) +
	line('M-33 6Q0 20 35 6M-27 -6L34 18', '#e6d3a0', 3)

const bun = (stage: Stage) =>
	fill(
		'M-46 14C-50 -26 -20 -40 0 -42C20 -40 50 -26 46 14Q0 32 -46 14Z',
		round3d(stage, [
			[0, '#ffffff'],
			[0.6, '#f8f0de'],
			[1, '#d9ccb0'],
		]),
	) + line('M0 -40Q-6 -26 -20 -20M0 -40Q6 -26 20 -22M0 -40V-22', '#d9ccb0', 2.4)

function steamer(stage: Stage): string {
	const wall = (y: number) =>
		box(
			{ x: -190, y, width: 380, height: 62, radius: 6 },
			downward(stage, [
				[0, '#dcb877'],
				[1, '#a97a3f'],
			]),
		) + line(`M-190 ${y + 14}H190M-190 ${y + 48}H190`, '#8a5f2c', 3, 0.6)
	return place(
		shadow(180, [0, 6]) +
			wall(-62) +
			wall(-126) +
			disc({ x: 0, y: -126, rx: 190, ry: 40 }, '#c9a05f') +
			disc({ x: 0, y: -126, rx: 174, ry: 34 }, '#eddcb4') +
			(
				[
					[-104, -140],
					[0, -146],
					[104, -140],
					[-54, -122],
					[54, -122],
				] as Point[]
			)
				.map((at) => place(bun(stage), at, 1))
				.join('') +
			steam([-60, -190], 1.3) +
			steam([70, -190], 1.1),
		[400, 545],
	)
}

export const SNACKS: readonly Composition[] = [
	{
		subject: 'cakes',
		words: /cake|pastry|shortbread|biscuit|maci|cookie|puff/,
		draw: (stage) =>
			onTable(stage, [
				plate(stage, [400, 510], { half: 280, colour: '#b5cfbf' }),
				...(
					[
						[300, 470],
						[410, 460],
						[520, 470],
						[350, 506],
						[466, 508],
						[408, 420],
					] as Point[]
				).map((at) => place(cake(stage, stage.rng.pick(['#e3b468', '#d99f52', '#ecc98a'])), at, 1.1)),
			]),
	},
	{
		subject: 'bites',
		words: /sweet-?potato|potato/,
		draw: (stage) =>
			onTable(stage, [
				heapedBasket(stage, {
					at: [390, 545],
					half: 205,
					tall: 96,
					piece: bite,
					gap: 46,
					size: 1.5,
					rows: 3,
					lift: 84,
				}),
				place(bite(stage), [660, 540], 1.5),
				place(bite(stage), [710, 556], 1.4),
			]),
	},
	{
		subject: 'zongzi',
		words: /zongzi|dumpling|qingming|mugwort/,
		draw: (stage) =>
			onTable(stage, [
				heapedBasket(stage, {
					at: [400, 545],
					half: 215,
					tall: 100,
					piece: dumpling,
					gap: 88,
					size: 1.25,
					rows: 2,
					lift: 74,
				}),
				place(shadow(40, [0, 30]) + dumpling(stage), [690, 530], 1.15),
			]),
	},
	{ subject: 'steamer', words: /\bbuns?\b|baozi/, draw: (stage) => onTable(stage, [steamer(stage)]) },
	{
		subject: 'candy',
		words: /candy|cane-sugar|brittle|crisps|toffee|malt|brown-sugar/,
		draw: (stage) =>
			trayFromAbove(
				stage,
				(each) =>
					box({ x: -24, y: -24, width: 48, height: 48, radius: 5 }, each.rng.pick(['#c98f4a', '#b97a38', '#d9a45c'])) +
					Array.from({ length: 14 }, () =>
						disc(
							{
								x: each.rng.between(-19, 19),
								y: each.rng.between(-19, 19),
								rx: 3,
								ry: 2,
								turn: each.rng.between(0, 90),
							},
							'#fbf0d4',
						),
					).join(''),
				{ gap: 66, size: 1 },
			),
	},
]
