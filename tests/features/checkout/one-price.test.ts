import { beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { keepCoupon } from '#app/features/cart/keep-coupon.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import { checkoutBody, quoteBody, readBody } from '#app/features/checkout/api-lines-form.ts'
import { checkOutCart } from '#app/features/checkout/check-out-cart.server.ts'
import { checkOutLines } from '#app/features/checkout/check-out-lines.server.ts'
import { quoteLines } from '#app/features/checkout/quote-lines.server.ts'
import { readCheckoutPage } from '#app/features/checkout/read-checkout-page.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import type { World } from '#app/platform/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { linesOf, payOrder } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { makeCoupon, makePromotion } from '#tests/support/reductions.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useDatabase()
const provider = usePaymentSandbox(clock)
const PLACE = { province: '990000000000', city: '990100000000', county: '990102000000' }
let market: TestMarket
let world: World
let pointId = 0

/** A second variant on the stock of the first, chilled; a season over the edge of the stay; a package with a slot and a share of its own. */
beforeAll(async () => {
	const { db } = database
	market = await buildMarket(db)
	world = createTestWorld(db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	const [first, second] = market.variantIds
	await sql`update product_variants set temperature_class = 'chilled', capacity_units = 2, weight_g = 3100,
		capacity_id = (select capacity_id from product_variants where id = ${first}) where id = ${second}`.execute(db)
	await sql`insert into rate_seasons (rate_plan_id, name_zh, name_en, days, price_minor)
		values (${market.ratePlanIds[1]}, '茶季', 'Tea season', '[2026-05-07,2026-05-20)', array_fill(45001, array[7]))`.execute(
		db,
	)
	await sql`update rate_plans set last_minute = '[{"days": 9, "discountBp": 700}]' where id = ${market.ratePlanIds[1]}`.execute(
		db,
	)
	await sql`update package_components set share_bp = 2500, part_of_day = 'morning'
		where package_listing_id = ${market.packageId} and position = 2`.execute(db)
	await sql`update package_components set slot = 1 where package_listing_id = ${market.packageId} and position = 3`.execute(
		db,
	)
	await sql`insert into package_components (package_listing_id, position, kind, listing_id, variant_id, slot)
		values (${market.packageId}, 4, 'product', ${market.productId}, ${second}, 1)`.execute(db)
	await makePromotion(db, market.enterpriseId, { listing_id: market.experienceId, discount_bp: 1_111 })
	await makeCoupon(db, 'RICHBASKET', { amount_minor: null, discount_bp: 777, max_minor: 9_999 })
	const point = { kind: 'DELIVERY_POINT', name_zh: '蓝县驿站', name_en: 'Lan Point', region_code: PLACE.county }
	const { id } = await db
		.insertInto('logistics_nodes')
		.values({ ...point, opened_on: '2026-01-01' })
		.returning('id')
		.executeTakeFirstOrThrow()
	pointId = id
})

const ambient = () => `${market.enterpriseId}:${VILLAGE}:ambient`
const chilled = () => `${market.enterpriseId}:${VILLAGE}:chilled`
const session = (day: string) => market.sessionIds[day] ?? 0

const wishes = (): CartWish[] => [
	{ kind: 'product', variantId: market.variantIds[0], qty: 3 },
	{ kind: 'product', variantId: market.variantIds[1], qty: 1 },
	{
		kind: 'stay',
		ratePlanId: market.ratePlanIds[1],
		...{ checkIn: '2026-05-05', checkOut: '2026-05-09', qty: 1, adults: 3, childAges: [4] },
	},
	{
		kind: 'experience',
		sessionId: session('2026-05-06'),
		units: market.unitTypeIds.map((unitTypeId) => ({ unitTypeId, qty: 2 })),
	},
	{
		kind: 'package',
		listingId: market.packageId,
		startsOn: '2026-05-10',
		qty: 1,
		choices: { '2': session('2026-05-11'), s1: 4 },
	},
]

const apiLines = () => [
	{ variant_id: market.variantIds[0], qty: 3 },
	{ variant_id: market.variantIds[1], qty: 1 },
	{
		room_type_id: market.roomTypeIds[1],
		...{ check_in: '2026-05-05', check_out: '2026-05-09', rooms: 1, adults: 3, children: [4] },
	},
	{ session_id: session('2026-05-06'), units: market.unitTypeIds.map((id) => ({ unit_type_id: id, qty: 2 })) },
	{ package_id: market.packageId, start: '2026-05-10', qty: 1, choices: { '2': session('2026-05-11'), s1: 4 } },
]

const partsOf = (view: CartView) => view.groups.flatMap((group) => group.lines.flatMap((line) => line.parts))

/** What each thing costs with every component of it, whatever its key is. */
const pricesOf = (
	lines: readonly { qty: number; unitMinor: number; paidMinor: number; discounts: unknown; nights: unknown }[],
) =>
	lines
		.map(({ qty, unitMinor, paidMinor, discounts, nights }) =>
			JSON.stringify({ qty, unitMinor, paidMinor, discounts, nights }).replaceAll(
				/"code":"(\d+|lines\.\d+)"/g,
				'"code":"-"',
			),
		)
		.sort()

async function fillCart() {
	let cartId: string | null = null
	for (const wish of wishes()) {
		const added = await addToCart(world, { cartId, accountId: null }, wish)
		if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
		cartId = added.cartId
	}
	return { cartId, accountId: null }
}

test('page, program and order agree to the fen on a basket of everything', async () => {
	const visitor = await fillCart()
	await keepCoupon(world, visitor, 'rich-basket')
	const cart = await readCart(world, visitor, 'en')
	const cartLines = cart.view?.groups.flatMap((group) => group.lines) ?? []
	// A coupon is no change of price.
	expect(cartLines.map((line) => line.wasMinor)).toEqual(cartLines.map(() => null))
	const wanted = {
		...PLACE,
		[`ship-${ambient()}`]: 'COLLECT_AT_STAY',
		[`ship-${chilled()}`]: `PICK_UP:${pointId}`,
	}
	const page = await readCheckoutPage(world, visitor, { language: 'en', wanted })
	if (!page || !cart.view) throw new Error('no page')
	const { view } = page
	const ship = {
		[ambient()]: { method: 'COLLECT_AT_STAY' as const },
		[chilled()]: { method: 'PICK_UP' as const, point_id: pointId },
	}
	const asked = { lines: apiLines(), ship_to: { region_code: PLACE.county }, ship, coupon: 'RICHBASKET' }
	const body = readBody(quoteBody, asked)
	if (!body.ok) throw new Error(JSON.stringify(body.faults))
	const { quote, coupon, reasons } = await quoteLines(world, body.value)
	expect(reasons).toEqual([])

	// Page and program show the same components.
	expect(pricesOf(partsOf(view))).toEqual(pricesOf(quote.lines))
	expect(pricesOf(partsOf(cart.view))).toEqual(pricesOf(quote.lines))
	expect([view.listMinor, view.discountMinor, view.shippingMinor, view.totalMinor]).toEqual([
		quote.listMinor,
		quote.discountMinor,
		quote.shippingMinor,
		quote.totalMinor,
	])
	expect(view.coupon).toMatchObject({ discountMinor: coupon?.discountMinor, refusal: null })
	// Two pieces of 3,100 g are chilled together, and dear enough to travel free.
	expect(quote.shipPlans.map(({ key, method, zone, steps, feeMinor }) => [key, method, zone, steps, feeMinor])).toEqual(
		[
			[ambient(), 'COLLECT_AT_STAY', null, 0, 0],
			[chilled(), 'PICK_UP', 'city', 6, 0],
		],
	)
	const kinds = new Set(quote.lines.flatMap((line) => line.discounts.map((it) => it.kind)))
	expect([...kinds].sort()).toEqual(['coupon', 'last_minute', 'length_of_stay', 'package', 'promotion'])

	const buyer = { ...BUYER, shipTo: { regionCode: PLACE.county, line: '1', name: 'A', phone: '000-0000-0000' } }
	const placed = await checkOutCart(world, {
		...{
			visitor,
			clientAddress: '127.0.0.1',
			key: 'rich-basket-page',
			quoteHash: view.hash,
			buyer,
			lastTouch: 'direct',
		},
		...{ coupon: 'RICHBASKET', ship: page.ship },
	})
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	expect(placed.totalMinor).toBe(view.totalMinor)
	const orderId = await payOrder(world, provider, placed.orderNumber)
	const lines = await linesOf(world, orderId)
	const things = lines.filter(({ kind }) => kind !== 'FEE')
	const written = things.map(({ qty, unit_minor: unitMinor, paid_minor: paidMinor, price_details: details }) => {
		const { discounts, nights } = details as { discounts: unknown; nights: unknown }
		return { qty, unitMinor, paidMinor, discounts, nights }
	})
	// jsonb keeps no order of keys.
	const inOrder = (texts: string[]) => texts.map((text) => JSON.stringify(sorted(JSON.parse(text)))).sort()
	expect(inOrder(pricesOf(written))).toEqual(inOrder(pricesOf(quote.lines)))
	expect(lines.reduce((sum, line) => sum + line.paid_minor, 0)).toBe(view.totalMinor)
	const payment = await database.db
		.selectFrom('payments')
		.select('amount_minor')
		.where('order_id', '=', orderId)
		.execute()
	expect(payment).toEqual([{ amount_minor: view.totalMinor }])

	await planShipments(world, { orderId })
	const parcels = await database.db
		.selectFrom('shipments')
		.select(['plan_key', 'method', 'pick_up_node_id', 'stay_listing_id'])
		.orderBy('plan_key')
		.execute()
	expect(parcels).toEqual([
		{ plan_key: ambient(), method: 'COLLECT_AT_STAY', pick_up_node_id: null, stay_listing_id: market.stayId },
		{ plan_key: chilled(), method: 'PICK_UP', pick_up_node_id: pointId, stay_listing_id: null },
	])
})

test('what waits at the stay is placed at the price shown, though an address was chosen before', async () => {
	const night = { checkIn: '2026-05-12', checkOut: '2026-05-13', qty: 1, adults: 2, childAges: [] }
	const goods: CartWish = { kind: 'product', variantId: market.variantIds[0], qty: 1 }
	const added = await addToCart(world, { cartId: null, accountId: null }, goods)
	if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
	const visitor = { cartId: added.cartId, accountId: null }
	await addToCart(world, visitor, { kind: 'stay', ratePlanId: market.ratePlanIds[1], ...night })
	const wanted = { ...PLACE, [`ship-${ambient()}`]: 'COLLECT_AT_STAY' }
	const page = await readCheckoutPage(world, visitor, { language: 'en', wanted })
	if (!page) throw new Error('no page')
	expect(page.needs.needsAddress).toBe(false)
	const placed = await checkOutCart(world, {
		...{ visitor, clientAddress: '127.0.0.1', key: 'waits-at-the-stay', quoteHash: page.view.hash },
		...{ buyer: { ...BUYER, shipTo: null }, ship: page.ship, lastTouch: 'direct' },
	})
	expect(placed).toMatchObject({ outcome: 'placed', totalMinor: page.view.totalMinor })
})

test('a program places the same basket at the total it was quoted', async () => {
	const base = { lines: apiLines().slice(0, 1), coupon: 'RICHBASKET' }
	const asked = readBody(quoteBody, { ...base, ship_to: { region_code: PLACE.county } })
	if (!asked.ok) throw new Error('faults')
	const { quote } = await quoteLines(world, asked.value)
	const body = readBody(checkoutBody, {
		...base,
		buyer: { name: 'A', phone: '000-0000-0001', email: 'a@example.test' },
		ship_to: { region_code: PLACE.county, line: '1' },
		quote_hash: quote.hash,
	})
	if (!body.ok) throw new Error(JSON.stringify(body.faults))
	const call = { body: body.value, idempotencyKey: 'one-price-api', clientAddress: '127.0.0.1' }
	expect(await checkOutLines(world, call)).toMatchObject({ outcome: 'placed', totalMinor: quote.totalMinor })
})

test('nothing waits at a stay that is not in the cart, nor at a delivery point far from the address: refused with the reason', async () => {
	const ask = async (ship: Record<string, unknown>) => {
		const asked = readBody(quoteBody, { lines: apiLines().slice(0, 1), ship_to: { region_code: VILLAGE }, ship })
		if (!asked.ok) throw new Error('faults')
		return (await quoteLines(world, asked.value)).reasons
	}
	const refused = [{ key: 'shipping', reasons: [{ code: 'ship_not_possible' }] }]
	expect(await ask({ [ambient()]: { method: 'COLLECT_AT_STAY' } })).toEqual(refused)
	expect(await ask({ [ambient()]: { method: 'PICK_UP', point_id: pointId } })).toEqual(refused)
	expect(await ask({ [ambient()]: { method: 'PARCEL' } })).toEqual([])
})

test('a seller’s own tariff goes before the platform’s, for its classes and zones only', async () => {
	await database.db
		.insertInto('shipping_rates')
		.values({ enterprise_id: market.enterpriseId, temperature_class: 'ambient', zone: 'city', first_fee_minor: 4_321 })
		.execute()
	const feeTo = async (region: string, variantId: number) => {
		const asked = readBody(quoteBody, { lines: [{ variant_id: variantId, qty: 1 }], ship_to: { region_code: region } })
		if (!asked.ok) throw new Error('faults')
		return (await quoteLines(world, asked.value)).quote.shipPlans[0]?.feeMinor
	}
	expect(await feeTo(PLACE.county, market.variantIds[0])).toBe(4_321)
	expect(await feeTo(VILLAGE, market.variantIds[0])).toBe(0)
})

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted)
	if (value === null || typeof value !== 'object') return value
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, part]) => [key, sorted(part)]),
	)
}
