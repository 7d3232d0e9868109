import { availabilityShare, DEFAULT_AVAILABILITY_SHARE, isAvailable } from '#app/domain/indicators/availability.ts'
import { goalpostScores } from '#app/domain/indicators/goalpost-scores.ts'
import type { Goalposts } from '#app/domain/indicators/indicator-definition.ts'
import { MISSING, orNull, presentValues } from '#app/domain/indicators/missing.ts'
import { transformValue } from '#app/domain/indicators/transform.ts'

/** The five factors of a cluster (Ling 2015, as the paper's Table 2 has them), around the pentagon. */
export const FACTORS = ['geography', 'leader', 'economy', 'government', 'network'] as const

/** One of them. */
export type Factor = (typeof FACTORS)[number]

/** A supplementary figure outside the index; without goalposts it is context and takes no part. */
export type Supplement = Readonly<{ code: string; factor: Factor; goalposts: Goalposts | null; direction: 1 | -1 }>

const lin = (min: number, max: number): Goalposts => ({ min, max, scale: 'lin' })

/** The thirteen supplementary figures; ends are starting values, as those of the codebook. */
export const SUPPLEMENTS: readonly Supplement[] = [
	{ code: 'P01', factor: 'geography', goalposts: { min: 0.5, max: 10, scale: 'log10' }, direction: 1 },
	{ code: 'P02', factor: 'geography', goalposts: lin(0, 100), direction: 1 },
	{ code: 'P03', factor: 'geography', goalposts: lin(10, 120), direction: -1 },
	{ code: 'P04', factor: 'geography', goalposts: { min: 1000, max: 100_000, scale: 'log10' }, direction: 1 },
	{ code: 'P05', factor: 'leader', goalposts: lin(0, 10), direction: 1 },
	{ code: 'P06', factor: 'leader', goalposts: null, direction: 1 },
	{ code: 'P07', factor: 'economy', goalposts: lin(0, 100), direction: 1 },
	{ code: 'P08', factor: 'economy', goalposts: lin(0, 20), direction: 1 },
	{ code: 'P09', factor: 'government', goalposts: { min: 1, max: 1000, scale: 'log10' }, direction: 1 },
	{ code: 'P10', factor: 'network', goalposts: lin(0, 100), direction: 1 },
	{ code: 'P11', factor: 'network', goalposts: lin(0, 100), direction: 1 },
	{ code: 'P12', factor: 'network', goalposts: lin(0, 20), direction: 1 },
	{ code: 'P13', factor: 'network', goalposts: lin(0, 1), direction: -1 },
]

/** The indicators of Table 1 on each axis; roads and transfer centres count as geography here, as government in the index. */
export const FACTOR_INDICATORS: Readonly<Record<Factor, readonly string[]>> = {
	geography: ['G07', 'G05'],
	leader: ['L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07', 'L08', 'L09', 'L10'],
	economy: ['X01', 'X02', 'X03', 'X04', 'X05', 'X06'],
	government: ['G01', 'G02', 'G03', 'G04', 'G06', 'G08', 'G09', 'G10', 'G11', 'G12', 'G13'],
	network: [],
}

/** One figure on an axis, 0-100; null where it is missing. */
export type AxisPart = Readonly<{ code: string; score: number | null; value: number | null }>

/** An axis: the mean of its scores, null (a gap, not 0) where less than 65 % of them are there. */
export type Axis = Readonly<{
	factor: Factor
	score: number | null
	availability: number
	parts: readonly AxisPart[]
	context: readonly AxisPart[]
}>

/** The five axes from scores of Table 1 and values of supplementary figures, by code. */
export function pentagonAxes(scores: ReadonlyMap<string, number>, supplements: ReadonlyMap<string, number>): Axis[] {
	return FACTORS.map((factor) => {
		const own = FACTOR_INDICATORS[factor].map((code) => ({
			code,
			score: orNull(scores.get(code) ?? MISSING),
			value: null,
		}))
		const beside = SUPPLEMENTS.filter((it) => it.factor === factor).map((it) =>
			scoreSupplement(it, supplements.get(it.code) ?? MISSING),
		)
		const parts = [...own, ...beside.filter(({ isScored }) => isScored)].map(({ code, score, value }) => ({
			code,
			score,
			value,
		}))
		const context = beside.filter(({ isScored }) => !isScored).map(({ code, value }) => ({ code, score: null, value }))
		const points = parts.map(({ score }) => score ?? MISSING)
		const availability = availabilityShare(
			points,
			points.map(() => 1),
		)
		const present = presentValues(points)
		const mean = present.reduce((sum, score) => sum + score, 0) / present.length
		const score = isAvailable(availability, DEFAULT_AVAILABILITY_SHARE) ? mean : null
		return { factor, score, availability, parts, context }
	})
}

function scoreSupplement({ code, goalposts, direction }: Supplement, value: number) {
	if (!goalposts) return { code, isScored: false, score: null, value: orNull(value) }
	const at = (raw: number) => transformValue(goalposts.scale, raw)
	const [score = MISSING] = goalpostScores([at(value)], { min: at(goalposts.min), max: at(goalposts.max), direction })
	return { code, isScored: true, score: orNull(score), value: orNull(value) }
}
