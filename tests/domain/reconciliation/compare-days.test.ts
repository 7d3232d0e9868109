import { expect, test } from 'vitest'
import { compareDays, type ComparedMovement } from '#app/domain/reconciliation/compare-days.ts'

const charge: ComparedMovement = {
	...{ id: 'txn_1', type: 'charge', day: '2026-05-01', currency: 'CNY', ourKey: 'order-paid:1' },
	...{ amountMinor: 1_000, feeMinor: 29, oursMinor: 1_000, ourFeeMinor: 29 },
}

test('a day whose sums agree by type, fees among them, has no difference', () => {
	expect(compareDays([charge, { ...charge, id: 'txn_2', type: 'refund', amountMinor: -300, oursMinor: -300 }])).toEqual(
		[],
	)
	expect(compareDays([])).toEqual([])
})

test('one fen is a difference of its day and type, with both sums', () => {
	const other = { ...charge, id: 'txn_2', amountMinor: 500, oursMinor: 499 }
	expect(compareDays([charge, other, { ...charge, id: 'txn_3', day: '2026-05-02' }])).toMatchObject([
		{ kind: 'wrong-day', objectId: 'day:2026-05-01:CNY:charge', theirsMinor: 1_500, oursMinor: 1_499 },
	])
})

test('a fee that is not posted is a difference of its own', () => {
	expect(compareDays([{ ...charge, ourFeeMinor: 0 }])).toMatchObject([
		{ kind: 'wrong-day', objectId: 'day:2026-05-01:CNY:charge:fees', theirsMinor: 29, oursMinor: 0 },
	])
})

test('a movement of which our books know nothing stands alone and not in the sum; one that moves nothing is none', () => {
	const chargeback = { ...charge, id: 'txn_2', type: 'adjustment', ourKey: null, amountMinor: -1_000, oursMinor: 0 }
	expect(compareDays([charge, chargeback])).toMatchObject([
		{ kind: 'unposted-movement', objectId: 'txn_2', theirsMinor: -1_000, oursMinor: null, theirState: 'adjustment' },
	])
	expect(compareDays([{ ...chargeback, type: 'stripe_fee', amountMinor: 0 }])).toEqual([])
})
