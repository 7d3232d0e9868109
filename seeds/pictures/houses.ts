import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { box, disc, fill, line, nth, place, type Point, polygon, round } from '#seeds/pictures/path.ts'
import { clipped, downward, glow, type Stage } from '#seeds/pictures/stage.ts'

export type House = {
	wide: number
	tall: number
	roof?: number
	wall?: string
	floors?: 1 | 2
	wood?: boolean
	stone?: boolean
}

const TILE = '#343c47'

/** A tiled roof from the front: eaves at y = 0, turned up at both ends, its ridge above. */
export function tiledRoof(
	stage: Stage,
	{ wide, roof, tile = TILE }: { wide: number; roof: number; tile?: string },
): string {
	const colour = stage.tone.lit(tile)
	const [half, over, top] = [wide / 2, wide * 0.09 + 8, wide / 2 - wide * 0.07]
	const [left, right] = [-half - over, half + over]
	const shape = `M${round(left)} -7Q${round(left + over * 1.2)} 3 ${round(-half * 0.5)} 4H${round(half * 0.5)}Q${round(right - over * 1.2)} 3 ${round(right)} -7Q${round(top + over * 0.6)} ${round(-roof * 0.4)} ${round(top)} ${round(-roof)}H${round(-top)}Q${round(-top - over * 0.6)} ${round(-roof * 0.4)} ${round(left)} -7Z`
	const rows = Math.round(wide / 11)
	const ribs = Array.from({ length: rows + 1 }, (_, index) => {
		const share = index / rows
		return `M${round(-top + share * top * 2)} ${round(-roof)}L${round(left + share * (right - left))} 5`
	}).join('')
	const ridge = `M${round(-top - 9)} ${round(-roof - 7)}Q${round(-top + 4)} ${round(-roof - 1)} ${round(-top + 16)} ${round(-roof - 2)}H${round(top - 16)}Q${round(top - 4)} ${round(-roof - 1)} ${round(top + 9)} ${round(-roof - 7)}`
	return (
		fill(
			shape,
			downward(stage, [
				[0, lighter(colour, 0.1)],
				[1, darker(colour, 0.12)],
			]),
		) +
		clipped(stage, shape, line(ribs, lighter(colour, 0.22), 1.6, 0.7)) +
		line(ridge, darker(colour, 0.25), 6) +
		line(
			`M${round(left + 3)} -5Q${round(left + over * 1.2)} 4 ${round(-half * 0.5)} 5H${round(half * 0.5)}Q${round(right - over * 1.2)} 4 ${round(right - 3)} -5`,
			lighter(colour, 0.45),
			2.4,
		)
	)
}

