import { describe, expect, test } from 'vitest'
import { type Bid, isAimedAt, qualityOf, RELEVANCE, runAuction } from '#app/domain/promoted/auction.ts'
import { RESERVE_MINOR } from '#app/domain/promoted/promoted-listing.ts'

const bid = (campaignId: number, bidMinor: number, quality = 20_000): Bid => ({
	...{ campaignId, bidMinor, quality, relevance: RELEVANCE.title },
})

/** Whether a bid at a price would stand before the next. */
const stands = (winner: Bid, next: Bid, priceMinor: number) => {
	const [one, other] = [priceMinor * winner.quality, next.bidMinor * next.quality]
	return one > other || (one === other && winner.campaignId < next.campaignId)
}

describe('a second-price auction', () => {
	test('the winner pays the price needed to beat the next, never its own bid for nothing', () => {
		expect(runAuction([bid(1, 80), bid(2, 50)])).toEqual({ campaignId: 1, priceMinor: 50 })
		// Made later it must stand above, not beside.
		expect(runAuction([bid(1, 50), bid(2, 80)])).toEqual({ campaignId: 2, priceMinor: 51 })
	})

	test('alone it pays the reserve; a bid below the reserve takes no part', () => {
		expect(runAuction([bid(1, 500)])).toEqual({ campaignId: 1, priceMinor: RESERVE_MINOR })
		expect(runAuction([bid(1, RESERVE_MINOR)])).toEqual({ campaignId: 1, priceMinor: RESERVE_MINOR })
		expect(runAuction([bid(1, RESERVE_MINOR - 1)])).toBeNull()
		expect(runAuction([bid(1, 500), bid(2, RESERVE_MINOR - 1)])).toEqual({ campaignId: 1, priceMinor: RESERVE_MINOR })
		expect(runAuction([])).toBeNull()
	})

	test('quality weighs as much as money: who is clicked twice as often wins with half the bid, and pays by it', () => {
		const often = bid(1, 60, 40_000)
		expect(runAuction([often, bid(2, 100, 20_000)])).toEqual({ campaignId: 1, priceMinor: 50 })
	})

	test('a tie goes to the promotion that was made first, whatever the order they are asked in', () => {
		const tied = [bid(7, 50), bid(3, 50), bid(5, 50)]
		for (const order of [tied, tied.toReversed()]) expect(runAuction(order)).toEqual({ campaignId: 3, priceMinor: 50 })
	})

	test('a listing below the bar of relevance takes no part, whatever it bids', () => {
		const off = { ...bid(1, 5_000), relevance: RELEVANCE.bar - 1 }
		expect(runAuction([off])).toBeNull()
		expect(runAuction([off, bid(2, 20)])).toEqual({ campaignId: 2, priceMinor: RESERVE_MINOR })
		expect(runAuction([{ ...bid(1, 20), relevance: RELEVANCE.bar }])).not.toBeNull()
	})

	test('over thousands of auctions the price is the least that stands, from the reserve to the bid', () => {
		let seed = 7
		const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
		for (let round = 0; round < 3_000; round++) {
			const bids = Array.from({ length: 1 + random(6) }, (_, at) => bid(at + 1, 10 + random(200), 1 + random(60_000)))
			const won = runAuction(bids)
			const winner = bids.find(({ campaignId }) => campaignId === won?.campaignId)
			if (!won || !winner) throw new Error('somebody wins')
			const others = bids.filter((it) => it !== winner)
			expect(others.every((it) => stands(winner, it, won.priceMinor))).toBe(true)
			const isLeast = won.priceMinor === RESERVE_MINOR || !others.every((it) => stands(winner, it, won.priceMinor - 1))
			expect([isLeast, won.priceMinor <= winner.bidMinor]).toEqual([true, true])
		}
	})
})

test('quality is relevance times click rate; a rate nobody knows yet is taken for 2 in 100', () => {
	expect(qualityOf({ shown: 0, clicks: 0 }, RELEVANCE.title)).toBe(20_000)
	expect(qualityOf({ shown: 0, clicks: 0 }, RELEVANCE.text)).toBe(10_000)
	expect(qualityOf({ shown: 900, clicks: 98 }, RELEVANCE.title)).toBe(100_000)
	expect(qualityOf({ shown: 1_000_000, clicks: 0 }, RELEVANCE.text)).toBe(1)
	// Clicks that nothing was shown for do not lift it.
	expect(qualityOf({ shown: 0, clicks: 50 }, RELEVANCE.title)).toBe(20_000)
})

test('a promotion is for its words and its place: any search without words, any place without one', () => {
	const promotion = { campaignId: 1, listingId: 1, kind: 'product', bidMinor: 10, shown: 0, clicks: 0 }
	const anywhere = { ...promotion, words: [], regionCode: null }
	const look = { folded: '仙居杨梅', kind: null, trail: ['33', '3310'] }
	expect(isAimedAt(anywhere, look)).toBe(true)
	expect(isAimedAt(anywhere, { ...look, kind: 'stay' })).toBe(false)
	expect(isAimedAt({ ...anywhere, words: ['茶', '杨梅'] }, look)).toBe(true)
	expect(isAimedAt({ ...anywhere, words: ['茶'] }, look)).toBe(false)
	expect(isAimedAt({ ...anywhere, regionCode: '3310' }, look)).toBe(true)
	expect(isAimedAt({ ...anywhere, regionCode: '3310' }, { ...look, trail: [] })).toBe(false)
})
