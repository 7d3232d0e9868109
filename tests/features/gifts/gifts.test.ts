import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { checkOutCart } from '#app/features/checkout/check-out-cart.server.ts'
import { readCheckoutPage } from '#app/features/checkout/read-checkout-page.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { acceptGift } from '#app/features/gifts/accept-gift.server.ts'
import { endGifts } from '#app/features/gifts/end-gifts.server.ts'
import { forgetGiftReceiver } from '#app/features/gifts/forget-receiver.server.ts'
import { readGift } from '#app/features/gifts/read-gift.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { eraseAccount } from '#app/features/privacy/erase-person.server.ts'
import { agreeToBeRemembered } from '#app/features/sharing/answer-consent.server.ts'
import { openShare } from '#app/features/sharing/open-share.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { readHeldData } from '#db/queries/held-data.ts'
import { insertCart, insertCartLine } from '#db/queries/carts.ts'
import { personOfAccount } from '#db/queries/persons.ts'
import { listLoopRows } from '#db/queries/loop-figures.ts'
import { findParcelLabel } from '#db/queries/packing.ts'
import { sellerOrderDetail } from '#db/queries/seller-orders.ts'
import { buyerOf, cancelNow, refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { settleOutbox } from '#tests/support/groups.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, PASSWORD, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let gifts = 0

beforeAll(async () => {
	market = database.market
	// However much is bought its way costs something.
	await database.db.updateTable('shipping_rates').set({ free_over_minor: null }).execute()
	await database.db.updateTable('capacity').set({ total: 400 }).where('kind', '=', 'stock').execute()
})
beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
})

const LAN = '990102000000'
const STREET = '云水巷 17 号'
const RECEIVER: ShipTo = { regionCode: '990101001000', line: STREET, name: '收礼的人', phone: '000-2222-0000' }
const TO_DOOR = { accountId: null, nodeId: null, email: '', language: 'zh' } as const

/** A paid gift of tea, its shipping paid as far as a county; its giver a guest, or an account. */
async function give({ regionCode = LAN, accountId = null }: { regionCode?: string; accountId?: number | null } = {}) {
	gifts += 1
	const own = { ...BUYER, phone: `000-3000-${gifts}`, email: `giver${gifts}@example.test`, shipTo: null }
	const gift = { words: '生日快乐', regionCode }
	const orderId = await buy(world, provider, orderOf([teaWish(market)], { buyer: own, gift, accountId }))
	await settleOutbox(world)
	const { code } = await database.db
		.selectFrom('gifts')
		.select('code')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	return { orderId, code }
}

const goodsOf = async (orderId: number) => (await linesOf(world, orderId)).filter(({ kind }) => kind === 'GOODS')
const parcelsOf = (orderId: number) =>
	database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'shipments.seller_order_id')
		.select(['shipments.id', 'shipments.destination_region_code', 'enterprise_id', 'seller_orders.id as part'])
		.where('order_id', '=', orderId)
		.execute()
const backOf = async (orderId: number) =>
	(await refundsOf(world, orderId)).reduce((sum, refund) => sum + refund.amount_minor, 0)
const totalOf = async (orderId: number) =>
	(await database.db.selectFrom('orders').select('total_minor').where('id', '=', orderId).executeTakeFirstOrThrow())
		.total_minor
const noticesOf = async (orderId: number) =>
	(await database.db.selectFrom('notices').select('kind').where('order_id', '=', orderId).execute()).map(
		({ kind }) => kind,
	)
const pageOf = (code: string) => readGift(world, 'zh', { code, texts: null, key: { accountId: null, token: null } })
async function accept(code: string, shipTo: Partial<ShipTo> = {}, accountId: number | null = null) {
	const outcome = await acceptGift(world, code, { ...TO_DOOR, accountId, shipTo: { ...RECEIVER, ...shipTo } })
	await settleOutbox(world)
	return outcome
}

test('paid for, a gift waits: nothing is sent before somebody accepts it, and its page says what it is and from whom', async () => {
	const { orderId, code } = await give()
	expect(await goodsOf(orderId)).toMatchObject([{ state: 'WAITING', due_at: null }])
	expect(await parcelsOf(orderId)).toEqual([])
	expect(await noticesOf(orderId)).toEqual(['order-paid'])
	const page = await pageOf(code)
	expect(page).toMatchObject({
		state: 'OPEN',
		giver: BUYER.name,
		words: '生日快乐',
		parcels: [],
		paidTo: '东省山海市蓝县',
	})
	expect(page?.things).toHaveLength(1)
	// As far as it was paid the place is filled in.
	expect(page?.choice?.address.steps.flatMap(({ chosen }) => chosen ?? [])).toEqual([
		...['990000000000', '990100000000', LAN],
	])
})

