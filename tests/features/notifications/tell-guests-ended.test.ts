import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { CancelDeed } from '#app/domain/cancellation/decide-line.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { tellGuestsEnded } from '#app/features/notifications/tell-guests-ended.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { cancelNow } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { memberOf } from '#tests/features/gate/gate-site.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-01T02:00:00Z'
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await memberOf(world, market.enterpriseId, 'owner')
})

const deliver = async () => {
	while (await deliverOutbox(world, outboxDeeds));
}

/** Two nights from 6 May, ended at an instant by a deed of their host; gives what the buyer was told of it. */
async function ended(at: string, deed: CancelDeed, before: 'CONFIRMED' | 'CHECKED_IN') {
	clock.set(BOOKED)
	const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-06', '2026-05-08')]))
	const [line] = await linesOf(world, orderId)
	if (!line) throw new Error('no line')
	await database.db.updateTable('order_lines').set({ state: before }).where('id', '=', line.id).execute()
	clock.set(at)
	await cancelNow(world, { by: 'seller', seller, sellerOrderId: line.seller_order_id }, [line.id], deed)
	await deliver()
	const event = { orderId, lineIds: [line.id], isNoShow: deed === 'NO_SHOW' }
	expect(await eventsOf(world, 'guests-ended')).toContainEqual(event)
	await Promise.all([tellGuestsEnded(world, event), tellGuestsEnded(world, event)])
	const [after] = await linesOf(world, orderId)
	const told = await database.db
		.selectFrom('notices')
		.select(['audience', 'kind', 'params'])
		.where('order_id', '=', orderId)
		.where('kind', 'in', ['guests-ended', 'lines-cancelled'])
		.execute()
	return { told, refundedMinor: after?.refunded_minor, state: after?.state }
}

test.each([
	['a no-show', '2026-05-07T02:00:00Z', 'NO_SHOW', 'CONFIRMED', 'NO_SHOW'],
	['an early departure', '2026-05-07T02:00:00Z', 'EARLY_DEPARTURE', 'CHECKED_IN', 'CHECKED_OUT'],
] as const)('%s is told to its buyer once, with what goes back, and as no cancellation', async (...given) => {
	const [, at, deed, before, after] = given
	const { told, refundedMinor, state } = await ended(at, deed, before)
	expect(state).toBe(after)
	expect(told).toMatchObject([
		{
			audience: 'BUYER',
			kind: 'guests-ended',
			params: { isNoShow: deed === 'NO_SHOW', backMinor: refundedMinor, lines: [{ state: after }] },
		},
	])
})
