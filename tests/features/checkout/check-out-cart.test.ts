import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { emptyPaidCart } from '#app/features/cart/empty-paid-cart.server.ts'
import { keepNote } from '#app/features/cart/keep-note.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { checkOutCart } from '#app/features/checkout/check-out-cart.server.ts'
import { letGo } from '#app/features/checkout/let-go.server.ts'
import { readCheckoutPage } from '#app/features/checkout/read-checkout-page.server.ts'
import { openOrder, openOrderOfCheckout } from '#app/features/orders/open-order.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { OutboxTopics } from '#app/jobs/outbox-topics.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: ReturnType<typeof createTestWorld>
let count = 0

beforeAll(() => {
	market = database.market
})
beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const TOWN = { province: '990000000000', city: '990100000000', county: '990101000000', township: '990101001000' }
const tea = (qty = 1): CartWish => ({ kind: 'product', variantId: market.variantIds[0], qty })
const night = (): CartWish => ({
	kind: 'stay',
	ratePlanId: market.ratePlanIds[1],
	checkIn: '2026-05-06',
	checkOut: '2026-05-07',
	qty: 1,
	adults: 2,
	childAges: [],
})

async function basketOf(...wishes: CartWish[]) {
	let visitor: { cartId: string | null; accountId: null } = { cartId: null, accountId: null }
	for (const wish of wishes) {
		const added = await addToCart(world, visitor, wish)
		if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
		visitor = { cartId: added.cartId, accountId: null }
	}
	return visitor
}

type Visitor = Awaited<ReturnType<typeof basketOf>>

const pageOf = async (visitor: Visitor, wanted: Record<string, string> | null = TOWN) => {
	const page = await readCheckoutPage(world, visitor, { language: 'en', wanted })
	if (!page) throw new Error('an empty basket')
	return page
}

interface Asked {
	quoteHash?: string
	clientAddress?: string
	key?: string
	method?: PaymentMethod
}

async function checkOut(visitor: Visitor, parts: Asked = {}) {
	const { view, address } = await pageOf(visitor)
	const shipTo = { ...BUYER, regionCode: address.regionCode ?? '', line: '1' }
	return checkOutCart(world, {
		visitor,
		clientAddress: parts.clientAddress ?? `192.0.2.${++count}`,
		key: parts.key ?? `page-key-${count}`,
		quoteHash: parts.quoteHash ?? view.hash,
		buyer: { ...BUYER, shipTo },
		lastTouch: 'direct',
		method: parts.method,
	})
}

async function placed(visitor: Visitor) {
	const result = await checkOut(visitor)
	if (result.outcome !== 'placed') throw new Error(JSON.stringify(result))
	return result
}

async function pay(orderNumber: string) {
	const payment = await database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select(['session_id', 'order_id'])
		.where('number', '=', orderNumber)
		.executeTakeFirstOrThrow()
	provider.sandbox.control.pay(payment.session_id ?? '', { method: 'card' })
	await applyPaymentReport(world, await provider.payments.look(payment.session_id ?? ''))
	return payment.order_id
}

const linesLeft = async (visitor: Visitor) =>
	(await readCart(world, visitor, 'en')).view?.groups.flatMap((group) => group.lines).length ?? 0

test('a guest whose order was not paid finds what they entered for it, from the same basket and for a day', async () => {
	const visitor = await basketOf(tea())
	const { address } = await pageOf(visitor)
	expect(await pageOf(visitor, null)).toMatchObject({
		contact: { name: '', phone: '', email: '' },
		usual: { line: '' },
	})
	const { checkoutId, orderNumber } = await placed(visitor)
	await letGo(world, checkoutId)
	const { name, phone, email } = BUYER
	const again = await pageOf(visitor, null)
	expect(again).toMatchObject({ contact: { name, phone, email }, usual: { line: '1', name, phone } })
	expect(again.address.regionCode).toBe(address.regionCode)
	const none = { contact: { name: '', phone: '', email: '' }, usual: { line: '' } }
	expect(await pageOf(await basketOf(tea()), null)).toMatchObject(none)
	const bought = (is_apart: boolean) =>
		database.db.updateTable('carts').set({ is_apart }).where('id', '=', visitor.cartId).execute()
	await bought(true)
	const apart = { ...visitor, isApart: true }
	expect(await readCheckoutPage(world, apart, { language: 'en', wanted: null })).toMatchObject(none)
	await bought(false)
	const of = (values: object) =>
		database.db.updateTable('orders').set(values).where('number', '=', orderNumber).execute()
	await of({ placed_at: new Date(clock.now().getTime() - 25 * 3_600_000) })
	expect(await pageOf(visitor, null)).toMatchObject(none)
	await of({ placed_at: clock.now(), erased_at: clock.now() })
	expect(await pageOf(visitor, null)).toMatchObject(none)
})