test('a gift that is not paid has no page and no link', async () => {
	const order = orderOf([teaWish(market)], { buyer: { ...BUYER, shipTo: null }, gift: { words: '', regionCode: LAN } })
	expect(await placeOrder(world, order)).toMatchObject({ outcome: 'placed' })
	const { code } = await database.db
		.selectFrom('gifts')
		.select('code')
		.orderBy('order_id', 'desc')
		.executeTakeFirstOrThrow()
	expect(await pageOf(code)).toBeNull()
	expect(await accept(code)).toBe('not-found')
	const came = {
		remembered: 'declined',
		accountId: null,
		userAgent: 'Mozilla/5.0',
		clientAddress: '192.0.2.1',
	} as const
	expect(await openShare(world, { ...came, code })).toBeNull()
})

test('accepted, it goes to its receiver: those who send it know where, its giver never does, and what is nearer than paid comes back', async () => {
	const { orderId, code } = await give()
	clock.advance(3 * 86_400_000)
	expect(await accept(code)).toBe('accepted')
	const [line] = await goodsOf(orderId)
	expect(line).toMatchObject({ state: 'PLACED', ship_to: null })
	// Accepted in the morning of 4 May: sent by 20:00 of the day after.
	expect(line?.due_at?.toISOString()).toBe('2026-05-05T12:00:00.000Z')
	const [parcel] = await parcelsOf(orderId)
	expect(parcel).toMatchObject({ destination_region_code: RECEIVER.regionCode })
	const seller = { enterpriseId: parcel?.enterprise_id ?? 0 }
	expect(await findParcelLabel(database.db, { ...seller, shipmentId: parcel?.id ?? 0 })).toMatchObject({
		...{ name: RECEIVER.name, phone: RECEIVER.phone, line: STREET },
	})
	expect(await sellerOrderDetail(database.db, { ...seller, sellerOrderId: parcel?.part ?? 0 })).toMatchObject({
		...{ shipTo: RECEIVER, placeZh: '东省山海市青县云镇' },
	})
	// In the city 6.00, in the county 5.00.
	expect(await backOf(orderId)).toBe(100)
	expect(await noticesOf(orderId)).toEqual(expect.arrayContaining(['gift-accepted']))
	const { number } = await database.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	const shown = JSON.stringify([
		await readOrder(world, number, { accountId: null, token: world.tokens.of(`order:${number}`) }),
		await pageOf(code),
		await database.db.selectFrom('messages').selectAll().execute(),
		await database.db.selectFrom('notices').select('params').where('audience', '=', 'BUYER').execute(),
	])
	expect(shown).toContain(number)
	for (const secret of [STREET, RECEIVER.name, RECEIVER.phone]) expect(shown).not.toContain(secret)
})

test('a dearer place than was paid for is refused and nothing is changed; nobody else moves a gift', async () => {
	const { orderId, code } = await give({ regionCode: '990101000000' })
	expect(await accept(code, { regionCode: '990102000000' })).toBe('too-far')
	expect(await accept(code, { regionCode: '999999000000' })).toBe('unknown-place')
	expect(await goodsOf(orderId)).toMatchObject([{ state: 'WAITING' }])
	expect(await database.db.selectFrom('gift_receivers').selectAll().where('order_id', '=', orderId).execute()).toEqual(
		[],
	)
	expect(await accept(code)).toBe('accepted')
	const asker = await buyerOf(world, orderId)
	const wish = { kind: 'ADDRESS', shipTo: { ...RECEIVER, line: '1' } } as const
	expect(await quoteChange(world, asker, wish)).toMatchObject({ outcome: 'refused', reason: 'nothing_sent' })
	expect(await changeByQuote(world, asker, 'no-such-quote')).not.toMatchObject({ outcome: 'done' })
})

test('of two who accept at once one is told that the other was first', async () => {
	const { orderId, code } = await give()
	const both = await Promise.all([
		acceptGift(world, code, { ...TO_DOOR, shipTo: RECEIVER }),
		acceptGift(world, code, { ...TO_DOOR, shipTo: { ...RECEIVER, line: '2' } }),
	])
	expect(both.toSorted()).toEqual(['accepted', 'accepted-before'])
	await settleOutbox(world)
	expect(await parcelsOf(orderId)).toHaveLength(1)
})

