import type { Scale } from '#app/domain/indicators/indicator-definition.ts'
import { blankColumn, MISSING } from '#app/domain/indicators/missing.ts'

/** A value on its goalposts' scale; missing where the scale is not defined (log10 of 0 or less, log1p of -1 or less). */
export function transformValue(scale: Scale, value: number): number {
	switch (scale) {
		case 'lin':
			return value
		case 'log10':
			return value > 0 ? Math.log10(value) : MISSING
		case 'log1p':
			return value > -1 ? Math.log1p(value) : MISSING
	}
}

/** `value` held between two ends; a missing value stays missing. */
export const clip = (value: number, min: number, max: number) => (value < min ? min : value > max ? max : value)

/** A whole column on a scale; the plain scale is the column itself. */
export function transformColumn(scale: Scale, values: readonly number[]): readonly number[] {
	if (scale === 'lin') return values
	const transformed = blankColumn(values.length)
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (scale === 'log10' && value > 0) transformed[unit] = Math.log10(value)
		else if (scale === 'log1p' && value > -1) transformed[unit] = Math.log1p(value)
	}
	return transformed
}
