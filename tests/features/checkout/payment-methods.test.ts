import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { endCheckout } from '#app/features/checkout/end-checkout.server.ts'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { importStatement } from '#app/features/checkout/import-statement.server.ts'
import { placeOrder, type PlacedOrder } from '#app/features/checkout/place-order.server.ts'
import { recordArrivalPayment } from '#app/features/checkout/record-arrival-payment.server.ts'
import { assignTransfer, recordTransfer } from '#app/features/checkout/record-transfer.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { readSellerOrder } from '#app/features/selling/read-seller-pages.server.ts'
import { setPayOnArrival } from '#app/features/selling/set-pay-on-arrival.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { awaitedTransfers, unmatchedTransfers } from '#db/queries/transfers.ts'
import { BUYER, nightWish, orderOf, packageWish, pickingWish, teaWish } from '#tests/support/wishes.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { eventsOf } from '#tests/support/paid-order.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const HOUR = 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket
let world: ReturnType<typeof createTestWorld>
let people = 0

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock })
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
	await database.db.updateTable('listings').set({ pay_on_arrival: true }).where('kind', '=', 'stay').execute()
	await database.db
		.insertInto('transfer_accounts')
		.values({ currency: 'CNY', holder: '山海', bank: 'Bank', account_number: '0000', is_demo: true })
		.execute()
})

const someone = () => ({
	...BUYER,
	phone: `000-0000-${String(++people).padStart(4, '0')}`,
	email: `guest${people}@example.test`,
})

const tryOrder = (wishes: Parameters<typeof orderOf>[0], method: PaymentMethod, buyer = someone()) =>
	placeOrder(world, orderOf(wishes, { method, buyer }))

async function order(...args: Parameters<typeof tryOrder>): Promise<PlacedOrder & { id: number }> {
	const placed = await tryOrder(...args)
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	const { id } = await headOf(placed.orderNumber)
	return { ...placed, id }
}

const headOf = (number: string) =>
	database.db.selectFrom('orders').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
const paymentsOf = (orderId: number) =>
	database.db
		.selectFrom('payments')
		.selectAll()
		.where('order_id', '=', orderId)
		.orderBy('amount_minor', 'desc')
		.execute()
const refundsOf = (orderId: number) =>
	database.db.selectFrom('refunds').selectAll().where('order_id', '=', orderId).execute()
const partsOf = (orderId: number) =>
	database.db.selectFrom('seller_orders').selectAll().where('order_id', '=', orderId).execute()
const linesOf = async (orderId: number) =>
	database.db
		.selectFrom('order_lines')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.selectAll('order_lines')
		.where('order_id', '=', orderId)
		.execute()
const sellerOf = (enterpriseId: number) =>
	({ account: { accountId: 1 }, enterpriseId, role: 'owner' }) as unknown as Seller

const transfer = (remittance: string, amountMinor: number, bankReference: string) =>
	recordTransfer(world, {
		bankReference,
		receivedOn: '2026-05-02',
		amountMinor,
		currency: 'CNY',
		remittance,
		payer: '****',
		evidence: '',
		recordedBy: 'account:1',
	})

test('goods, a listing that does not allow it, and several sellers are not paid on arrival, with the reason', async () => {
	const refused = async (wishes: Parameters<typeof orderOf>[0]) => {
		const result = await tryOrder(wishes, 'ON_ARRIVAL')
		return result.outcome === 'method-not-offered' ? result.methodReasons : result.outcome
	}
	expect(await refused([teaWish(market)])).toContain('goods')
	expect(await refused([nightWish(market), teaWish(market)])).toContain('goods')
	expect(await refused([pickingWish(market)])).toContain('not-allowed')
	expect(await refused([packageWish(market)])).toContain('goods')
	expect(await recountCapacity(database.db)).toEqual([])
	expect(await eventsOf(world, 'order-confirmed')).toEqual([])
})

