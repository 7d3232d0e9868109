import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Touch } from '#app/domain/attribution/touch.ts'
import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { checkOutCart } from '#app/features/checkout/check-out-cart.server.ts'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { readCheckoutPage } from '#app/features/checkout/read-checkout-page.server.ts'
import { endGroups } from '#app/features/groups/end-groups.server.ts'
import { endOffer, offerGroup } from '#app/features/groups/offer-group.server.ts'
import { joinGroup, openGroup } from '#app/features/groups/take-place.server.ts'
import { makeLink } from '#app/features/sharing/make-link.server.ts'
import { openShare } from '#app/features/sharing/open-share.server.ts'
import { readShared } from '#app/features/sharing/read-shared.server.ts'
import type { PaymentReport } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import { insertCredits } from '#db/queries/attributions.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { findGroupPage } from '#db/queries/group-pages.ts'
import { listOwnGroupOffers } from '#db/queries/group-offers.ts'
import { findSharedByLink } from '#db/queries/share-links.ts'
import { tradeRows } from '#db/queries/trade-rows.ts'
import { useMarket } from '#tests/support/database.ts'
import { groupOf, placeOf, settleOutbox, shopOf, takePlace } from '#tests/support/groups.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { linesOf, payOrder } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { refundsOf, buyerOf, cancelNow } from '#tests/support/cancelling.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER } from '#tests/support/wishes.ts'

const TOWN = { province: '990000000000', city: '990100000000', county: '990101000000', township: '990101001000' }
const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket(24)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
})

beforeEach(async () => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	await database.db
		.updateTable('capacity')
		.set(({ ref }) => ({ total: 400, held: ref('held') }))
		.where('kind', '=', 'stock')
		.execute()
})

const stateOf = async (groupId: number) =>
	(await database.db.selectFrom('group_buys').select('state').where('id', '=', groupId).executeTakeFirstOrThrow()).state
const pay = async (number: string) => {
	const orderId = await payOrder(world, provider, number)
	await settleOutbox(world)
	return orderId
}
/** The provider's word of a payment that it had let expire. */
async function payLate(number: string): Promise<number> {
	const payment = await database.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'payments.order_id')
		.select(['orders.id', 'session_id', 'amount_minor', 'payments.currency'])
		.where('orders.number', '=', number)
		.executeTakeFirstOrThrow()
	await applyPaymentReport(world, {
		...{ sessionId: payment.session_id ?? '', state: 'SUCCEEDED', intentId: `pi_${number}`, chargeId: `ch_${number}` },
		...{ method: 'card', capturedMinor: payment.amount_minor, capturedAt: world.now(), currency: payment.currency },
	} as PaymentReport)
	await settleOutbox(world)
	return payment.id
}
const goodsOf = async (orderId: number) => (await linesOf(world, orderId)).filter(({ kind }) => kind === 'GOODS')
const backOf = async (orderId: number) =>
	(await refundsOf(world, orderId)).reduce((sum, refund) => sum + refund.amount_minor, 0)
const paidFor = async (orderId: number) =>
	(await database.db.selectFrom('orders').select('total_minor').where('id', '=', orderId).executeTakeFirstOrThrow())
		.total_minor
const ledgerIsRight = async () => expect(await recountCapacity(database.db)).toEqual([])
const noticesOf = async (orderId: number, kind: string) =>
	(
		await database.db
			.selectFrom('notices')
			.select('id')
			.where('order_id', '=', orderId)
			.where('kind', '=', kind)
			.execute()
	).length

test('a group is complete when its last member has paid: goods wait until then, and leave with a new promise', async () => {
	const { groupId } = await groupOf(world, market)
	const first = await pay(await takePlace(world, market, groupId))
	expect(await goodsOf(first)).toMatchObject([
		{ state: 'WAITING', due_at: null, paid_minor: 9_900, discount_minor: 0, group_id: groupId },
	])
	expect(await database.db.selectFrom('shipments').select('id').execute()).toEqual([])
	clock.advance(20 * 3_600_000)
	const second = await pay(await takePlace(world, market, groupId))
	expect(await stateOf(groupId)).toBe('SUCCEEDED')
	for (const orderId of [first, second]) {
		const [line] = await goodsOf(orderId)
		expect(line).toMatchObject({ state: 'PLACED' })
		// Complete at 06:00 of 2 May by local clocks: sent by 20:00 of the day after.
		expect(line?.due_at?.toISOString()).toBe('2026-05-03T12:00:00.000Z')
		expect(await noticesOf(orderId, 'order-gathered')).toBe(1)
	}
	const parcels = database.db.selectFrom('shipments').select('id').execute()
	expect(await parcels).toHaveLength(2)
	await ledgerIsRight()
})

