import type { Goalposts, Scale } from '#app/domain/indicators/indicator-definition.ts'
import { presentValues } from '#app/domain/indicators/missing.ts'
import { quantile } from '#app/domain/indicators/quantile.ts'
import { revertValue, transformValue } from '#app/domain/indicators/transform.ts'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'

/** The shares of a base period between which goalposts are set. */
const LOW_SHARE = 0.025
const HIGH_SHARE = 0.975

/** Goalposts that clip more than this on a side are to be looked at again. */
const MOST_CLIPPED_SHARE = 0.05

/** Goalposts in raw units, the share of units beyond each, and whether somebody should look. */
export type SetGoalposts = Readonly<{
	goalposts: Goalposts
	belowShare: number
	aboveShare: number
	needsReview: boolean
}>

/** Goalposts from a base period: the 2.5 and 97.5 % quantiles after treatment on the scale, rounded outward to two digits; null without a spread. */
export function setGoalposts(values: readonly number[], scale: Scale): SetGoalposts | null {
	const transformed = presentValues(values.map((value) => transformValue(scale, value)))
	const treated = treatOutliers(transformed)
	const base = treated.method === 'log' ? transformed : treated.x
	const min = roundOutward(revertValue(scale, quantile(base, LOW_SHARE)), 'down')
	const max = roundOutward(revertValue(scale, quantile(base, HIGH_SHARE)), 'up')
	if (!(min < max)) return null
	return { goalposts: { min, max, scale }, ...clippedShares(values, min, max) }
}

/** How much of a set of values lies beyond goalposts. */
export function clippedShares(values: readonly number[], min: number, max: number) {
	const present = presentValues(values)
	const share = (beyond: (value: number) => boolean) => present.filter(beyond).length / Math.max(1, present.length)
	const belowShare = share((value) => value < min)
	const aboveShare = share((value) => value > max)
	return { belowShare, aboveShare, needsReview: Math.max(belowShare, aboveShare) > MOST_CLIPPED_SHARE }
}

/** To two significant digits, away from the middle; what is there already, but for noise, stays. */
function roundOutward(value: number, way: 'down' | 'up'): number {
	if (value === 0 || !Number.isFinite(value)) return value
	const power = Math.floor(Math.log10(Math.abs(value))) - 1
	const steps = power >= 0 ? value / 10 ** power : value * 10 ** -power
	const nearest = Math.round(steps)
	const whole = Math.abs(steps - nearest) < 1e-9 ? nearest : way === 'down' ? Math.floor(steps) : Math.ceil(steps)
	return power >= 0 ? whole * 10 ** power : whole / 10 ** -power
}