test('a stay to be paid on arrival is confirmed at once, unpaid, with its units and its voucher', async () => {
	const placed = await order([nightWish(market)], 'ON_ARRIVAL')
	expect(placed).toMatchObject({ paymentUrl: null, isPaid: false, method: 'ON_ARRIVAL' })
	expect(await headOf(placed.orderNumber)).toMatchObject({
		payment_method: 'ON_ARRIVAL',
		paid_at: null,
		confirmed_at: clock.now(),
	})
	expect((await linesOf(placed.id)).map(({ state }) => state)).toEqual(['CONFIRMED'])
	expect(await paymentsOf(placed.id)).toEqual([])
	expect(await eventsOf(world, 'order-confirmed')).toContainEqual({ orderId: placed.id })
	expect(await eventsOf(world, 'order-paid')).toEqual([])
	await issueVouchers(world, { orderId: placed.id })
	const page = await readOrder(world, placed.orderNumber, { accountId: null, token: placed.orderToken })
	expect(page).toMatchObject({ isPayable: false, awaited: null, order: { paymentMethod: 'ON_ARRIVAL' } })
	expect(page?.order.parts[0]?.lines[0]?.voucher).not.toBeNull()
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a confirmed booking is let go by no clock and by no checkout that is given up', async () => {
	const placed = await order([nightWish(market)], 'ON_ARRIVAL')
	expect(await endCheckout(world, placed.checkoutId, 'RELEASED')).toBe('kept')
	clock.advance(2 * HOUR)
	await endOverdueCheckouts(world)
	expect((await linesOf(placed.id)).map(({ state }) => state)).toEqual(['CONFIRMED'])
	expect((await headOf(placed.orderNumber)).closed_at).toBeNull()
})

test('the seller sees the booking with what to collect; recording the money makes it paid, once', async () => {
	const placed = await order([nightWish(market)], 'ON_ARRIVAL')
	const [part] = await partsOf(placed.id)
	if (!part) throw new Error('no part')
	const seller = sellerOf(part.enterprise_id)
	expect(await readSellerOrder(world, seller, part.id)).toMatchObject({ isPaidOnArrival: true })
	expect(await recordArrivalPayment(world, sellerOf(part.enterprise_id + 1), part.id)).toEqual({ outcome: 'not-found' })
	clock.advance(HOUR)
	expect(await recordArrivalPayment(world, seller, part.id)).toEqual({ outcome: 'recorded' })
	expect(await recordArrivalPayment(world, seller, part.id)).toEqual({ outcome: 'recorded-before' })
	expect((await headOf(placed.orderNumber)).paid_at).toEqual(clock.now())
	expect(await paymentsOf(placed.id)).toMatchObject([
		{ provider: 'on_arrival', state: 'SUCCEEDED', captured_minor: placed.totalMinor },
	])
	expect(
		(await eventsOf(world, 'order-paid')).filter((it) => (it as { orderId: number }).orderId === placed.id),
	).toHaveLength(1)
	expect(await readSellerOrder(world, seller, part.id)).toMatchObject({ isPaidOnArrival: false })
})

test('a guest who did not come owes nothing', async () => {
	const placed = await order([nightWish(market)], 'ON_ARRIVAL')
	const [part] = await partsOf(placed.id)
	await database.db
		.updateTable('order_lines')
		.set({ state: 'NO_SHOW' })
		.where('seller_order_id', '=', part?.id ?? 0)
		.execute()
	expect(await recordArrivalPayment(world, sellerOf(part?.enterprise_id ?? 0), part?.id ?? 0)).toEqual({
		outcome: 'nothing-due',
	})
	expect(await paymentsOf(placed.id)).toEqual([])
})

test('one person has at most two open bookings to be paid on arrival, by telephone or e-mail, however it is written', async () => {
	const who = someone()
	await order([nightWish(market)], 'ON_ARRIVAL', who)
	const second = await order([nightWish(market)], 'ON_ARRIVAL', { ...who, phone: `${who.phone} ` })
	const others = [
		{ ...who, email: 'other@example.test' },
		{ ...who, phone: '1', email: who.email.toUpperCase() },
	]
	for (const buyer of others) {
		expect(await tryOrder([nightWish(market)], 'ON_ARRIVAL', buyer)).toMatchObject({
			outcome: 'method-not-offered',
			methodReasons: ['too-many-open'],
		})
	}
	const [part] = await partsOf(second.id)
	await recordArrivalPayment(world, sellerOf(part?.enterprise_id ?? 0), part?.id ?? 0)
	expect((await tryOrder([nightWish(market)], 'ON_ARRIVAL', who)).outcome).toBe('placed')
})

