import { beforeAll, describe, expect, test } from 'vitest'
import { listingSchema } from '#app/features/catalog/components/listing-schema.ts'
import { drawListing } from '#app/features/catalog/draw-listing.server.tsx'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { readListingPage } from '#db/queries/listing-page.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'

const database = useMarket()
let market: TestMarket

beforeAll(async () => {
	market = database.market
	const counts = { threes: 1, fives: 2 }
	const ids = [market.productId, market.stayId, market.experienceId]
	await database.db
		.insertInto('listing_ratings')
		.values(ids.map((listing_id) => ({ listing_id, ...counts })))
		.execute()
})

const RATING = { '@type': 'AggregateRating', ratingValue: 4.33, reviewCount: 3, bestRating: 5, worstRating: 1 }
const look = { language: 'en', isLight: false } as const

async function factsOf(kind: ListingKind, slug: string) {
	const row = await readListingPage(database.db, 'en', { kind, slug, at: new Date() })
	if (!row) throw new Error(`no ${slug}`)
	return listingSchema(drawListing(row, look).page, 'https://example.org', kind)['@graph'][0] as Record<string, unknown>
}

describe('what a listing tells machines of its marks', () => {
	test('goods and houses carry their rating themselves', async () => {
		expect(await factsOf('product', 'spring-tea')).toMatchObject({ aggregateRating: RATING })
		expect(await factsOf('stay', 'mist-house')).toMatchObject({ aggregateRating: RATING })
	})

	test('a trip carries it on what is offered: schema.org rates no trips', async () => {
		const facts = await factsOf('experience', 'pick-tea')
		expect(facts).toMatchObject({ offers: { aggregateRating: RATING } })
		expect(facts).not.toHaveProperty('aggregateRating')
	})

	test('without a review there is no rating, not even an empty one', async () => {
		await database.db.deleteFrom('listing_ratings').execute()
		expect(JSON.stringify(await factsOf('product', 'spring-tea'))).not.toContain('AggregateRating')
	})
})
