import { expect, test } from 'vitest'
import { nextPayoutTry } from '#app/domain/settlement/payout-tries.ts'

test('a transfer nothing was heard of is asked about after 1, 5 and 15 minutes, then every hour', () => {
	const at = new Date('2026-05-01T00:00:00Z')
	const waits = [1, 2, 3, 4, 5, 90].map((attempts) => (nextPayoutTry(attempts, at).getTime() - at.getTime()) / 60_000)
	expect(waits).toEqual([1, 5, 15, 60, 60, 60])
})