test('two bookings of one person at the same moment are not both the last one allowed', async () => {
	const who = someone()
	await order([nightWish(market)], 'ON_ARRIVAL', who)
	const results = await Promise.all([1, 2, 3, 4].map(() => tryOrder([nightWish(market)], 'ON_ARRIVAL', who)))
	expect(results.filter(({ outcome }) => outcome === 'placed')).toHaveLength(1)
})

test('only stays and experiences of one’s own can be paid on arrival', async () => {
	const listing = await database.db
		.selectFrom('listings')
		.select(['id', 'enterprise_id'])
		.where('kind', '=', 'product')
		.executeTakeFirstOrThrow()
	const seller = sellerOf(listing.enterprise_id)
	expect(await setPayOnArrival(world, seller, { listingId: listing.id, isAllowed: true })).toBe('not-found')
})

test('an order to be transferred for is held two days, and the exact sum confirms it', async () => {
	const placed = await order([teaWish(market)], 'BANK_TRANSFER')
	expect(placed.holdUntil).toEqual(new Date(clock.now().getTime() + 48 * HOUR))
	expect(await eventsOf(world, 'transfer-awaited')).toContainEqual({ orderId: placed.id })
	const page = await readOrder(world, placed.orderNumber, { accountId: null, token: placed.orderToken })
	expect(page).toMatchObject({
		isPayable: false,
		awaited: { to: { accountNumber: '0000', isDemo: true }, heldMinor: 0 },
	})
	expect((await awaitedTransfers(database.db, 50)).map(({ number }) => number)).toContain(placed.orderNumber)
	expect(await transfer(`tea ${placed.orderNumber}`, placed.totalMinor, 'exact')).toMatchObject({ outcome: 'paid' })
	expect(await transfer(`tea ${placed.orderNumber}`, placed.totalMinor, 'exact')).toEqual({ outcome: 'known' })
	expect((await headOf(placed.orderNumber)).paid_at).not.toBeNull()
	expect(await paymentsOf(placed.id)).toMatchObject([{ provider: 'bank_transfer', captured_minor: placed.totalMinor }])
	expect(await refundsOf(placed.id)).toEqual([])
	expect(await recountCapacity(database.db)).toEqual([])
})

test('too little waits for the rest; the rest confirms; a third transfer goes back', async () => {
	const placed = await order([teaWish(market)], 'BANK_TRANSFER')
	expect(await transfer(placed.orderNumber, placed.totalMinor - 100, 'part-1')).toEqual({
		outcome: 'short',
		missingMinor: 100,
	})
	expect((await awaitedTransfers(database.db, 50)).find(({ number }) => number === placed.orderNumber)).toMatchObject({
		heldMinor: placed.totalMinor - 100,
	})
	expect(await transfer(placed.orderNumber, 100, 'part-2')).toMatchObject({ outcome: 'paid', surplusMinor: 0 })
	expect(await transfer(placed.orderNumber, 100, 'part-3')).toMatchObject({ outcome: 'paid-before' })
	expect(await refundsOf(placed.id)).toMatchObject([{ reason: 'paid-twice', amount_minor: 100, route: 'EXTERNAL' }])
})

test('of too much the difference goes back by hand', async () => {
	const placed = await order([teaWish(market)], 'BANK_TRANSFER')
	expect(await transfer(placed.orderNumber, placed.totalMinor + 250, 'more')).toMatchObject({ surplusMinor: 250 })
	expect(await paymentsOf(placed.id)).toMatchObject([{ captured_minor: placed.totalMinor }, { captured_minor: 250 }])
	expect(await refundsOf(placed.id)).toMatchObject([{ reason: 'surplus', amount_minor: 250, route: 'EXTERNAL' }])
})

