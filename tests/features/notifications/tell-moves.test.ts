import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { muteTopic } from '#db/queries/notice-people.ts'
import { tellLineChanged } from '#app/features/notifications/tell-line-changed.server.ts'
import { tellLinesCancelled } from '#app/features/notifications/tell-lines-cancelled.server.ts'
import { tellOrderConfirmed } from '#app/features/notifications/tell-order-confirmed.server.ts'
import { tellOrderPaid } from '#app/features/notifications/tell-order-paid.server.ts'
import { tellParcelMoved } from '#app/features/notifications/tell-parcel-moved.server.ts'
import { tellRequestAnswered } from '#app/features/notifications/tell-request-answered.server.ts'
import { tellRequestReceived } from '#app/features/notifications/tell-request-received.server.ts'
import { tellVoucherRedeemed } from '#app/features/notifications/tell-voucher-redeemed.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let buyerId: number
let orderId: number
let lineIds: number[]

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	buyerId = await addPerson(world, 'buyer@example.com')
	await addMember(database.db, market.enterpriseId, await addPerson(world, 'owner@example.com'), 'owner')
	const wishes = [teaWish(market), pickingWish(market, 2), nightWish(market)]
	orderId = await buy(world, provider, orderOf(wishes, { accountId: buyerId }))
	lineIds = (await linesOf(world, orderId)).filter(({ kind }) => kind !== 'FEE').map(({ id }) => id)
	await planShipments(world, { orderId })
	await issueVouchers(world, { orderId })
})

beforeEach(async () => {
	await database.db.deleteFrom('notices').execute()
})

async function told() {
	const rows = await database.db.selectFrom('notices').selectAll().orderBy('id').execute()
	return rows.map(({ kind, audience }) => `${audience} ${kind}`)
}

async function factsOf<T>(kind: string): Promise<T> {
	const row = await database.db
		.selectFrom('notices')
		.select('params')
		.where('kind', '=', kind)
		.executeTakeFirstOrThrow()
	return row.params as T
}

const setLine = (id: number, values: Record<string, unknown>) =>
	database.db.updateTable('order_lines').set(values).where('id', '=', id).execute()

describe('lines that ended', () => {
	it('are told to buyer and seller once, however the event lists them', async () => {
		const [tea = 0, picking = 0] = lineIds
		await setLine(tea, { refunded_minor: 500 })
		const event = { orderId, lineIds: [picking, tea], cause: 'BUYER' as const }
		await Promise.all([tellLinesCancelled(world, event), tellLinesCancelled(world, event)])
		await tellLinesCancelled(world, { ...event, lineIds: [tea, picking] })
		expect(await told()).toEqual(['BUYER lines-cancelled', 'SELLER seller-lines-cancelled'])
		expect(await factsOf('lines-cancelled')).toMatchObject({ cause: 'BUYER', backMinor: 500 })
		await setLine(tea, { refunded_minor: 0 })
	})

	it('a request its host declined is told as that, not as a cancellation too', async () => {
		const [, , night = 0] = lineIds
		await database.db
			.insertInto('state_changes')
			.values({
				entity: 'order-line',
				entity_id: String(night),
				from_state: 'REQUESTED',
				to_state: 'CANCELLED',
				actor: 'system',
				at: clock.now(),
			})
			.execute()
		await tellRequestAnswered(world, { orderId, lineId: night, isAccepted: false })
		await tellLinesCancelled(world, { orderId, lineIds: [night], cause: 'SELLER' })
		expect(await told()).toEqual(['BUYER request-answered'])
	})
})