function pane(stage: Stage, { x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
	const { tone } = stage
	const night = tone.light === 'night' || tone.light === 'dusk'
	const frame = tone.lit('#6d432d')
	const inner = { x: x + 3, y: y + 3, width: width - 6, height: height - 6 }
	const bars = `M${round(x + width / 3)} ${round(y)}v${round(height)}M${round(x + (width * 2) / 3)} ${round(y)}v${round(height)}M${round(x)} ${round(y + height / 2)}h${round(width)}`
	return (
		box({ x, y, width, height, radius: 2 }, frame) +
		box(inner, night ? '#ffd98a' : tone.lit('#48616b')) +
		line(bars, frame, 2.2)
	)
}

function door(stage: Stage, x: number, height: number): string {
	const { tone } = stage
	const wide = height * 0.62
	const wood = tone.lit('#7b4a30')
	return (
		box({ x: x - wide / 2 - 4, y: -height - 4, width: wide + 8, height: height + 4, radius: 2 }, darker(wood, 0.35)) +
		box({ x: x - wide / 2, y: -height, width: wide, height }, wood) +
		line(`M${round(x)} ${round(-height)}V0`, darker(wood, 0.4), 2.4) +
		disc({ x: x - 5, y: -height * 0.48, rx: 2.2 }, tone.lit('#e6b95a')) +
		disc({ x: x + 5, y: -height * 0.48, rx: 2.2 }, tone.lit('#e6b95a'))
	)
}

/** Courses of rounded field stones inside the wall. */
function stones(stage: Stage, { wide, tall }: { wide: number; tall: number }, colour: string): string {
	const { rng } = stage
	const size = 17
	let drawn = ''
	for (let y = -tall; y < 0; y += size)
		for (let x = -wide / 2 - rng.between(0, size); x < wide / 2;) {
			const length = rng.between(18, 34)
			drawn += box(
				{ x: x + 1, y: y + 1, width: length - 2, height: size - 2.5, radius: 6 },
				mix(colour, rng.pick(['#fff3dc', '#4f5560', '#8a6f58']), rng.between(0.05, 0.3)),
			)
			x += length
		}
	return clipped(stage, `M${-wide / 2} ${-tall}H${wide / 2}V0H${-wide / 2}Z`, drawn)
}

function front(stage: Stage, { wide, tall, floors = 1, wood, stone }: House, wall: string): string {
	const { tone } = stage
	const storey = tall / floors
	const base = box(
		{ x: -wide / 2, y: -tall, width: wide, height: tall },
		downward(stage, [
			[0, darker(wall, 0.16)],
			[0.18, wall],
			[1, mix(wall, tone.lit('#c9b899'), 0.3)],
		]),
	)
	const skin = stone ? stones(stage, { wide, tall }, tone.lit('#a08d78')) : ''
	const boards = wood
		? line(
				Array.from(
					{ length: Math.round(wide / 13) },
					(_, index) => `M${round(-wide / 2 + 6 + index * 13)} ${-tall}V0`,
				).join(''),
				darker(wall, 0.25),
				1.4,
				0.6,
			)
		: ''
	const plinth = stone
		? ''
		: box({ x: -wide / 2, y: -tall * 0.09, width: wide, height: tall * 0.09 }, tone.lit('#8c8577'))
	const [w, h] = [Math.min(44, wide * 0.16), storey * 0.4]
	const columns = wide > 190 ? [-0.36, -0.19, 0.19, 0.36] : [-0.31, 0.31]
	const windows = Array.from({ length: floors }, (_, floor) =>
		[...columns, ...(floor > 0 ? [0] : [])]
			.map((share) => pane(stage, { x: share * wide - w / 2, y: -storey * floor - storey * 0.76, width: w, height: h }))
			.join(''),
	).join('')
	const balcony =
		floors === 2 ? box({ x: -wide / 2 - 4, y: -storey - 6, width: wide + 8, height: 8 }, tone.lit('#6d432d')) : ''
	return base + skin + boards + plinth + balcony + windows + door(stage, 0, storey * 0.66)
}

/** A house from the front with a black tiled roof; its door sill is at (0, 0). */
export function house(stage: Stage, shape: House, at: Point, scale = 1): string {
	const { tone } = stage
	const wall = tone.lit(shape.wall ?? (shape.wood ? '#a56f47' : '#f6f0e3'))
	const roof = shape.roof ?? shape.wide * 0.24
	const shade = box({ x: -shape.wide / 2, y: -shape.tall, width: shape.wide, height: 12 }, '#1d2630', 0.28)
	const lanterns = [-0.11, 0.11]
		.map((share) => lantern(stage, [share * shape.wide * 1.3, -(shape.tall / (shape.floors ?? 1)) * 0.78]))
		.join('')
	return place(
		front(stage, shape, wall) +
			shade +
			place(tiledRoof(stage, { wide: shape.wide, roof }), [0, -shape.tall]) +
			lanterns,
		at,
		scale,
	)
}

export function lantern(stage: Stage, [x, y]: Point, size = 1): string {
	const red = stage.tone.lit('#d0402f')
	const night = stage.tone.light === 'night' || stage.tone.light === 'dusk'
	const light = night
		? disc(
				{ x: 0, y: 10, rx: 34 },
				glow(stage, [
					[0, '#ffcf7a', 0.6],
					[1, '#ffcf7a', 0],
				]),
			)
		: ''
	return place(
		light +
			line('M0 0V4M0 17V26', '#d9a441', 2) +
			disc({ x: 0, y: 10, rx: 8.5, ry: 8 }, night ? '#f2603c' : red) +
			line('M-3.5 3Q-6 10 -3.5 17M3.5 3Q6 10 3.5 17', darker(red, 0.25), 1.1) +
			box({ x: -4, y: 1, width: 8, height: 2.6 }, '#d9a441') +
			box({ x: -4, y: 16.5, width: 8, height: 2.6 }, '#d9a441'),
		[x, y],
		size,
	)
}

/** A house from its gable end, with stepped fire walls when it is old. */
export function gable(
	stage: Stage,
	{ wide, tall, stepped = false, wall }: { wide: number; tall: number; stepped?: boolean; wall?: string },
	at: Point,
): string {
	const { tone } = stage
	const plaster = tone.lit(wall ?? '#f1ead9')
	const tile = tone.lit(TILE)
	const half = wide / 2
	const rise = wide * 0.34
	const steps: Point[] = [
		[-half, -tall],
		[-half, -tall - rise * 0.3],
		[-half * 0.55, -tall - rise * 0.3],
		[-half * 0.55, -tall - rise * 0.75],
		[-half * 0.2, -tall - rise * 0.75],
		[-half * 0.2, -tall - rise * 1.1],
	]
	const outline: Point[] = stepped
		? [...steps, ...steps.map(([x, y]): Point => [-x, y]).reverse()]
		: [
				[-half, -tall],
				[0, -tall - rise],
				[half, -tall],
			]
	const body = polygon([[-half, 0], ...outline, [half, 0]])
	const cap = stepped
		? steps
				.filter((_, index) => index % 2 === 1)
				.map(([x, y], index) => {
					const end = nth([-half * 0.55, -half * 0.2, half * 0.2], index)
					const bar = (from: number, to: number) =>
						line(
							`M${round(from - 5)} ${round(y - 3)}L${round(from)} ${round(y)}H${round(to)}L${round(to + 5)} ${round(y - 3)}`,
							tile,
							6.5,
						)
					return index === 2 ? bar(x, end) : bar(x, end) + bar(-end, -x)
				})
				.join('')
		: line(
				`M${round(-half - 13)} ${round(-tall + 4)}Q${round(-half * 0.4)} ${round(-tall - rise * 0.55)} 0 ${round(-tall - rise - 2)}Q${round(half * 0.4)} ${round(-tall - rise * 0.55)} ${round(half + 13)} ${round(-tall + 4)}`,
				tile,
				8,
			)
	const wash = downward(stage, [
		[0, plaster],
		[1, mix(plaster, tone.lit('#b8a98c'), 0.35)],
	])
	return place(fill(body, wash) + cap + pane(stage, { x: -13, y: -tall * 0.82, width: 26, height: 24 }), at)
}