test('30 buyers at once of a group with 3 places: exactly 3 places are given, and nobody is told otherwise', async () => {
	const { groupId } = await groupOf(world, market, { size: 3 })
	const orders = Array.from({ length: 30 }, () => placeOf(market, groupId))
	const answers = await Promise.all(orders.map((order) => placeOrder(world, order)))
	const placed = answers.filter(({ outcome }) => outcome === 'placed')
	expect(placed).toHaveLength(3)
	const codes = answers.flatMap((it) =>
		it.outcome === 'unavailable' ? it.reasons.flatMap(({ reasons }) => reasons.map(({ code }) => code)) : [],
	)
	expect(new Set(codes)).toEqual(new Set(['group_full']))
	expect(codes).toHaveLength(27)
	await ledgerIsRight()
})

test('short of its size at the end everybody is refunded, shipping too, and settling again changes nothing', async () => {
	const { groupId } = await groupOf(world, market, { size: 3 })
	const orderId = await pay(await takePlace(world, market, groupId))
	clock.advance(24 * 3_600_000)
	await endGroups(world)
	expect(await stateOf(groupId)).toBe('OPEN')
	clock.advance(1)
	for (let times = 0; times < 2; times++) {
		await endGroups(world)
		await settleOutbox(world)
	}
	expect(await stateOf(groupId)).toBe('FAILED')
	expect(await goodsOf(orderId)).toMatchObject([{ state: 'CANCELLED', cancelled_by: 'platform' }])
	expect(await backOf(orderId)).toBe(await paidFor(orderId))
	expect(await refundsOf(world, orderId)).toHaveLength(1)
	expect(await noticesOf(orderId, 'lines-cancelled')).toBe(1)
	await ledgerIsRight()
})

test('a payment that comes after the group has failed is refunded whole', async () => {
	const { groupId } = await groupOf(world, market, { size: 3 })
	await pay(await takePlace(world, market, groupId))
	clock.advance(24 * 3_600_000 - 60_000)
	const late = await takePlace(world, market, groupId)
	clock.advance(120_000)
	await endGroups(world)
	const orderId = await pay(late)
	expect(await goodsOf(orderId)).toMatchObject([{ state: 'CANCELLED' }])
	expect(await backOf(orderId)).toBe(await paidFor(orderId))
	await ledgerIsRight()
})

test('a place whose time to pay is over goes to another, and a payment that comes too late for it is refunded', async () => {
	const { groupId } = await groupOf(world, market)
	await pay(await takePlace(world, market, groupId))
	const slow = await takePlace(world, market, groupId)
	expect(await placeOrder(world, placeOf(market, groupId))).toMatchObject({ outcome: 'unavailable' })
	clock.advance(40 * 60_000)
	await endOverdueCheckouts(world)
	const quick = await pay(await takePlace(world, market, groupId))
	expect(await stateOf(groupId)).toBe('SUCCEEDED')
	expect(await goodsOf(quick)).toMatchObject([{ state: 'PLACED' }])
	const late = await payLate(slow)
	expect(await goodsOf(late)).toMatchObject([{ state: 'CANCELLED', refunded_minor: 9_900 }])
	expect(await backOf(late)).toBe(await paidFor(late))
	await ledgerIsRight()
})

test('a buyer has one place in a group, by phone, mail or account, and the shop’s own people have none', async () => {
	const { groupId } = await groupOf(world, market, { size: 5 })
	const buyer = { ...BUYER, phone: '000 7777 1', email: 'Twice@example.test' }
	const placed = await placeOrder(world, placeOf(market, groupId, buyer))
	expect(placed.outcome).toBe('placed')
	const again = (parts: Partial<typeof BUYER>) => placeOrder(world, placeOf(market, groupId, parts))
	const joined = { outcome: 'unavailable', reasons: [{ reasons: [{ code: 'group_joined' }] }] }
	expect(await again({ phone: '00077771' })).toMatchObject(joined)
	expect(await again({ email: 'twice@example.test' })).toMatchObject(joined)
	const { id } = await database.db
		.insertInto('accounts')
		.values({ email: 'clerk@example.test', name: 'x', password_hash: 'x', created_at: world.now() })
		.returning('id')
		.executeTakeFirstOrThrow()
	await database.db
		.insertInto('enterprise_members')
		.values({ enterprise_id: market.enterpriseId, account_id: id, role: 'owner', joined_at: world.now() })
		.execute()
	const own = { outcome: 'unavailable', reasons: [{ reasons: [{ code: 'group_own' }] }] }
	expect(await again({ email: 'CLERK@example.test' })).toMatchObject(own)
	const wishes = placeOf(market, groupId)
	expect(await placeOrder(world, { ...wishes, accountId: id })).toMatchObject(own)
	await ledgerIsRight()
})

