import type { NoForecast } from '#app/domain/forecasts/candidates.ts'
import { forecastSeries } from '#app/domain/forecasts/forecast-series.ts'
import { at, type Series, sumOf } from '#app/domain/forecasts/series.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'

const WEEK = 7

/** Parcels of a day to come, in whole ones: as many as not, and no more nine days in ten; and the vehicles for these. */
export interface DeliveryDay {
	date: LocalDate
	middle: number
	high: number
	vehicles: number
}

export type DeliveryPlan =
	| Readonly<{ outcome: 'planned'; days: readonly DeliveryDay[] }>
	| Readonly<{ outcome: NoForecast }>

/** Vehicles for a number of parcels: none for none (indicators 4.6: the ninetieth of a hundred over what one takes, rounded up). */
export const vehiclesFor = (parcels: number, perVehicle: number): number => Math.ceil(parcels / perVehicle)

/** The parcels of the next days of a place as a whole and the vehicles they take; `daily` is by day, oldest first, up to the day before `from`. */
export function planDeliveries(
	daily: Series,
	{ from, days, perVehicle }: { from: LocalDate; days: number; perVehicle: number },
): DeliveryPlan {
	const wish = { period: WEEK, periods: days, isNeverNegative: true }
	// Additive Holt-Winters has the same states, and a page can wait for it.
	const found = forecastSeries(daily, { ...wish, leftOut: ['smoothing'] })
	if (found.outcome !== 'foreseen') return { outcome: found.outcome }
	const planned = found.points.map((point, i) => {
		const middle = Math.round(point)
		const high = Math.max(middle, Math.ceil(at(found.within80.high, i)))
		return { date: addDays(from, i), middle, high, vehicles: vehiclesFor(high, perVehicle) }
	})
	return { outcome: 'planned', days: planned }
}

/** Of so many weeks a part's share of the whole is taken, and how far its days were from it. */
const SHARE_WEEKS = 8
const UPPER_SHARE = 0.9

/**
 * The next days of a part of a place: its share of the whole (parent share, indicators 4.2), and at most as far above it as its
 * own days of late were, nine times in ten. Both series end on the same day.
 */
export function planPart(
	plan: DeliveryPlan,
	{ whole, part }: { whole: Series; part: Series },
	perVehicle: number,
): DeliveryPlan {
	if (plan.outcome !== 'planned') return plan
	const late = SHARE_WEEKS * WEEK
	const [all, own] = [whole.slice(-late), part.slice(-late)]
	const sent = sumOf(own)
	if (sent === 0) return { outcome: 'all-zero' }
	const share = sent / sumOf(all)
	const above = own.map((parcels, day) => Math.max(0, parcels - share * at(all, day))).sort((a, b) => a - b)
	const margin = at(above, Math.min(above.length - 1, Math.ceil(UPPER_SHARE * above.length) - 1))
	const days = plan.days.map(({ date, middle }) => {
		const high = Math.ceil(middle * share + margin)
		return { date, middle: Math.round(middle * share), high, vehicles: vehiclesFor(high, perVehicle) }
	})
	return { outcome: 'planned', days }
}
