import { darker, lighter } from '#seeds/pictures/colour.ts'
import { box, disc, fill, lens, line, place, type Point } from '#seeds/pictures/path.ts'
import { clipped, downward, round3d, type Stage } from '#seeds/pictures/stage.ts'

/** A winter or spring bamboo shoot in its sheaths, upright, 150 tall. */
export function shoot(stage: Stage): string {
	const sheath = (y: number, half: number) =>
		fill(
			`M${-half} ${y}C${-half} ${y - 40} ${-half * 0.3} ${y - 62} 0 ${y - 78}C${half * 0.3} ${y - 62} ${half} ${y - 40} ${half} ${y}Q0 ${y + half * 0.4} ${-half} ${y}Z`,
			downward(stage, [
				[0, '#6b5334'],
				[0.55, '#b08a4e'],
				[1, '#d9bd82'],
			]),
		) +
		line(
			`M${-half * 0.5} ${y - 4}Q${-half * 0.4} ${y - 40} 0 ${y - 70}M${half * 0.5} ${y - 4}Q${half * 0.4} ${y - 40} 0 ${y - 70}`,
			'#6b4f2c',
			1.8,
			0.45,
		)
	return (
		disc({ x: 0, y: 4, rx: 40, ry: 9 }, '#f3ead0') +
		sheath(0, 44) +
		sheath(-32, 36) +
		sheath(-62, 26) +
		fill('M-9 -128Q0 -172 7 -126Z', '#7f9a4f')
	)
}

export function taro(stage: Stage): string {
	const shape = 'M-40 14C-46 -18 -24 -44 0 -46C26 -44 46 -16 40 14C34 40 -34 40 -40 14Z'
	return (
		fill(
			shape,
			round3d(stage, [
				[0, '#a98763'],
				[0.5, '#7d5c40'],
				[1, '#553c2b'],
			]),
		) +
		clipped(stage, shape, line('M-50 -18Q0 -6 50 -18M-50 0Q0 12 50 0M-50 18Q0 30 50 18', '#4d3626', 3, 0.5)) +
		fill('M-12 -44Q0 -62 12 -44Z', '#c98f9f')
	)
}

export function sweetPotato(stage: Stage, colour = '#a8484f'): string {
	return (
		fill(
			'M-76 6C-60 -28 -14 -36 26 -28C56 -22 78 -6 88 4C70 18 40 34 -4 32C-40 30 -66 20 -76 6Z',
			round3d(stage, [
				[0, lighter(colour, 0.3)],
				[0.5, colour],
				[1, darker(colour, 0.25)],
			]),
		) +
		line('M-40 -8l14 -3M-6 10l16 2M24 -10l12 1M-30 14l10 3', darker(colour, 0.3), 2.2, 0.6) +
		line('M88 4L104 8', darker(colour, 0.1), 3)
	)
}

export function radish(stage: Stage): string {
	const tops = [-30, -10, 12, 32].map((x) => fill(lens([0, -56], [x, -140 + Math.abs(x)], 11), '#5c9a50')).join('')
	return (
		tops +
		fill(
			'M-26 -50C-10 -62 10 -62 26 -50C34 -10 20 50 0 92C-20 50 -34 -10 -26 -50Z',
			round3d(stage, [
				[0, '#fffdf4'],
				[0.55, '#f0ecdc'],
				[1, '#c7cbb4'],
			]),
		) +
		fill('M-26 -50C-10 -62 10 -62 26 -50Q26 -34 24 -30Q0 -22 -24 -30Q-26 -40 -26 -50Z', '#b9cf8a', 0.8)
	)
}

export function greens(stage: Stage): string {
	const leaf = (turn: number, size: number) =>
		place(
			fill(
				'M0 0C-44 -30 -48 -86 0 -124C48 -86 44 -30 0 0Z',
				downward(stage, [
					[0, '#3f8a4c'],
					[0.7, '#7db35a'],
					[1, '#cfe0a0'],
				]),
			) + line('M0 4V-104M0 -36L-20 -58M0 -36L20 -58M0 -62L-16 -80M0 -62L16 -80', '#e6efc4', 3.4, 0.8),
			[0, 0],
			size,
			turn,
		)
	return (
		leaf(-48, 0.9) +
		leaf(48, 0.9) +
		leaf(-24, 1) +
		leaf(24, 1) +
		leaf(0, 1.04) +
		fill('M-20 -10Q0 -34 20 -10L13 20Q0 26 -13 20Z', '#eef3d6')
	)
}

