import { darker, lighter } from '#seeds/pictures/colour.ts'
import { curve, disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'

export function mushroom(stage: Stage, colour = '#7d5233'): string {
	const cap = 'M-62 -20C-62 -66 62 -66 62 -20C50 -4 -50 -4 -62 -20Z'
	const cracks = 'M-34 -50L-20 -40L-26 -30M0 -56L4 -42L-6 -34M32 -48L24 -38L34 -28M-48 -32L-36 -26M50 -30L42 -24'
	return (
		fill(
			'M-16 -14C-14 6 -20 20 -22 30Q0 40 22 30C18 20 14 6 16 -14Z',
			downward(stage, [
				[0, '#d9c6a0'],
				[1, '#f2e6c8'],
			]),
		) +
		fill(
			cap,
			round3d(stage, [
				[0, lighter(colour, 0.32)],
				[0.5, colour],
				[1, darker(colour, 0.25)],
			]),
		) +
		line(cracks, '#ecd9b3', 4, 0.85) +
		fill('M-58 -17C-44 -4 44 -4 58 -17Q0 -26 -58 -17Z', '#e9d7b0')
	)
}

/** Wood ear: dark frilled cups. */
export function woodEar(stage: Stage): string {
	return (
		fill(
			'M-48 8C-60 -24 -30 -48 -6 -36C10 -54 48 -42 48 -10C58 8 34 28 12 20C-6 34 -40 30 -48 8Z',
			round3d(stage, [
				[0, '#7a5a50'],
				[0.5, '#4a332f'],
				[1, '#2c1e1f'],
			]),
		) + line('M-30 2Q-16 -20 4 -12Q24 -28 34 -6M-14 12Q2 2 20 8', '#8f6f62', 3, 0.6)
	)
}

/** Oyster or straw mushrooms growing from one foot. */
export function cluster(stage: Stage): string {
	const one = ([x, y]: Point, size: number) =>
		place(
			fill('M-8 -4C-8 20 -4 40 0 56C4 40 8 20 8 -4Z', '#efe6d2') +
				fill(
					'M-36 -4C-34 -30 34 -30 36 -4Q0 10 -36 -4Z',
					round3d(stage, [
						[0, '#f0e3c6'],
						[0.6, '#c7ac86'],
						[1, '#93775a'],
					]),
				),
			[x, y],
			size,
		)
	return one([-36, -22], 0.9) + one([34, -28], 0.95) + one([0, -48], 1) + one([-18, 6], 0.85) + one([22, 4], 0.9)
}

export function lingzhi(stage: Stage): string {
	return (
		line(
			curve([
				[0, 40],
				[-6, 10],
				[2, -10],
			]),
			'#6b2f22',
			15,
		) +
		fill(
			'M-66 -12C-70 -48 64 -54 68 -16C60 4 -56 8 -66 -12Z',
			round3d(stage, [
				[0, '#d9764a'],
				[0.5, '#a3402c'],
				[1, '#6b241d'],
			]),
		) +
		line('M-48 -18Q0 -44 50 -20M-34 -12Q0 -28 36 -13', '#e6a56a', 3, 0.7) +
		line('M-66 -11C-56 8 60 4 68 -15', '#f0d9a6', 4)
	)
}

export function mushroomTop(stage: Stage): string {
	const colour = stage.rng.pick(['#7d5233', '#8f6340', '#6b452c'])
	return (
		disc({ x: 0, y: 0, rx: 34, ry: 32 }, colour) +
		disc({ x: -4, y: -5, rx: 24, ry: 22, opacity: 0.45 }, '#a9784e') +
		[0, 72, 144, 216, 288]
			.map(
				(turn) => `<path d="M0 -4L7 -16L0 -26L-7 -16Z" fill="#efdcb6" fill-opacity=".85" transform="rotate(${turn})"/>`,
			)
			.join('')
	)
}
