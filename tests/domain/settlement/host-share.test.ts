import { expect, test } from 'vitest'
import { HOST_SHARE_BP, hostShareOf, postHostShare } from '#app/domain/settlement/host-share.ts'

test('a host’s share is of what was paid less what came back, rounded down, and never below nothing', () => {
	expect(hostShareOf({ paidMinor: 10_019, refundedMinor: 0, lostMinor: 0 }, HOST_SHARE_BP)).toBe(500)
	expect(hostShareOf({ paidMinor: 10_019, refundedMinor: 19, lostMinor: 5_000 }, HOST_SHARE_BP)).toBe(250)
	expect(hostShareOf({ paidMinor: 100, refundedMinor: 100, lostMinor: 50 }, HOST_SHARE_BP)).toBe(0)
})

test('over thousands of sales and refunds in any steps, the postings of a line sum to its share and each to zero', () => {
	let seed = 11
	const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
	for (let round = 0; round < 2_000; round++) {
		const [paidMinor, rateBp] = [1 + random(100_000), random(2_000)]
		const entries: { enterpriseId: number | null; amountMinor: number }[] = []
		let [refundedMinor, fromMinor] = [0, 0]
		for (let nth = 1; nth <= 1 + random(4); nth++) {
			const toMinor = hostShareOf({ paidMinor, refundedMinor, lostMinor: 0 }, rateBp)
			const move = { lineId: 1, orderId: 1, hostId: 7, sellerId: 8, currency: 'CNY', fromMinor, toMinor, nth }
			entries.push(...postHostShare(move, new Date(0)).entries)
			fromMinor = toMinor
			refundedMinor += random(paidMinor - refundedMinor + 1)
		}
		const sumOf = (id: number) => entries.reduce((sum, it) => sum + (it.enterpriseId === id ? it.amountMinor : 0), 0)
		expect([sumOf(7) + sumOf(8), sumOf(8)]).toEqual([0, fromMinor])
	}
})
