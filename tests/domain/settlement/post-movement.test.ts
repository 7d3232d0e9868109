import { expect, test } from 'vitest'
import { postMovement } from '#app/domain/settlement/post-movement.ts'

const movement = (type: string, amountMinor: number, feeMinor = 0) => ({
	...{ id: 'txn', type, sourceId: null, currency: 'CNY', amountMinor, feeMinor, at: new Date('2026-05-01T00:00:00Z') },
})
const sides = (type: string, amountMinor: number) =>
	postMovement(movement(type, amountMinor)).flatMap(({ entries }) => entries.map((it) => [it.account, it.amountMinor]))

test.each([
	['payout', -900],
	['payout_failure', 900],
	['payout_cancel', 900],
	['topup', 500],
	['topup_reversal', -500],
])('a %s goes between the provider and our bank', (type, amountMinor) => {
	expect(sides(type, amountMinor)).toEqual([
		['bank', -amountMinor],
		['provider_clearing', amountMinor],
	])
})

test('charges, refunds and transfers are posted by our own facts, anything else by a person', () => {
	for (const type of ['charge', 'refund', 'transfer', 'adjustment']) expect(sides(type, 900)).toEqual([])
})

test('the fee of any movement is posted by itself', () => {
	expect(postMovement(movement('charge', 900, 30)).map(({ key, entries }) => [key, entries.length])).toEqual([
		['provider-fee:txn', 2],
	])
})
