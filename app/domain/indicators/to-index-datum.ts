import type { DatumState } from '#app/domain/data-quality/datum-state.ts'
import { judgeDatum } from '#app/domain/data-quality/judge-datum.ts'
import { checkValue } from '#app/domain/indicators/check-value.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import type { DatumParts, IndexDatum } from '#app/domain/indicators/index-request.ts'
import { type Observed, observationValue } from '#app/domain/indicators/observation-value.ts'
import { type Denominators, indexFormOf, toIndexForm } from '#app/domain/indicators/to-index-form.ts'

/** An observation of the index window (flows already summed over it) with what is known about its age and its checks. */
export type DatedObservation = Readonly<{
	observed: Observed
	/** 1 fresh, 0 expired; the older of value and denominator. */
	timelinessShare: number
	/** A break with its history or a failed cross rule. */
	breaksRule?: boolean
	corrected?: boolean
}>

/** One unit's datum for the index: the index form, the value as observed, its state, and why there is none. */
export function toIndexDatum(
	definition: Pick<IndicatorDefinition, 'code' | 'minimum' | 'hardRange' | 'softRange'>,
	dated: DatedObservation | null,
	denominators: Denominators,
): IndexDatum {
	const observed = dated?.observed ?? null
	const raw = observationValue(definition, observed)
	const form = toIndexForm(definition, observed, denominators)
	const rawValue = raw.outcome === 'value' ? raw.value : null
	if (form.outcome === 'missing') return { value: null, raw: rawValue, state: 'missing', reason: form.reason }
	const parts = rawValue === null ? {} : { parts: partsOf(definition.code, rawValue, denominators) }
	return { value: form.value, raw: rawValue, state: judge(definition, dated, rawValue), ...parts }
}

function partsOf(code: string, raw: number, denominators: Denominators): DatumParts {
	const { per, each = 1, most } = indexFormOf(code)
	const amount = raw * each
	return { amount, per: per ? denominators[per] : null, reported: 1, ...(most === undefined ? {} : { most }) }
}

function judge(
	definition: Pick<IndicatorDefinition, 'hardRange' | 'softRange'>,
	dated: DatedObservation | null,
	raw: number | null,
): DatumState {
	if (!dated || raw === null) return 'missing'
	const { timelinessShare, breaksRule = false, corrected = false } = dated
	return judgeDatum({ present: true, range: checkValue(definition, raw), timelinessShare, breaksRule, corrected })
}
