import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { type Composition, onTable } from '#seeds/pictures/composition.ts'
import { glass, JAR } from '#seeds/pictures/containers.ts'
import { box, disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { sky } from '#seeds/pictures/sky.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'
import { bowl } from '#seeds/pictures/tableware.ts'
import { shadow } from '#seeds/pictures/turned.ts'

function hive(stage: Stage, at: Point, size: number, colour: string): string {
	const wood = stage.tone.lit(colour)
	const tier = (y: number) =>
		box(
			{ x: -58, y, width: 116, height: 56, radius: 3 },
			downward(stage, [
				[0, lighter(wood, 0.15)],
				[1, darker(wood, 0.14)],
			]),
		) + box({ x: -18, y: y + 18, width: 36, height: 6, radius: 3 }, darker(wood, 0.4))
	return place(
		disc({ x: 10, y: 2, rx: 80, ry: 10, opacity: 0.25 }, '#16242c') +
			box({ x: -50, y: -14, width: 12, height: 14 }, darker(wood, 0.5)) +
			box({ x: 38, y: -14, width: 12, height: 14 }, darker(wood, 0.5)) +
			tier(-70) +
			tier(-128) +
			fill('M-72 -128L-60 -150H60L72 -128Z', stage.tone.lit('#4f5a66')),
		at,
		size,
	)
}

export function bee(at: Point, size = 1): string {
	return place(
		disc({ x: -3, y: -9, rx: 8, ry: 5, turn: -30, opacity: 0.7 }, '#ffffff') +
			disc({ x: 5, y: -10, rx: 8, ry: 5, turn: 20, opacity: 0.7 }, '#ffffff') +
			disc({ x: 0, y: 0, rx: 12, ry: 8 }, '#e8b23a') +
			line('M-4 -7V7M3 -7.5V7.5', '#3a2a1c', 3) +
			disc({ x: 12, y: -1, rx: 4.5 }, '#3a2a1c'),
		at,
		size,
	)
}

function comb(stage: Stage, at: Point): string {
	const cells = Array.from({ length: 20 }, (_, index) => {
		const [row, column] = [Math.floor(index / 5), index % 5]
		return place(
			fill('M0 -24L21 -12V12L0 24L-21 12V-12Z', row + column > 5 ? '#e9a92f' : '#f4c65a') +
				fill('M0 -17L15 -8.5V8.5L0 17L-15 8.5V-8.5Z', '#b9721d', 0.55),
			[column * 43 + (row % 2) * 21.5, row * 37],
		)
	}).join('')
	return place(
		shadow(150, [90, 140]) +
			place(cells, [0, 0]) +
			fill('M60 128C60 146 56 156 62 162C68 156 66 146 68 130Z', stage.tone.lit('#e9a92f')),
		at,
	)
}

export const HONEY: readonly Composition[] = [
	{
		subject: 'jar',
		draw: (stage) =>
			onTable(stage, [
				comb(stage, [470, 380]),
				glass(stage, [330, 525], {
					profile: JAR,
					content: stage.rng.pick(['#d98b23', '#c4701c', '#e3a63c']),
					cap: '#7b4a30',
					mark: '#a5602a',
					scale: 1.9,
				}),
				dipper([520, 560]),
				bee([560, 250], 1.4),
				bee([250, 210], 1.1),
			]),
	},
	{
		subject: 'hives',
		words: /comb|wild|native|hive|bee/,
		draw: (stage) =>
			sky(stage, 300) +
			range(stage, { from: 260, to: 370, rise: 150 }) +
			blossomField(stage) +
			hive(stage, [210, 500], 1.25, '#c9a15f') +
			hive(stage, [410, 480], 1.05, '#8fa38f') +
			hive(stage, [610, 520], 1.35, '#b98a5a') +
			[
				[300, 260],
				[500, 230],
				[540, 330],
				[340, 340],
				[120, 270],
			]
				.map(([x = 0, y = 0]) => bee([x, y], 1.3))
				.join(''),
	},
	{
		subject: 'bowl',
		draw: (stage) =>
			onTable(stage, [
				glass(stage, [540, 490], { profile: JAR, content: '#e0a038', cap: '#8a5a3a', mark: '#8f6a2a', scale: 1.4 }),
				bowl(stage, [310, 530], { half: 130, inside: '#dd9a2f', colour: '#f2ecdd', ring: '#7d98a8' }),
				dipperIn([330, 430]),
				bee([440, 240], 1.3),
			]),
	},
]

const dipper = (at: Point) =>
	place(
		line('M0 0L150 -54', '#b98552', 9) +
			[0, 12, 24, 36]
				.map((x) =>
					disc(
						{ x: -x * 0.9, y: x * 0.34, rx: 6, ry: 20 - Math.abs(x - 18) * 0.3, turn: -20 },
						x % 24 ? '#c9945c' : '#a87440',
					),
				)
				.join(''),
		at,
	)

const dipperIn = (at: Point) =>
	place(line('M0 0L74 -190', '#b98552', 10) + disc({ x: 0, y: 8, rx: 26, ry: 9 }, '#f0bc5a'), at)

export function blossomField(stage: Stage): string {
	const { tone, rng, width, height } = stage
	const ground = box(
		{ x: 0, y: 380, width, height: height - 380 },
		downward(stage, [
			[0, tone.land],
			[1, darker(tone.land, 0.25)],
		]),
	)
	return (
		ground +
		Array.from({ length: 150 }, (_, index) => {
			const y = 392 + (index / 150) * 205
			return disc(
				{ x: rng.between(0, width), y, rx: 2.5 + (y - 380) / 40, ry: 2 + (y - 380) / 55 },
				mix(tone.lit('#f0cf52'), tone.leafLight, rng.between(0, 0.4)),
			)
		}).join('')
	)
}
