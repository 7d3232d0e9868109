import { expect, test } from 'vitest'
import { advisePlan, foreseeDemand, soldSeries } from '#app/domain/forecasts/plan-advice.ts'
import { trailingMonths } from '#app/domain/indicators/month.ts'

const prices = { priceMinor: 1000, costMinor: 500, salvageMinor: 0 }
const sold = [40, 52, 45, 61, 48, 55, 43, 58, 50, 47, 60, 44, 53, 49]
const facts = { prices, inStock: 0, preOrdered: 0 }
const demand = foreseeDemand({ sold, ahead: 2 })

test('at even odds the plan is the middle of demand, at better ones more, at worse ones less', () => {
	if ('outcome' in demand) throw new Error(demand.outcome)
	expect(demand.low).toBeLessThan(demand.middle)
	expect(demand.high).toBeGreaterThan(demand.middle)
	const even = advisePlan(demand, facts)
	expect(even).toMatchObject({ outcome: 'advised', quantity: demand.middle })
	// One too few costs nine times one too many, and the other way round.
	expect(advisePlan(demand, { ...facts, prices: { ...prices, costMinor: 100 } })).toMatchObject({
		quantity: demand.high,
		toMiss: 0,
	})
	expect(advisePlan(demand, { ...facts, prices: { ...prices, costMinor: 900 } })).toMatchObject({
		quantity: demand.low,
		toWaste: 0,
	})
})

test('what is there and what is ordered is not made again, and counts as there', () => {
	const whole = advisePlan(demand, facts)
	const rest = advisePlan(demand, { ...facts, inStock: 10, preOrdered: 5 })
	if (whole.outcome !== 'advised' || rest.outcome !== 'advised') throw new Error('no advice')
	expect(rest.quantity).toBe(whole.quantity - 15)
	expect([rest.toWaste, rest.toMiss]).toEqual([whole.toWaste, whole.toMiss])
	const full = advisePlan(demand, { ...facts, inStock: 500 })
	expect(full).toMatchObject({ quantity: 0, toMiss: 0 })
})

test('too little past, or none that sold, is told instead of advice', () => {
	expect(advisePlan(foreseeDemand({ sold: sold.slice(0, 7), ahead: 1 }), facts)).toEqual({ outcome: 'too-few' })
	expect(advisePlan(foreseeDemand({ sold: sold.map(() => 0), ahead: 1 }), facts)).toEqual({ outcome: 'all-zero' })
})

test('months before it was listed are no past of it, and a month out of season without a sale hides its demand', () => {
	const months = trailingMonths('2026-06', 6)
	const peach = { sold: { '2026-04': 2, '2026-06': 30 }, since: '2026-01', seasonMonths: [5, 6, 7] }
	// February and March were out of season, April too but somebody bought; nobody did in May, in season.
	expect(soldSeries(peach, months)).toEqual([Number.NaN, Number.NaN, 2, 0, 30])
	expect(soldSeries({ ...peach, seasonMonths: null }, months)).toEqual([0, 0, 2, 0, 30])
})
