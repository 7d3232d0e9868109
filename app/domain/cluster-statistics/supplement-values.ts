import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { pickObservation, viewOf } from '#app/domain/cluster-statistics/pick-observation.ts'
import { checkValue } from '#app/domain/indicators/check-value.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { isMissing } from '#app/domain/indicators/missing.ts'
import type { Month } from '#app/domain/indicators/month.ts'

/** A supplementary figure of a place and month; without a period it was counted from the rows of the market just now. */
export type SupplementValue = Readonly<{ value: number; period: Month | null }>

/**
 * The supplementary figures of one place: what people gave, carried until it expires, goes before what the market's rows say
 * (`counted`, by code); of figures that are never given only these.
 */
export function supplementValues(
	definitions: readonly IndicatorDefinition[],
	known: { cells: readonly ObservedCell[]; counted: ReadonlyMap<string, number> },
	{ period, now }: { period: Month; now: Date },
): Map<string, SupplementValue> {
	const values = new Map<string, SupplementValue>()
	for (const definition of definitions) {
		const given = givenValue(definition, known.cells, { period, now })
		const counted = known.counted.get(definition.code)
		if (given) values.set(definition.code, given)
		else if (counted !== undefined && !isMissing(counted)) values.set(definition.code, { value: counted, period: null })
	}
	return values
}

function givenValue(
	definition: IndicatorDefinition,
	cells: readonly ObservedCell[],
	{ period, now }: { period: Month; now: Date },
): SupplementValue | null {
	if (definition.kind === 'a') return null
	const own = cells.filter(({ indicatorCode }) => indicatorCode === definition.code)
	const picked = pickObservation(definition, own, viewOf(period, now))
	if (!picked || picked.cell.value === null || picked.freshness.state === 'stale') return null
	const { value, period: of } = picked.cell
	return checkValue(definition, value) === 'invalid' ? null : { value, period: of }
}
