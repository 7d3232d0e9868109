import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { curve, curveOn, disc, fill, lens, line, nth, place, type Point, round } from '#seeds/pictures/path.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'

function contour(stage: Stage, y: number, sway: number): Point[] {
	const { rng, width } = stage
	const shift = rng.between(0, 6)
	return Array.from({ length: 14 }, (_, index): Point => {
		const x = (index - 0.5) * (width / 12)
		return [x, y + Math.sin((x / width) * 5 + shift) * sway + Math.sin((x / width) * 2.2) * sway * 0.8]
	})
}

const below = (points: Point[], height: number) =>
	`M${round(nth(points, 0)[0])} ${height}V${round(nth(points, 0)[1])}${curveOn(points)}V${height}Z`

/** Tea keeps its leaves: its green hardly follows the season. */
export const evergreen = ({ tone }: Stage) =>
	mix(tone.lit('#3f8a54'), tone.leaf, tone.season === 'spring' || tone.season === 'summer' ? 0.6 : 0.12)

/** Rows of clipped tea on contour terraces, growing larger toward the viewer. */
export function teaRows(stage: Stage, top: number, rows = 7): string {
	const { tone, height } = stage
	const bush = evergreen(stage)
	return Array.from({ length: rows }, (_, index) => {
		const share = index / rows
		const y = top + share ** 1.35 * (height - top)
		const size = 9 + share * 26
		const green = mix(mix(bush, tone.near, 0.45), bush, share)
		const line0 = contour(stage, y, 9 + share * 8)
		const ground = fill(
			below(line0, height),
			downward(stage, [
				[0, mix(tone.land, tone.lit('#8a6f4a'), 0.3)],
				[0.3, darker(green, 0.25)],
				[1, darker(green, 0.35)],
			]),
		)
		return ground + teaHedge(stage, line0, { size, green })
	}).join('')
}

function teaHedge(stage: Stage, along: Point[], { size, green }: { size: number; green: string }): string {
	const { tone, rng, width } = stage
	const paint = downward(stage, [
		[0, mix(green, tone.lit('#a9c96c'), 0.62)],
		[0.45, green],
		[1, darker(green, 0.22)],
	])
	let drawn = ''
	for (let x = -size; x < width + size; x += size * 1.35) {
		const index = Math.min(along.length - 2, Math.max(0, Math.floor((x / width) * 12 + 0.5)))
		const [a, b] = [nth(along, index), nth(along, index + 1)]
		const y = a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])
		drawn += disc(
			{ x, y: y + size * 0.12, rx: size * rng.between(0.84, 0.98), ry: size * rng.between(0.6, 0.72) },
			paint,
		)
	}
	return drawn
}

/** Flooded or ripe rice terraces: stepped strips with bright rims. */
export function terraces(stage: Stage, top: number, rows = 8): string {
	const { tone, height } = stage
	const flooded = tone.season === 'spring' || tone.season === 'winter'
	const shape = contour(stage, 0, 26)
	return Array.from({ length: rows }, (_, index) => {
		const share = index / rows
		const edge = shape.map(([x, y], point): Point => [
			x,
			top + 20 + y * (1 - share * 0.5) + share ** 1.15 * (height - top) + Math.sin(point * 1.1 + index) * 5,
		])
		const field = flooded
			? mix(tone.waterLight, tone.skyTop, 0.15 + share * 0.35)
			: mix(tone.leafLight, tone.land, (index % 3) / 3)
		const bank = mix(tone.near, tone.leaf, 0.4)
		return (
			fill(
				below(edge, height),
				downward(stage, [
					[0, field],
					[0.22, mix(field, tone.land, flooded ? 0.2 : 0.5)],
					[1, bank],
				]),
			) +
			line(curve(edge), mix(bank, '#1d2a26', 0.2), 3.4 + share * 4) +
			line(curve(edge.map(([x, y]): Point => [x, y - 2 - share * 2])), lighter(tone.land, 0.45), 1.6)
		)
	}).join('')
}

