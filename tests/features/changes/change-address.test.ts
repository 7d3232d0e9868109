import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { readChangePage } from '#app/features/changes/read-change.server.ts'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { readSellerOrder } from '#app/features/selling/read-seller-pages.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { listOrderParts } from '#db/queries/order-views.ts'
import { buyerOf, cancelNow, refundsOf } from '#tests/support/cancelling.ts'
import { changeNow, changeQuoteFor, openedPayment, payDifference } from '#tests/support/changing.ts'
import { useMarket } from '#tests/support/database.ts'
import { balances } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, nightWish, orderOf } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const MINUTE = 60_000
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Awaited<ReturnType<typeof sellerOf>>

/** Where the tea is sent from: its own county, another of its city, its province, another province. */
const [COUNTY, CITY, PROVINCE, FAR] = ['990101001000', '990102000000', '990201000000', '980000000000']

async function addPlaces(): Promise<void> {
	const place = (code: string, level: string, parent: string | null) => ({
		...{ code, level, parent_code: parent, name_zh: code, name_en: code, village_kind: null },
	})
	await database.db
		.insertInto('regions')
		.values([
			place('980000000000', 'province', null),
			place('990200000000', 'city', '990000000000'),
			place('990201000000', 'county', '990200000000'),
		])
		.execute()
	const above = (code: string, ...codes: [string, string][]) =>
		codes.map(([ancestor_code, ancestor_level]) => ({ region_code: code, ancestor_code, ancestor_level }))
	const province: [string, string] = ['990000000000', 'province']
	const city: [string, string] = ['990200000000', 'city']
	await database.db
		.insertInto('region_ancestors')
		.values([
			...above('980000000000', ['980000000000', 'province']),
			...above('990200000000', province, city),
			...above('990201000000', province, city, ['990201000000', 'county']),
		])
		.execute()
}

/** Ambient: 5 yuan in the county, 10 in the city, 25 in the province, 40 beyond. Chilled: 8, 16, 30, never beyond. */
async function addTariff(): Promise<void> {
	const zones = ['county', 'city', 'province', 'country']
	const fees = { ambient: [500, 1_000, 2_500, 4_000], chilled: [800, 1_600, 3_000, 0] }
	const rows = Object.entries(fees).flatMap(([temperature_class, prices]) =>
		prices.map((first_fee_minor, at) => ({
			...{ enterprise_id: market.enterpriseId, temperature_class, zone: zones[at] ?? '', first_fee_minor },
			carried: first_fee_minor > 0,
		})),
	)
	await database.db.insertInto('shipping_rates').values(rows).execute()
}

beforeAll(async () => {
	market = database.market
	await addPlaces()
	await addTariff()
	seller = await sellerOf(createTestWorld(database.db, { clock }), market.enterpriseId, 'clerk@example.test')
	const [, chilled] = market.variantIds
	await database.db
		.updateTable('product_variants')
		.set({ temperature_class: 'chilled' })
		.where('id', '=', chilled)
		.execute()
	await database.db.updateTable('capacity').set({ total: 500 }).where('kind', '=', 'stock').execute()
})

beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

afterEach(async () => {
	await deliver()
	const entries = await database.db.selectFrom('ledger_entries').select('amount_minor').execute()
	expect(entries.reduce((sum, row) => sum + row.amount_minor, 0)).toBe(0)
	for (const part of await database.db.selectFrom('seller_orders').selectAll().execute()) {
		const lines = await database.db
			.selectFrom('order_lines')
			.selectAll()
			.where('seller_order_id', '=', part.id)
			.execute()
		const sum = (of: typeof lines) => of.reduce((total, { paid_minor }) => total + paid_minor, 0)
		expect([part.total_minor, part.shipping_minor]).toEqual([
			sum(lines),
			sum(lines.filter(({ kind }) => kind === 'FEE')),
		])
	}
})

const deliver = async () => {
	while (await deliverOutbox(world, outboxDeeds as DeedTable));
	const { rows } = await sql`select deed, last_error from outbox_deliveries where last_error is not null`.execute(
		database.db,
	)
	expect(rows).toEqual([])
}
const to = (regionCode: string, line = '12'): ShipTo => ({
	regionCode,
	line,
	name: '测试收货人',
	phone: '000-0000-0001',
})
const wish = (regionCode: string, line?: string) => ({ kind: 'ADDRESS' as const, shipTo: to(regionCode, line) })
const orderRow = (orderId: number) =>
	database.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
const feesOf = async (orderId: number) => (await linesOf(world, orderId)).filter(({ kind }) => kind === 'FEE')
const goodsOf = async (orderId: number) =>
	(await linesOf(world, orderId))
		.filter(({ kind }) => kind === 'GOODS')
		.sort((a, b) => (a.variant_id ?? 0) - (b.variant_id ?? 0))
