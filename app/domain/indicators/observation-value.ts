import type { IndicatorDefinition, MinimumCount } from '#app/domain/indicators/indicator-definition.ts'
import type { Tally } from '#app/domain/indicators/tally.ts'

/** A number, or why there is none. */
export type Reading =
	| { outcome: 'value'; value: number }
	| { outcome: 'missing'; reason: 'not-reported' | 'empty-denominator' | 'too-few' | 'no-value-form' }

/** What an observation holds: a value may come ready-made where the source gives no parts. */
export type Observed = Tally & Readonly<{ value?: number | null }>

/** count: num; ratio: num / den; percent: 100 num / den; accuracy: 100 max(0, 1 - num / den); ready: only as the source computed it. */
export type ValueForm = 'count' | 'ratio' | 'percent' | 'accuracy' | 'ready'

/** How each indicator's value is made of num and den, after the codebook's formulas. */
export const VALUE_FORMS: Readonly<Record<string, ValueForm>> = {
	G01: 'ratio',
	G02: 'percent',
	G03: 'percent',
	G04: 'percent',
	G05: 'percent',
	G06: 'percent',
	G07: 'percent',
	G08: 'percent',
	G09: 'percent',
	G10: 'percent',
	G11: 'count',
	G12: 'count',
	G13: 'percent',
	L01: 'count',
	L02: 'count',
	L03: 'count',
	L04: 'count',
	L05: 'count',
	L06: 'ratio',
	L07: 'percent',
	L08: 'ratio',
	L09: 'accuracy',
	L10: 'percent',
	X01: 'ratio',
	X02: 'ratio',
	X03: 'ready',
	X04: 'percent',
	X05: 'percent',
	X06: 'percent',
	P01: 'ready',
	P02: 'percent',
	P03: 'ratio',
	P04: 'ratio',
	P05: 'percent',
	P06: 'ready',
	P07: 'percent',
	P08: 'percent',
	P09: 'ratio',
	P10: 'percent',
	P11: 'percent',
	P12: 'ratio',
	P13: 'ready',
}

/** L06 is not computed on less ad cost than this, CNY. */
export const LEAST_AD_COST = 100

const LEAST_DENOMINATOR: Readonly<Record<string, number>> = { L06: LEAST_AD_COST }

/** An indicator's value in its own unit (money in CNY) from an observation's parts, else the value as given. */
export function observationValue(
	definition: Pick<IndicatorDefinition, 'code' | 'minimum'>,
	observed: Observed | null,
): Reading {
	if (!observed) return { outcome: 'missing', reason: 'not-reported' }
	if (isTooFew(definition.minimum, observed.n)) return { outcome: 'missing', reason: 'too-few' }
	const form = VALUE_FORMS[definition.code]
	if (!form) return { outcome: 'missing', reason: 'no-value-form' }
	if (form === 'count') return found(observed.num)
	if (form === 'ready' || observed.den === null) return readyValue(observed)
	return divide(form, observed.num, observed.den, LEAST_DENOMINATOR[definition.code] ?? 0)
}

/** An unknown n is not held against a source. */
const isTooFew = (minimum: MinimumCount | null, n: number | null) =>
	minimum?.below === 'missing' && n !== null && n < minimum.n

function divide(form: 'ratio' | 'percent' | 'accuracy', num: number, den: number, least: number): Reading {
	if (!(den > 0) || den < least) return { outcome: 'missing', reason: 'empty-denominator' }
	if (form === 'ratio') return found(num / den)
	return found(form === 'percent' ? (100 * num) / den : 100 * Math.max(0, 1 - num / den))
}

const readyValue = ({ value }: Observed): Reading =>
	value === null || value === undefined ? { outcome: 'missing', reason: 'not-reported' } : found(value)

const found = (value: number): Reading => ({ outcome: 'value', value })
