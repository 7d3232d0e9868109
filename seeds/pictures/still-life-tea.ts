import { type Composition, onTable } from '#seeds/pictures/composition.ts'
import { tin } from '#seeds/pictures/containers.ts'
import { teaRows } from '#seeds/pictures/fields.ts'
import { leafAt } from '#seeds/pictures/fruits.ts'
import { disc, fill, lens, line, place, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { sky } from '#seeds/pictures/sky.ts'
import type { Stage } from '#seeds/pictures/stage.ts'
import { cup, gaiwan, steam, teapot } from '#seeds/pictures/tea-ware.ts'
import { shadow } from '#seeds/pictures/turned.ts'
import { basketBack, basketFront } from '#seeds/pictures/weave.ts'

const TEA_COLOURS = ['#3d6b5c', '#8f3b34', '#2f5673', '#b0812f', '#4f4a5e']

/** Two leaves and a bud. */
export function sprig(stage: Stage, at: Point, size = 1, turn = 0): string {
	return place(
		line('M0 0V-34', '#6d9a4a', 4) +
			leafAt(stage, [0, -14], [-34, -44], '#5f9a48') +
			leafAt(stage, [0, -18], [34, -50], '#6ea64e') +
			leafAt(stage, [0, -28], [3, -72], '#a9cc6a'),
		at,
		size,
		turn,
	)
}

export function leafBasket(stage: Stage, at: Point, size = 1): string {
	const leaves = Array.from({ length: 30 }, (_, index) => {
		const row = Math.floor(index / 10)
		return sprig(
			stage,
			[
				-126 + (index % 10) * 28 + (row % 2) * 12,
				-116 + row * 12 - (row === 0 ? 24 : 0) - (4.5 - Math.abs((index % 10) - 4.5)) * 3,
			],
			0.72,
			stage.rng.between(-50, 50),
		)
	}).join('')
	return place(
		basketBack(stage, [0, 0], { half: 160, tall: 120 }) + leaves + basketFront(stage, [0, 0], { half: 160, tall: 120 }),
		at,
		size,
	)
}

function driedLeaves(stage: Stage, half: number, colours: readonly string[]): string {
	return Array.from({ length: 90 }, () => {
		const [turn, r] = [stage.rng.between(0, 6.28), Math.sqrt(stage.rng.next()) * half]
		const [x, y, dx] = [Math.cos(turn) * r, Math.sin(turn) * r * 0.26, stage.rng.between(-12, 12)]
		return fill(lens([x - dx, y - 3], [x + dx, y + 3], 2.4), stage.rng.pick(colours))
	}).join('')
}

const cups = (stage: Stage, at: readonly Point[], tea?: string) =>
	at.map((each) => cup(stage, each, { scale: 1.35, ...(tea ? { tea } : {}) })).join('')

export const TEA: readonly Composition[] = [
	{
		subject: 'gaiwan',
		draw: (stage) =>
			onTable(stage, [
				gaiwan(stage, [320, 516], { scale: 1.7, ink: stage.rng.pick(['#3f6b8c', '#a0443a', '#3d7a5c']) }),
				cups(stage, [
					[560, 500],
					[640, 536],
				]),
				sprig(stage, [500, 566], 0.9, 72),
			]),
	},
	{
		subject: 'teapot',
		words: /red-tea|black-tea|black tea|hong-?cha|oolong|dark tea/,
		draw: (stage) =>
			onTable(stage, [
				teapot(stage, [340, 520], { scale: 1.75, colour: stage.rng.pick(['#8c4a35', '#5d4a3f', '#7d8f86']) }),
				cups(
					stage,
					[
						[560, 540],
						[660, 512],
					],
					'#c4742f',
				),
				steam([560, 470], 0.8),
			]),
	},
	{
		subject: 'tin',
		draw: (stage) => {
			const [a = '', b = ''] = stage.rng.shuffle(TEA_COLOURS)
			return onTable(stage, [
				tin(stage, [300, 490], { scale: 1.5, colour: a }),
				tin(stage, [500, 526], { scale: 1.35, colour: b, tall: 110 }),
				cup(stage, [640, 540], { scale: 1.3 }),
				sprig(stage, [390, 560], 0.95, 60),
			])
		},
	},
	{
		subject: 'leaf-basket',
		draw: (stage) =>
			sky(stage, 260) +
			range(stage, { from: 220, to: 310, rise: 150, kind: stage.rng.pick(['pillars', 'soft'] as const) }) +
			teaRows(stage, 330, 6) +
			leafBasket(stage, [stage.rng.between(300, 500), 560], 1.35),
	},
	{
		subject: 'leaf-dish',
		draw: (stage) =>
			onTable(stage, [
				plateOf(stage, [320, 520], ['#3f5a38', '#5c7a45', '#2f452e']),
				gaiwan(stage, [590, 500], { scale: 1.2, colour: '#a9c8b6', ink: '#54756a' }),
			]),
	},
	{
		subject: 'terraces',
		draw: (stage) =>
			sky(stage, 280) + range(stage, { from: 230, to: 340, rise: 170, kind: 'peaks' }) + teaRows(stage, 360, 7),
	},
]

export function plateOf(stage: Stage, at: Point, colours: readonly string[]): string {
	return place(
		shadow(150) +
			disc({ x: 0, y: 6, rx: 168, ry: 48 }, '#8f8a78') +
			disc({ x: 0, y: 0, rx: 168, ry: 46 }, '#f2ecdd') +
			disc({ x: 0, y: 2, rx: 138, ry: 36 }, '#e2d9c4') +
			place(driedLeaves(stage, 112, colours), [0, -4]) +
			place(driedLeaves(stage, 70, colours), [0, -14]),
		at,
	)
}
