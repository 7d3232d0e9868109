import { darker, lighter } from '#seeds/pictures/colour.ts'
import { box, curve, disc, fill, lens, line, round } from '#seeds/pictures/path.ts'
import { downward, round3d, type Stage } from '#seeds/pictures/stage.ts'

export function squid(stage: Stage, colour = '#c78f8a'): string {
	const mantle = 'M0 -120C34 -86 38 -20 30 34H-30C-38 -20 -34 -86 0 -120Z'
	const fins = fill(
		'M-20 -104C-62 -84 -72 -60 -66 -44L-32 -46ZM20 -104C62 -84 72 -60 66 -44L32 -46Z',
		darker(colour, 0.08),
	)
	const arms = [-24, -12, 0, 12, 24]
		.map((x) =>
			line(
				curve([
					[x * 0.7, 50],
					[x * 1.3, 80],
					[x * 1.5 + 4, 112],
					[x * 2, 130],
				]),
				darker(colour, 0.1),
				6,
			),
		)
		.join('')
	return (
		fins +
		arms +
		fill(
			mantle,
			downward(stage, [
				[0, darker(colour, 0.16)],
				[0.6, colour],
				[1, lighter(colour, 0.2)],
			]),
		) +
		box({ x: -22, y: 28, width: 44, height: 28, radius: 10 }, lighter(colour, 0.1)) +
		disc({ x: -12, y: 44, rx: 4 }, '#2a2622') +
		disc({ x: 12, y: 44, rx: 4 }, '#2a2622') +
		line('M0 -108V22', darker(colour, 0.18), 2, 0.6)
	)
}

/** A dried round of laver seen from above. */
export function laver(stage: Stage, half = 90, flat = 1): string {
	const colour = '#352a3e'
	const folds = Array.from({ length: 22 }, () => {
		const [turn, r] = [stage.rng.between(0, 6.28), stage.rng.between(0.1, 0.86) * half]
		const [x, y] = [Math.cos(turn) * r, Math.sin(turn) * r * flat]
		return line(
			`M${round(x - 14)} ${round(y)}q7 ${round(stage.rng.between(-9, 9))} 14 0t14 0`,
			lighter(colour, 0.22),
			2.6,
			0.6,
		)
	}).join('')
	return (
		disc({ x: 0, y: 9 * (1 - flat) + 3, rx: half, ry: half * flat }, '#1c1526') +
		disc(
			{ x: 0, y: 0, rx: half, ry: half * flat },
			round3d(stage, [
				[0, '#5a4762'],
				[0.6, colour],
				[1, '#261d30'],
			]),
		) +
		folds
	)
}

/** Small dried fish or shrimp strewn over a tray. */
export function strewn(
	stage: Stage,
	{ half, flat, colours, long = 34 }: { half: number; flat: number; colours: readonly string[]; long?: number },
): string {
	const { rng } = stage
	return Array.from({ length: Math.round(half * 1.5) }, () => {
		const [turn, r] = [rng.between(0, 6.28), Math.sqrt(rng.next()) * half * 0.8]
		const [x, y, lay] = [Math.cos(turn) * r, Math.sin(turn) * r * flat, rng.between(0, 3.14)]
		return fill(
			lens(
				[x - (Math.cos(lay) * long) / 2, y - (Math.sin(lay) * long * flat) / 2],
				[x + (Math.cos(lay) * long) / 2, y + (Math.sin(lay) * long * flat) / 2],
				long * 0.1,
			),
			rng.pick(colours),
		)
	}).join('')
}
