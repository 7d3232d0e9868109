import type { FigureDoubt } from '#app/domain/cluster-statistics/figure-fault.ts'
import { type GivenSource, GIVEN_SOURCES } from '#app/domain/data-quality/credibility.ts'
import { DEFAULT_AVAILABILITY_SHARE, isAvailable } from '#app/domain/indicators/availability.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { observationValue } from '#app/domain/indicators/observation-value.ts'
import { poolPlaces } from '#app/domain/indicators/pool-places.ts'
import type { Tally } from '#app/domain/indicators/tally.ts'

/** What was given for one place, or pooled for it from below. */
export type FigurePart = Readonly<{
	value: number | null
	num: number | null
	den: number | null
	n: number | null
	source: string
	sourceKind: GivenSource | null
	doubt: FigureDoubt | null
}>

/** A figure of a place out of those of the places right below it. */
export type PooledFigure = Readonly<{
	value: number
	num: number
	den: number | null
	n: number | null
	/** Places below that reported, of all there are. */
	reported: number
	expected: number
	sources: readonly string[]
	/** The least credible of the parts; null where one did not say. */
	sourceKind: GivenSource | null
	doubt: FigureDoubt | null
}>

/**
 * Pools what was given for the places right below a place (null: nothing given). A sum needs every part, for a sum of some
 * is none; a ratio of sums 65 % of them, each with what stands above and below its line. Distinct counts and evenness are
 * never pooled, for members may be shared: null.
 */
export function poolFigures(
	definition: Pick<IndicatorDefinition, 'code' | 'minimum' | 'space'>,
	parts: readonly (FigurePart | null)[],
): PooledFigure | null {
	const { rule } = definition.space
	const tallies = parts.map((part) => part && tallyOf(part, rule))
	const pooled = poolPlaces(rule, tallies)
	if (pooled.outcome !== 'pooled') return null
	const { tally, reported, expected } = pooled
	const least = rule === 'sum' ? 1 : DEFAULT_AVAILABILITY_SHARE
	if (!isAvailable(reported / expected, least)) return null
	const reading = observationValue(definition, { ...tally, value: rule === 'sum' ? tally.num : null })
	if (reading.outcome !== 'value') return null
	const used = parts.filter((part, i): part is FigurePart => part !== null && tallies[i] !== null)
	return { ...tally, value: reading.value, reported, expected, ...saidOf(used) }
}

/** A sum given without its parts is its own; a ratio without them cannot be pooled. */
function tallyOf({ value, num, den, n }: FigurePart, rule: 'sum' | string): Tally | null {
	if (rule === 'sum') return num === null && value === null ? null : { num: num ?? value ?? 0, den: null, n }
	return num === null || den === null ? null : { num, den, n }
}

function saidOf(parts: readonly FigurePart[]): Pick<PooledFigure, 'sources' | 'sourceKind' | 'doubt'> {
	const kinds = parts.map(({ sourceKind }) => sourceKind)
	// From the most credible to the least.
	const least = GIVEN_SOURCES.findLast((kind) => kinds.includes(kind)) ?? null
	return {
		sources: [...new Set(parts.map(({ source }) => source))].sort(),
		sourceKind: kinds.includes(null) ? null : least,
		doubt: parts.find(({ doubt }) => doubt !== null)?.doubt ?? null,
	}
}
