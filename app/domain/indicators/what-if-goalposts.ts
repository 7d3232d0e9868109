import type { Goalposts } from '#app/domain/indicators/indicator-definition.ts'
import type { IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { transformValue } from '#app/domain/indicators/transform.ts'

/** Where a scale begins and ends in a what-if, in raw units of the index form. */
export type GoalpostEnds = Readonly<Pick<Goalposts, 'min' | 'max'>>

/** The ends that differ from the published ones, by indicator. */
export type MovedGoalposts = Readonly<Record<string, GoalpostEnds>>

/** The ends two texts stand for; null where they do not ascend, or are not on the indicator's scale. */
export function readEnds(low: string, high: string, { scale }: Goalposts): GoalpostEnds | null {
	if (low.trim() === '' || high.trim() === '') return null
	const [min, max] = [Number(low), Number(high)]
	const isAscending = transformValue(scale, min) < transformValue(scale, max)
	return isAscending && Number.isFinite(min) && Number.isFinite(max) ? { min, max } : null
}

/** Ends of one indicator beside those that were moved already; what is as published is not moved. */
export function moveGoalposts(
	moved: MovedGoalposts,
	{ code, goalposts }: IndexedIndicator,
	ends: GoalpostEnds | null,
): MovedGoalposts {
	const others = Object.fromEntries(Object.entries(moved).filter(([other]) => other !== code))
	const isPublished = ends === null || (ends.min === goalposts.min && ends.max === goalposts.max)
	return isPublished ? others : { ...others, [code]: ends }
}

/** Reads moved ends from the fields of an address; where one is absent it is the published one, and nonsense is as published. */
export function readGoalposts(
	fieldOf: (name: string) => string | null,
	indicators: readonly IndexedIndicator[],
): MovedGoalposts {
	return indicators.reduce<MovedGoalposts>((moved, indicator) => {
		const { code, goalposts } = indicator
		const low = fieldOf(`low.${code}`) ?? String(goalposts.min)
		const high = fieldOf(`high.${code}`) ?? String(goalposts.max)
		return moveGoalposts(moved, indicator, readEnds(low, high, goalposts))
	}, {})
}

/** The fields of an address that hold moved ends. */
export const writeGoalposts = (moved: MovedGoalposts): [string, string][] =>
	Object.entries(moved).flatMap(([code, { min, max }]): [string, string][] => [
		[`low.${code}`, String(min)],
		[`high.${code}`, String(max)],
	])

/** Indicators between the ends that were moved. */
export const withGoalposts = (indicators: readonly IndexedIndicator[], moved: MovedGoalposts): IndexedIndicator[] =>
	indicators.map((it) => ({ ...it, goalposts: { ...it.goalposts, ...moved[it.code] } }))
