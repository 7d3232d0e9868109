import { expect, test } from 'vitest'
import { judgePrice } from '#app/domain/listings/price-sanity.ts'

// Quartiles 3,000 and 5,000 by type 7.
const peers = [5_000, 2_000, 4_000, 3_000, 6_000]

test.each([
	[1_499, 'low'],
	[1_500, 'usual'],
	[1_501, 'usual'],
	[10_000, 'usual'],
	[10_001, 'high'],
])('%i among its like is %s', (priceMinor, standing) => {
	expect(judgePrice(priceMinor, peers)).toEqual({ standing, fromMinor: 3_000, toMinor: 5_000, peers: 5 })
})

test('fewer than five of its like say nothing', () => {
	expect(judgePrice(1, peers.slice(0, 4))).toEqual({ standing: 'unknown', peers: 4 })
	expect(judgePrice(1, [])).toEqual({ standing: 'unknown', peers: 0 })
})

test('quartiles lie between neighbours in proportion', () => {
	expect(judgePrice(150, [100, 101, 102, 103, 104, 105])).toMatchObject({ fromMinor: 101, toMinor: 104 })
})
