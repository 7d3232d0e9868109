import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#app/domain/time/local-date.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { nightWish, teaWish } from '#tests/support/wishes.ts'

const database = useMarket()
let market: TestMarket

beforeAll(() => void (market = database.market))

const setPrice = (variantId: number, priceMinor: number) =>
	database.db.updateTable('product_variants').set({ price_minor: priceMinor }).where('id', '=', variantId).execute()

test('who asks after a price was changed is told the new one, however many reads are under way', async () => {
	const { db } = database
	const [id] = market.variantIds
	const wish = [teaWish(market)]
	for (let price = 5_000; price < 5_040; price++) {
		const early = Array.from({ length: 4 }, () => readOfferFacts(db, wish))
		await setPrice(id, price)
		const late = await Promise.all(Array.from({ length: 4 }, () => readOfferFacts(db, wish)))
		expect(late.map((facts) => facts.variants.get(id)?.priceMinor)).toEqual(Array(4).fill(price))
		await Promise.all(early)
	}
})

test('readers at once of one room over other nights each get their own nights', async () => {
	const spans = [0, 1, 2, 3].map((day) => [addDays('2026-05-06', day), addDays('2026-05-07', day * 2)] as const)
	const read = await Promise.all(spans.map((span) => readOfferFacts(database.db, [nightWish(market, ...span)])))
	const nightsOf = (facts: (typeof read)[number]) => [...facts.ratePlans.values()].map(({ nights }) => nights.length)
	const alone = []
	for (const span of spans) alone.push(nightsOf(await readOfferFacts(database.db, [nightWish(market, ...span)])))
	expect(read.map(nightsOf)).toEqual(alone)
	expect(alone[3]?.[0]).toBeGreaterThan(alone[0]?.[0] ?? 0)
})

test('a transaction reads what it wrote itself, and nobody else does before its commit', async () => {
	const [id] = market.variantIds
	const wish = [teaWish(market)]
	const priceOf = async (db: typeof database.db) => (await readOfferFacts(db, wish)).variants.get(id)?.priceMinor
	const before = await priceOf(database.db)
	await database.db.transaction().execute(async (tx) => {
		await tx.updateTable('product_variants').set({ price_minor: 77_700 }).where('id', '=', id).execute()
		expect(await Promise.all([priceOf(tx), priceOf(database.db)])).toEqual([77_700, before])
	})
	expect(await priceOf(database.db)).toBe(77_700)
})
