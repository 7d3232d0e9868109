import { tabletop } from '#seeds/pictures/backdrop.ts'
import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { type Composition, onTable } from '#seeds/pictures/composition.ts'
import { URN } from '#seeds/pictures/containers.ts'
import { dyeYard } from '#seeds/pictures/dye-yard.ts'
import { box, disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'
import { bowl } from '#seeds/pictures/tableware.ts'
import { cup } from '#seeds/pictures/tea-ware.ts'
import { belt, shadow, turned } from '#seeds/pictures/turned.ts'
import { basketBack, basketFront, cloth, tray } from '#seeds/pictures/weave.ts'

const VASE: readonly Point[] = [
	[48, 0],
	[70, 40],
	[78, 90],
	[58, 140],
	[26, 172],
	[24, 200],
	[38, 222],
]

const CELADON = ['#9fc2ae', '#86b09c', '#b3cdb4', '#7d9f98']

function celadon(stage: Stage): string {
	const tone = stage.rng.pick(CELADON)
	const vase = place(
		shadow(74) +
			turned(stage, {
				profile: VASE,
				colour: tone,
				inside: '#4f6b60',
				pattern: belt(VASE, [96, 100], darker(tone, 0.25)) + belt(VASE, [30, 34], darker(tone, 0.25)),
			}),
		[280, 505],
		1.45,
	)
	return onTable(stage, [
		vase,
		bowl(stage, [520, 540], { half: 120, tall: 82, colour: lighter(tone, 0.12), inside: lighter(tone, 0.35) }),
		cup(stage, [680, 520], { scale: 1.4, colour: darker(tone, 0.1) }),
	])
}

function umbrella(stage: Stage, at: Point, size: number, colour: string): string {
	const ribs = Array.from({ length: 16 }, (_, index) => {
		const a = (index / 16) * Math.PI * 2
		return `M0 0L${Math.round(Math.cos(a) * 150)} ${Math.round(Math.sin(a) * 150)}`
	}).join('')
	return place(
		disc({ x: 12, y: 16, rx: 152, opacity: 0.22 }, '#1b2430') +
			disc(
				{ x: 0, y: 0, rx: 150 },
				round3d(stage, [
					[0, lighter(colour, 0.3)],
					[1, colour],
				]),
			) +
			disc({ x: 0, y: 0, rx: 112 }, lighter(colour, 0.14)) +
			disc({ x: 0, y: 0, rx: 104 }, colour) +
			line(ribs, darker(colour, 0.22), 2.4, 0.6) +
			disc({ x: 0, y: 0, rx: 14 }, '#5b4034') +
			[0, 72, 144, 216, 288]
				.map(
					(turn) =>
						`<g transform="rotate(${turn}) translate(0 -74)">${[0, 72, 144, 216, 288].map((each) => `<ellipse cx="0" cy="-9" rx="7" ry="10" fill="#fbf3e2" transform="rotate(${each})"/>`).join('')}<circle r="4" fill="#e3b23c"/></g>`,
				)
				.join(''),
		at,
		size,
	)
}

/** A round window flower cut from red paper: fish, waves and ridges in eightfold order. */
function paperCut(stage: Stage): string {
	const red = '#b8322c'
	const ground = mix(stage.tone.wall, '#fbf5e6', 0.5)
	const petal = (turn: number, far: number, size: number, colour: string) =>
		`<g transform="rotate(${turn}) translate(0 ${-far}) scale(${size})">${fill('M0 -34C20 -20 20 14 0 30C-20 14 -20 -20 0 -34Z', colour)}${fill('M0 -20C9 -10 9 8 0 16C-9 8 -9 -10 0 -20Z', colour === red ? ground : red)}</g>`
	const ring = (count: number, far: number, size: number, colour: string) =>
		Array.from({ length: count }, (_, index) => petal((index * 360) / count, far, size, colour)).join('')
	const edge = Array.from({ length: 32 }, (_, index) => {
		const a = (index / 32) * Math.PI * 2
		return disc({ x: Math.cos(a) * 216, y: Math.sin(a) * 216, rx: 17 }, red)
	}).join('')
	const core = fill('M-50 24L-18 -34L2 -6L20 -28L50 24Z', red) + line('M-46 36Q-31 26 -16 36T14 36T46 36', red, 7)
	return (
		box(
			{ x: 0, y: 0, width: 800, height: 600 },
			downward(stage, [
				[0, ground],
				[1, darker(ground, 0.06)],
			]),
		) +
		place(
			disc({ x: 9, y: 12, rx: 228, opacity: 0.12 }, '#1b2430') +
				edge +
				disc({ x: 0, y: 0, rx: 212 }, red) +
				ring(16, 168, 0.92, ground) +
				disc({ x: 0, y: 0, rx: 126 }, ground) +
				ring(8, 84, 1.05, red) +
				disc({ x: 0, y: 0, rx: 62 }, red) +
				disc({ x: 0, y: 0, rx: 56 }, ground) +
				core,
			[400, 300],
			1.12,
		)
	)
}

const baskets = (stage: Stage) =>
	onTable(stage, [
		place(tray(stage, [0, 0], { half: 150, flat: 1, colour: '#c99a55' }), [560, 270], 1),
		basketBack(stage, [270, 520], { half: 150, tall: 150, handle: true }),
		basketFront(stage, [270, 520], { half: 150, tall: 150 }),
		basketBack(stage, [520, 550], { half: 110, tall: 84, colour: '#b9854a' }),
		basketFront(stage, [520, 550], { half: 110, tall: 84, colour: '#b9854a' }),
	])

export function wheel(stage: Stage): string {
	const clay = '#b98a66'
	const vase = place(
		turned(stage, {
			profile: [
				[62, 0],
				[86, 46],
				[88, 92],
				[62, 134],
				[54, 158],
			],
			colour: clay,
			inside: '#6b4632',
			gloss: false,
			pattern: [20, 44, 68, 92, 116]
				.map((y) =>
					belt(
						[
							[62, 0],
							[86, 46],
							[88, 92],
							[62, 134],
						],
						[y, y + 3],
						darker(clay, 0.14),
					),
				)
				.join(''),
		}),
		[400, 462],
		1.35,
	)
	const head =
		disc({ x: 400, y: 480, rx: 210, ry: 46 }, '#4f4a45') +
		disc({ x: 400, y: 468, rx: 210, ry: 45 }, '#8a8278') +
		disc({ x: 400, y: 466, rx: 170, ry: 34 }, '#9c9489')
	return onTable(
		stage,
		[
			box({ x: 340, y: 480, width: 120, height: 130 }, '#5b4034'),
			head,
			vase,
			bowl(stage, [150, 560], { half: 78, tall: 52, colour: '#8a6a4f', inside: '#7d9aa3' }),
			place(line('M0 0L96 -44M12 16L112 -18', '#c9945c', 8), [640, 566]),
		],
		['moon-window', 'veranda'],
	)
}

export const CRAFTS: readonly Composition[] = [
	{ subject: 'celadon', words: /celadon|ceramic|pottery|porcelain|kiln|bowl|tea-?set|tea-for-two/, draw: celadon },
	{ subject: 'indigo', words: /indigo|calico|cloth|dye|lanjia|scarf|textile|batik/, draw: dyeYard },
	{ subject: 'baskets', words: /basket|rattan|straw|hand-?woven-bamboo|woven-bamboo|split-bamboo/, draw: baskets },
	{
		subject: 'umbrella',
		words: /umbrella|oil-?paper/,
		draw: (stage) =>
			tabletop(stage) +
			umbrella(stage, [280, 290], 1.45, '#c8463a') +
			umbrella(stage, [590, 410], 1.12, '#3d7a72') +
			umbrella(stage, [596, 158], 0.86, '#d9a13f'),
	},
	{ subject: 'paper-cut', words: /paper-?cut|cut-paper|red-envelope/, draw: paperCut },
	{
		subject: 'urn-and-cloth',
		words: /urn|crock|pot(?:tery)?\b/,
		draw: (stage) =>
			onTable(
				stage,
				[
					cloth(stage, { y: 446, left: 90, right: 710, drop: 118, colour: '#27486f' }),
					place(shadow(78) + turned(stage, { profile: URN, colour: '#7d8f86', inside: '#39443f' }), [290, 515], 1.45),
					bowl(stage, [540, 540], { half: 110, tall: 72, colour: '#e9e2d0', ring: '#7d98a8' }),
				],
				['moon-window', 'veranda'],
			),
	},
]
