import { beforeAll, expect, test } from 'vitest'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { readAccountPage } from '#app/features/accounts/read-account-page.server.ts'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

test('the account’s home counts what lies on its other pages, and tells what comes up first', async () => {
	const id = await addPerson(world, 'home@example.test')
	await buy(world, provider, orderOf([teaWish(market), nightWish(market), pickingWish(market, 1)], { accountId: id }))
	while (await deliverOutbox(world, outboxDeeds as DeedTable));
	const at = clock.now()
	await database.db
		.insertInto('favourites')
		.values({ account_id: id, listing_id: market.stayId, added_at: at })
		.execute()
	const buyer = await requireBuyer(world, await requestAs(world, id, '/account'))
	const read = () => readAccountPage(world, buyer)
	const home = await read()
	expect(home.counts).toEqual({ orders: 1, addresses: 0, favourites: 1, unread: expect.any(Number) as number })
	expect(home.counts.unread).toBeGreaterThan(0)
	expect(home.bookings.map(({ titleEn }) => titleEn)).toEqual(['Tea Picking at Dawn', 'Mist Farmhouse'])
	// The session ends at 09:00 in the market: at its end it still is under way, after it only the stay comes up.
	for (const [time, titles] of [
		['2026-05-05T01:00:00.000Z', ['Tea Picking at Dawn', 'Mist Farmhouse']],
		['2026-05-05T01:00:00.001Z', ['Mist Farmhouse']],
	] as const) {
		clock.set(time)
		expect((await read()).bookings.map(({ titleEn }) => titleEn)).toEqual(titles)
	}
	const other = await requireBuyer(
		world,
		await requestAs(world, await addPerson(world, 'none@example.test'), '/account'),
	)
	expect((await readAccountPage(world, other)).counts).toEqual({ orders: 0, addresses: 0, favourites: 0, unread: 0 })
})