describe('a request to book', () => {
	it('is told to the host with the time to answer by, while the answer is still theirs', async () => {
		const [, , night = 0] = lineIds
		await setLine(night, { state: 'REQUESTED', answer_by: new Date('2026-05-02T02:00:00Z') })
		await tellRequestReceived(world, { orderId, lineIds: [night] })
		await tellRequestReceived(world, { orderId, lineIds: [night] })
		expect(await told()).toEqual(['SELLER seller-request'])
		expect(await factsOf('seller-request')).toMatchObject({
			answerBy: '2026-05-02T02:00:00.000Z',
			lines: [{ id: night }],
		})
		await setLine(night, { state: 'CONFIRMED' })
	})

	it('that was answered meanwhile is no question any more', async () => {
		await tellRequestReceived(world, { orderId, lineIds: [lineIds[2] ?? 0] })
		expect(await told()).toEqual([])
	})

	it('is no new order to its host beside the question', async () => {
		const [, , night = 0] = lineIds
		await setLine(night, { state: 'REQUESTED', answer_by: new Date('2026-05-02T02:00:00Z') })
		await tellOrderPaid(world, { orderId })
		expect(await told()).toEqual(['BUYER order-paid', 'SELLER seller-order'])
		const facts = await factsOf<{ lines: { id: number }[] }>('seller-order')
		expect(facts.lines.map(({ id }) => id)).toEqual(lineIds.slice(0, 2))
		await setLine(night, { state: 'CONFIRMED' })
	})
})

describe('an order confirmed before its money came', () => {
	it('is new to its sellers once: not again when it is paid', async () => {
		await tellOrderConfirmed(world, { orderId })
		await tellOrderPaid(world, { orderId })
		expect(await told()).toEqual(['BUYER order-confirmed', 'SELLER seller-order', 'BUYER order-paid'])
	})
})

it('a changed line is told to both sides, each change once', async () => {
	const [tea = 0] = lineIds
	await tellLineChanged(world, { orderId, lineId: tea, changeId: 1 })
	await tellLineChanged(world, { orderId, lineId: tea, changeId: 1 })
	await tellLineChanged(world, { orderId, lineId: tea, changeId: 2 })
	expect(await told()).toEqual([
		...['BUYER line-changed', 'SELLER seller-line-changed'],
		...['BUYER line-changed', 'SELLER seller-line-changed'],
	])
})

describe('a parcel', () => {
	const move = async (state: string) => {
		const { id } = await database.db.selectFrom('shipments').select('id').executeTakeFirstOrThrow()
		await database.db.updateTable('shipments').set({ state }).where('id', '=', id).execute()
		await tellParcelMoved(world, { shipmentId: id, orderId })
	}

	it('tells the buyer each step that matters once, not every scan', async () => {
		for (const state of [
			...['PENDING', 'INFO_RECEIVED', 'PICKED_UP', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY'],
			...['AVAILABLE_FOR_PICKUP', 'DELIVERED', 'DELIVERED'],
		])
			await move(state)
		expect(await told()).toEqual(['BUYER parcel-sent', 'BUYER parcel-ready', 'BUYER parcel-delivered'])
	})

	it('that met with a problem is told to buyer and seller', async () => {
		await move('EXCEPTION')
		await move('ATTEMPT_FAILED')
		expect(await told()).toEqual(['BUYER parcel-exception', 'SELLER seller-parcel-exception'])
	})

	it('whose steps are muted is told on the site and by no mail; one that waits is', async () => {
		await muteTopic(database.db, buyerId, 'PARCEL_STEPS', true)
		for (const state of ['PICKED_UP', 'AVAILABLE_FOR_PICKUP', 'DELIVERED']) await move(state)
		await muteTopic(database.db, buyerId, 'PARCEL_STEPS', false)
		expect(await told()).toHaveLength(3)
		const mails = await database.db
			.selectFrom('messages')
			.innerJoin('notices', 'notices.id', 'notice_id')
			.select(['kind', 'channel'])
			.orderBy('messages.id')
			.execute()
		expect(mails.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual(['parcel-ready MAIL', 'parcel-ready SMS'])
	})
})

it('a voucher used is told on the site, each use once, and a use taken back is no news', async () => {
	const { id } = await database.db.selectFrom('vouchers').select('id').executeTakeFirstOrThrow()
	const use = (count: number) =>
		database.db.updateTable('vouchers').set({ times_used: count }).where('id', '=', id).execute()
	await tellVoucherRedeemed(world, { voucherId: id, orderId })
	await use(1)
	await tellVoucherRedeemed(world, { voucherId: id, orderId })
	await tellVoucherRedeemed(world, { voucherId: id, orderId })
	await use(0)
	await tellVoucherRedeemed(world, { voucherId: id, orderId })
	expect(await told()).toEqual(['BUYER voucher-redeemed'])
	expect(await database.db.selectFrom('messages').select('id').execute()).toEqual([])
})
