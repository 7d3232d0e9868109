import { darker, lighter } from '#seeds/pictures/colour.ts'
import { type Composition, heapedBasket, onTable } from '#seeds/pictures/composition.ts'
import { emblem, glass, JAR } from '#seeds/pictures/containers.ts'
import { box, disc, fill, line, place, type Point, polygon } from '#seeds/pictures/path.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'
import { bowl, plate } from '#seeds/pictures/tableware.ts'
import { shadow } from '#seeds/pictures/turned.ts'

const egg = (stage: Stage) => {
	const shell = stage.rng.pick(['#f3e2c8', '#e8c9a4', '#dfe6df', '#f7efe0'])
	return disc(
		{ x: 0, y: 0, rx: 29, ry: 36 },
		round3d(stage, [
			[0, '#ffffff'],
			[0.5, shell],
			[1, darker(shell, 0.22)],
		]),
	)
}

export const EGGS: Composition = {
	subject: 'eggs',
	words: /egg/,
	decides: true,
	draw: (stage) =>
		onTable(stage, [
			heapedBasket(stage, { at: [390, 545], half: 210, tall: 112, piece: egg, gap: 58, size: 1.25, lift: 84 }),
			place(shadow(26, [0, 32]) + egg(stage), [680, 530], 1.2, 80),
		]),
}

const POTS = ['#b5532f', '#c98a2f', '#8a3a3a', '#7d7a35', '#a8622a'] as const

export const PRESERVES: Composition = {
	subject: 'preserves',
	words: /jam\b|marmalade|spread|syrup|relish|preserve|\bjar|jarred|juice|threads|paste|pickl|sour|lees|drunken/,
	decides: true,
	draw: (stage) => {
		const [first = '', second = ''] = stage.rng.shuffle(POTS)
		return onTable(stage, [
			glass(stage, [270, 508], { profile: JAR, content: first, cap: '#7b4a30', mark: darker(first, 0.2), scale: 1.65 }),
			glass(stage, [455, 530], {
				profile: JAR,
				content: second,
				cap: '#3a3f45',
				mark: darker(second, 0.2),
				scale: 1.35,
			}),
			bowl(stage, [640, 545], { half: 96, tall: 62, inside: first, colour: '#f0eadb', ring: '#7d98a8' }),
		])
	},
}

export const block = (stage: Stage, colour: string) =>
	fill(
		polygon([
			[-62, -14],
			[10, -34],
			[66, -14],
			[-6, 8],
		]),
		downward(stage, [
			[0, lighter(colour, 0.4)],
			[1, lighter(colour, 0.15)],
		]),
	) +
	fill(
		polygon([
			[-62, -14],
			[-6, 8],
			[-6, 46],
			[-62, 22],
		]),
		colour,
	) +
	fill(
		polygon([
			[-6, 8],
			[66, -14],
			[66, 22],
			[-6, 46],
		]),
		darker(colour, 0.14),
	)

export const TOFU: Composition = {
	subject: 'tofu',
	words: /tofu|bean-curd|soymilk|soy-skin/,
	decides: true,
	draw: (stage) => {
		const colour = stage.rng.pick(['#f0e4c6', '#c99a62', '#a9713f'])
		return onTable(stage, [
			plate(stage, [400, 504], { half: 285, colour: '#b5cfbf' }),
			...(
				[
					[290, 470],
					[430, 452],
					[540, 478],
					[360, 508],
					[470, 516],
					[410, 406],
				] as Point[]
			).map((at) => place(block(stage, colour), at, 1.05)),
		])
	},
}

/** A box wrapped in paper and tied with string: what it holds is not shown, so nothing untrue is. */
function box3d(stage: Stage, at: Point, { size, colour }: { size: number; colour: string }): string {
	const front = box(
		{ x: -110, y: -130, width: 220, height: 130, radius: 3 },
		downward(stage, [
			[0, lighter(colour, 0.1)],
			[1, darker(colour, 0.1)],
		]),
	)
	const top = fill(
		polygon([
			[-110, -130],
			[-82, -168],
			[138, -168],
			[110, -130],
		]),
		lighter(colour, 0.3),
	)
	const side = fill(
		polygon([
			[110, -130],
			[138, -168],
			[138, -38],
			[110, 0],
		]),
		darker(colour, 0.26),
	)
	const string = line('M-66 -130V0M-66 -130L-38 -168', '#f3e6c8', 4.5) + line('M-110 -32H110L138 -70', '#f3e6c8', 4.5)
	return place(
		shadow(116) +
			side +
			front +
			top +
			string +
			emblem(stage, [26, -82], 34, darker(colour, 0.45)) +
			line('M-66 -32Q-96 -58 -84 -30M-66 -32Q-36 -58 -46 -30M-66 -32L-84 -6M-66 -32L-50 -4', '#f3e6c8', 4),
		at,
		size,
	)
}

export const PARCEL: Composition = {
	subject: 'parcel',
	draw: (stage) => {
		const [first = '', second = ''] = stage.rng.shuffle(['#c9a06a', '#8f3b34', '#3d6b5c', '#27486f', '#b9854a'])
		return onTable(stage, [
			box3d(stage, [330, 510], { size: 1.45, colour: first }),
			box3d(stage, [590, 540], { size: 0.95, colour: second }),
		])
	},
}

export const powder = (half: number) =>
	fill(
		`M${-half} 0Q${-half * 0.4} ${-half * 0.8} 0 ${-half * 0.84}Q${half * 0.4} ${-half * 0.8} ${half} 0Q0 ${half * 0.34} ${-half} 0Z`,
		'#fdfaf0',
	) +
	fill(
		`M0 ${-half * 0.84}Q${half * 0.4} ${-half * 0.8} ${half} 0Q${half * 0.5} ${half * 0.16} 0 ${half * 0.17}Q${half * 0.24} ${-half * 0.3} 0 ${-half * 0.84}Z`,
		'#dfd8c6',
		0.7,
	)

export const FLOUR: Composition = {
	subject: 'flour',
	words: /(?:yam|wheat|rice|lotus)-flour(?!-noodle)|starch|batter|sea-salt,|dried-sea-salt/,
	decides: true,
	draw: (stage) =>
		onTable(stage, [
			bowl(stage, [340, 548], { half: 175, tall: 108, colour: '#5f7f97', inside: '#e9e4d6', ring: '#f3ecd8' }),
			place(powder(138), [340, 436]),
			bowl(stage, [620, 545], { half: 92, tall: 60, colour: '#a9c8b6', inside: '#e9e4d6' }),
			place(powder(70), [620, 482]),
		]),
}
