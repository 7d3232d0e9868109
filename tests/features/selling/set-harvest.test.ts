import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { harvestForm } from '#app/features/selling/harvest-form.ts'
import { setHarvest } from '#app/features/selling/set-harvest.server.ts'
import { readStock } from '#app/features/selling/set-stock.server.ts'
import type { World } from '#app/platform/world.ts'
import { rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let capacityId: number

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	capacityId = (await rowOfVariant(database.db, market.variantIds[0])).id
})

const WINDOW = {
	opens: '2026-05-02',
	closes: '2026-05-20',
	harvestFrom: '2026-06-01',
	harvestTo: '2026-06-10',
	shipDays: 3,
}
const harvestOf = async () => (await readStock(world, seller)).find((row) => row.capacityId === capacityId)?.harvest
const order = async (at: string) => {
	clock.set(at)
	return placeOrder(world, orderOf([teaWish(market, 1)]))
}

test('a harvest is sold ahead from the first day to the last, by the clocks of the farm, and promised as a range', async () => {
	expect(await setHarvest(world, seller, capacityId, WINDOW)).toEqual({ outcome: 'set' })
	expect(await harvestOf()).toMatchObject({ ...WINDOW, standing: 'not-yet', promiseTo: '2026-06-13' })
	expect(await order('2026-05-01T15:59:59Z')).toMatchObject({ reasons: [{ reasons: [{ code: 'not_yet_open' }] }] })
	expect((await order('2026-05-01T16:00:00Z')).outcome).toBe('placed')
	expect((await order('2026-05-20T15:59:59Z')).outcome).toBe('placed')
	expect(await harvestOf()).toMatchObject({ standing: 'selling' })
	expect(await order('2026-05-20T16:00:00Z')).toMatchObject({ reasons: [{ reasons: [{ code: 'window_closed' }] }] })
	expect(await harvestOf()).toMatchObject({ standing: 'over' })
})

test('an order keeps the dates it was promised when the harvest is put off; without a window the shelf is sold', async () => {
	clock.set('2026-05-10T02:00:00Z')
	const [line] = await linesOf(world, await buy(world, provider, orderOf([teaWish(market, 1)])))
	const later = { ...WINDOW, harvestFrom: '2026-06-11', harvestTo: '2026-06-20' }
	await setHarvest(world, seller, capacityId, later)
	const [kept] = await database.db
		.selectFrom('order_lines')
		.selectAll()
		.where('id', '=', line?.id ?? 0)
		.execute()
	expect(kept).toEqual(line)
	expect(await setHarvest(world, seller, capacityId, null)).toEqual({ outcome: 'set' })
	expect(await harvestOf()).toBeNull()
	expect(await rowOfVariant(database.db, market.variantIds[0])).toMatchObject({ total: 40 })
	expect((await order('2026-05-25T02:00:00Z')).outcome).toBe('placed')
})

test('who sold ahead when is in the log, and nobody sets another’s window', async () => {
	const entries = await database.db.selectFrom('audit_entries').select(['action', 'actor_id']).execute()
	const actor = String(seller.account.accountId)
	expect(entries.map(({ action, actor_id }) => [action, actor_id])).toEqual([
		['harvest.set', actor],
		['harvest.set', actor],
		['harvest.ended', actor],
	])
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	expect(await setHarvest(world, stranger, capacityId, WINDOW)).toEqual({ outcome: 'not-found' })
})

test.each([
	[{ closes: '2026-05-01' }, 'closes'],
	[{ harvestTo: '2026-05-31', closes: '2026-05-20' }, 'harvestTo'],
	[{ closes: '2026-06-11' }, 'closes'],
	[{ shipDays: '61' }, 'shipDays'],
	[{ opens: '2026-02-30' }, 'opens'],
])('a window with %j is refused at its field', (wrong, field) => {
	const parsed = harvestForm.safeParse({ row: '1', ...WINDOW, shipDays: '3', ...wrong })
	expect(parsed.error?.issues[0]?.path).toEqual([field])
})
