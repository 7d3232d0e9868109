import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { curve, disc, fill, line, type Point } from '#seeds/pictures/path.ts'
import { clipped, downward, type Stage } from '#seeds/pictures/stage.ts'

const FISH =
	'M-172 4C-150 -22 -110 -56 -40 -60C40 -62 100 -32 146 -12L196 -46C184 -18 184 20 198 50L146 16C100 40 30 62 -40 58C-110 54 -152 28 -172 4Z'

export type Fish = { back: string; side: string; belly: string; fin: string }

export const CROAKER: Fish = { back: '#b07a1e', side: '#eabb45', belly: '#fbeebd', fin: '#d99a2c' }

export const POMFRET: Fish = { back: '#6d7d8c', side: '#b9c6cc', belly: '#eef1ec', fin: '#8596a3' }

export const DRIED: Fish = { back: '#8a5a2e', side: '#c8924e', belly: '#e7c58c', fin: '#9c6a36' }

/** A whole fish, its head to the left, about 370 long. */
export function fish(stage: Stage, kind: Fish): string {
	const scales: string[] = []
	for (let row = -4; row <= 4; row++)
		for (let at = 0; at < 15; at++) scales.push(`M${-82 + at * 16 + (row % 2) * 8} ${row * 12 - 6}q8 6 0 12`)
	const fins =
		fill('M-70 -52C-40 -92 40 -88 84 -36Z', kind.fin) +
		line('M-50 -56L-40 -78M-24 -58L-12 -84M4 -58L16 -80M32 -52L44 -68', darker(kind.fin, 0.25), 2, 0.7) +
		fill('M-56 54C-40 86 -14 88 -2 56Z', kind.fin) +
		fill('M54 46C70 68 92 66 98 34Z', kind.fin)
	const body = fill(
		FISH,
		downward(stage, [
			[0.1, kind.back],
			[0.42, kind.side],
			[0.8, kind.belly],
			[1, mix(kind.belly, kind.side, 0.4)],
		]),
	)
	const tail = line('M160 -18L184 -32M162 2L186 4M160 20L186 36', darker(kind.fin, 0.2), 2.4, 0.6)
	const head =
		fill(
			'M-172 4C-150 -22 -126 -42 -98 -52Q-78 -4 -98 52C-130 44 -154 26 -172 4Z',
			mix(kind.side, kind.back, 0.25),
			0.55,
		) +
		line('M-98 -50Q-76 -2 -98 50', darker(kind.back, 0.15), 3, 0.7) +
		line('M-172 5Q-158 8 -146 16', '#b5452f', 4.5)
	const eye =
		disc({ x: -130, y: -12, rx: 11 }, '#f7f2df') +
		disc({ x: -131, y: -12, rx: 6.5 }, '#20242a') +
		disc({ x: -134, y: -15, rx: 2 }, '#ffffff')
	const pectoral =
		fill('M-84 6C-60 -6 -38 6 -30 26C-52 30 -74 24 -84 6Z', lighter(kind.fin, 0.15)) +
		line('M-80 8L-42 22M-80 8L-50 12', darker(kind.fin, 0.2), 1.8, 0.7)
	return (
		fins +
		body +
		clipped(stage, FISH, line(scales.join(''), darker(kind.back, 0.05), 1.8, 0.4)) +
		tail +
		head +
		eye +
		pectoral
	)
}

/** A silver ribbon fish laid in a bend. */
export function hairtail(stage: Stage): string {
	const bend: Point[] = [
		[-190, 20],
		[-120, -14],
		[-30, 4],
		[60, 26],
		[140, -6],
		[210, -22],
	]
	return (
		line(curve(bend), '#7f8d99', 40) +
		line(curve(bend), '#cfd8dc', 33) +
		line(curve(bend.map(([x, y]): Point => [x, y - 8])), '#eef2f2', 7) +
		fill('M200 -40L262 -34L200 -4Z', '#cfd8dc') +
		fill(
			'M-186 -2C-220 -4 -240 14 -252 30L-186 42Z',
			downward(stage, [
				[0, '#a9b6be'],
				[1, '#dfe6e6'],
			]),
		) +
		disc({ x: -210, y: 15, rx: 7 }, '#f7f2df') +
		disc({ x: -211, y: 15, rx: 4 }, '#20242a')
	)
}
