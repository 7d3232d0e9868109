import { darker, lighter } from '#seeds/pictures/colour.ts'
import { disc, fill, line, place, type Point, round } from '#seeds/pictures/path.ts'
import { across, clipped, downward, glow, type Stage } from '#seeds/pictures/stage.ts'
import { bodyPath, radiusAt, shadow, TILT } from '#seeds/pictures/turned.ts'

const BAMBOO = '#d3a760'

export type Basket = { half?: number; tall?: number; scale?: number; handle?: boolean; colour?: string }

const basketProfile = (half: number, tall: number): Point[] => [
	[half * 0.74, 0],
	[half * 0.8, tall * 0.2],
	[half * 0.94, tall * 0.65],
	[half, tall],
]

/** The back of a woven basket: its dark inside and its handle; heap something, then draw basketFront. */
export function basketBack(
	stage: Stage,
	at: Point,
	{ half = 130, tall = 110, scale = 1, handle = false, colour = BAMBOO }: Basket,
): string {
	const arch = handle
		? line(
				`M${-half * 0.94} ${-tall}C${-half * 0.9} ${-tall - half * 1.45} ${half * 0.9} ${-tall - half * 1.45} ${half * 0.94} ${-tall}`,
				darker(colour, 0.2),
				13,
			) +
			line(
				`M${-half * 0.94} ${-tall}C${-half * 0.9} ${-tall - half * 1.45} ${half * 0.9} ${-tall - half * 1.45} ${half * 0.94} ${-tall}`,
				lighter(colour, 0.2),
				5,
			)
		: ''
	return place(
		shadow(half * 0.92) +
			arch +
			disc({ x: 0, y: -tall, rx: half, ry: half * TILT }, darker(colour, 0.62)) +
			line(`M${-half} ${-tall}A${half} ${half * TILT} 0 0 1 ${half} ${-tall}`, darker(colour, 0.1), 7),
		at,
		scale,
	)
}

export function basketFront(
	stage: Stage,
	at: Point,
	{ half = 130, tall = 110, scale = 1, colour = BAMBOO }: Basket,
): string {
	const profile = basketProfile(half, tall)
	const front = `M${-half} ${-tall}A${half} ${round(half * TILT)} 0 0 0 ${half} ${-tall}L${half} 40H${-half}Z`
	const rows = Math.round(tall / 13)
	const courses = Array.from({ length: rows + 2 }, (_, index) => {
		const height = tall - index * 13
		const r = radiusAt(profile, Math.max(0, height)) + 3
		return `M${round(-r)} ${round(-height)}A${round(r)} ${round(r * TILT)} 0 0 0 ${round(r)} ${round(-height)}`
	}).join('')
	const stakes = Array.from({ length: 17 }, (_, index) => {
		const share = Math.sin(((index - 8) / 8) * (Math.PI / 2))
		return `M${round(share * half)} ${round(-tall + half * TILT * Math.sqrt(1 - share * share))}L${round(share * half * 0.74)} ${round(half * 0.74 * TILT * Math.sqrt(1 - share * share))}`
	}).join('')
	const shade = across(stage, [
		[0, lighter(colour, 0.2)],
		[0.45, colour],
		[1, darker(colour, 0.34)],
	])
	const body = clipped(
		stage,
		bodyPath(profile),
		clipped(
			stage,
			front,
			fill(bodyPath(profile), shade) +
				line(courses, darker(colour, 0.38), 2.6, 0.75) +
				line(stakes, darker(colour, 0.45), 3.2, 0.5),
		),
	)
	return place(
		body +
			line(`M${-half} ${-tall}A${half} ${half * TILT} 0 0 0 ${half} ${-tall}`, darker(colour, 0.16), 12) +
			line(`M${-half} ${-tall - 2}A${half} ${half * TILT} 0 0 0 ${half} ${-tall - 2}`, lighter(colour, 0.3), 4.5),
		at,
		scale,
	)
}

