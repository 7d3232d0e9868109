import { darker, lighter } from '#seeds/pictures/colour.ts'
import { box, disc, fill, line, place, type Point, round } from '#seeds/pictures/path.ts'
import { clipped, downward, round3d, type Stage } from '#seeds/pictures/stage.ts'

export function crab(stage: Stage, colour = '#d95f34'): string {
	const shell =
		'M-96 -8L-80 -26L-70 -22L-60 -40L-48 -34L-38 -50Q0 -62 38 -50L48 -34L60 -40L70 -22L80 -26L96 -8Q70 46 0 50Q-70 46 -96 -8Z'
	const legs = [0, 1, 2]
		.map((index) => {
			const y = 2 + index * 17
			return [-1, 1]
				.map((side) =>
					line(
						`M${side * 66} ${y}Q${side * 120} ${y - 26 + index * 10} ${side * (142 - index * 8)} ${y + 22 + index * 14}`,
						darker(colour, 0.1),
						11 - index,
					),
				)
				.join('')
		})
		.join('')
	const paddles = [-1, 1]
		.map(
			(side) =>
				line(`M${side * 52} 40Q${side * 84} 58 ${side * 96} 76`, darker(colour, 0.1), 9) +
				disc({ x: side * 104, y: 84, rx: 19, ry: 11, turn: side * 40 }, colour),
		)
		.join('')
	const claw =
		line('M-78 -26Q-132 -44 -126 -84', colour, 17) +
		fill(
			'M-142 -76C-152 -112 -128 -136 -96 -142C-108 -130 -112 -122 -110 -112C-104 -122 -94 -126 -82 -124C-88 -98 -106 -74 -126 -68Z',
			downward(stage, [
				[0, darker(colour, 0.2)],
				[0.4, colour],
				[1, lighter(colour, 0.15)],
			]),
		)
	const marks = line('M-30 6L-10 -6M30 6L10 -6M-46 -20L-30 -12M46 -20L30 -12M-8 22H8', darker(colour, 0.3), 3, 0.6)
	const eyes = [-15, 15]
		.map((x) => line(`M${x} -52V-62`, darker(colour, 0.2), 5) + disc({ x, y: -65, rx: 5 }, '#20242a'))
		.join('')
	return (
		legs +
		paddles +
		claw +
		`<g transform="scale(-1 1)">${claw}</g>` +
		eyes +
		fill(
			shell,
			round3d(stage, [
				[0, lighter(colour, 0.4)],
				[0.5, colour],
				[1, darker(colour, 0.25)],
			]),
		) +
		marks
	)
}

export function prawn(stage: Stage, colour = '#ea7e5a'): string {
	const arc = (turn: number): Point => [Math.cos(turn) * 58, Math.sin(turn) * 52]
	const rings = Array.from({ length: 9 }, (_, index) => {
		const [x, y] = arc(-2.9 + index * 0.42)
		return disc(
			{ x, y, rx: 27 - index * 1.9, ry: 25 - index * 1.9 },
			round3d(stage, [
				[0, lighter(colour, 0.45)],
				[0.6, index % 2 ? colour : lighter(colour, 0.14)],
				[1, darker(colour, 0.15)],
			]),
		)
	})
		.reverse()
		.join('')
	const [tx, ty] = arc(0.62)
	const tail = [-34, 0, 34]
		.map((turn) => place(fill('M0 0Q12 -10 30 -2Q14 10 0 0Z', darker(colour, 0.12)), [tx, ty], 1, turn + 150))
		.join('')
	const head =
		fill('M-66 -34C-86 -20 -92 6 -82 30C-66 22 -44 6 -40 -14Z', colour) +
		disc({ x: -74, y: -2, rx: 4 }, '#20242a') +
		line('M-82 26C-90 60 -60 92 -20 96M-82 26C-104 52 -96 88 -72 104', darker(colour, 0.1), 2.2)
	const legs = [0, 1, 2, 3]
		.map((index) => {
			const [x, y] = arc(-2.5 + index * 0.5)
			return line(
				`M${round(x * 0.68)} ${round(y * 0.68)}L${round(x * 0.36 - 6)} ${round(y * 0.36 + 12)}`,
				darker(colour, 0.1),
				2.6,
			)
		})
		.join('')
	return legs + tail + rings + head
}

export function razorClam(stage: Stage): string {
	const valve = (y: number) =>
		box(
			{ x: -86, y, width: 172, height: 21, radius: 9 },
			downward(stage, [
				[0, '#8a8452'],
				[0.3, '#c9bd84'],
				[1, '#7d7446'],
			]),
		) +
		line(
			`M-60 ${y + 2}V${y + 19}M-46 ${y + 2}V${y + 19}M40 ${y + 2}V${y + 19}M56 ${y + 2}V${y + 19}`,
			'#6b6238',
			1.6,
			0.5,
		)
	return (
		fill('M84 -9Q120 -14 126 0Q120 13 84 8Z', '#f3e3c6') + valve(-21) + fill('M-82 -3H84V4H-82Z', '#f5ead2') + valve(1)
	)
}

export function clam(stage: Stage, colour = '#c9b08c'): string {
	const shape = 'M-46 8C-46 -24 -22 -40 0 -40C22 -40 46 -24 46 8C36 24 14 30 0 30C-14 30 -36 24 -46 8Z'
	const ribs = Array.from(
		{ length: 9 },
		(_, index) => `M0 34L${round(-52 + index * 13)} ${round(-46 + Math.abs(index - 4) * 11)}`,
	).join('')
	return (
		fill(
			shape,
			round3d(stage, [
				[0, lighter(colour, 0.5)],
				[0.5, colour],
				[1, darker(colour, 0.3)],
			]),
		) +
		clipped(
			stage,
			shape,
			line(ribs, darker(colour, 0.4), 2, 0.5) +
				line('M-50 -2Q0 -34 50 -2M-50 14Q0 -12 50 14', darker(colour, 0.3), 2, 0.4),
		)
	)
}

export function oyster(stage: Stage): string {
	return (
		fill(
			'M-52 6C-58 -22 -24 -42 8 -38C44 -34 60 -10 50 12C40 34 4 36 -18 34C-38 32 -50 24 -52 6Z',
			downward(stage, [
				[0, '#8d8a86'],
				[1, '#5d5c60'],
			]),
		) +
		fill(
			'M-42 4C-44 -16 -18 -30 8 -28C34 -26 46 -8 40 8C32 24 4 26 -14 24C-30 22 -40 16 -42 4Z',
			downward(stage, [
				[0, '#f3efe6'],
				[1, '#cfcdd0'],
			]),
		) +
		fill(
			'M-26 2C-24 -14 2 -20 18 -12C34 -4 26 14 6 16C-12 18 -28 14 -26 2Z',
			downward(stage, [
				[0, '#e9dfc4'],
				[1, '#b9ad92'],
			]),
		) +
		line('M-12 8Q6 14 22 2', '#6f675a', 2.4, 0.6)
	)
}
