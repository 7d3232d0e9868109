import { expect, test } from 'vitest'
import type { ChangePlan, LineChange } from '#app/domain/changes/change-plan.ts'
import { chargeOf, waiveTrifles } from '#app/domain/changes/charge.ts'

const line = {
	...{ paidMinor: 10_000, refundedMinor: 0, grossMinor: 10_000, platformMinor: 0 },
	...{ commissionBp: 500, commissionMinor: 500 },
}
const price = (newMinor: number, feeMinor = 0) => ({ oldMinor: 10_000, newMinor, feeMinor })
const online = { isPaidLater: false, refundableMinor: 1_000_000 }
const onArrival = { isPaidLater: true, refundableMinor: 0 }

test('a dearer change adds its difference, fee included, with the commission on it', () => {
	expect(chargeOf(line, price(12_000), online)).toEqual({ addedMinor: 2_000, addedCommissionMinor: 100, backMinor: 0 })
	expect(chargeOf(line, price(10_000, 1), online)).toEqual({ addedMinor: 1, addedCommissionMinor: 0, backMinor: 0 })
	expect(chargeOf(line, price(12_000, 500), online)).toMatchObject({ addedMinor: 2_500, addedCommissionMinor: 125 })
})

test('commission of what is added counts what the platform adds, and rounds over the whole', () => {
	const reduced = { ...line, grossMinor: 9_010, platformMinor: 990, commissionMinor: 500 }
	expect(chargeOf(reduced, price(10_039), online).addedCommissionMinor).toBe(1)
	expect(chargeOf(reduced, price(10_019), online).addedCommissionMinor).toBe(0)
})

test('a cheaper change gives its difference back less the fee, never more than is left of the line', () => {
	expect(chargeOf(line, price(7_000, 500), online)).toEqual({
		addedMinor: 0,
		addedCommissionMinor: 0,
		backMinor: 2_500,
	})
	expect(chargeOf({ ...line, refundedMinor: 8_000 }, price(7_000), online).backMinor).toBe(2_000)
	expect(chargeOf({ ...line, refundedMinor: 10_001 }, price(7_000), online).backMinor).toBe(0)
	expect(chargeOf(line, price(10_000), online)).toEqual({ addedMinor: 0, addedCommissionMinor: 0, backMinor: 0 })
})

test('paid on arrival a change alters what is due then, down as up, and gives nothing back now', () => {
	expect(chargeOf(line, price(7_000), onArrival)).toEqual({
		addedMinor: -3_000,
		addedCommissionMinor: -150,
		backMinor: 0,
	})
})

const change = (parts: Partial<LineChange>) =>
	({
		...{ newMinor: 10_300, feeMinor: 0, addedMinor: 0, addedCommissionMinor: 0, backMinor: 0, discountMinor: 50 },
		details: { discounts: [{ kind: 'coupon' }] },
		...parts,
	}) as LineChange
const after = (lines: LineChange[], charging = online) => waiveTrifles({ lines } as ChangePlan, charging).lines

test('less than a payment can be is not asked for: the seller keeps the price it had, and says so on the line', () => {
	const [waived] = after([change({ addedMinor: 399, addedCommissionMinor: 19 })])
	expect(waived).toMatchObject({
		newMinor: 9_901,
		addedMinor: 0,
		addedCommissionMinor: 0,
		discountMinor: 449,
		feeMinor: 0,
	})
	expect(waived?.details.discounts).toEqual([
		{ kind: 'coupon' },
		{ kind: 'kept_price', code: null, fundedBy: 'seller', amountMinor: 399 },
	])
	expect(after([change({ addedMinor: 400 })])[0]).toMatchObject({ newMinor: 10_300, addedMinor: 400 })
})

test('a trifle is counted over the whole change: two that make a payment together are asked for', () => {
	const two = [change({ addedMinor: 200 }), change({ addedMinor: 200 })]
	expect(after(two).map(({ addedMinor }) => addedMinor)).toEqual([200, 200])
	const withLess = [change({ addedMinor: 399 }), change({ addedMinor: -300 }), change({ addedMinor: 0 })]
	expect(after(withLess).map(({ addedMinor, newMinor }) => [addedMinor, newMinor])).toEqual([
		[0, 9_901],
		[-300, 10_300],
		[0, 10_300],
	])
})

test('of a trifle the price is waived before the fee', () => {
	expect(after([change({ newMinor: 100, feeMinor: 250, addedMinor: 350 })])[0]).toMatchObject({
		newMinor: 0,
		feeMinor: 0,
		discountMinor: 150,
	})
})

test('paid on arrival a trifle is due like any other sum', () => {
	expect(after([change({ addedMinor: 1 })], onArrival)[0]).toMatchObject({ addedMinor: 1, newMinor: 10_300 })
})

test('what goes back is no more than the payments can give, line by line', () => {
	const lines = [change({ backMinor: 300 }), change({ backMinor: 300 }), change({ backMinor: 300 })]
	expect(after(lines, { ...online, refundableMinor: 500 }).map(({ backMinor }) => backMinor)).toEqual([300, 200, 0])
})