const parcelsOf = (orderId: number) =>
	database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'shipments.seller_order_id')
		.select(['temperature_class', 'destination_region_code', 'promised_by'])
		.where('seller_orders.order_id', '=', orderId)
		.orderBy('temperature_class')
		.execute()

/** Tea sent to another county of the city, with something chilled where asked. */
async function bought(withChilled = false, regionCode = CITY) {
	const [tea, chilled] = market.variantIds
	const product = (key: string, variantId: number) => ({ kind: 'product' as const, key, variantId, qty: 1 })
	const wishes = withChilled ? [product('tea', tea), product('chilled', chilled)] : [product('tea', tea)]
	const buyer = { ...BUYER, shipTo: BUYER.shipTo && { ...BUYER.shipTo, regionCode } }
	const orderId = await buy(world, provider, orderOf(wishes, { buyer }))
	await deliver()
	const [line] = await goodsOf(orderId)
	if (!line) throw new Error('no goods')
	return { orderId, asker: await buyerOf(world, orderId), lineId: line.id, part: line.seller_order_id }
}

async function pack(part: number, lineIds: number[] | null) {
	return moveLines(world, seller, { sellerOrderId: part, lineIds, deed: 'pack' })
}

describe('another address for goods not packed yet', () => {
	it('costs the difference of the fees, paid before it is done', async () => {
		const { orderId, asker } = await bought()
		const before = await balances(database.db)
		const { quote, result } = await changeNow(world, asker, wish(PROVINCE))
		expect(quote).toMatchObject({ feeMinor: 0, dueMinor: 1_500, backMinor: 0 })
		expect(quote.lines).toMatchObject([{ oldMinor: 1_000, newMinor: 2_500 }])
		if (result.outcome !== 'to-pay') throw new Error(result.outcome)
		expect(await orderRow(orderId)).toMatchObject({ total_minor: 13_800, ship_to: { regionCode: CITY } })
		expect(await payDifference(world, provider, result.change.id)).toBe('applied')
		expect(await orderRow(orderId)).toMatchObject({ total_minor: 15_300, ship_to: to(PROVINCE) })
		expect(await feesOf(orderId)).toMatchObject([{ paid_minor: 2_500, change_paid_minor: 1_500, unit_minor: 2_500 }])
		await deliver()
		expect(await parcelsOf(orderId)).toMatchObject([{ destination_region_code: PROVINCE }])
		const after = await balances(database.db)
		expect((after.provider_clearing ?? 0) - (before.provider_clearing ?? 0)).toBe(1_500)
		// There is no commission on the way: all of it is the seller's.
		expect((after.seller_pending ?? 0) - (before.seller_pending ?? 0)).toBe(1_500)
		expect(after.commission_deferred).toBe(before.commission_deferred)
	})

	it('gives back what is cheaper the way it came, once, however often it is confirmed', async () => {
		const { orderId, asker } = await bought()
		const [before] = await parcelsOf(orderId)
		const quote = await changeQuoteFor(world, asker, wish(COUNTY))
		expect(quote).toMatchObject({ dueMinor: 0, backMinor: 500 })
		const twice = await Promise.all([1, 2].map(() => changeByQuote(world, asker, quote.quoteId)))
		expect(twice.map(({ outcome }) => outcome)).toEqual(['changed', 'changed'])
		expect(await refundsOf(world, orderId)).toMatchObject([{ amount_minor: 500, reason: 'changed', route: 'PROVIDER' }])
		await sendRefunds(world)
		await deliver()
		expect(await refundsOf(world, orderId)).toMatchObject([{ state: 'DONE' }])
		expect(await feesOf(orderId)).toMatchObject([{ paid_minor: 1_000, refunded_minor: 500, change_back_minor: 500 }])
		const [parcel] = await parcelsOf(orderId)
		expect(parcel?.destination_region_code).toBe(COUNTY)
		expect(parcel?.promised_by?.getTime()).toBeLessThan(before?.promised_by?.getTime() ?? 0)
		// What is left to give back when all is called off is the price of now.
		await cancelNow(world, asker, [(await goodsOf(orderId))[0]?.id ?? 0])
		const sum = (await refundsOf(world, orderId)).reduce((total, { amount_minor }) => total + amount_minor, 0)
		expect(sum).toBe(13_800)
	})

	it('costs nothing in the same zone, and tells the buyer and the seller where it goes', async () => {
		const { orderId, asker } = await bought()
		const { quote, result } = await changeNow(world, asker, wish(CITY, '99'))
		expect(quote).toMatchObject({ dueMinor: 0, backMinor: 0 })
		expect(result).toMatchObject({ outcome: 'changed' })
		await deliver()
		const notices = await database.db.selectFrom('notices').selectAll().where('order_id', '=', orderId).execute()
		const told = notices.filter(({ kind }) => kind.endsWith('address-changed'))
		expect(told.map(({ kind }) => kind).sort()).toEqual(['address-changed', 'seller-address-changed'])
		for (const { params } of told) expect(params).toMatchObject({ shipTo: { line: '99', name: '测试收货人' } })
		const log = await database.db.selectFrom('state_changes').selectAll().where('entity', '=', 'order-change').execute()
		expect(log.at(-1)).toMatchObject({ from_state: 'QUOTED', to_state: 'DONE', actor: 'guest' })
	})

	it('adds a fee where it was carried free, and takes it off again', async () => {
		const free = (free_over_minor: number | null) =>
			database.db
				.updateTable('shipping_rates')
				.set({ free_over_minor })
				.where('enterprise_id', '=', market.enterpriseId)
				.where('zone', '=', 'city')
				.where('temperature_class', '=', 'ambient')
				.execute()
		await free(100)
		const { orderId, asker } = await bought()
		expect(await feesOf(orderId)).toEqual([])
		const { quote, result } = await changeNow(world, asker, wish(PROVINCE))
		expect(quote).toMatchObject({ dueMinor: 2_500, lines: [{ oldMinor: 0, newMinor: 2_500 }] })
		if (result.outcome !== 'to-pay') throw new Error(result.outcome)
		await payDifference(world, provider, result.change.id)
		expect(await feesOf(orderId)).toMatchObject([{ id: quote.lines[0]?.lineId, state: 'PLACED', paid_minor: 2_500 }])
		await deliver()
		const back = await changeNow(world, asker, wish(CITY))
		expect(back.quote).toMatchObject({ dueMinor: 0, backMinor: 2_500 })
		expect(await refundsOf(world, orderId)).toMatchObject([{ amount_minor: 2_500 }])
		await free(null)
	})

	it('is waived by the seller where the difference is less than can be paid', async () => {
		const { orderId, asker } = await bought(false, COUNTY)
		await database.db
			.updateTable('shipping_rates')
			.set({ first_fee_minor: 899 })
			.where('enterprise_id', '=', market.enterpriseId)
			.where('zone', '=', 'city')
			.where('temperature_class', '=', 'ambient')
			.execute()
		const { quote, result } = await changeNow(world, asker, wish(CITY))
		expect(quote).toMatchObject({ dueMinor: 0, backMinor: 0 })
		expect(result).toMatchObject({ outcome: 'changed' })
		expect(await feesOf(orderId)).toMatchObject([{ paid_minor: 500, unit_minor: 899, discount_minor: 399 }])
		await database.db
			.updateTable('shipping_rates')
			.set({ first_fee_minor: 1_000 })
			.where('enterprise_id', '=', market.enterpriseId)
			.where('zone', '=', 'city')
			.where('temperature_class', '=', 'ambient')
			.execute()
	})
})

