import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { blob, curve, disc, fill, lens, line, place, type Point, round } from '#seeds/pictures/path.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'

/** A broad tree of overlapping crowns, optionally with blossom or fruit; its foot is at the point. */
export function tree(
	stage: Stage,
	at: Point,
	{ size = 1, fruit, leaf }: { size?: number; fruit?: string; leaf?: string } = {},
): string {
	const { tone, rng } = stage
	const green = leaf ? tone.lit(leaf) : tone.leaf
	const trunk = fill('M-7 0C-4 -30 -6 -44 -12 -62L-4 -58L0 -74L5 -56L15 -66C8 -46 5 -28 9 0Z', tone.lit('#5d4433'))
	const pads: [number, number, number][] = [
		[-34, -78, 30],
		[32, -80, 31],
		[0, -70, 34],
		[-18, -108, 31],
		[20, -110, 29],
		[0, -132, 24],
	]
	const crown = pads
		.map(([x, y, r], index) =>
			disc(
				{ x, y, rx: r * 1.12, ry: r * 0.9 },
				downward(stage, [
					[0, mix(green, tone.leafLight, 0.5 + index * 0.05)],
					[1, darker(green, 0.14)],
				]),
			),
		)
		.join('')
	const dots = fruit
		? Array.from({ length: 16 }, () => {
				const [x, y, r] = rng.pick(pads)
				return disc(
					{ x: x + rng.between(-0.75, 0.75) * r, y: y + rng.between(-0.6, 0.7) * r, rx: 5.2 },
					tone.lit(fruit),
				)
			}).join('')
		: ''
	return place(disc({ x: 6, y: 1, rx: 44, ry: 6, opacity: 0.2 }, '#16242c') + trunk + crown + dots, at, size)
}

/** A mountain pine: a leaning trunk and flat pads of needles, as painters draw it. */
export function pine(stage: Stage, at: Point, size = 1, lean = 1): string {
	const { tone } = stage
	const bark = tone.lit('#5a4036')
	const green = tone.lit(mix('#24594a', tone.near, 0.3))
	const trunk = curve([
		[0, 0],
		[-6 * lean, -50],
		[10 * lean, -104],
		[4 * lean, -150],
		[22 * lean, -196],
	])
	const branches = `M${4 * lean} -86Q${34 * lean} -100 ${62 * lean} -104M${6 * lean} -128Q${-26 * lean} -140 ${-50 * lean} -140M${6 * lean} -158Q${30 * lean} -166 ${48 * lean} -164`
	const pad = ([x, y]: Point, half: number) => {
		const shape = `M${round(x - half)} ${y}C${round(x - half * 0.9)} ${y - 18} ${round(x - half * 0.4)} ${y - 26} ${x} ${y - 25}C${round(x + half * 0.4)} ${y - 28} ${round(x + half * 0.95)} ${y - 16} ${round(x + half)} ${y}Q${x} ${y + 7} ${round(x - half)} ${y}Z`
		return fill(
			shape,
			downward(stage, [
				[0, mix(green, tone.leafLight, 0.4)],
				[1, darker(green, 0.15)],
			]),
		)
	}
	return place(
		line(trunk, bark, 9) +
			line(branches, bark, 5) +
			pad([66 * lean, -100], 40) +
			pad([-54 * lean, -136], 42) +
			pad([52 * lean, -160], 38) +
			pad([20 * lean, -190], 46),
		at,
		size,
	)
}