test('shipping is known from the county on and not guessed before', async () => {
	const visitor = await basketOf(tea())
	expect((await pageOf(visitor, {})).view.shippingMinor).toBeNull()
	expect((await pageOf(visitor, { province: TOWN.province, city: TOWN.city })).view.shippingMinor).toBeNull()
	const county = { ...TOWN, township: '' }
	expect((await pageOf(visitor, county)).view.shippingMinor).toBeGreaterThanOrEqual(0)
	expect((await pageOf(visitor, county)).needs.regionCode).toBeNull()
	expect((await pageOf(visitor)).needs).toEqual({
		needsAddress: true,
		hasPerishables: false,
		isGift: false,
		regionCode: TOWN.township,
	})
})

test('a basket that was paid is emptied, and what came into it since stays', async () => {
	const visitor = await basketOf(tea())
	const { orderNumber } = await placed(visitor)
	expect(await linesLeft(visitor)).toBe(1)
	clock.advance(60_000)
	await addToCart(world, visitor, night())
	await emptyPaidCart(world, { orderId: await pay(orderNumber) })
	expect(await linesLeft(visitor)).toBe(1)
	expect((await readCart(world, visitor, 'en')).view?.groups[0]?.lines[0]?.wish.kind).toBe('stay')
})

test('a basket that awaits a bank transfer is emptied once the order is placed: it is not bought twice', async () => {
	await database.db
		.insertInto('transfer_accounts')
		.values({ currency: 'CNY', holder: '山海', bank: 'Bank', account_number: '0000', is_demo: true })
		.execute()
	const visitor = await basketOf(tea())
	const placedNow = await checkOut(visitor, { method: 'BANK_TRANSFER' })
	expect(placedNow.outcome).toBe('placed')
	expect(await linesLeft(visitor)).toBe(1)
	const awaited = await database.db
		.selectFrom('outbox_events')
		.select('payload')
		.where('topic', '=', 'transfer-awaited')
		.executeTakeFirstOrThrow()
	const event = awaited.payload as OutboxTopics['transfer-awaited']
	for (let times = 0; times < 2; times++) {
		for (const deed of Object.values(outboxDeeds['transfer-awaited'])) await deed(world, event)
		expect(await linesLeft(visitor)).toBe(0)
	}
})

test('a word to the sellers stands in the checkout, goes with what was paid, and stays when it was said after', async () => {
	const visitor = await basketOf(tea())
	expect(await keepNote(world, visitor, '  请放门口 ')).toEqual({ outcome: 'kept' })
	expect((await pageOf(visitor)).note).toBe('请放门口')
	const first = await placed(visitor)
	await emptyPaidCart(world, { orderId: await pay(first.orderNumber) })
	expect((await readCart(world, visitor, 'en')).note).toBe('')
	await addToCart(world, visitor, tea())
	const second = await placed(visitor)
	clock.advance(1)
	await keepNote(world, visitor, 'later')
	await emptyPaidCart(world, { orderId: await pay(second.orderNumber) })
	expect((await readCart(world, visitor, 'en')).note).toBe('later')
})

test('a word to the sellers has at most 500 letters, and there is none without a basket', async () => {
	const visitor = await basketOf(tea())
	expect(await keepNote(world, visitor, '话'.repeat(500))).toEqual({ outcome: 'kept' })
	expect(await keepNote(world, visitor, '话'.repeat(501))).toEqual({ outcome: 'too-long' })
	expect((await pageOf(visitor)).note).toBe('话'.repeat(500))
	expect(await keepNote(world, { cartId: null, accountId: null }, 'hello')).toEqual({ outcome: 'no-basket' })
})

