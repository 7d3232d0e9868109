import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readEnterprise } from '#app/features/places/read-producer.server.ts'
import { tellMarkDue } from '#app/features/notifications/tell-marks.server.ts'
import { followMarks } from '#app/features/registrations/follow-marks.server.ts'
import type { World } from '#app/platform/world.ts'
import { marksOfEnterprise } from '#db/queries/brand-licences.ts'
import { readListingPage } from '#db/queries/listing-page.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { eventsOf } from '#tests/support/paid-order.ts'
import { addMember, addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket
let world: World
let product: { id: number; slug: string }
let shop = ''

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock })
	await addMember(database.db, market.enterpriseId, await addPerson(world, 'owner@example.com'), 'owner')
	const { db } = database
	product = await db
		.selectFrom('listings')
		.select(['id', 'slug'])
		.where('kind', '=', 'product')
		.where('enterprise_id', '=', market.enterpriseId)
		.executeTakeFirstOrThrow()
	const enterprise = db.selectFrom('enterprises').select('slug').where('id', '=', market.enterpriseId)
	shop = (await enterprise.executeTakeFirstOrThrow()).slug
})

beforeEach(async () => {
	const { db } = database
	await db.deleteFrom('brand_licences').execute()
	await db.deleteFrom('outbox_events').where('topic', '=', 'mark-due').execute()
	await db.updateTable('brands').set({ expires_on: null }).execute()
	await db
		.updateTable('listings')
		.set({ brand_id: market.brandId, lapsed_brand_id: null })
		.where('id', '=', product.id)
		.execute()
	clock.set('2026-05-01T02:00:00Z')
})

/** The first day on which it is no longer good is `until`; null: it does not end. */
const licence = (from: string, until: string | null) =>
	database.db
		.insertInto('brand_licences')
		.values({ brand_id: market.brandId, enterprise_id: market.enterpriseId, valid_from: from, valid_to: until })
		.execute()

const onPage = async () =>
	(await readListingPage(database.db, 'en', { kind: 'product', slug: product.slug, at: clock.now() }))?.brand != null
const onShop = async () => {
	const page = await readEnterprise(world, 'en', shop)
	return page.outcome === 'found' && page.enterprise.brands.length > 0
}
const at = async (instant: string) => {
	clock.set(instant)
	await followMarks(world)
	return [await onPage(), await onShop()]
}

test('a mark is shown to the end of its last day by the clocks of the market, and on no page after', async () => {
	await licence('2026-01-01', '2026-06-01')
	// Midnight at the end of 31 May.
	expect(await at('2026-05-31T15:59:59.999Z')).toEqual([true, true])
	expect(await at('2026-05-31T16:00:00Z')).toEqual([false, false])
	expect(await at('2026-05-31T16:00:00.001Z')).toEqual([false, false])
	const log = database.db.selectFrom('audit_entries').select('action').where('subject_id', '=', String(product.id))
	expect((await log.execute()).map(({ action }) => action)).toEqual(['mark.ended'])
	const { status } = await database.db
		.selectFrom('listings')
		.select('status')
		.where('id', '=', product.id)
		.executeTakeFirstOrThrow()
	expect(status).toBe('published')
})

test('with a new authorisation it is back by itself, and one that follows at once is no gap', async () => {
	await licence('2026-01-01', '2026-06-01')
	await at('2026-06-03T02:00:00Z')
	await licence('2026-06-05', null)
	expect(await at('2026-06-04T15:59:59Z')).toEqual([false, false])
	expect(await at('2026-06-04T16:00:00Z')).toEqual([true, true])
	await database.db.deleteFrom('brand_licences').execute()
	await licence('2026-01-01', '2026-07-01')
	await licence('2026-07-01', null)
	expect(await at('2026-06-30T16:00:00Z')).toEqual([true, true])
	expect((await marksOfEnterprise(database.db, market.enterpriseId)).map(({ endsOn }) => endsOn)).toEqual([null])
})

test('a mark that itself ends is off too; what was never authorised is none of this', async () => {
	expect(await at('2026-05-01T02:00:00Z')).toEqual([true, false])
	await licence('2026-01-01', null)
	await database.db.updateTable('brands').set({ expires_on: '2026-05-31' }).execute()
	expect(await at('2026-05-31T15:59:59Z')).toEqual([true, true])
	expect(await at('2026-05-31T16:00:00Z')).toEqual([false, false])
})

test('its seller is told 60, 30 and 7 days before, on the last day and once it is over, each once', async () => {
	await licence('2026-01-01', '2026-08-01')
	const days = [
		'06-01T16',
		'06-02T02',
		'06-30T15',
		'06-30T16',
		'07-01T02',
		'07-24T02',
		'07-31T02',
		'07-31T16',
		'08-09T02',
	]
	for (const day of days) await at(`2026-${day}:00:00Z`)
	const told = (await eventsOf(world, 'mark-due')) as unknown as Parameters<typeof tellMarkDue>[1][]
	expect(told.map(({ step }) => step)).toEqual([60, 30, 7, 0, 'over'])
	for (const event of [...told, ...told]) await tellMarkDue(world, event)
	const notices = await database.db
		.selectFrom('notices')
		.select('params')
		.where('kind', '=', 'seller-mark-due')
		.orderBy('id')
		.execute()
	expect(notices.map(({ params }) => params)).toMatchObject([
		...[false, false, false, false].map((isOver) => ({ isOver, endsOn: '2026-07-31', listings: 1 })),
		{ isOver: true, listings: 1 },
	])
	expect((await marksOfEnterprise(database.db, market.enterpriseId))[0]).toMatchObject({ listings: 1 })
})

test('of one that was renewed meanwhile nothing is told any more', async () => {
	await licence('2026-01-01', '2026-06-01')
	await at('2026-05-02T02:00:00Z')
	const [due] = (await eventsOf(world, 'mark-due')) as unknown as Parameters<typeof tellMarkDue>[1][]
	if (!due) throw new Error('not due')
	await licence('2026-06-01', null)
	const count = async () =>
		(await database.db.selectFrom('notices').select('id').where('kind', '=', 'seller-mark-due').execute()).length
	const before = await count()
	await tellMarkDue(world, due)
	expect(await count()).toBe(before)
})