test('not accepted in two weeks, it ends: everything goes back, shipping too, and its giver is told', async () => {
	const { orderId, code } = await give()
	clock.advance(14 * 86_400_000)
	await endGifts(world)
	expect((await pageOf(code))?.state).toBe('OPEN')
	clock.advance(1_000)
	expect(await accept(code)).toBe('over')
	await endGifts(world)
	await settleOutbox(world)
	await endGifts(world)
	await settleOutbox(world)
	expect(await goodsOf(orderId)).toMatchObject([{ state: 'CANCELLED', cancelled_by: 'platform' }])
	expect(await backOf(orderId)).toBe(await totalOf(orderId))
	expect(await noticesOf(orderId)).toContain('lines-cancelled')
	expect(await pageOf(code)).toMatchObject({ state: 'OVER', choice: null })
	expect(await recountCapacity(database.db)).toEqual([])
})

test('its giver may call it off while it waits, and then nobody accepts it', async () => {
	const { orderId, code } = await give()
	const [line] = await goodsOf(orderId)
	await cancelNow(world, await buyerOf(world, orderId), [line?.id ?? 0])
	await settleOutbox(world)
	expect(await backOf(orderId)).toBe(await totalOf(orderId))
	expect(await accept(code)).toBe('over')
})

test('what is called off after it was accepted is said not to come, and its address can be taken out', async () => {
	const { orderId, code } = await give()
	expect(await accept(code)).toBe('accepted')
	const [line] = await goodsOf(orderId)
	await cancelNow(world, await buyerOf(world, orderId), [line?.id ?? 0])
	await settleOutbox(world)
	expect(await pageOf(code)).toMatchObject({ state: 'OVER', isUnderWay: false, isForgotten: false })
	expect(await forgetGiftReceiver(world, code)).toBe('forgotten')
	expect((await pageOf(code))?.isForgotten).toBe(true)
})

test('only goods are given away: with a night beside them an address is asked for', async () => {
	const cartId = world.newId()
	await insertCart(database.db, { id: cartId, accountId: null, at: world.now() })
	for (const wish of [teaWish(market), nightWish(market)]) {
		await insertCartLine(database.db, cartId, { wish, listingId: 1, seenMinor: 1, at: world.now() })
	}
	const placed = await checkOutCart(world, {
		...{
			visitor: { cartId, accountId: null },
			clientAddress: '203.0.113.3',
			key: 'a-gift-with-a-night',
			quoteHash: '',
		},
		...{ buyer: { ...BUYER, shipTo: null }, lastTouch: 'direct', gift: { words: '', regionCode: LAN } },
	})
	expect(placed).toEqual({ outcome: 'address-needed' })
})

test('while nobody knows where a gift goes no day is told of it, at the checkout and in what is kept', async () => {
	const cartId = world.newId()
	await insertCart(database.db, { id: cartId, accountId: null, at: world.now() })
	await insertCartLine(database.db, cartId, {
		...{ wish: teaWish(market), listingId: 1, seenMinor: 1, at: world.now() },
	})
	const far = { province: '990000000000', city: '990100000000', county: LAN }
	const shown = async (gift: object) =>
		(await readCheckoutPage(world, { cartId, accountId: null }, { language: 'zh', wanted: { ...far, ...gift } }))?.view
	const given = await shown({ gift: 'on' })
	expect(given).toMatchObject({ isGift: true, parcels: [{ arrives: null, feeMinor: 600 }] })
	const own = await shown({})
	expect(own).toMatchObject({ isGift: false, parcels: [{ arrives: { from: expect.stringMatching(/^2026-05-/) } }] })

	const quoteOf = async (orderId: number) =>
		JSON.stringify(
			await database.db
				.selectFrom('checkouts')
				.innerJoin('orders', 'orders.checkout_id', 'checkouts.id')
				.select('quote')
				.where('orders.id', '=', orderId)
				.executeTakeFirstOrThrow(),
		)
	expect(await quoteOf((await give()).orderId)).not.toContain('"arrives"')
	expect(await quoteOf(await buy(world, provider, orderOf([teaWish(market)])))).toContain('"arrives"')
})

async function account(who: string): Promise<{ id: number; buyer: Buyer }> {
	const id = await addPerson(world, `${who}@example.test`)
	return { id, buyer: await requireBuyer(world, await requestAs(world, id, '/account')) }
}

const heldOf = async (id: number) => readHeldData(database.db, await personOfAccount(database.db, id))

/** Everything of a parcel has come. */
const deliver = (orderId: number) =>
	sql`update order_lines set state = 'DELIVERED', served_at = ${world.now()} where kind = 'GOODS' and seller_order_id in
		(select id from seller_orders where order_id = ${orderId})`.execute(database.db)

