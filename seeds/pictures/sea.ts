import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { box, curve, curveOn, disc, fill, lens, line, nth, place, type Point, round } from '#seeds/pictures/path.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'

/** Water from the horizon to the lower edge, with strokes of light that widen as they come near. */
export function sea(stage: Stage, horizon: number, shineAt = stage.width * 0.5): string {
	const { tone, width, height, rng } = stage
	const sheet = box(
		{ x: 0, y: horizon, width, height: height - horizon },
		downward(stage, [
			[0, mix(tone.waterLight, tone.water, 0.15)],
			[0.45, mix(tone.waterLight, tone.water, 0.6)],
			[1, tone.water],
		]),
	)
	const glints = Array.from({ length: 26 }, (_, index) => {
		const depth = (index / 26) ** 1.5
		const y = horizon + 6 + depth * (height - horizon) * 0.9
		const [x, half] = [shineAt + rng.between(-1, 1) * (40 + depth * width * 0.34), 14 + depth * rng.between(40, 90)]
		return fill(
			lens([x - half, y], [x + half, y + rng.between(-1, 1)], 1 + depth * 2.6),
			lighter(tone.waterLight, 0.35),
			0.7,
		)
	})
	return sheet + glints.join('')
}

/** Near waves as layers of cut paper, the nearest darkest. */
export function waves(stage: Stage, top: number, layers = 3): string {
	const { tone, width, height, rng } = stage
	return Array.from({ length: layers }, (_, index) => {
		const y = top + ((height - top) * index) / layers
		const [shift, length] = [rng.between(0, 120), rng.between(110, 150)]
		const crests: Point[] = []
		for (let x = -length - shift; x < width + length * 2; x += length)
			crests.push([x, y], [x + length * 0.36, y - 15], [x + length * 0.62, y - 3])
		const colour = mix(tone.water, darker(tone.water, 0.5), (index + 0.4) / layers)
		return (
			fill(
				`${curve(crests)}V${height}H${round(nth(crests, 0)[0])}Z`,
				downward(stage, [
					[0, lighter(colour, 0.16)],
					[0.5, colour],
					[1, colour],
				]),
			) + line(curve(crests), lighter(tone.waterLight, 0.5), 2.4, 0.75)
		)
	}).join('')
}

/** An island or headland with a pale shore line; x is its middle. */
export function island(
	stage: Stage,
	{ x, y, wide, tall, share }: { x: number; y: number; wide: number; tall: number; share: number },
): string {
	const { tone, rng } = stage
	const colour = mix(mix(tone.haze, tone.near, 0.3), tone.near, share)
	const back: Point[] = [
		[-0.5, 0],
		[-0.42, -0.25],
		[-0.26, rng.between(-0.7, -0.45)],
		[-0.1, rng.between(-1, -0.7)],
		[0.06, rng.between(-0.85, -0.55)],
		[0.22, rng.between(-0.75, -0.4)],
		[0.38, -0.3],
		[0.5, 0],
	]
	const outline = back.map(([dx, dy]): Point => [x + dx * wide, y + dy * tall])
	const foot = mix(colour, tone.haze, 0.45 - share * 0.25)
	return (
		fill(
			`M${round(nth(outline, 0)[0])} ${round(y)}${curveOn(outline)}Z`,
			downward(stage, [
				[0, colour],
				[1, foot],
			]),
		) + fill(lens([x - wide * 0.54, y + 1], [x + wide * 0.54, y + 1], 2.6), lighter(tone.waterLight, 0.5), 0.85)
	)
}

/** Mud flats at low tide: pale tongues of wet sand, mirrors of water between. */
export function flats(stage: Stage, top: number): string {
	const { tone, width, height, rng } = stage
	const wet = tone.lit('#b89a7c')
	const sheet = box(
		{ x: 0, y: top, width, height: height - top },
		downward(stage, [
			[0, mix(tone.waterLight, wet, 0.25)],
			[1, mix(tone.water, wet, 0.55)],
		]),
	)
	const tongues = Array.from({ length: 7 }, (_, index) => {
		const y = top + 14 + (index / 7) ** 1.25 * (height - top)
		const [left, deep] = [index % 2 === 0, 7 + index * 5]
		const reach = width * rng.between(0.45, 0.8)
		const edge: Point[] = [
			[-10, y - deep],
			[reach * 0.35, y - deep * 0.6],
			[reach * 0.7, y - deep * 0.9],
			[reach, y],
			[reach * 0.66, y + deep * 0.5],
			[reach * 0.3, y + deep * 0.7],
			[-10, y + deep],
		]
		const shape = fill(
			`${curve(left ? edge : edge.map(([x, dy]): Point => [width - x, dy]))}Z`,
			downward(stage, [
				[0, mix(wet, tone.skyLow, 0.35)],
				[1, mix(wet, tone.near, 0.16 + index * 0.03)],
			]),
		)
		return shape
	})
	return sheet + tongues.join('')
}

