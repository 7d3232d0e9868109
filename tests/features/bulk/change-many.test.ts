import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { BulkWish } from '#app/domain/listings/bulk-change.ts'
import { readBulkForm } from '#app/features/bulk/bulk-form.ts'
import { changeMany } from '#app/features/bulk/change-many.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { managerOf } from '#tests/features/listings/writing.ts'
import { rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const mine = () => managerOf(market.enterpriseId, 7)
const all = () => [market.productId, market.stayId, market.experienceId]

async function look(wish: BulkWish, ids = all()) {
	const seen = await changeMany(world, mine(), { ids, wish }, null)
	if (seen.outcome !== 'preview') throw new Error(seen.outcome)
	return seen
}

const apply = async (wish: BulkWish, ids = all()) =>
	changeMany(world, mine(), { ids, wish }, (await look(wish, ids)).mark)

const fromMinor = async (id: number) =>
	await database.db
		.selectFrom('listings')
		.select(['from_minor', 'status'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow()
const logged = async () =>
	database.db
		.selectFrom('audit_entries')
		.select(['actor_id as actor', 'subject_id as subject', 'details'])
		.where('action', '=', 'listing.changed-with-others')
		.orderBy('id')
		.execute()

test('prices of goods, nights and tickets go up by a tenth as was shown, with the lowest of each listing; the log says who', async () => {
	const seen = await look({ kind: 'percent', bp: 1_000 })
	expect(seen.lines.filter(({ part }) => part === 'variant').map(({ before, after }) => [before, after])).toEqual([
		[[12_800], [14_080]],
		[[25_600], [28_160]],
	])
	expect(await fromMinor(market.productId)).toMatchObject({ from_minor: 12_800 })
	expect(await apply({ kind: 'percent', bp: 1_000 })).toEqual({ outcome: 'done', count: 6 })
	const lowest = await Promise.all(all().map(async (id) => (await fromMinor(id)).from_minor))
	expect(lowest).toEqual([14_080, 33_000, 5_280])
	const placed = await placeOrder(world, orderOf([teaWish(market, 1)]))
	expect(placed).toMatchObject({ outcome: 'placed' })
	const entries = await logged()
	expect(entries.map(({ actor, subject }) => [actor, Number(subject)]).sort()).toEqual(
		all()
			.map((id) => ['7', id])
			.sort(),
	)
	expect(JSON.stringify(entries)).toContain('"before":[12800]')
})

test('what was not shown is not done: booked or priced meanwhile, it is shown anew', async () => {
	const wish: BulkWish = { kind: 'stock', onHand: 3 }
	const { mark, lines } = await look(wish, [market.productId])
	expect(lines.map(({ refusal }) => refusal)).toEqual([null, null])
	await buy(world, provider, orderOf([teaWish(market, 4)]))
	const late = await changeMany(world, mine(), { ids: [market.productId], wish }, mark)
	expect(late).toMatchObject({ outcome: 'preview', isStale: true })
	expect((late as typeof late & { lines: { refusal: string | null }[] }).lines[0]?.refusal).toBe('promised')
	expect(await rowOfVariant(database.db, market.variantIds[0])).toMatchObject({ total: 40 })
	expect(await apply(wish, [market.productId])).toEqual({ outcome: 'done', count: 1 })
	expect(await rowOfVariant(database.db, market.variantIds[0])).toMatchObject({ total: 40 })
	expect(await rowOfVariant(database.db, market.variantIds[1])).toMatchObject({ total: 3 })
})

test('many are taken off the shelf and put back in one go', async () => {
	expect(await apply({ kind: 'status', to: 'paused' })).toEqual({ outcome: 'done', count: 3 })
	expect((await fromMinor(market.stayId)).status).toBe('paused')
	expect(await placeOrder(world, orderOf([teaWish(market, 1)]))).toMatchObject({ outcome: 'unavailable' })
	expect((await look({ kind: 'status', to: 'paused' })).lines).toEqual([])
	expect(await apply({ kind: 'status', to: 'published' })).toEqual({ outcome: 'done', count: 3 })
})

test('one listing of another among them, and nothing is done to any', async () => {
	const other = managerOf(await addEnterprise(database.db, 'elsewhere', VILLAGE))
	const wish: BulkWish = { kind: 'add', minor: 100 }
	expect(await changeMany(world, other, { ids: [market.productId], wish }, null)).toEqual({ outcome: 'not-found' })
	const before = await logged()
	const mixed = { ids: [market.productId, 999_999], wish }
	expect(await changeMany(world, mine(), mixed, (await look(wish, [market.productId])).mark)).toEqual({
		outcome: 'not-found',
	})
	expect(await logged()).toEqual(before)
})

test('a batch is all or nothing: cut off in the middle it changes no row', async () => {
	const wish: BulkWish = { kind: 'add', minor: 100 }
	const { mark } = await look(wish)
	const before = await database.db.selectFrom('product_variants').select(['id', 'price_minor']).orderBy('id').execute()
	await sql`alter table audit_entries add constraint cut_off check (subject_kind <> 'listing') not valid`.execute(
		database.db,
	)
	await expect(changeMany(world, mine(), { ids: all(), wish }, mark)).rejects.toThrow('cut_off')
	await sql`alter table audit_entries drop constraint cut_off`.execute(database.db)
	const after = await database.db.selectFrom('product_variants').select(['id', 'price_minor']).orderBy('id').execute()
	expect(after).toEqual(before)
})

test.each([
	[{}, { listing: 'none', what: 'what' }],
	[{ listing: '1', what: 'percent', amount: 'ten' }, { amount: 'amount' }],
	[{ listing: '1', what: 'stock', amount: '-1' }, { amount: 'stock' }],
	[{ listing: 'x', what: 'pause' }, { listing: 'none' }],
])('%j is no change of many: %j', (values, faults) => {
	expect(readBulkForm(values)).toEqual({ ok: false, faults })
})
