import { darker, lighter } from '#seeds/pictures/colour.ts'
import { curve, disc, fill, line, place, type Point } from '#seeds/pictures/path.ts'
import { across, type Stage } from '#seeds/pictures/stage.ts'
import { belt, shadow, turned } from '#seeds/pictures/turned.ts'

/** Wisps of steam that rise from a cup. */
export function steam([x, y]: Point, size = 1): string {
	const wisp = (dx: number, tall: number) =>
		curve([
			[dx, 0],
			[dx - 9, -tall * 0.3],
			[dx + 8, -tall * 0.62],
			[dx - 2, -tall],
		])
	return place(line(wisp(-12, 74) + wisp(12, 96), '#ffffff', 5, 0.5), [x, y], size)
}

export const GAIWAN: readonly Point[] = [
	[26, 0],
	[30, 8],
	[58, 38],
	[72, 78],
]

/** A lidded tea bowl on its saucer. */
export function gaiwan(
	stage: Stage,
	at: Point,
	{ scale = 1, colour = '#f4f0e6', ink = '#3f6b8c' }: { scale?: number; colour?: string; ink?: string },
): string {
	const saucer =
		disc({ x: 0, y: -4, rx: 88, ry: 19 }, darker(colour, 0.2)) +
		disc({ x: 0, y: -9, rx: 88, ry: 18 }, colour) +
		disc({ x: 0, y: -8, rx: 54, ry: 10 }, darker(colour, 0.1))
	const sprig =
		line('M-30 -50Q-8 -38 14 -46M-14 -45Q-14 -58 -4 -62M2 -44Q8 -34 20 -32', ink, 3, 0.9) +
		disc({ x: -4, y: -62, rx: 5 }, ink) +
		disc({ x: 21, y: -32, rx: 4 }, ink) +
		disc({ x: 18, y: -48, rx: 4.4 }, ink)
	const cup = turned(stage, {
		profile: GAIWAN,
		colour,
		pattern: belt(GAIWAN, [70, 74], ink) + sprig,
		inside: '#c9d29a',
	})
	const lid = place(
		turned(stage, {
			profile: [
				[66, 0],
				[58, 12],
				[34, 24],
				[20, 27],
			],
			colour,
		}) +
			place(
				turned(stage, {
					profile: [
						[12, 0],
						[19, 12],
					],
					colour,
					inside: darker(colour, 0.15),
					gloss: false,
				}),
				[0, -29],
			),
		[3, -82],
		1,
		0,
	)
	return place(shadow(84) + saucer + place(cup + lid, [0, -10]), at, scale)
}

export function cup(
	stage: Stage,
	at: Point,
	{ scale = 1, colour = '#a9c8b6', tea = '#d8c36a' }: { scale?: number; colour?: string; tea?: string },
): string {
	return place(
		shadow(36) +
			turned(stage, {
				profile: [
					[18, 0],
					[22, 4],
					[36, 26],
					[40, 46],
				],
				colour,
				inside: tea,
			}),
		at,
		scale,
	)
}

/** A round clay teapot with its spout to the left. */
export function teapot(
	stage: Stage,
	at: Point,
	{ scale = 1, colour = '#8c4a35' }: { scale?: number; colour?: string },
): string {
	const spout = fill(
		'M-64 -40C-96 -46 -104 -76 -126 -92L-114 -100C-92 -88 -84 -74 -58 -74Z',
		across(stage, [
			[0, lighter(colour, 0.2)],
			[1, colour],
		]),
	)
	const handle = line('M66 -84C116 -100 120 -32 66 -34', darker(colour, 0.12), 12)
	const body = turned(stage, {
		profile: [
			[44, 0],
			[70, 18],
			[80, 46],
			[66, 80],
			[40, 96],
		],
		colour,
	})
	const lid =
		place(
			turned(stage, {
				profile: [
					[44, 0],
					[38, 10],
					[14, 18],
				],
				colour: lighter(colour, 0.06),
			}),
			[0, -94],
		) + disc({ x: 0, y: -122, rx: 11, ry: 10 }, lighter(colour, 0.12))
	return place(shadow(84) + handle + spout + body + lid, at, scale)
}
