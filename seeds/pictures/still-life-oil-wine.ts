import { type Composition, onTable } from '#seeds/pictures/composition.ts'
import { BOTTLE, glass, JAR, urn } from '#seeds/pictures/containers.ts'
import { leafAt } from '#seeds/pictures/fruits.ts'
import { disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { range } from '#seeds/pictures/ridges.ts'
import { sky } from '#seeds/pictures/sky.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'
import { blossomField } from '#seeds/pictures/still-life-honey.ts'
import { bowl } from '#seeds/pictures/tableware.ts'
import { cup } from '#seeds/pictures/tea-ware.ts'
import { shadow } from '#seeds/pictures/turned.ts'

const camelliaFruit = (stage: Stage) =>
	disc(
		{ x: 0, y: 0, rx: 32, ry: 30 },
		round3d(stage, [
			[0, '#b9a35e'],
			[0.5, '#8a7a3a'],
			[1, '#5c5528'],
		]),
	) +
	line('M0 -26Q-6 0 0 28M0 -26Q18 -4 20 18', '#5c4a26', 2, 0.6) +
	(stage.rng.chance(0.5) ? leafAt(stage, [0, -26], [34, -44], '#3f7248') : '')

function camellia(stage: Stage, at: Point, size = 1): string {
	const leaves = leafAt(stage, [10, 10], [84, 30], '#3f7248') + leafAt(stage, [-10, 12], [-80, 36], '#3a6a44')
	return place(
		leaves +
			[0, 60, 120, 180, 240, 300]
				.map(
					(turn) =>
						`<g transform="rotate(${turn})">${fill(
							'M0 0C-26 -14 -24 -46 0 -54C24 -46 26 -14 0 0Z',
							downward(stage, [
								[0, '#ffffff'],
								[1, '#ece6d4'],
							]),
						)}</g>`,
				)
				.join('') +
			disc({ x: 0, y: 0, rx: 15 }, '#e3b23c') +
			disc({ x: 0, y: 0, rx: 8 }, '#b9862a'),
		at,
		size,
	)
}

export const OIL: readonly Composition[] = [
	{
		subject: 'camellia',
		words: /camellia|tea-?seed/,
		draw: (stage) =>
			onTable(stage, [
				glass(stage, [310, 512], { profile: BOTTLE, content: '#d0a52a', cap: '#3a3f45', mark: '#4f6b3f', scale: 1.6 }),
				glass(stage, [440, 490], { profile: BOTTLE, content: '#d9b544', cap: '#3a3f45', mark: '#a5502a', scale: 1.3 }),
				...[
					[560, 530],
					[630, 540],
					[596, 486],
					[680, 520],
				].map(([x = 0, y = 0]) => place(shadow(30, [0, 26]) + camelliaFruit(stage), [x, y], 1)),
				camellia(stage, [200, 540], 0.95),
			]),
	},
	{
		subject: 'rapeseed',
		words: /rape|canola/,
		draw: (stage) =>
			sky(stage, 280) +
			range(stage, { from: 240, to: 350, rise: 140 }) +
			blossomField(stage) +
			glass(stage, [390, 560], { profile: BOTTLE, content: '#c98f1c', cap: '#7b4a30', mark: '#a5602a', scale: 1.75 }) +
			glass(stage, [530, 548], { profile: JAR, content: '#d39a22', cap: '#7b4a30', mark: '#7d6a2a', scale: 1.2 }),
	},
	{
		subject: 'press',
		draw: (stage) =>
			onTable(stage, [
				urn(stage, [260, 490], { scale: 1.3, colour: '#7d8f86' }),
				glass(stage, [480, 520], { profile: BOTTLE, content: '#cfa02f', cap: '#7b4a30', mark: '#8f4a2a', scale: 1.5 }),
				bowl(stage, [640, 540], { half: 84, tall: 56, inside: '#d8ac3a' }),
			]),
	},
]

const wineBowl = (stage: Stage, at: Point, wine: string) =>
	bowl(stage, at, { half: 84, tall: 54, colour: '#e9e2d0', inside: wine, ring: '#7d98a8' })

export const WINE: readonly Composition[] = [
	{
		subject: 'urn',
		draw: (stage) =>
			onTable(stage, [
				urn(stage, [300, 510], { scale: 1.75, colour: stage.rng.pick(['#6e4128', '#54483f', '#7d5a2f']) }),
				wineBowl(stage, [540, 530], '#c47a2a'),
				wineBowl(stage, [664, 500], '#c47a2a'),
			]),
	},
	{
		subject: 'urns',
		words: /cellar|aged|brew|glutinous|yellow-wine|huangjiu/,
		draw: (stage) =>
			onTable(
				stage,
				[
					urn(stage, [190, 470], { scale: 1.2 }),
					urn(stage, [400, 470], { scale: 1.25, colour: '#7d5a2f' }),
					urn(stage, [610, 470], { scale: 1.2, colour: '#5a3a2a' }),
					urn(stage, [290, 545], { scale: 1.15, colour: '#7d5a2f' }),
					urn(stage, [510, 545], { scale: 1.15 }),
				],
				['veranda', 'paper'],
			),
	},
	{
		subject: 'fruit-wine',
		words: /yangmei|bayberr|plum/,
		draw: (stage) =>
			onTable(stage, [
				glass(stage, [330, 512], { profile: BOTTLE, content: '#a3283f', cap: '#c9a15f', mark: '#8f2f45', scale: 1.65 }),
				glass(stage, [480, 524], { profile: JAR, content: '#b8324a', cap: '#7b4a30', mark: '#8f2f45', scale: 1.25 }),
				cup(stage, [630, 520], { scale: 1.4, colour: '#eef0ea', tea: '#b8324a' }),
			]),
	},
	{
		subject: 'vinegar',
		words: /vinegar|soy|sauce/,
		draw: (stage) =>
			onTable(stage, [
				urn(stage, [560, 490], { scale: 1.3, colour: '#54483f' }),
				glass(stage, [300, 515], { profile: BOTTLE, content: '#5a2c1c', cap: '#a3382c', mark: '#7b3f2a', scale: 1.6 }),
				wineBowl(stage, [430, 545], '#4a2418'),
			]),
	},
]