/** A path that winds from the lower edge up to a point. */
export function pathway(stage: Stage, from: Point, to: Point, wide = 90): string {
	const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
	const bend = (to[0] - from[0]) * 0.35 + 50
	const colour = stage.tone.lit('#e6d6b4')
	return fill(
		`M${from[0] - wide} ${from[1]}C${round(from[0] - wide * 0.6 + bend)} ${round(my + 30)} ${round(mx - bend)} ${round(my)} ${to[0] - 3} ${to[1]}H${to[0] + 4}C${round(mx - bend + 40)} ${round(my + 4)} ${round(from[0] + wide * 0.9 + bend)} ${round(my + 30)} ${from[0] + wide} ${from[1]}Z`,
		downward(stage, [
			[0, colour],
			[1, darker(colour, 0.12)],
		]),
	)
}

/** A gentle near field that ends the picture below. */
export function meadow(stage: Stage, top: number, colour = stage.tone.land): string {
	const edge = contour(stage, top, 10)
	return (
		fill(
			below(edge, stage.height),
			downward(stage, [
				[0, lighter(colour, 0.12)],
				[1, darker(colour, 0.24)],
			]),
		) + line(curve(edge), lighter(colour, 0.4), 1.8, 0.7)
	)
}

/** Tufts of grass scattered over a band of ground. */
export function tufts(stage: Stage, from: number, to: number, count = 16): string {
	const { rng, width, tone } = stage
	return Array.from({ length: count }, () => {
		const blades = [-7, -2, 4, 9]
			.map((dx) => fill(lens([0, 0], [dx, -rng.between(12, 20)], 1.6), mix(tone.leaf, tone.leafLight, rng.next())))
			.join('')
		return place(blades, [rng.between(0, width), rng.between(from, to)])
	}).join('')
}

/** A person at work, small: hat of split bamboo, jacket, basket on the back. Feet at the point, about 100 tall. */
export function picker(
	stage: Stage,
	at: Point,
	{ scale = 1, coat, basket = true, facing = 1 }: { scale?: number; coat?: string; basket?: boolean; facing?: 1 | -1 },
): string {
	const { tone } = stage
	const cloth = tone.lit(coat ?? '#3f628c')
	const straw = tone.lit('#e3c07c')
	const back = basket
		? fill(
				'M-32 -66H-8L-12 -28H-28Z',
				downward(stage, [
					[0, tone.lit('#c99a55')],
					[1, tone.lit('#98692f')],
				]),
			) + line('M-31 -56H-9M-30 -46H-10M-29 -37H-11', tone.lit('#7d5425'), 1.6, 0.7)
		: ''
	const legs = fill('M-12 -34L-13 0H-3L0 -28L5 0H15L13 -34Z', tone.lit('#2f3d4d'))
	const coatShape = fill(
		'M-14 -34C-17 -52 -15 -66 -6 -72H8C16 -66 18 -50 16 -32Q0 -28 -14 -34Z',
		downward(stage, [
			[0, lighter(cloth, 0.15)],
			[1, darker(cloth, 0.15)],
		]),
	)
	const arm = line('M6 -64Q20 -54 32 -46', cloth, 9) + disc({ x: 33, y: -45, rx: 4.6 }, tone.lit('#e8b48c'))
	const head =
		disc({ x: 3, y: -80, rx: 9.5, ry: 10.5 }, tone.lit('#e8b48c')) +
		fill('M-8 -84Q-10 -72 -2 -70L0 -84Z', tone.lit('#2b2622'))
	const hat = fill(
		'M-24 -82Q2 -88 28 -80L6 -103Q2 -106 -2 -103Z',
		downward(stage, [
			[0, lighter(straw, 0.25)],
			[1, darker(straw, 0.14)],
		]),
	)
	const drawn =
		disc({ x: 0, y: 1, rx: 22, ry: 4, opacity: 0.22 }, '#16242c') + back + legs + coatShape + head + hat + arm
	return place(facing === 1 ? drawn : `<g transform="scale(-1 1)">${drawn}</g>`, at, scale)
}
