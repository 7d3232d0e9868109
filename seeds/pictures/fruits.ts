import { darker, lighter } from '#seeds/pictures/colour.ts'
import { disc, fill, lens, line, place, type Point } from '#seeds/pictures/path.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'

/** Draws one piece around (0, 0), about 68 across. */
export type Piece = (stage: Stage) => string

export const ball = (
	stage: Stage,
	colour: string,
	{ rx = 34, ry = rx, y = 0 }: { rx?: number; ry?: number; y?: number } = {},
) =>
	disc(
		{ x: 0, y, rx, ry },
		round3d(stage, [
			[0, lighter(colour, 0.38)],
			[0.5, colour],
			[1, darker(colour, 0.24)],
		]),
	)

export const leafAt = (stage: Stage, from: Point, to: Point, colour = '#4f8a4c') =>
	fill(lens(from, to, Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.17), across2(stage, colour)) +
	line(`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`, lighter(colour, 0.4), 1.5, 0.7)

const across2 = (stage: Stage, colour: string) =>
	downward(stage, [
		[0, lighter(colour, 0.22)],
		[1, darker(colour, 0.1)],
	])

function yangmei(stage: Stage): string {
	const colour = stage.rng.pick(['#8e1f36', '#7a1a35', '#a32a3c'])
	let beads = ''
	for (let row = -4; row <= 4; row++)
		for (let at = -4; at <= 4; at++) {
			const [x, y] = [at * 8 + (row % 2) * 4, row * 7.4]
			if (Math.hypot(x, y) < 30)
				beads += disc({ x, y, rx: 3, opacity: 0.5 }, lighter(colour, y < -6 && x < 6 ? 0.5 : 0.22))
		}
	return ball(stage, colour, { rx: 33 }) + beads
}

function mandarin(stage: Stage): string {
	const colour = stage.rng.pick(['#ee8a2a', '#f09a35', '#e67c22'])
	return (
		ball(stage, colour, { rx: 36, ry: 32 }) +
		disc({ x: 2, y: -26, rx: 7, ry: 3.4 }, '#7d8a3a') +
		(stage.rng.chance(0.4) ? leafAt(stage, [2, -27], [36, -44]) : '')
	)
}

function pomelo(stage: Stage): string {
	const colour = '#d9c24a'
	const shape = 'M-8 -50C-26 -46 -46 -14 -44 12C-42 40 -20 48 0 48C22 48 44 38 44 12C44 -14 28 -46 8 -50Z'
	return (
		fill(
			shape,
			round3d(stage, [
				[0, lighter(colour, 0.4)],
				[0.55, colour],
				[1, '#8e9438'],
			]),
		) +
		disc({ x: 0, y: -49, rx: 8, ry: 3 }, '#6f7a34') +
		(stage.rng.chance(0.4) ? leafAt(stage, [0, -50], [40, -62]) : '')
	)
}

function loquat(stage: Stage): string {
	return (
		fill(
			'M-26 2C-26 -22 -10 -36 0 -36C12 -36 27 -22 27 4C27 24 14 32 0 32C-14 32 -26 24 -26 2Z',
			round3d(stage, [
				[0, '#fbd989'],
				[0.5, '#efab3d'],
				[1, '#bf7626'],
			]),
		) +
		fill('M-6 31L0 22L6 31L0 35Z', '#8b5a2c') +
		line('M0 -35L4 -50', '#7a5a35', 4)
	)
}

function peach(stage: Stage): string {
	return (
		fill(
			'M0 -30C14 -42 40 -30 38 -2C36 22 14 34 0 40C-14 34 -38 22 -38 -2C-40 -30 -14 -42 0 -30Z',
			round3d(stage, [
				[0, '#fbe3b8'],
				[0.45, '#f4a58e'],
				[1, '#d2576a'],
			]),
		) +
		line('M0 -30Q-10 4 0 38', '#c9566a', 2.4, 0.6) +
		leafAt(stage, [0, -32], [38, -50])
	)
}

function persimmon(stage: Stage): string {
	const cap = [0, 90, 180, 270]
		.map((turn) => place(fill('M0 0Q10 -8 17 0Q10 6 0 0Z', '#7c8242'), [0, -22], 1, turn + 20))
		.join('')
	return ball(stage, '#e2672b', { rx: 38, ry: 31 }) + cap + disc({ x: 0, y: -22, rx: 4 }, '#5b5a34')
}

function pear(stage: Stage): string {
	return (
		fill(
			'M0 -48C14 -48 16 -24 26 -8C40 14 34 40 0 40C-34 40 -40 14 -26 -8C-16 -24 -14 -48 0 -48Z',
			round3d(stage, [
				[0, '#f3e7a8'],
				[0.5, '#d6bd5c'],
				[1, '#a08a3c'],
			]),
		) +
		line('M0 -47Q2 -60 10 -64', '#6b4c30', 4) +
		[
			[-8, 6],
			[10, 14],
			[-14, 22],
			[4, -8],
			[16, 0],
		]
			.map(([x = 0, y = 0]) => disc({ x: x, y: y, rx: 1.4 }, '#8f7334'))
			.join('')
	)
}