test('who cancels before the group is complete gives the place back, and the group goes on', async () => {
	const { groupId } = await groupOf(world, market)
	const orderId = await pay(await takePlace(world, market, groupId))
	const [line] = await goodsOf(orderId)
	await cancelNow(world, await buyerOf(world, orderId), [line?.id ?? 0])
	await settleOutbox(world)
	expect(await backOf(orderId)).toBe(await paidFor(orderId))
	expect(await stateOf(groupId)).toBe('OPEN')
	for (let member = 0; member < 2; member++) await pay(await takePlace(world, market, groupId))
	expect(await stateOf(groupId)).toBe('SUCCEEDED')
	await ledgerIsRight()
})

test('cancelled by its seller a group ends and all is refunded, and no other enterprise can do it', async () => {
	const { groupId, offerId } = await groupOf(world, market)
	const orderId = await pay(await takePlace(world, market, groupId))
	const end = (enterpriseId: number) => endOffer(world, shopOf(enterpriseId), { offerId, withGroups: true })
	expect(await end(market.enterpriseId + 1)).toEqual({ outcome: 'not-found' })
	expect(await stateOf(groupId)).toBe('OPEN')
	expect(await end(market.enterpriseId)).toEqual({ outcome: 'ended' })
	await settleOutbox(world)
	expect(await stateOf(groupId)).toBe('CANCELLED')
	expect(await goodsOf(orderId)).toMatchObject([{ state: 'CANCELLED', cancelled_by: 'seller' }])
	expect(await backOf(orderId)).toBe(await paidFor(orderId))
	await ledgerIsRight()
})

test('a place is bought by itself at its price, and counts as bought together whatever led to it', async () => {
	const { code } = await groupOf(world, market)
	const joined = await joinGroup(world, { accountId: null, clientAddress: '203.0.113.3' }, code)
	if (joined.outcome !== 'kept') throw new Error(JSON.stringify(joined))
	const { cartId } = joined
	const [visitor, asked] = [{ cartId, accountId: null, isApart: true }, { language: 'en', wanted: TOWN } as const]
	expect(await readCheckoutPage(world, { cartId, accountId: null }, asked)).toBeNull()
	const page = await readCheckoutPage(world, visitor, asked)
	expect(page?.view.groups.flatMap(({ lines }) => lines)).toMatchObject([{ paidMinor: 9_900, reasons: [] }])
	const placed = await checkOutCart(world, {
		...{ visitor, clientAddress: '203.0.113.3', key: 'a-place-of-its-own', quoteHash: page?.view.hash ?? '' },
		...{ buyer: { ...BUYER, shipTo: { ...BUYER, regionCode: TOWN.township, line: '1' } }, lastTouch: 'direct' },
	})
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	const orderId = await pay(placed.orderNumber)
	const touch = await database.db
		.insertInto('touches')
		.values({ kind: 'CLICK', source: 'chat_share', at: world.now() })
		.returning(['id', 'at'])
		.executeTakeFirstOrThrow()
	const credited = {
		...touch,
		kind: 'CLICK',
		source: 'chat_share',
		shareLinkId: null,
		placementId: null,
		campaignId: null,
	}
	await insertCredits(database.db, orderId, [
		{ model: 'LAST_NON_DIRECT_30D', part: 1, parts: 1, touch: { ...credited, fault: null } as Touch },
	])
	const order = await database.db.selectFrom('orders').select('last_touch').where('id', '=', orderId).executeTakeFirst()
	expect(order?.last_touch).toBe('group_buy')
	const window = countingWindow('2026-05', world.now())
	if (!window) throw new Error('May has begun')
	const { rows } = await sql`select num, den, part from (${tradeRows('X06', window)}) r
		where order_number = ${placed.orderNumber}`.execute(database.db)
	expect(rows).toEqual([{ num: 9_900, den: 9_900, part: 'GOODS' }])
})

test('the page of a group counts those who paid and stand, and nobody else; it names nobody', async () => {
	const { groupId, code } = await groupOf(world, market, { size: 4 })
	expect(await findGroupPage(database.db, code)).toMatchObject({ paidAtMs: [], held: 0, endsAt: null })
	const left = await pay(await takePlace(world, market, groupId))
	await pay(await takePlace(world, market, groupId))
	await takePlace(world, market, groupId)
	const [line] = await goodsOf(left)
	await cancelNow(world, await buyerOf(world, left), [line?.id ?? 0])
	await settleOutbox(world)
	const page = await findGroupPage(database.db, code)
	expect(page).toMatchObject({ held: 1, size: 4, priceMinor: 9_900, singleMinor: 12_800, state: 'OPEN' })
	expect(page?.paidAtMs).toHaveLength(1)
	expect(JSON.stringify(page)).not.toContain(BUYER.name)
})

