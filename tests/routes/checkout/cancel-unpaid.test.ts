import { beforeAll, expect, test } from 'vitest'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { recordTransfer } from '#app/features/checkout/record-transfer.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import * as cancel from '#app/routes/checkout/cancel.ts'
import * as order from '#app/routes/checkout/order.tsx'
import { recountCapacity } from '#db/queries/capacity.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket
let world: ReturnType<typeof createTestWorld>

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock })
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
	const account = { currency: 'CNY', holder: '山海', bank: 'Bank', account_number: '0000', is_demo: true }
	await database.db.insertInto('transfer_accounts').values(account).execute()
})

/** An order that awaits a transfer, with what it holds and whoever holds its token. */
async function awaited() {
	const placed = await placeOrder(world, orderOf([teaWish(market, 2)], { method: 'BANK_TRANSFER', buyer: BUYER }))
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	const { orderNumber: number, orderToken, totalMinor } = placed
	const cookie = `order_${number}=${orderToken}`
	return { number, cookie, totalMinor }
}

type Order = Awaited<ReturnType<typeof awaited>>

const context = () => ({
	world,
	language: 'en',
	nonce: '',
	requestId: 'r1',
	clientAddress: '192.0.2.1',
	isHttps: false,
})

async function pageOf({ number, cookie }: Order) {
	const request = new Request(`http://localhost:3000/orders/${number}`, { headers: { cookie } })
	return (await order.loader({ request, params: { number }, context: context() } as never)).data
}

const cancelIt = ({ number, cookie }: Order) => {
	const body = new URLSearchParams({ number })
	const request = new Request('http://localhost:3000/checkout/cancel', { method: 'POST', body, headers: { cookie } })
	return cancel.action({ request, params: {}, context: context() } as never)
}

const held = async () => {
	const sum = database.db.selectFrom('capacity').select((eb) => eb.fn.sum<string>('held').as('held'))
	return Number((await sum.executeTakeFirstOrThrow()).held)
}

const transfer = ({ number }: Order, amountMinor: number, bankReference: string) =>
	recordTransfer(world, {
		...{ bankReference, receivedOn: '2026-05-02', amountMinor, currency: 'CNY', remittance: number },
		...{ payer: '****', evidence: '', recordedBy: 'account:1' },
	})

const refundsOf = ({ number }: Order) =>
	database.db
		.selectFrom('refunds')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select(['reason', 'amount_minor', 'route'])
		.where('number', '=', number)
		.orderBy('amount_minor')
		.execute()

test('an order that awaits a transfer is cancelled by its buyer: capacity is back, nothing was charged, the page and a notice say so', async () => {
	const before = await held()
	const placed = await awaited()
	expect(await pageOf(placed)).toMatchObject({ status: 'AWAITING_PAYMENT', awaited: { heldMinor: 0 } })
	expect(await held()).toBe(before + 2)
	const answer = await cancelIt(placed)
	expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/orders/${placed.number}`])
	expect(await held()).toBe(before)
	expect(await recountCapacity(database.db)).toEqual([])
	const page = await pageOf(placed)
	expect(page).toMatchObject({ status: 'LAPSED', awaited: null, order: { isLetGo: true, payment: null, refunds: [] } })
	expect(page.timeline.map(({ what }) => what)).toEqual(['placed', 'let-go'])
	while (await deliverOutbox(world, outboxDeeds));
	const told = database.db.selectFrom('notices').select(['kind', 'params']).where('kind', '=', 'order-lapsed')
	expect(await told.execute()).toMatchObject([{ params: { isLetGo: true, isTransfer: true } }])
})

test('what had come of it goes back whole; so does all that comes later, and it confirms nothing', async () => {
	const placed = await awaited()
	await transfer(placed, 100, 'early')
	expect(await pageOf(placed)).toMatchObject({ awaited: { heldMinor: 100 } })
	await cancelIt(placed)
	expect(await refundsOf(placed)).toEqual([{ reason: 'let-go', amount_minor: 100, route: 'EXTERNAL' }])
	const { totalMinor } = placed
	expect(await transfer(placed, totalMinor, 'late')).toEqual({ outcome: 'let-go', returnedMinor: totalMinor })
	expect((await refundsOf(placed)).map((it) => it.amount_minor)).toEqual([100, totalMinor])
	expect(await pageOf(placed)).toMatchObject({ status: 'LAPSED', order: { paidAt: null, isLetGo: true } })
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a transfer that came in whole before is not undone by cancelling: the order is paid', async () => {
	const placed = await awaited()
	expect(await transfer(placed, placed.totalMinor, 'whole')).toMatchObject({ outcome: 'paid' })
	await cancelIt(placed)
	expect(await pageOf(placed)).toMatchObject({ status: 'PAID', order: { isLetGo: false } })
	expect(await refundsOf(placed)).toEqual([])
})

test('a stranger cannot cancel it', async () => {
	const placed = await awaited()
	await expect(cancelIt({ ...placed, cookie: '' })).rejects.toMatchObject({ status: 404 })
	expect(await pageOf(placed)).toMatchObject({ status: 'AWAITING_PAYMENT' })
})
