import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { readSellerListings } from '#app/features/selling/read-seller-pages.server.ts'
import { switchListing } from '#app/features/selling/switch-listing.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let market: TestMarket
let world: World
let seller: Seller
let stranger: Seller

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db)
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
})

const statusOf = async (id: number) =>
	(await readSellerListings(world, seller)).find((listing) => listing.id === id)?.status

test('a listing goes off the shelf and back', async () => {
	const listingId = market.productId
	expect(await switchListing(world, seller, { listingId, status: 'paused' })).toEqual({ outcome: 'switched' })
	expect(await statusOf(listingId)).toBe('paused')
	expect(await switchListing(world, seller, { listingId, status: 'published' })).toEqual({ outcome: 'switched' })
	expect(await statusOf(listingId)).toBe('published')
})

test('nobody publishes a draft by switching it', async () => {
	const listingId = market.stayId
	await database.db.updateTable('listings').set({ status: 'draft' }).where('id', '=', listingId).execute()
	expect(await switchListing(world, seller, { listingId, status: 'published' })).toEqual({ outcome: 'not-allowed' })
	expect(await statusOf(listingId)).toBe('draft')
})

test('S1: a stranger switches nothing and sees nothing', async () => {
	const listingId = market.experienceId
	expect(await switchListing(world, stranger, { listingId, status: 'paused' })).toEqual({ outcome: 'not-found' })
	expect(await statusOf(listingId)).toBe('published')
	expect(await readSellerListings(world, stranger)).toEqual([])
})