/** A round drying tray of split bamboo; flat 1 is seen from above. */
export function tray(
	stage: Stage,
	at: Point,
	{ half = 240, flat = 0.4, colour = BAMBOO }: { half?: number; flat?: number; colour?: string },
): string {
	const ry = half * flat
	const inner = `M${-half * 0.9} 0A${half * 0.9} ${ry * 0.9} 0 1 1 ${half * 0.9} 0A${half * 0.9} ${ry * 0.9} 0 1 1 ${-half * 0.9} 0Z`
	let bars = ''
	for (let offset = -half * 2; offset < half * 2; offset += 17)
		bars += `M${round(offset - ry)} ${round(-ry)}L${round(offset + ry)} ${round(ry)}M${round(offset + ry)} ${round(-ry)}L${round(offset - ry)} ${round(ry)}`
	return place(
		disc({ x: 14, y: 16, rx: half * 1.02, ry: ry * 1.03, opacity: 0.26 }, '#1b2430') +
			disc({ x: 0, y: 9 * (1 - flat), rx: half, ry }, darker(colour, 0.42)) +
			disc(
				{ x: 0, y: 0, rx: half, ry },
				downward(stage, [
					[0, darker(colour, 0.12)],
					[1, lighter(colour, 0.18)],
				]),
			) +
			disc({ x: 0, y: 2, rx: half * 0.92, ry: ry * 0.91 }, darker(colour, 0.3)) +
			fill(
				inner,
				glow(stage, [
					[0, lighter(colour, 0.42)],
					[1, lighter(colour, 0.1)],
				]),
			) +
			clipped(stage, inner, line(bars, darker(colour, 0.25), 2, 0.28)),
		at,
	)
}

/** The county's indigo-like cloth with a white clamp-resist pattern, as a runner on the table. */
export function cloth(
	stage: Stage,
	{ y, left, right, drop = 90, colour }: { y: number; left: number; right: number; drop?: number; colour: string },
): string {
	const shape = `M${left + 34} ${y}H${right - 34}L${right} ${y + drop}H${left}Z`
	const motif = (x: number, my: number) =>
		place(
			[0, 60, 120, 180, 240, 300]
				.map((turn) => `<path d="M0 -3Q6 -12 0 -19Q-6 -12 0 -3Z" fill="#f3efe2" transform="rotate(${turn})"/>`)
				.join('') + disc({ x: 0, y: 0, rx: 2.6 }, '#f3efe2'),
			[x, my],
			0.8,
		)
	const count = Math.floor((right - left) / 62)
	const motifs = Array.from({ length: count }, (_, index) =>
		motif(left + ((index + 0.5) * (right - left)) / count, y + drop * 0.58),
	).join('')
	return (
		fill(
			shape,
			downward(stage, [
				[0, lighter(colour, 0.08)],
				[1, darker(colour, 0.12)],
			]),
		) +
		clipped(
			stage,
			shape,
			`<g opacity="0.85">${motifs}</g>` +
				line(`M${left} ${y + drop - 9}H${right}M${left} ${y + 9}H${right}`, '#f3efe2', 2.6, 0.8),
		)
	)
}

/** A shallow heap: points from the back row to the front, inside an ellipse. */
export function heap(
	stage: Stage,
	{ half, rows, lift, gap }: { half: number; rows: number; lift: number; gap: number },
): Point[] {
	const spots: Point[] = []
	for (let row = 0; row < rows; row++) {
		const share = rows === 1 ? 1 : row / (rows - 1)
		const wide = half * (0.5 + 0.5 * share)
		const count = Math.max(1, Math.round((wide * 2) / gap))
		for (let index = 0; index < count; index++) {
			const along = count === 1 ? 0 : (index / (count - 1)) * 2 - 1
			const bend = 1 - along * along
			spots.push([
				along * wide + stage.rng.between(-3, 3) + (row % 2) * gap * 0.15,
				-lift * (1 - share) * (0.55 + 0.45 * bend) + bend * half * TILT * 0.5 * share,
			])
		}
	}
	return spots
}
