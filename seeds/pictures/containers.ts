import { darker, lighter, mix } from '#seeds/pictures/colour.ts'
import { disc, fill, line, nth, place, type Point } from '#seeds/pictures/path.ts'
import { across, clipped, downward, type Stage } from '#seeds/pictures/stage.ts'
import { radiusAt, shadow, TILT, turned } from '#seeds/pictures/turned.ts'

const label = (stage: Stage, { y, half, tall }: { y: number; half: number; tall: number }, ink: string) =>
	fill(
		`M${-half} ${y}Q0 ${y + 9} ${half} ${y}V${y + tall}Q0 ${y + tall + 9} ${-half} ${y + tall}Z`,
		downward(stage, [
			[0, '#f7f0dc'],
			[1, '#e9dcbd'],
		]),
	) + emblem(stage, [0, y + tall / 2 + 6], Math.min(half, tall / 2) * 0.62, ink)

/** The little mark of ridges and waves on labels: no letters, so that it says nothing untrue. */
export function emblem(stage: Stage, at: Point, radius: number, ink: string): string {
	const ring = 'M-40 0A40 40 0 1 1 40 0A40 40 0 1 1 -40 0Z'
	const peaks =
		fill('M-44 14L-18 -20L-4 -2L10 -16L44 20Z', ink) +
		line('M-44 20Q-30 12 -16 20T12 20T40 20M-40 30Q-26 22 -12 30T16 30T44 30', '#f7f0dc', 4.5)
	return place(
		disc({ x: 0, y: 0, rx: 44 }, ink) +
			disc({ x: 0, y: 0, rx: 40 }, mix('#f7f0dc', ink, 0.08)) +
			clipped(
				stage,
				ring,
				disc({ x: 14, y: -14, rx: 9 }, '#d0562f') +
					peaks +
					fill('M-44 14H44V44H-44Z', ink) +
					line('M-40 24Q-26 16 -12 24T16 24T44 24', '#f7f0dc', 3.5),
			),
		at,
		radius / 44,
	)
}

/** A straight tin or canister with a label. */
export function tin(
	stage: Stage,
	at: Point,
	{
		scale = 1,
		colour = '#3d6b5c',
		tall = 150,
		half = 58,
	}: { scale?: number; colour?: string; tall?: number; half?: number },
): string {
	const body = turned(stage, {
		profile: [
			[half, 0],
			[half, tall * 0.5],
			[half, tall],
		],
		colour,
		gloss: false,
	})
	const lid = place(
		turned(stage, {
			profile: [
				[half + 3, 0],
				[half + 3, 14],
				[half + 3, 30],
			],
			colour: darker(colour, 0.2),
			gloss: false,
		}),
		[0, -tall],
	)
	return place(
		shadow(half) +
			body +
			label(stage, { y: -tall * 0.82, half: half * 0.72, tall: tall * 0.56 }, colour) +
			lid +
			line(`M${-half * 0.7} ${-tall * 0.1}V${-tall * 0.92}`, '#ffffff', 5, 0.25),
		at,
		scale,
	)
}

/** A glass bottle or jar: what is inside shows its colour up to the fill. */
export function glass(
	stage: Stage,
	at: Point,
	{
		profile,
		content,
		cap,
		scale = 1,
		mark,
	}: { profile: readonly Point[]; content: string; cap: string; scale?: number; mark?: string },
): string {
	const [neck, tall] = nth(profile, -1)
	const level = tall * 0.86
	const shown =
		fill(
			`M-200 0H200V${-level}H-200Z`,
			across(stage, [
				[0, lighter(content, 0.35)],
				[0.4, content],
				[1, darker(content, 0.28)],
			]),
		) +
		disc({ x: 0, y: -level, rx: radiusAt(profile, level), ry: radiusAt(profile, level) * TILT }, lighter(content, 0.35))
	const body = turned(stage, {
		profile,
		colour: mix('#dfe8e4', content, 0.3),
		pattern: fill('M-200 20H200V0H-200Z', darker(content, 0.2)) + shown,
	})
	const stopper = place(
		turned(stage, {
			profile: [
				[neck + 3, 0],
				[neck + 3, 10],
				[neck + 2, 20],
			],
			colour: cap,
			gloss: false,
		}),
		[0, -tall + 2],
	)
	const half = radiusAt(profile, tall * 0.4) * 0.74
	return place(
		shadow(nth(profile, 0)[0] * 1.1) +
			body +
			(mark ? label(stage, { y: -tall * 0.6, half, tall: tall * 0.38 }, mark) : '') +
			stopper,
		at,
		scale,
	)
}

export const BOTTLE: readonly Point[] = [
	[40, 0],
	[43, 12],
	[43, 110],
	[40, 130],
	[18, 166],
	[15, 206],
]

export const JAR: readonly Point[] = [
	[56, 0],
	[62, 14],
	[62, 78],
	[58, 96],
	[46, 108],
]

export const URN: readonly Point[] = [
	[44, 0],
	[64, 30],
	[84, 84],
	[82, 122],
	[58, 154],
	[44, 160],
]

/** A brown-glazed wine urn sealed with red cloth. */
export function urn(
	stage: Stage,
	at: Point,
	{ scale = 1, colour = '#6e4128' }: { scale?: number; colour?: string },
): string {
	const drip = fill('M-90 -170H90V-84Q70 -66 54 -86T20 -80T-16 -90T-52 -76T-90 -92Z', darker(colour, 0.35))
	const cloth =
		fill(
			'M-52 -160Q0 -146 52 -160L62 -138Q46 -132 36 -138Q24 -126 8 -134Q-8 -124 -22 -134Q-38 -128 -62 -138Z',
			downward(stage, [
				[0, '#c5412f'],
				[1, '#96281f'],
			]),
		) +
		fill('M-50 -160C-46 -196 46 -196 50 -160Q0 -148 -50 -160Z', '#c9472f') +
		line('M-52 -158Q0 -143 52 -158', '#e8c46a', 4.5)
	return place(shadow(78) + turned(stage, { profile: URN, colour, pattern: drip }) + cloth, at, scale)
}
