import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feesIn, quotePlan, type ShipChoice } from '#app/domain/pricing/ship-quote.ts'
import { DEFAULT_TARIFF, shippingFee } from '#app/domain/pricing/shipping-fee.ts'

const plan = {
	key: '1:330382104200:ambient',
	sellerId: 1,
	originCode: '330382104200',
	temperature: 'ambient',
	lineKeys: ['a'],
	weightG: 2_400,
	goodsMinor: 5_000,
} as const
const parcel = { ...plan, lineKeys: ['a'] }
const fees = DEFAULT_TARIFF.ambient
const near = '330382101310'
const ask = (choice: ShipChoice, shipTo: string | null = near) => quotePlan(parcel, { choice, shipTo, fees })

test('a parcel says its zone, the steps beyond the first weight and what a delivery point would cost', () => {
	expect(ask({ method: 'PARCEL' })).toMatchObject({ zone: 'county', steps: 2, feeMinor: 700, pickUpMinor: 500 })
})

test('fetched at a delivery point it costs the fee of that', () => {
	expect(ask({ method: 'PICK_UP', nodeId: 7 })).toMatchObject({ method: 'PICK_UP', nodeId: 7, feeMinor: 500 })
})

test('what waits at the stay costs nothing and goes nowhere, also while no address is known', () => {
	expect(ask({ method: 'COLLECT_AT_STAY' }, null)).toMatchObject({ zone: null, steps: 0, feeMinor: 0 })
})

test('frozen goods are handed over at the door: no delivery point keeps them', () => {
	const frozen = quotePlan(
		{ ...parcel, temperature: 'frozen' },
		{ choice: { method: 'PICK_UP', nodeId: 7 }, shipTo: near, fees: DEFAULT_TARIFF.frozen },
	)
	expect(frozen).toMatchObject({ feeMinor: null, pickUpMinor: null })
})

test('whatever the parcel: the door costs what the tariff says, a delivery point never more', () => {
	const parcels = fc.record({
		weightG: fc.integer({ min: 1, max: 60_000 }),
		goodsMinor: fc.integer({ min: 0, max: 40_000 }),
		to: fc.constantFrom(near, '330302001001', '330106001001', '110101001001'),
	})
	fc.assert(
		fc.property(parcels, ({ weightG, goodsMinor, to }) => {
			const one = { ...parcel, weightG, goodsMinor }
			const { feeMinor, pickUpMinor } = quotePlan(one, { choice: { method: 'PARCEL' }, shipTo: to, fees })
			expect(feeMinor).toBe(shippingFee(one, to, DEFAULT_TARIFF))
			expect(pickUpMinor ?? 0).toBeLessThanOrEqual(feeMinor ?? 0)
		}),
	)
})

test('a weight step begins with its first gram: to the gram at the first weight, and at the end of each step', () => {
	const fee = { firstWeightG: 1_000, firstFeeMinor: 600, stepWeightG: 500, stepFeeMinor: 150, freeOverMinor: null }
	const doorAt = (weightG: number) => {
		const { steps, doorMinor } = feesIn({ weightG, goodsMinor: 0 }, fee)
		return [steps, doorMinor]
	}
	expect([1, 999, 1_000].map(doorAt)).toEqual([
		[0, 600],
		[0, 600],
		[0, 600],
	])
	expect([1_001, 1_499, 1_500].map(doorAt)).toEqual([
		[1, 750],
		[1, 750],
		[1, 750],
	])
	expect([1_501, 2_000, 2_001].map(doorAt)).toEqual([
		[2, 900],
		[2, 900],
		[3, 1_050],
	])
})

test('shipping is free from exactly what the seller named on, and not a fen below', () => {
	const fee = { firstWeightG: 1_000, firstFeeMinor: 600, stepWeightG: 500, stepFeeMinor: 150, freeOverMinor: 9_900 }
	const door = (goodsMinor: number) => feesIn({ weightG: 1_600, goodsMinor }, fee).doorMinor
	expect([9_899, 9_900, 9_901].map(door)).toEqual([900, 0, 0])
})
