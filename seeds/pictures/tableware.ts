import { darker, lighter } from '#seeds/pictures/colour.ts'
import { disc, place, type Point } from '#seeds/pictures/path.ts'
import { downward, type Stage } from '#seeds/pictures/stage.ts'
import { belt, shadow, turned } from '#seeds/pictures/turned.ts'

/** An open bowl; what lies in it is drawn by the caller above the rim. */
export function bowl(
	stage: Stage,
	at: Point,
	{
		scale = 1,
		colour = '#a9c8b6',
		inside = '#dfe9dd',
		half = 110,
		tall = 74,
		ring,
	}: { scale?: number; colour?: string; inside?: string; half?: number; tall?: number; ring?: string },
): string {
	const profile: Point[] = [
		[half * 0.4, 0],
		[half * 0.44, tall * 0.12],
		[half * 0.84, tall * 0.52],
		[half, tall],
	]
	return place(
		shadow(half * 0.86) +
			turned(stage, {
				profile,
				colour,
				inside,
				...(ring ? { pattern: belt(profile, [tall * 0.74, tall * 0.86], ring) } : {}),
			}),
		at,
		scale,
	)
}

export function plate(
	stage: Stage,
	at: Point,
	{ half = 220, colour = '#b5cfbf', scale = 1 }: { half?: number; colour?: string; scale?: number },
): string {
	const ry = half * 0.3
	return place(
		disc({ x: 16, y: 16, rx: half * 1.02, ry: ry * 1.04, opacity: 0.25 }, '#1b2430') +
			disc({ x: 0, y: 8, rx: half, ry }, darker(colour, 0.28)) +
			disc(
				{ x: 0, y: 0, rx: half, ry },
				downward(stage, [
					[0, darker(colour, 0.05)],
					[1, lighter(colour, 0.3)],
				]),
			) +
			disc(
				{ x: 0, y: 2, rx: half * 0.76, ry: ry * 0.72 },
				downward(stage, [
					[0, darker(colour, 0.12)],
					[1, lighter(colour, 0.15)],
				]),
			),
		at,
		scale,
	)
}