describe('what is packed', () => {
	it('goes where it was to go; the rest of the order goes to the new address', async () => {
		const { orderId, asker, lineId, part } = await bought(true)
		expect(await pack(part, [lineId])).toMatchObject({ outcome: 'moved' })
		const page = await readChangePage(world, asker, { quoteId: null, language: 'zh' })
		const [tea, chilled] = await goodsOf(orderId)
		expect(page?.address).toMatchObject({ refusal: null, staying: [tea?.id], moving: [chilled?.id] })
		const { quote, result } = await changeNow(world, asker, wish(COUNTY))
		expect(quote).toMatchObject({ backMinor: 800, lines: [{ oldMinor: 1_600, newMinor: 800 }] })
		expect(result).toMatchObject({ outcome: 'changed' })
		await deliver()
		expect(await parcelsOf(orderId)).toMatchObject([
			{ temperature_class: 'ambient', destination_region_code: CITY },
			{ temperature_class: 'chilled', destination_region_code: COUNTY },
		])
		expect(await orderRow(orderId)).toMatchObject({ ship_to: { regionCode: CITY } })
		const parts = await listOrderParts(database.db, orderId, clock.now())
		const shown = new Map(parts.flatMap(({ lines }) => lines.map(({ id, shipTo }) => [id, shipTo?.line])))
		expect([shown.get(tea?.id ?? 0), shown.get(chilled?.id ?? 0)]).toEqual([undefined, '12'])
		expect(parts[0]?.shippingMinor).toBe(1_800)
		const own = await readSellerOrder(world, seller, part)
		expect(own?.contact).toMatchObject({
			shipTo: { regionCode: CITY },
			movedTo: [{ line: '12', phone: '000-0000-0001' }],
		})
	})

	it('cannot be changed when it is all of the order', async () => {
		const { asker, part } = await bought()
		await pack(part, null)
		expect(await quoteChange(world, asker, wish(COUNTY))).toEqual({ outcome: 'refused', reason: 'packed' })
	})

	it('wins or loses whole against a change of address at the same time', async () => {
		for (let round = 0; round < 6; round++) {
			const { orderId, asker, part } = await bought()
			const quote = await changeQuoteFor(world, asker, wish(COUNTY))
			const used = () => changeByQuote(world, asker, quote.quoteId)
			const both = round % 2 === 0 ? [used(), pack(part, null)] : [pack(part, null), used()]
			const outcomes = (await Promise.all(both)).map(({ outcome }) => outcome)
			expect(outcomes).toContain('moved')
			const isChanged = outcomes.includes('changed')
			expect(outcomes).toContain(isChanged ? 'changed' : 'moved-on')
			expect(await orderRow(orderId)).toMatchObject({ ship_to: { regionCode: isChanged ? COUNTY : CITY } })
			expect(await refundsOf(world, orderId)).toHaveLength(isChanged ? 1 : 0)
		}
	})

	it('before the difference came sends that back whole, and stays where it was to go', async () => {
		const { orderId, asker, part } = await bought()
		const { result } = await changeNow(world, asker, wish(PROVINCE))
		if (result.outcome !== 'to-pay') throw new Error(result.outcome)
		await openedPayment(world, result.change.id)
		await pack(part, null)
		await payDifference(world, provider, result.change.id)
		expect(await refundsOf(world, orderId)).toMatchObject([{ amount_minor: 1_500, reason: 'change-undone' }])
		expect(await orderRow(orderId)).toMatchObject({ total_minor: 13_800, ship_to: { regionCode: CITY } })
		expect(await feesOf(orderId)).toMatchObject([{ paid_minor: 1_000 }])
	})
})

