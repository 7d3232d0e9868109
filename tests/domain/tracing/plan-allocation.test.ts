import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inExpiryOrder, planAllocation, type UsableLot } from '#app/domain/tracing/plan-allocation.ts'

const TODAY = '2026-05-01'
const lot = (id: number, leftG: number, expiresOn: string | null, harvestedOn = '2026-04-01'): UsableLot => ({
	id,
	leftG,
	harvestedOn,
	expiresOn,
})

test('lots are suggested first-expiring first, then first harvested; what keeps goes last', () => {
	const lots = [lot(1, 9, null), lot(2, 9, '2026-06-01'), lot(3, 9, '2026-05-20'), lot(4, 9, null, '2026-03-01')]
	expect(inExpiryOrder(lots, TODAY).map(({ id }) => id)).toEqual([3, 2, 4, 1])
})

test('nothing is packed from a lot the day after it expired; on its last day it still is', () => {
	const lots = [lot(1, 9, '2026-04-30'), lot(2, 9, '2026-05-01'), lot(3, 9, '2026-05-02')]
	expect(inExpiryOrder(lots, TODAY).map(({ id }) => id)).toEqual([2, 3])
})

test('an amount is taken from as many lots as it needs, or from none', () => {
	const lots = [lot(1, 300, '2026-05-10'), lot(2, 500, '2026-05-20')]
	expect(planAllocation(700, lots, TODAY)).toEqual({
		outcome: 'allocated',
		parts: [
			{ lotId: 1, amountG: 300 },
			{ lotId: 2, amountG: 400 },
		],
	})
	expect(planAllocation(801, lots, TODAY)).toEqual({ outcome: 'short', missingG: 1 })
})

test('what is taken is what was wanted, of no lot more than it has', () => {
	const some = fc.array(fc.record({ leftG: fc.nat(1000), day: fc.integer({ min: 1, max: 28 }) }), { maxLength: 12 })
	fc.assert(
		fc.property(some, fc.integer({ min: 1, max: 5000 }), (rows, wantedG) => {
			const lots = rows.map(({ leftG, day }, id) => lot(id, leftG, `2026-05-${String(day).padStart(2, '0')}`))
			const plan = planAllocation(wantedG, lots, TODAY)
			const hadG = lots.reduce((sum, { leftG }) => sum + leftG, 0)
			if (plan.outcome === 'short') return plan.missingG === wantedG - hadG
			const takenG = plan.parts.reduce((sum, { amountG }) => sum + amountG, 0)
			return (
				takenG === wantedG && plan.parts.every((it) => it.amountG > 0 && it.amountG <= (lots[it.lotId]?.leftG ?? 0))
			)
		}),
	)
})