export function cauliflower(stage: Stage): string {
	const leaves = [-70, -42, 42, 70]
		.map((turn) =>
			place(
				fill(
					'M0 20C-30 -10 -28 -60 0 -84C28 -60 30 -10 0 20Z',
					downward(stage, [
						[0, '#5d9a58'],
						[1, '#a9cc80'],
					]),
				),
				[0, 20],
				1,
				turn,
			),
		)
		.join('')
	const curds: Point[] = [
		[-34, -18],
		[-12, -34],
		[14, -36],
		[36, -18],
		[-26, 4],
		[0, -8],
		[26, 4],
		[-8, 16],
		[12, 16],
	]
	return (
		leaves +
		curds
			.map(([x, y]) =>
				disc(
					{ x, y, rx: 21 },
					round3d(stage, [
						[0, '#fffaf0'],
						[0.6, '#f3e9cc'],
						[1, '#d3c69f'],
					]),
				),
			)
			.join('')
	)
}

export function pumpkin(stage: Stage): string {
	const colour = '#d98a36'
	const rib = (x: number, rx: number) =>
		disc(
			{ x, y: 0, rx, ry: 58 },
			round3d(stage, [
				[0, lighter(colour, 0.32)],
				[0.5, colour],
				[1, darker(colour, 0.24)],
			]),
		)
	return (
		rib(-58, 34) +
		rib(58, 34) +
		rib(-32, 36) +
		rib(32, 36) +
		rib(0, 34) +
		fill('M-9 -52C-8 -70 -2 -80 14 -86L20 -76C8 -70 8 -62 9 -52Z', '#6b7d3c')
	)
}

export function tomato(stage: Stage): string {
	return (
		disc(
			{ x: 0, y: 0, rx: 36, ry: 33 },
			round3d(stage, [
				[0, '#f58a6a'],
				[0.5, '#d8412f'],
				[1, '#9c2a26'],
			]),
		) +
		[0, 72, 144, 216, 288]
			.map((turn) => place(fill('M0 0Q6 -8 0 -20Q-6 -8 0 0Z', '#4f8a45'), [0, -24], 1, turn))
			.join('')
	)
}

/** Peeled water-bamboo stems with a green leaf top. */
export function waterBamboo(stage: Stage): string {
	return (
		fill(
			'M-18 80C-26 30 -20 -20 -8 -60H10C20 -20 26 30 18 80Q0 90 -18 80Z',
			round3d(stage, [
				[0, '#fdf9e6'],
				[0.6, '#eee6bf'],
				[1, '#bfc78c'],
			]),
		) +
		fill(
			'M-10 -50C-16 -90 -24 -120 -34 -150C-12 -120 -2 -90 0 -64C4 -100 14 -124 30 -146C24 -110 16 -80 12 -50Z',
			downward(stage, [
				[0, '#4f8f4e'],
				[1, '#a9cc80'],
			]),
		)
	)
}

/** Dried coils of rice noodles, seen a little from above. */
export function coil(colour = '#f3e6c4'): string {
	const rings = [64, 52, 40, 28, 16]
		.map(
			(rx) =>
				disc({ x: 0, y: 0, rx, ry: rx * 0.42 }, rx % 24 === 16 ? darker(colour, 0.1) : colour) +
				line(`M${-rx} 0A${rx} ${rx * 0.42} 0 0 0 ${rx} 0`, darker(colour, 0.22), 2, 0.8),
		)
		.join('')
	return (
		box({ x: -64, y: 0, width: 128, height: 14 }, darker(colour, 0.14)) +
		disc({ x: 0, y: 14, rx: 64, ry: 27 }, darker(colour, 0.24)) +
		rings
	)
}