const keptOf = async (orderId: number) =>
	await database.db.selectFrom('gift_receivers').selectAll().where('order_id', '=', orderId).executeTakeFirstOrThrow()

test('a receiver is exported and erased as themselves, once the gift has come; its giver sees nothing of it even then', async () => {
	const [giver, receiver] = [await account('gift-giver'), await account('gift-receiver')]
	const { orderId, code } = await give({ accountId: giver.id })
	expect(await accept(code, {}, receiver.id)).toBe('accepted')
	expect(JSON.stringify(await heldOf(receiver.id))).toContain(STREET)
	expect(JSON.stringify(await heldOf(giver.id))).not.toContain(STREET)
	const erase = () => eraseAccount(world, receiver.buyer, PASSWORD)
	expect(await erase()).toMatchObject({ outcome: 'blocked', blockers: [{ code: 'gift-open', giftCode: code }] })
	await deliver(orderId)
	expect(await erase()).toMatchObject({ outcome: 'erased' })
	const kept = await keptOf(orderId)
	expect(kept).toMatchObject({ account_id: null, ship_to: { regionCode: '990101000000', line: '' } })
	expect(JSON.stringify(kept)).not.toContain(RECEIVER.phone)
	expect((await pageOf(code))?.giver).toBe(BUYER.name)
})

test('with its giver taken out a gift names neither of them, and its link still says what it was', async () => {
	const giver = await account('gift-giver-2')
	const { orderId, code } = await give({ accountId: giver.id })
	await accept(code)
	await deliver(orderId)
	await sql`update refunds set state = 'DONE', settled_at = now() where order_id = ${orderId}`.execute(database.db)
	expect(await eraseAccount(world, giver.buyer, PASSWORD)).toMatchObject({ outcome: 'erased' })
	expect(await pageOf(code)).toMatchObject({ state: 'ACCEPTED', giver: '', words: '', isForgotten: true })
	expect(JSON.stringify(await keptOf(orderId))).not.toContain(STREET)
})

test('a receiver without an account takes the address out by the link, and after sixty days it goes by itself', async () => {
	const [first, second] = [await give(), await give()]
	for (const { code } of [first, second]) expect(await accept(code)).toBe('accepted')
	expect(await forgetGiftReceiver(world, first.code)).toBe('under-way')
	for (const { orderId } of [first, second]) await deliver(orderId)
	expect(await forgetGiftReceiver(world, first.code)).toBe('forgotten')
	expect((await pageOf(first.code))?.isForgotten).toBe(true)
	clock.advance(60 * 86_400_000)
	await endGifts(world)
	expect(await pageOf(second.code)).toMatchObject({ isForgotten: false, forgetOn: '2026-06-30' })
	clock.advance(1_000)
	await endGifts(world)
	for (const { orderId } of [first, second]) expect(JSON.stringify(await keptOf(orderId))).not.toContain(STREET)
})

test('the giver is the buyer in every sum; a receiver who comes by the link and later buys is a new buyer from a share', async () => {
	const { orderId, code } = await give()
	const came = await openShare(world, {
		...{ code, remembered: 'unasked', accountId: null, userAgent: 'Mozilla/5.0 (iPhone)', clientAddress: '192.0.2.77' },
	})
	expect(came).toMatch(new RegExp(`^/gifts/${code}\\?via=`))
	await world.touches.flush()
	const touch = new URL(came ?? '', 'http://x').searchParams.get('via') ?? ''
	const visitorId = await agreeToBeRemembered(world, { visitorId: null, touch })
	await accept(code)
	clock.advance(86_400_000)
	const own = { ...BUYER, phone: '000-4444-0001', email: 'new-by-gift@example.test' }
	const later = await buy(world, provider, orderOf([teaWish(market)], { buyer: own, visitorId }))
	await settleOutbox(world)
	const scope = { of: { enterpriseId: market.enterpriseId }, from: '2026-05-01', until: '2026-06-01', now: world.now() }
	const rows = await listLoopRows(database.db, 'new_buyer_from_share_rate', { scope, page: 1, perPage: 200 })
	const numberOf = async (id: number) =>
		(await database.db.selectFrom('orders').select('number').where('id', '=', id).executeTakeFirstOrThrow()).number
	const [given, bought] = [await numberOf(orderId), await numberOf(later)]
	// One row for the giver, although somebody else has the goods; one for the receiver, by their own order.
	expect(rows.find(({ number }) => number === given)).toMatchObject({ den: 1, num: 0 })
	expect(rows.find(({ number }) => number === bought)).toMatchObject({ den: 1, num: 1 })
})
