import type { Scale } from '#app/domain/indicators/indicator-definition.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'

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

/** The value that stands at a place of a scale. */
export function revertValue(scale: Scale, transformed: number): number {
	switch (scale) {
		case 'lin':
			return transformed
		case 'log10':
			return 10 ** transformed
		case 'log1p':
			return Math.expm1(transformed)
	}
}

/** `value` held between two ends; a missing value stays missing. */
export const clip = (value: number, min: number, max: number) => (value < min ? min : value > max ? max : value)

/** A whole column on a scale; the plain scale is the column itself. */
export function transformColumn(scale: Scale, values: readonly number[]): readonly number[] {
	if (scale === 'lin') return values
	return Array.from(logarithmsInto(scale, Float64Array.from(values), new Float64Array(values.length)))
}

/** Logarithms into a column at hand. */
export function logarithmsInto(
	scale: 'log10' | 'log1p',
	values: Float64Array,
	transformed: Float64Array,
): Float64Array {
	return scale === 'log10' ? log10Into(values, transformed) : log1pInto(values, transformed)
}

function log10Into(values: Float64Array, logarithms: Float64Array): Float64Array {
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		logarithms[unit] = value > 0 ? Math.log10(value) : MISSING
	}
	return logarithms
}

function log1pInto(values: Float64Array, logarithms: Float64Array): Float64Array {
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		logarithms[unit] = value > -1 ? Math.log1p(value) : MISSING
	}
	return logarithms
}
