import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Administrator, Seller } from '#app/domain/accounts/roles.ts'
import { applyDispute } from '#app/features/checkout/apply-dispute.server.ts'
import { followWarnings } from '#app/features/checkout/follow-warnings.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import { decideWarning } from '#app/features/disputes/decide-warning.server.ts'
import { readDispute, readDisputes } from '#app/features/disputes/read-disputes.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { readSellerOrder } from '#app/features/selling/read-seller-pages.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { webhookOf } from '#tests/support/webhook.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const DAY = 24 * 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let by: string

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.test')
	const accountId = await addPerson(world, 'office@example.test')
	const office: Pick<Administrator, 'regionCode'> = { regionCode: '990000000000' }
	await database.db
		.insertInto('administrators')
		.values({ account_id: accountId, region_code: office.regionCode, role: 'administrator' })
		.execute()
	by = `account:${accountId}`
})
beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

async function deliver() {
	while (await deliverOutbox(world, outboxDeeds));
}

/** A paid order of tea and a night, its parcels planned. */
async function sold() {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2), nightWish(market)]))
	await deliver()
	const payment = await paymentOf(database.db, orderId)
	const goods = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	if (!goods) throw new Error('no goods were sold')
	const warn = () => provider.sandbox.control.warn(payment.charge_id ?? '')?.id ?? ''
	/** The event comes and is worked off. */
	const tell = async (id: string) => {
		const call = webhookOf('radar.early_fraud_warning.created', { id, object: 'radar.early_fraud_warning' })
		expect(await receiveProviderEvent(world, call)).toBe('stored')
		await workOffProviderEvents(world)
		await deliver()
	}
	const pack = () =>
		moveLines(world, seller, { sellerOrderId: goods.seller_order_id, lineIds: [goods.id], deed: 'pack' })
	const ship = async () => {
		const parcel = await database.db
			.selectFrom('shipments')
			.select('id')
			.where('seller_order_id', '=', goods.seller_order_id)
			.where('state', '=', 'PENDING')
			.executeTakeFirstOrThrow()
		return shipParcel(world, seller, { shipmentId: parcel.id, carrier: 'SF', carrierNumber: `SF${parcel.id}000` })
	}
	const warningOf = () =>
		database.db.selectFrom('fraud_warnings').selectAll().where('payment_id', '=', payment.id).executeTakeFirstOrThrow()
	return { orderId, payment, goods, warn, tell, pack, ship, warningOf }
}

const kindsOf = async (orderId: number, audience: 'BUYER' | 'SELLER') =>
	(
		await database.db
			.selectFrom('notices')
			.select('kind')
			.where('order_id', '=', orderId)
			.where('audience', '=', audience)
			.orderBy('id')
			.execute()
	).map(({ kind }) => kind)

const officeTold = async () =>
	(await database.db.selectFrom('notices').select('params').where('kind', '=', 'operator-fraud-warning').execute())
		.length

test('a bank that warns of fraud holds the order: nothing is packed or sent, and those who settle are told once', async () => {
	const { orderId, warn, tell, pack, ship, goods, warningOf } = await sold()
	const told = await officeTold()
	const id = warn()
	await tell(id)
	await tell(id)
	expect(await warningOf()).toMatchObject({ state: 'OPEN', fraud_type: 'made_with_stolen_card', is_actionable: true })
	expect(await officeTold()).toBe(told + 1)
	expect((await kindsOf(orderId, 'SELLER')).filter((kind) => kind === 'seller-order-held')).toHaveLength(1)
	expect(await kindsOf(orderId, 'BUYER')).not.toContain('lines-cancelled')
	expect(await pack()).toEqual({ outcome: 'held' })
	await database.db.updateTable('order_lines').set({ state: 'PACKED' }).where('id', '=', goods.id).execute()
	expect(await ship()).toEqual({ outcome: 'held' })
	const shown = await readSellerOrder(world, seller, goods.seller_order_id)
	expect(shown).toMatchObject({ isHeld: true, shipments: [{ isHeld: true }] })
	const { warnings } = await readDisputes(world, 1)
	expect(warnings.find((it) => it.providerId === id)).toMatchObject({ waiting: 2, gone: 0, disputeId: null })
})

test('no seller’s money of a warned order is released until somebody lets it go on, who is kept with the reason', async () => {
	const { orderId, warn, tell, pack, goods, warningOf } = await sold()
	await tell(warn())
	await database.db
		.updateTable('order_lines')
		.set({ state: 'DELIVERED', served_at: new Date(clock.now().getTime() - 8 * DAY) })
		.where('id', '=', goods.id)
		.execute()
	const released = async () => (await linesOf(world, orderId)).find(({ id }) => id === goods.id)?.released_at
	await releaseLines(world)
	expect(await released()).toBeNull()
	const { id: warningId } = await warningOf()
	const words = ' 打过电话，是本人 '
	expect(await decideWarning(world, { warningId, to: 'LET_GO_ON', words, by })).toEqual({ outcome: 'decided' })
	await deliver()
	await releaseLines(world)
	expect(await released()).not.toBeNull()
	expect(await warningOf()).toMatchObject({ state: 'LET_GO_ON', decided_by: by, words: '打过电话，是本人' })
	const log = await database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor', 'reason'])
		.where('entity', '=', 'fraud-warning')
		.where('entity_id', '=', String(warningId))
		.orderBy('id')
		.execute()
	expect(log).toEqual([
		{ from_state: null, to_state: 'OPEN', actor: 'provider', reason: null },
		{ from_state: 'OPEN', to_state: 'LET_GO_ON', actor: by, reason: '打过电话，是本人' },
	])
	expect(await kindsOf(orderId, 'SELLER')).toContain('seller-order-goes-on')
	expect(await decideWarning(world, { warningId, to: 'CANCELLED', words: '', by })).toEqual({
		outcome: 'decided-before',
	})
	expect(await pack()).toEqual({ outcome: 'nothing-to-move' })
})