/** Bamboo poles with hanging nets or laver lines on the shallow sea. */
export function poles(stage: Stage, { y, rows = 4 }: { y: number; rows?: number }): string {
	const { tone, width } = stage
	const wood = darker(tone.lit('#5b4636'), 0.2)
	return Array.from({ length: rows }, (_, row) => {
		const [at, tall, gap] = [y + row * (18 + row * 9), 26 + row * 16, 46 + row * 22]
		let drawn = ''
		for (let x = (row * 31) % gap; x < width + gap; x += gap) {
			drawn += line(`M${round(x)} ${round(at + 8)}V${round(at - tall)}`, wood, 2 + row * 0.8, 0.9)
			const sag = line(
				`M${round(x)} ${round(at - tall * 0.6)}Q${round(x + gap / 2)} ${round(at - tall * 0.25)} ${round(x + gap)} ${round(at - tall * 0.6)}`,
				wood,
				1.4 + row * 0.4,
				0.75,
			)
			drawn += sag + line(`M${round(x)} ${round(at + 9)}v${round(tall * 0.35)}`, wood, 2, 0.18)
		}
		return drawn
	}).join('')
}

/** A wooden fishing boat from the side, its bow to the right, on the water at (0, 0); about 200 wide. */
export function boat(
	stage: Stage,
	{ at, scale = 1, sail = false, hull }: { at: Point; scale?: number; sail?: boolean; hull?: string },
): string {
	const { tone } = stage
	const paint = tone.lit(hull ?? '#2f5d7c')
	const wood = tone.lit('#7a4a32')
	const body = 'M-96 -26C-70 -14 40 -14 66 -24C80 -29 94 -38 104 -46C98 -22 84 2 66 8H-70C-86 4 -94 -10 -96 -26Z'
	const stripe = line('M-95 -24C-70 -12 40 -12 66 -22C80 -27 94 -36 103 -45', tone.lit('#f2e6cd'), 4)
	const eye = disc({ x: 78, y: -16, rx: 6 }, tone.lit('#f7efdc')) + disc({ x: 79, y: -16, rx: 3 }, '#22262e')
	const cabin =
		fill('M-58 -22V-58H-6V-19Z', tone.lit('#f4ead6')) +
		fill('M-66 -56L-60 -68H0L4 -56Z', tone.lit('#a9412f')) +
		box({ x: -48, y: -50, width: 14, height: 14, radius: 2 }, tone.lit('#3f5a68')) +
		box({ x: -27, y: -50, width: 14, height: 14, radius: 2 }, tone.lit('#3f5a68'))
	const mast =
		line('M26 -20V-128M26 -124L88 -40M26 -124L-60 -60', wood, 3) + fill('M26 -128l18 6l-18 8Z', tone.lit('#c8402f'))
	const canvas = sail
		? fill(
				'M8 -30C20 -80 22 -120 12 -150C50 -132 74 -92 78 -36Z',
				downward(stage, [
					[0, tone.lit('#d98a4b')],
					[1, tone.lit('#b5603a')],
				]),
			) +
			[0, 1, 2]
				.map((rib) =>
					line(`M${14 + rib * 1} ${-62 - rib * 28}L${72 - rib * 11} ${-62 - rib * 26}`, tone.lit('#7d3f2b'), 2, 0.8),
				)
				.join('') +
			line('M8 -16V-156', wood, 4)
		: mast
	const shadow = fill('M-80 8H70C50 22 -60 22 -80 8Z', darker(tone.water, 0.35), 0.5)
	const ripple = [14, 22]
		.map((y, index) =>
			fill(lens([-100 + index * 30, y], [96 - index * 40, y], 1.6), lighter(tone.waterLight, 0.5), 0.8),
		)
		.join('')
	return place(
		shadow +
			(sail ? '' : cabin) +
			canvas +
			fill(
				body,
				downward(stage, [
					[0, paint],
					[0.6, darker(paint, 0.15)],
					[1, tone.lit('#8f3a2e')],
				]),
			) +
			stripe +
			eye +
			ripple,
		at,
		scale,
	)
}
