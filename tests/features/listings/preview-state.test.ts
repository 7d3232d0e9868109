import { beforeAll, expect, test } from 'vitest'
import type { Administrator, Manager } from '#app/domain/accounts/roles.ts'
import { findAdministeredListing, findOwnListing } from '#app/features/listings/find-own-listing.server.ts'
import { previewText } from '#app/features/listings/preview-text.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { administratorOf, sellerOf } from '#tests/support/sellers.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let world: World
let manager: Manager
let administrator: Administrator

beforeAll(async () => {
	world = createTestWorld(database.db)
	manager = (await sellerOf(world, database.market.enterpriseId, 'owner@example.com')) as unknown as Manager
	administrator = await administratorOf(world, '990100000000', 'county@example.com')
})

async function toldOf(listing: { status: string }, enterprise: { status: string }) {
	const { productId, enterpriseId } = database.market
	await database.db.updateTable('listings').set(listing).where('id', '=', productId).execute()
	await database.db.updateTable('enterprises').set(enterprise).where('id', '=', enterpriseId).execute()
	const own = await findOwnListing(world, manager, productId)
	const looked = await findAdministeredListing(world, administrator, productId)
	return [own?.state, looked?.state]
}

test.each(['draft', 'review', 'published', 'paused', 'withdrawn'] as const)(
	'the preview of a listing that is %s says who sees it',
	async (status) => {
		expect(await toldOf({ status }, { status: 'verified' })).toEqual([status, status])
		for (const { admin, seller } of Object.values(previewText)) {
			expect(/guests see it so|客人看到的就是这样。预览/.test(admin[status])).toBe(status === 'published')
			expect(/, and guests see it so|在售，客人看到/.test(seller[status])).toBe(status === 'published')
		}
	},
)

test('on the shelf of an enterprise that is not open it is seen by nobody', async () => {
	expect(await toldOf({ status: 'published' }, { status: 'suspended' })).toEqual(['closed', 'closed'])
	expect(await toldOf({ status: 'published' }, { status: 'verified' })).toEqual(['published', 'published'])
})
