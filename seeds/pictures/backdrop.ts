import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { box, disc, line } from '#seeds/pictures/path.ts'
import { clipped, downward, glow, type Stage } from '#seeds/pictures/stage.ts'
import { fields } from '#seeds/pictures/views.ts'
import { cloth } from '#seeds/pictures/weave.ts'

export type Backdrop = 'moon-window' | 'veranda' | 'paper' | 'cloth'

/** Where things stand on the table: the y of its middle. */
export const TABLE = 500

function table(stage: Stage, top: number, colour: string): string {
	const { width, height } = stage
	return (
		box(
			{ x: 0, y: top, width, height: height - top },
			downward(stage, [
				[0, lighter(colour, 0.12)],
				[0.12, colour],
				[1, darker(colour, 0.2)],
			]),
		) +
		line(`M0 ${top}H${width}`, lighter(colour, 0.4), 3, 0.8) +
		line(`M0 ${top + 58}H${width}M0 ${top + 122}H${width}`, darker(colour, 0.2), 1.6, 0.4)
	)
}

function moonWindow(stage: Stage): string {
	const { tone, width, height, rng } = stage
	const [x, y, r] = [width * rng.pick([0.3, 0.5, 0.68]), 214, 178]
	const ring = `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`
	const wall = box(
		{ x: 0, y: 0, width, height },
		downward(stage, [
			[0, darker(tone.wall, 0.05)],
			[1, lighter(tone.wall, 0.25)],
		]),
	)
	const frame =
		disc({ x, y, rx: r + 16 }, darker(mix('#7b4f35', tone.wall, 0.15), 0.05)) +
		disc({ x, y, rx: r + 10 }, '#8a5a3c') +
		disc({ x: x + 3, y: y + 4, rx: r + 1 }, '#4f3325')
	return (
		wall +
		frame +
		clipped(stage, ring, fields(stage, { horizon: 250 })) +
		table(stage, 420, mix('#a8794f', tone.cloth, 0.06))
	)
}

function veranda(stage: Stage): string {
	const wood = stage.tone.lit('#8f6342')
	return fields(stage, { horizon: 270 }) + table(stage, 412, wood)
}

function paper(stage: Stage): string {
	const { tone, width, height, rng } = stage
	const ground = mix(tone.wall, tone.accent, rng.between(0.05, 0.22))
	const x = width * rng.between(0.4, 0.62)
	return (
		box(
			{ x: 0, y: 0, width, height },
			downward(stage, [
				[0, ground],
				[1, lighter(ground, 0.4)],
			]),
		) +
		disc(
			{ x, y: 250, rx: 196 },
			downward(stage, [
				[0, mix(tone.accent, tone.sun, 0.2)],
				[1, lighter(mix(tone.accent, ground, 0.35), 0.2)],
			]),
		) +
		table(stage, 420, lighter(mix(tone.wall, '#c9a87d', 0.55), 0.1))
	)
}

function tableCloth(stage: Stage): string {
	const { tone, width, height } = stage
	const wall = mix(tone.wall, tone.near, 0.18)
	return (
		box(
			{ x: 0, y: 0, width, height },
			glow(stage, [
				[0, lighter(wall, 0.45)],
				[1, wall],
			]),
		) +
		table(stage, 410, '#b98a5a') +
		cloth(stage, { y: 436, left: 70, right: width - 70, drop: 120, colour: tone.cloth })
	)
}

/** What stands behind and under a still life. */
export function backdrop(stage: Stage, kind: Backdrop): string {
	const kinds: Record<Backdrop, (stage: Stage) => string> = {
		'moon-window': moonWindow,
		veranda,
		paper,
		cloth: tableCloth,
	}
	return kinds[kind](stage)
}

/** A ground seen from straight above: boards, or the county's cloth. */
export function tabletop(stage: Stage): string {
	const { tone, width, height, rng } = stage
	const colour = rng.chance(0.5) ? mix(tone.cloth, '#1d2a36', 0.1) : mix('#a8794f', tone.near, 0.12)
	const boards = [0.2, 0.41, 0.62, 0.83].map((share) => `M0 ${height * share}H${width}`).join('')
	return (
		box(
			{ x: 0, y: 0, width, height },
			glow(stage, [
				[0, lighter(colour, 0.14)],
				[1, darker(colour, 0.14)],
			]),
		) + line(boards, darker(colour, 0.35), 2.4, 0.5)
	)
}
