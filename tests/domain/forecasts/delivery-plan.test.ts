import { expect, test } from 'vitest'
import { planDeliveries, planPart, vehiclesFor } from '#app/domain/forecasts/delivery-plan.ts'
import { isoWeekday } from '#app/domain/time/local-date.ts'

const week = [20, 22, 21, 25, 40, 60, 5]
/** Eight weeks that end on a Sunday. */
const daily = Array.from({ length: 56 }, (_, day) => (week[day % 7] ?? 0) + ((day * 5) % 3))
const ask = { from: '2026-05-18', days: 7, perVehicle: 25 }
const plan = planDeliveries(daily, ask)

test('a week to come is like the weeks that were, day by day, with vehicles for all but one day in ten', () => {
	if (plan.outcome !== 'planned') throw new Error(plan.outcome)
	expect(plan.days.map(({ date }) => isoWeekday(date))).toEqual([1, 2, 3, 4, 5, 6, 7])
	for (const [at, { middle, high, vehicles }] of plan.days.entries()) {
		expect(Math.abs(middle - (week[at] ?? 0) - 1)).toBeLessThanOrEqual(3)
		expect(high).toBeGreaterThanOrEqual(middle)
		expect(vehicles).toBe(Math.ceil(high / 25))
	}
	expect(plan.days[5]?.vehicles).toBeGreaterThan(plan.days[6]?.vehicles ?? 9)
})

test('no parcels need no vehicle, one more than one takes needs another', () => {
	expect([0, 1, 25, 26].map((parcels) => vehiclesFor(parcels, 25))).toEqual([0, 1, 1, 2])
})

test('a week that is too young, or in which nothing was sent, has no plan and says why', () => {
	expect(planDeliveries(daily.slice(0, 7), ask)).toEqual({ outcome: 'too-few' })
	expect(
		planDeliveries(
			daily.map(() => 0),
			ask,
		),
	).toEqual({ outcome: 'all-zero' })
})

test('a part of a place sends its share of the whole, and at most as much more as its days of late were above it', () => {
	if (plan.outcome !== 'planned') throw new Error(plan.outcome)
	const steady = planPart(plan, { whole: daily, part: daily.map((parcels) => parcels / 4) }, 25)
	if (steady.outcome !== 'planned') throw new Error(steady.outcome)
	for (const [at, { middle, high }] of steady.days.entries()) {
		expect(middle).toBe(Math.round((plan.days[at]?.middle ?? 0) / 4))
		expect(high).toBe(Math.ceil((plan.days[at]?.middle ?? 0) / 4 - 1e-9))
	}
	// One day in eight of forty parcels and none else: the same share, far less sure.
	const bursts = daily.map((_, day) => (day % 8 === 0 ? 40 : 0))
	const unsure = planPart(plan, { whole: daily, part: bursts }, 25)
	if (unsure.outcome !== 'planned') throw new Error(unsure.outcome)
	for (const { middle, high } of unsure.days) expect(high - middle).toBeGreaterThan(20)
	expect(planPart(plan, { whole: daily, part: daily.map(() => 0) }, 25)).toEqual({ outcome: 'all-zero' })
	expect(planPart({ outcome: 'too-few' }, { whole: [], part: [] }, 25)).toEqual({ outcome: 'too-few' })
})
