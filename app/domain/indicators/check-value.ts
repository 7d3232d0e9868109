import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { isWithinRange } from '#app/domain/indicators/read-value-range.ts'

/** A value outside the hard range is invalid, outside the soft range suspect; bounds relative to other data are not judged here. */
export function checkValue(
	{ hardRange, softRange }: Pick<IndicatorDefinition, 'hardRange' | 'softRange'>,
	value: number,
): 'ok' | 'suspect' | 'invalid' {
	if (!Number.isFinite(value) || !isWithinRange(hardRange, value)) return 'invalid'
	return isWithinRange(softRange, value) ? 'ok' : 'suspect'
}