test('a basket whose payment is given up stays as it was, and what it held is free again', async () => {
	const visitor = await basketOf(tea(3))
	const order = await placed(visitor)
	expect((await readCart(world, visitor, 'en')).unpaid.map((it) => it.number)).toEqual([order.orderNumber])
	expect(await letGo(world, order.checkoutId)).toBe('ended')
	expect(await linesLeft(visitor)).toBe(1)
	expect((await readCart(world, visitor, 'en')).unpaid).toEqual([])
})

test('an order that was paid meanwhile cannot be let go', async () => {
	const order = await placed(await basketOf(tea()))
	await pay(order.orderNumber)
	expect(await letGo(world, order.checkoutId)).toBe('kept')
})

test('a price that is not the one shown is asked about again', async () => {
	expect(await checkOut(await basketOf(tea()), { quoteHash: 'another' })).toMatchObject({ outcome: 'price-changed' })
})

test('an empty basket is no order', async () => {
	const result = await checkOutCart(world, {
		visitor: { cartId: null, accountId: null },
		clientAddress: '192.0.2.200',
		key: 'an-empty-basket',
		quoteHash: '',
		buyer: BUYER,
		lastTouch: 'direct',
	})
	expect(result).toEqual({ outcome: 'empty' })
})

test('ten orders a minute from one address, the eleventh waits; another address does not', async () => {
	const visitor = await basketOf(tea())
	const clientAddress = '2001:db8::1'
	for (let at = 0; at < 10; at++) {
		expect(await checkOut(visitor, { clientAddress, quoteHash: 'another', key: `limit-key-${at}` })).toMatchObject({
			outcome: 'price-changed',
		})
	}
	expect(await checkOut(visitor, { clientAddress: '2001:db8::2', quoteHash: 'another' })).toEqual({
		outcome: 'too-many',
		retryAfterSeconds: 6,
	})
	expect(await checkOut(visitor, { quoteHash: 'another' })).toMatchObject({ outcome: 'price-changed' })
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	expect(await checkOut(visitor, { clientAddress, quoteHash: 'another' })).toMatchObject({ outcome: 'price-changed' })
})

test('an order opens to its token and to its account, to nobody else', async () => {
	const order = await placed(await basketOf(tea(2), night()))
	const guest = { accountId: null, token: order.orderToken }
	const page = await readOrder(world, order.orderNumber, guest)
	expect(page).toMatchObject({ status: 'AWAITING_PAYMENT', isPayable: true, isPaymentOpen: true })
	expect(page?.order.parts.flatMap((part) => part.lines).map((line) => line.kind)).toEqual(
		expect.arrayContaining(['GOODS', 'STAY']),
	)
	for (const key of [
		{ accountId: null, token: null },
		{ accountId: null, token: `${order.orderToken}x` },
		{ accountId: null, token: '' },
		{ accountId: 77, token: null },
	]) {
		expect(await readOrder(world, order.orderNumber, key)).toBeNull()
		expect(await openOrder(world, order.orderNumber, key)).toBeNull()
		expect(await openOrderOfCheckout(world, order.checkoutId, key)).toBeNull()
	}
	expect(await openOrderOfCheckout(world, order.checkoutId, guest)).toMatchObject({ number: order.orderNumber })
	expect(await openOrderOfCheckout(world, "'; --", guest)).toBeNull()
	expect(await readOrder(world, '260501-000000-0', guest)).toBeNull()
	expect(JSON.stringify(page)).not.toContain('token')
})

test('a paid order tells what happened and no longer asks for money', async () => {
	const order = await placed(await basketOf(tea()))
	await pay(order.orderNumber)
	const page = await readOrder(world, order.orderNumber, { accountId: null, token: order.orderToken })
	expect(page).toMatchObject({ status: 'PAID', isPayable: false, isPaymentOpen: false })
	expect(page?.timeline.map((event) => event.what)).toEqual(['placed', 'paid'])
	expect(page?.order.totalMinor).toBe(order.totalMinor)
	const parts = page?.order.parts ?? []
	expect(parts.reduce((sum, part) => sum + part.totalMinor, 0)).toBe(order.totalMinor)
})