/** A grove of bamboo: jointed stems and hanging leaves. */
export function bamboo(
	stage: Stage,
	at: Point,
	{ count = 5, tall = 300 }: { count?: number; tall?: number } = {},
): string {
	const { tone, rng } = stage
	const drawn = Array.from({ length: count }, (_, index) => {
		const [x, height, lean] = [index * 24 + rng.between(-6, 6), tall * rng.between(0.8, 1.1), rng.between(-16, 22)]
		const stem = mix(tone.lit('#5f9a5a'), tone.near, rng.between(0, 0.45))
		const foot: Point = [x, 0]
		const top: Point = [x + lean, -height]
		const joints = Array.from({ length: 7 }, (__, joint) => {
			const share = (joint + 1) / 8
			return `M${round(x + lean * share - 4)} ${round(-height * share)}h8`
		}).join('')
		const leaves = Array.from({ length: 13 }, () => {
			const share = rng.between(0.45, 1)
			const [sx, sy] = [x + lean * share, -height * share]
			const side = rng.pick([-1, 1])
			return fill(
				lens([sx, sy], [sx + side * rng.between(28, 50), sy + rng.between(8, 34)], 4.2),
				mix(tone.leafLight, tone.near, rng.between(0.1, 0.7)),
			)
		}).join('')
		return (
			line(`M${round(foot[0])} 0L${round(top[0])} ${round(top[1])}`, stem, 7) +
			line(joints, lighter(stem, 0.4), 2) +
			leaves
		)
	}).join('')
	return place(drawn, at)
}

/** Tall cedars as slim cones in layers. */
export function cedar(stage: Stage, at: Point, size = 1): string {
	const { tone } = stage
	const green = mix(tone.near, tone.leaf, 0.2)
	const tier = (y: number, half: number) =>
		fill(
			`M0 ${y - half * 1.5}Q${half * 0.4} ${y - half * 0.4} ${half} ${y}Q0 ${y + half * 0.22} ${-half} ${y}Q${-half * 0.4} ${y - half * 0.4} 0 ${y - half * 1.5}Z`,
			downward(stage, [
				[0, mix(green, tone.leafLight, 0.3)],
				[1, darker(green, 0.2)],
			]),
		)
	return place(
		line('M0 0V-40', tone.lit('#5a4036'), 7) + tier(-16, 34) + tier(-46, 28) + tier(-74, 22) + tier(-98, 15),
		at,
		size,
	)
}

export function shrub(stage: Stage, at: Point, size = 1): string {
	const { tone } = stage
	const shape = blob([
		[-40, 0],
		[-38, -18],
		[-22, -26],
		[-10, -38],
		[12, -36],
		[24, -24],
		[40, -18],
		[42, 0],
		[0, 4],
	])
	return place(
		fill(
			shape,
			downward(stage, [
				[0, tone.leafLight],
				[1, darker(tone.leaf, 0.1)],
			]),
		),
		at,
		size,
	)
}

/** A branch of blossom or fruit that hangs in from a corner; grows rightward from (0, 0). */
export function branch(
	stage: Stage,
	at: Point,
	{ scale = 1, kind = 'blossom' }: { scale?: number; kind?: 'blossom' | 'leaf' },
): string {
	const { tone, rng } = stage
	const twig: Point[] = [
		[0, 0],
		[60, 26],
		[120, 34],
		[180, 62],
		[236, 70],
	]
	const side: Point[] = [
		[90, 32],
		[130, 4],
		[176, -8],
	]
	const drawn = line(curve(twig), tone.lit('#5b4034'), 6) + line(curve(side), tone.lit('#5b4034'), 4)
	const spots: Point[] = [...twig.slice(1), ...side.slice(1), [90, 30], [150, 50], [206, 64], [152, -2]]
	const flower = ([x, y]: Point) => {
		const r = rng.between(8, 12)
		return (
			[0, 72, 144, 216, 288]
				.map((turn) =>
					disc(
						{
							x: x + Math.cos((turn * Math.PI) / 180) * r * 0.75,
							y: y + Math.sin((turn * Math.PI) / 180) * r * 0.75,
							rx: r * 0.62,
						},
						tone.lit(tone.blossom),
					),
				)
				.join('') + disc({ x, y, rx: r * 0.36 }, tone.lit('#e9b23f'))
		)
	}
	const leaf = ([x, y]: Point) =>
		[-34, 24]
			.map((dy) =>
				fill(
					lens([x, y], [x + rng.between(24, 38), y + dy + rng.between(-8, 8)], 7),
					mix(tone.leaf, tone.leafLight, rng.next()),
				),
			)
			.join('')
	return place(drawn + spots.map(kind === 'blossom' ? flower : leaf).join(''), at, scale)
}