describe('a change of address', () => {
	it('is refused whole where nobody carries a part of it', async () => {
		const { orderId, asker } = await bought(true)
		expect(await quoteChange(world, asker, wish(FAR))).toEqual({ outcome: 'refused', reason: 'not_carried' })
		const tea = await bought()
		expect(await quoteChange(world, tea.asker, wish(FAR))).toMatchObject({ outcome: 'quoted', dueMinor: 3_000 })
		expect(await orderRow(orderId)).toMatchObject({ ship_to: { regionCode: CITY } })
	})

	it('is refused to a place that is not on the map, to the same address, and where nothing is sent', async () => {
		const { orderId, asker } = await bought()
		expect(await quoteChange(world, asker, wish('120000000000'))).toEqual({
			outcome: 'refused',
			reason: 'unknown_place',
		})
		const now = { kind: 'ADDRESS' as const, shipTo: (await orderRow(orderId)).ship_to as ShipTo }
		expect(await quoteChange(world, asker, now)).toEqual({ outcome: 'refused', reason: 'same_address' })
		const stay = await buy(world, provider, orderOf([nightWish(market)]))
		const guest = await buyerOf(world, stay)
		expect(await quoteChange(world, guest, wish(CITY))).toEqual({ outcome: 'refused', reason: 'nothing_sent' })
	})

	it('that is not paid in time leaves the address as it was', async () => {
		const { orderId, asker } = await bought()
		const { result } = await changeNow(world, asker, wish(PROVINCE))
		expect(result.outcome).toBe('to-pay')
		clock.set(new Date(new Date(START).getTime() + 60 * MINUTE).toISOString())
		await endOverdueCheckouts(world)
		const log = await database.db.selectFrom('order_changes').select('state').where('order_id', '=', orderId).execute()
		expect(log).toEqual([{ state: 'LAPSED' }])
		expect(await orderRow(orderId)).toMatchObject({ ship_to: { regionCode: CITY } })
	})

	it('by the seller costs the buyer nothing more, and gives back what is cheaper', async () => {
		const { orderId, part } = await bought()
		const asker = { by: 'seller' as const, seller, sellerOrderId: part }
		const dearer = await changeNow(world, asker, wish(PROVINCE))
		expect(dearer.quote).toMatchObject({ dueMinor: 0, backMinor: 0 })
		expect(dearer.result).toMatchObject({ outcome: 'changed' })
		expect(await feesOf(orderId)).toMatchObject([{ paid_minor: 1_000, unit_minor: 2_500, discount_minor: 1_500 }])
		const cheaper = await changeNow(world, asker, wish(COUNTY))
		expect(cheaper.quote).toMatchObject({ dueMinor: 0, backMinor: 500 })
		const other = { ...asker, seller: { ...asker.seller, enterpriseId: market.enterpriseId + 1 } }
		expect(await quoteChange(world, other, wish(CITY))).toEqual({ outcome: 'not-found' })
	})
})