test('an order that lapsed with too little gives it back; the whole sum, late, takes what is still there', async () => {
	const placed = await order([teaWish(market)], 'BANK_TRANSFER')
	await transfer(placed.orderNumber, 100, 'lapsed-part')
	const late = await order([teaWish(market)], 'BANK_TRANSFER')
	clock.advance(48 * HOUR)
	expect(await endOverdueCheckouts(world)).toBe(0)
	clock.advance(1)
	expect(await endOverdueCheckouts(world)).toBe(2)
	expect(await refundsOf(placed.id)).toMatchObject([{ reason: 'too-little', amount_minor: 100, route: 'EXTERNAL' }])
	expect(await transfer(placed.orderNumber, 50, 'lapsed-more')).toMatchObject({ outcome: 'too-little' })
	expect(await transfer(late.orderNumber, late.totalMinor, 'late')).toMatchObject({ outcome: 'paid' })
	expect((await linesOf(late.id)).map(({ state }) => state)).toContain('PLACED')
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a late transfer for what was sold meanwhile goes back line by line, by hand', async () => {
	const placed = await order([teaWish(market)], 'BANK_TRANSFER')
	clock.advance(49 * HOUR)
	await endOverdueCheckouts(world)
	await database.db
		.updateTable('capacity')
		.set((eb) => ({ total: eb.ref('sold') }))
		.execute()
	await transfer(placed.orderNumber, placed.totalMinor, 'late-sold')
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
	expect(await headOf(placed.orderNumber)).toMatchObject({ is_unfulfillable: true })
	const refunds = await refundsOf(placed.id)
	expect(refunds).toMatchObject([{ reason: 'paid-too-late', route: 'EXTERNAL', amount_minor: placed.totalMinor }])
})

test('a stay that begins before a transfer can be in is not sold for one', async () => {
	const now = clock.now().getTime()
	const day = (hours: number) => new Date(now + hours * HOUR).toISOString().slice(0, 10)
	expect(await tryOrder([nightWish(market, day(24), day(48))], 'BANK_TRANSFER')).toMatchObject({
		outcome: 'method-not-offered',
		methodReasons: ['too-soon'],
	})
})

test('a statement imported twice changes nothing the second time; rows that name no order wait for a person', async () => {
	const placed = await order([teaWish(market)], 'BANK_TRANSFER')
	const amount = (placed.totalMinor / 100).toFixed(2)
	const text = [
		'bank_reference,date,amount,currency,remittance,payer',
		`S1,2026-05-02,${amount},CNY,${placed.orderNumber},6222021234567890`,
		'S2,2026-05-02,8.00,CNY,nothing known,B',
		'S3,2026-05-02,x,CNY,,C',
	].join('\n')
	const statement = { text, recordedBy: 'account:1' }
	expect(await importStatement(world, statement)).toEqual({
		outcome: 'imported',
		faults: [{ row: 3, column: 'amount' }],
		rows: [
			{ row: 1, outcome: 'paid' },
			{ row: 2, outcome: 'unmatched' },
		],
	})
	expect(await importStatement(world, statement)).toMatchObject({ rows: [{ outcome: 'known' }, { outcome: 'known' }] })
	expect(await paymentsOf(placed.id)).toHaveLength(1)
	const waiting = (await unmatchedTransfers(database.db, 10)).find(({ bankReference }) => bankReference === 'S2')
	const other = await order([teaWish(market)], 'BANK_TRANSFER')
	const assigned = { transferId: waiting?.id ?? '', orderNumber: other.orderNumber }
	expect(await assignTransfer(world, assigned)).toMatchObject({ outcome: 'short' })
	expect(await assignTransfer(world, assigned)).toEqual({ outcome: 'known' })
})

test('the same key gives the same booking; another way to pay under it is refused', async () => {
	const wanted = orderOf([nightWish(market, '2026-05-20', '2026-05-21')], { method: 'ON_ARRIVAL', buyer: someone() })
	const first = await placeOrder(world, wanted)
	const again = await placeOrder(world, wanted)
	expect(again).toMatchObject({ outcome: 'placed', orderNumber: first.outcome === 'placed' ? first.orderNumber : '' })
	expect(await placeOrder(world, { ...wanted, method: 'BANK_TRANSFER' })).toEqual({ outcome: 'key-reused' })
})