test('let go on, a held order is packed and sent as any other', async () => {
	const { warn, tell, pack, ship, warningOf } = await sold()
	await tell(warn())
	const { id: warningId } = await warningOf()
	await decideWarning(world, { warningId, to: 'LET_GO_ON', words: '', by })
	expect(await pack()).toEqual({ outcome: 'moved', count: 1 })
	expect(await ship()).toEqual({ outcome: 'shipped' })
})

test('cancelled as fraud, all of it goes back whole and once, shipping too, and buyer and sellers are told why', async () => {
	const { orderId, payment, warn, tell, pack, warningOf } = await sold()
	await tell(warn())
	const { id: warningId } = await warningOf()
	const answers = await Promise.all(
		[1, 2, 3].map(() => decideWarning(world, { warningId, to: 'CANCELLED', words: '', by })),
	)
	expect(answers).toEqual(answers.map(() => ({ outcome: 'decided' })))
	// Until the outbox has called it off nothing of it may leave either.
	expect(await pack()).toEqual({ outcome: 'held' })
	await deliver()
	expect((await linesOf(world, orderId)).map(({ state }) => state)).toEqual(
		(await linesOf(world, orderId)).map(() => 'CANCELLED'),
	)
	await sendRefunds(world)
	await deliver()
	const refunds = provider.sandbox.control.objects('refund').filter((it) => it.payment_intent === payment.intent_id)
	expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(payment.captured_minor)
	expect((await eventsOf(world, 'lines-cancelled')).at(-1)).toMatchObject({ orderId, cause: 'FRAUD' })
	expect(await kindsOf(orderId, 'BUYER')).toEqual(
		expect.arrayContaining(['lines-cancelled', 'refund-started', 'refund-done']),
	)
	expect(await kindsOf(orderId, 'SELLER')).toContain('seller-lines-cancelled')
	// The provider tells that nothing is left to prevent.
	expect(await followWarnings(world)).toBeGreaterThan(0)
	expect(await warningOf()).toMatchObject({ state: 'CANCELLED', is_actionable: false })
})

test('a warning of which no event came is found by listing, and tells once', async () => {
	const { warn, warningOf } = await sold()
	await followWarnings(world)
	const told = await officeTold()
	warn()
	expect(await followWarnings(world)).toBe(1)
	expect(await followWarnings(world)).toBe(0)
	await deliver()
	expect(await warningOf()).toMatchObject({ state: 'OPEN' })
	expect(await officeTold()).toBe(told + 1)
})

test('a warning told before its payment waits for it', async () => {
	const orders = await sold()
	const id = orders.warn()
	await database.db
		.updateTable('payments')
		.set({ intent_id: 'pi_not_known_yet' })
		.where('id', '=', orders.payment.id)
		.execute()
	await orders.tell(id)
	await expect(orders.warningOf()).rejects.toThrow()
	await database.db
		.updateTable('payments')
		.set({ intent_id: orders.payment.intent_id })
		.where('id', '=', orders.payment.id)
		.execute()
	clock.advance(60_000)
	await workOffProviderEvents(world)
	expect(await orders.warningOf()).toMatchObject({ state: 'OPEN' })
})

test('a chargeback that follows is linked with its warning, each way', async () => {
	const { payment, warn, tell, warningOf } = await sold()
	await tell(warn())
	const { id: warningId } = await warningOf()
	const opened = provider.sandbox.control.dispute(payment.charge_id ?? '', 'needs_response')
	await applyDispute(world, await provider.payments.lookDispute(opened?.id ?? ''))
	await followWarnings(world)
	const warning = (await readDisputes(world, 1)).warnings.find(({ id }) => id === warningId)
	expect(warning).toMatchObject({ isActionable: false, disputeId: expect.any(Number) as number })
	const dispute = await readDispute(world, warning?.disputeId ?? 0)
	expect(dispute?.warnings).toMatchObject([{ id: warningId, state: 'OPEN' }])
})

test('too many words decide nothing, and of what is not there nothing is decided', async () => {
	const { warn, tell, warningOf } = await sold()
	await tell(warn())
	const { id: warningId } = await warningOf()
	const long = 'x'.repeat(2_001)
	expect(await decideWarning(world, { warningId, to: 'CANCELLED', words: long, by })).toEqual({ outcome: 'too-long' })
	expect(await decideWarning(world, { warningId: 987_654, to: 'CANCELLED', words: '', by })).toEqual({
		outcome: 'not-found',
	})
	expect(await warningOf()).toMatchObject({ state: 'OPEN', words: '' })
})
