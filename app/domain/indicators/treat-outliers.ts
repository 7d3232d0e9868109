import { isMissing, MISSING, type Numbers, presentValues } from '#app/domain/indicators/missing.ts'
import { shapeOf, skewness } from '#app/domain/indicators/moments.ts'

/** A column fails where |skew| and excess kurtosis both exceed these; winmax is the most points treated at up to 100 units. */
export type OutlierRule = Readonly<{ skew: number; kurt: number; winmax: number }>

/** The JRC rule of thumb. */
export const DEFAULT_OUTLIER_RULE: OutlierRule = { skew: 2, kurt: 3.5, winmax: 5 }

/** The treated values, how, how many points were winsorised, and whether even the logarithm did not help. */
export type TreatedColumn = {
	x: readonly number[]
	method: 'none' | 'winsorise' | 'log'
	nwin: number
	failed: boolean
}

/** Winsorises one point at a time while the column fails, else takes log(x - min + 0.01 (max - min)) of the original (COINr, Becker et al. 2022). */
export function treatOutliers(values: readonly number[], rule: OutlierRule = DEFAULT_OUTLIER_RULE): TreatedColumn {
	if (!isSkewed(values, rule)) return { x: values, method: 'none', nwin: 0, failed: false }
	const n = presentValues(values).length
	const winmax = n <= 100 ? rule.winmax : Math.ceil(0.01 * n)
	let x = values
	let treated = { high: 0, low: 0 }
	while (isSkewed(x, rule) && treated.high + treated.low < winmax) {
		const end = skewness(x) >= 0 ? 'high' : 'low'
		const step = moveEnd(x, end)
		x = step.x
		treated = { ...treated, [end]: step.moved }
	}
	if (!isSkewed(x, rule)) return { x, method: 'winsorise', nwin: treated.high + treated.low, failed: false }
	const logged = logTransform(values)
	return { x: logged, method: 'log', nwin: 0, failed: isSkewed(logged, rule) }
}

/** Whether a column is so skewed that the rule treats it. */
export const isSkewed = (values: Numbers, rule: OutlierRule): boolean => isSkewedShape(shapeOf(values), rule)

/** Whether a column of this shape is. */
export const isSkewedShape = (shape: Readonly<{ skewness: number; excessKurtosis: number }>, rule: OutlierRule) =>
	Math.abs(shape.skewness) > rule.skew && shape.excessKurtosis > rule.kurt

/** Sets all points at one end to the next value inward; `moved` counts them, earlier ones included. */
function moveEnd(values: readonly number[], end: 'high' | 'low'): { x: number[]; moved: number } {
	const sign = end === 'high' ? 1 : -1
	const outermost = greatestBelow(values, sign, Infinity)
	const next = sign * greatestBelow(values, sign, outermost)
	const isEnd = (value: number) => sign * value === outermost
	return { x: values.map((value) => (isEnd(value) ? next : value)), moved: values.filter(isEnd).length }
}

/** The greatest value present, turned by `sign`, that is less than `limit`. */
function greatestBelow(values: readonly number[], sign: 1 | -1, limit: number): number {
	let greatest = -Infinity
	for (const value of values) {
		const turned = sign * value
		if (!isMissing(value) && turned < limit && turned > greatest) greatest = turned
	}
	return greatest
}

function logTransform(values: readonly number[]): number[] {
	const least = -greatestBelow(values, -1, Infinity)
	const span = greatestBelow(values, 1, Infinity) - least
	return values.map((value) => (isMissing(value) ? MISSING : Math.log(value - least + 0.01 * span)))
}