function kiwi(stage: Stage): string {
	if (stage.rng.chance(0.6)) return ball(stage, '#8a6a41', { rx: 37, ry: 29 })
	const seeds = Array.from({ length: 16 }, (_, index) =>
		disc({ x: Math.cos(index * 0.3927) * 15, y: Math.sin(index * 0.3927) * 12, rx: 1.8 }, '#22301a'),
	).join('')
	return (
		disc({ x: 0, y: 0, rx: 37, ry: 30 }, '#7a5c38') +
		disc(
			{ x: 0, y: -1, rx: 33, ry: 26.5 },
			round3d(stage, [
				[0, '#b8d36a'],
				[0.6, '#8fb944'],
				[1, '#7aa63a'],
			]),
		) +
		disc({ x: 0, y: -1, rx: 9, ry: 7 }, '#eef0c8') +
		seeds
	)
}

function grape(stage: Stage): string {
	const colour = stage.rng.pick(['#54345f', '#6b3c66', '#4b3a6e'])
	const bunch: Point[] = [
		[-24, -16],
		[0, -20],
		[24, -16],
		[-34, -2],
		[-12, -2],
		[12, -2],
		[34, -2],
		[-22, 14],
		[0, 16],
		[22, 14],
		[-10, 30],
		[11, 30],
		[0, 44],
	]
	return (
		line('M0 -24Q2 -40 10 -48', '#6b5a35', 4.5) +
		bunch
			.map((at) => place(ball(stage, colour, { rx: 13 }) + disc({ x: -4, y: -5, rx: 3, opacity: 0.6 }, '#ffffff'), at))
			.join('')
	)
}

function strawberry(stage: Stage): string {
	const seeds: Point[] = [
		[-14, -6],
		[2, -10],
		[16, -5],
		[-8, 6],
		[8, 6],
		[0, 18],
		[-16, 7],
		[16, 8],
	]
	return (
		fill(
			'M0 38C-18 28 -34 4 -30 -12C-26 -28 26 -28 30 -12C34 4 18 28 0 38Z',
			round3d(stage, [
				[0, '#f58b7a'],
				[0.5, '#d93a3a'],
				[1, '#a32432'],
			]),
		) +
		seeds.map(([x, y]) => disc({ x, y, rx: 1.6, ry: 2.4 }, '#f6df9a')).join('') +
		[-60, -20, 20, 60].map((turn) => place(fill('M0 0Q-8 -9 0 -20Q8 -9 0 0Z', '#4f8f48'), [0, -18], 1, turn)).join('')
	)
}

function plum(stage: Stage): string {
	const colour = stage.rng.pick(['#a83a4a', '#8f3350', '#b9a83e'])
	return (
		ball(stage, colour, { rx: 30, ry: 31 }) +
		line('M2 -28Q-8 0 2 29', darker(colour, 0.3), 2, 0.5) +
		line('M2 -29L7 -42', '#6b4c30', 3.5)
	)
}

function blueberry(stage: Stage): string {
	return (
		ball(stage, '#4a5b8f', { rx: 18 }) +
		disc({ x: 1, y: -8, rx: 6, ry: 4 }, '#2c365f') +
		disc({ x: 1, y: -8, rx: 3, ry: 1.8 }, '#59689b')
	)
}

export type Fruit = { piece: Piece; gap: number; size: number; leafy?: boolean; words: RegExp }

export const FRUITS = {
	yangmei: { piece: yangmei, gap: 54, size: 1, leafy: true, words: /yangmei|bayberr|waxberr/ },
	mandarin: {
		piece: mandarin,
		gap: 62,
		size: 1.1,
		leafy: true,
		words: /ougan|mandarin|orange|tangerine|citrus|kumquat/,
	},
	pomelo: { piece: pomelo, gap: 84, size: 1.05, words: /pomelo|grapefruit/ },
	loquat: { piece: loquat, gap: 48, size: 1, leafy: true, words: /loquat/ },
	peach: { piece: peach, gap: 66, size: 1.15, words: /peach|nectarine/ },
	persimmon: { piece: persimmon, gap: 66, size: 1.1, words: /persimmon/ },
	pear: { piece: pear, gap: 68, size: 1.1, words: /pear(?!l)/ },
	kiwi: { piece: kiwi, gap: 62, size: 1, words: /kiwi/ },
	grape: { piece: grape, gap: 70, size: 1.15, leafy: true, words: /grape(?!fruit)/ },
	strawberry: { piece: strawberry, gap: 56, size: 1, words: /strawberr|raspberr|mulberr/ },
	plum: { piece: plum, gap: 52, size: 1, leafy: true, words: /plum|cherry|jujube/ },
	blueberry: { piece: blueberry, gap: 28, size: 1, words: /blueberr/ },
} satisfies Record<string, Fruit>