test('a price for groups is below that of one, for goods with a settled price, one offer a variant at a time', async () => {
	await groupOf(world, market)
	const [variantId, second] = market.variantIds
	const offer = {
		variantId,
		size: 2,
		quota: 10,
		hours: 24,
		startsAt: world.now(),
		endsAt: new Date('2026-06-01T00:00:00Z'),
	}
	const make = (parts: Partial<typeof offer> & { priceMinor: number }, enterpriseId = market.enterpriseId) =>
		offerGroup(world, shopOf(enterpriseId), { ...offer, ...parts })
	expect(await make({ priceMinor: 9_000 })).toEqual({ outcome: 'runs-already' })
	expect(await make({ variantId: second, priceMinor: 25_600 })).toEqual({ outcome: 'not-cheaper' })
	expect(await make({ priceMinor: 9_000 }, market.enterpriseId + 1)).toEqual({ outcome: 'not-found' })
	expect(await make({ variantId: second, priceMinor: 25_599 })).toEqual({ outcome: 'made' })
	expect((await listOwnGroupOffers(database.db, market.enterpriseId)).slice(0, 2)).toMatchObject([
		{ size: 2 },
		{ size: 2 },
	])
})

test('no group is opened that its quota could not fill, and none is joined after its end', async () => {
	const asker = { accountId: null, clientAddress: '203.0.113.2' }
	const { groupId, offerId, code } = await groupOf(world, market, { size: 2, quota: 3 })
	await pay(await takePlace(world, market, groupId))
	await pay(await takePlace(world, market, groupId))
	const full = { outcome: 'unavailable', reasons: [{ code: 'group_full' }] }
	expect(await openGroup(world, asker, offerId)).toEqual(full)
	expect(await joinGroup(world, asker, code)).toEqual({ outcome: 'unavailable', reasons: [{ code: 'group_over' }] })
	expect(await joinGroup(world, asker, 'nosuchcode')).toEqual({ outcome: 'not-found' })
})

test('a group in which nobody ever pays is closed after a day, and nobody is told of it', async () => {
	const { groupId } = await groupOf(world, market)
	clock.advance(24 * 3_600_000)
	await endGroups(world)
	expect(await stateOf(groupId)).toBe('OPEN')
	clock.advance(1)
	await endGroups(world)
	expect(await stateOf(groupId)).toBe('CANCELLED')
	await settleOutbox(world)
	await ledgerIsRight()
})

test('a group is passed on by links of its own: one to a channel, to the group while it gathers and to its listing after', async () => {
	const { groupId, code } = await groupOf(world, market)
	const [group, listing] = [`/groups/${code}`, '/products/spring-tea']
	const account = await addPerson(world, 'group-sharer@example.test')
	const linkOf = async (path: string) => {
		const made = await makeLink(world, { path, channel: 'wechat', accountId: account, visitorId: null })
		if (made.outcome !== 'made') throw new Error(made.outcome)
		return made.code
	}
	const came = {
		remembered: 'declined',
		accountId: null,
		userAgent: 'Mozilla/5.0',
		clientAddress: '192.0.2.9',
	} as const
	const [ofGroup, ofListing] = [await linkOf(group), await linkOf(listing)]
	expect(ofGroup).not.toBe(ofListing)
	expect(await linkOf(group)).toBe(ofGroup)
	expect(await openShare(world, { ...came, code: ofGroup })).toBe(group)
	expect(await readShared(world, 'zh', { path: group, code: ofGroup })).toMatchObject({ link: { code: ofGroup } })
	expect(await readShared(world, 'zh', { path: group, code: ofListing })).toMatchObject({ link: null })
	expect(await findSharedByLink(database.db, ofGroup)).toMatchObject({ groupId, fromMinor: 9_900 })
	await pay(await takePlace(world, market, groupId))
	await pay(await takePlace(world, market, groupId))
	clock.advance(61_000)
	expect(await openShare(world, { ...came, code: ofGroup })).toBe(listing)
	expect(await readShared(world, 'zh', { path: group, code: ofGroup })).toBeNull()
	expect(await findSharedByLink(database.db, ofGroup)).toMatchObject({ groupId: null })
	const made = await makeLink(world, {
		path: '/groups/nosuchcode',
		channel: 'wechat',
		accountId: null,
		visitorId: null,
	})
	expect(made).toEqual({ outcome: 'not-found' })
	await world.touches.flush()
})
