import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { type Observed, observationValue, type Reading } from '#app/domain/indicators/observation-value.ts'

/** What values are set in proportion to, for the same place; null where unknown. */
export type Denominators = Readonly<{
	households: number | null
	residents: number | null
	activeStores: number | null
}>

/** One index form: a value as it is, held to a most, or per so many of a denominator; `text` is the codebook's wording. */
export type IndexForm = Readonly<{ text: string; per?: keyof Denominators; each?: number; most?: number }>

const AS_IS: IndexForm = { text: 'v' }

const PROPORTIONS: Readonly<Record<string, IndexForm>> = {
	G11: { text: 'v per 10,000 residents', per: 'residents', each: 10_000 },
	G12: { text: 'v per 1,000 residents', per: 'residents', each: 1000 },
	L01: { text: 'T12M per household', per: 'households', each: 1 },
	L02: { text: 'T12M per household', per: 'households', each: 1 },
	L03: { text: 'T12M per resident', per: 'residents', each: 1 },
	L04: { text: 'per 100 households', per: 'households', each: 100 },
	L05: { text: 'T12M per active store', per: 'activeStores', each: 1 },
	X02: { text: 'min(v,10)', most: 10 },
}

/** The form in which an indicator enters the index. */
export const indexFormOf = (code: string): IndexForm => PROPORTIONS[code] ?? AS_IS

/**
 * The index form of an observation: its value, for flows of the twelve months already summed, per household, resident or
 * active store as the codebook asks. Without a denominator (0 or unknown) it is missing, never 0.
 */
export function toIndexForm(
	definition: Pick<IndicatorDefinition, 'code' | 'minimum'>,
	observed: Observed | null,
	denominators: Denominators,
): Reading {
	const reading = observationValue(definition, observed)
	if (reading.outcome === 'missing') return reading
	const { per, each = 1, most = Infinity } = indexFormOf(definition.code)
	if (!per) return { outcome: 'value', value: Math.min(reading.value, most) }
	const denominator = denominators[per]
	if (denominator === null || !(denominator > 0)) return { outcome: 'missing', reason: 'empty-denominator' }
	return { outcome: 'value', value: (reading.value * each) / denominator }
}
