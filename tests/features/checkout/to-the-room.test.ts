import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { checkOutCart } from '#app/features/checkout/check-out-cart.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { readCheckoutPage } from '#app/features/checkout/read-checkout-page.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { readSellerParcels } from '#app/features/logistics/read-parcels.server.ts'
import { readPickList } from '#app/features/logistics/read-pick-list.server.ts'
import { readTracking } from '#app/features/logistics/read-tracking.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { makePlacement } from '#app/features/sharing/keep-placements.server.ts'
import { openPlacement } from '#app/features/sharing/open-placement.server.ts'
import { readDaySheet } from '#app/features/stays/read-day-sheet.server.ts'
import type { World } from '#app/platform/world.ts'
import Track from '#app/routes/logistics/track.tsx'
import PickList from '#app/routes/seller/pick-list.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { linesOf, payOrder } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise, addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const GUEST = { ...BUYER, shipTo: null }
let market: TestMarket
let world: World
let accountId = 0
let stayLineId = 0
const codes = { table: '', key: '' }

const seller = () => ({ enterpriseId: market.enterpriseId }) as Seller
const planKey = () => `${market.enterpriseId}:${VILLAGE}:ambient`
const tea = (qty = 1) => ({ kind: 'product' as const, variantId: market.variantIds[0] ?? 0, qty })

async function print(purpose: 'table' | 'room_key', label: string): Promise<string> {
	const made = await makePlacement(world, seller(), { label, purpose, listing: 'spring-tea' })
	if (made.outcome !== 'made') throw new Error(made.outcome)
	const { code } = await database.db
		.selectFrom('placements')
		.select('code')
		.where('id', '=', made.id)
		.executeTakeFirstOrThrow()
	return code
}

const scan = (code: string, who: number | null) =>
	openPlacement(world, 'en', {
		...{ code, accountId: who, remembered: 'unasked', userAgent: 'Mozilla/5.0 (iPhone)', clientAddress: '192.0.2.1' },
	})

/** A stay of 5 to 7 May, paid; a printed code on a table, and one for a room. */
beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	accountId = await addPerson(world, 'guest@example.test')
	const night = { checkIn: '2026-05-05', checkOut: '2026-05-07', qty: 1, adults: 2, childAges: [] }
	const stay = { key: 's', kind: 'stay' as const, ratePlanId: market.ratePlanIds[1] ?? 0, ...night }
	const placed = await placeOrder(world, {
		...{ idempotencyKey: 'the-stay', wishes: [stay], buyer: GUEST, cartId: null, accountId, lastTouch: 'direct' },
		agreed: {},
	})
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	const orderId = await payOrder(world, provider, placed.orderNumber)
	stayLineId = (await linesOf(world, orderId))[0]?.id ?? 0
	codes.table = await print('table', 'Table 2')
	codes.key = await print('room_key', 'Pine room')
})

test('a printed code offers the room to whoever is staying with its seller, on the days of their stay', async () => {
	clock.set('2026-05-05T10:00:00Z')
	expect((await scan(codes.table, accountId))?.room).toBe(`stay-${stayLineId}`)
	expect((await scan(codes.key, accountId))?.room).toBe(`stay-${stayLineId}`)
	expect((await scan(codes.table, null))?.room).toBeNull()
	expect((await scan(codes.key, null))?.room).toBe(`key-${codes.key}`)
	clock.set('2026-05-09T10:00:00Z')
	expect((await scan(codes.table, accountId))?.room).toBeNull()

	// A neighbour's goods are sent home: its seller has no room of the guest.
	clock.set('2026-05-05T10:00:00Z')
	const other = await addEnterprise(database.db, 'neighbour', VILLAGE)
	await sql`update listings set enterprise_id = ${other} where id = ${market.productId}`.execute(database.db)
	expect((await scan(codes.table, accountId))?.room).toBeNull()
	await sql`update listings set enterprise_id = ${market.enterpriseId} where id = ${market.productId}`.execute(
		database.db,
	)
})

/** Nothing is sent: neither host nor guest reads of a carrier or of days on the road. */
async function expectNoRoad(orderNumber: string) {
	const { parcels } = await readSellerParcels(world, seller(), { group: null, word: '', page: 1 })
	expect(parcels).toMatchObject([{ method: 'TO_ROOM', isHere: true, promisedBy: null }])
	const list = drawPage(PickList, { language: 'zh', read: await readPickList(world, seller(), 'today') })
	for (const words of ['送到房间', '最迟备好']) expect(list).toContain(words)
	expect(list).not.toContain('最迟发出')
	const order = await readOrder(world, orderNumber, { accountId, token: null })
	expect(order?.order.parts[0]?.lines).toMatchObject([{ dispatchBy: null }])
	const way = { number: parcels[0]?.number, map: null, pickUp: null }
	const parcel = await readTracking(world, way.number ?? '')
	expect(drawPage(Track, { language: 'en', read: { ...way, parcel } })).toContain('Brought to the room')
}

test('what is brought to the room costs no shipping and needs no address; its host sees it today, with the door', async () => {
	clock.set('2026-05-05T10:00:00Z')
	const room = `stay-${stayLineId}`
	const added = await addToCart(world, { cartId: null, accountId }, tea(2))
	if (added.outcome !== 'added') throw new Error(added.outcome)
	const visitor = { cartId: added.cartId, accountId }
	const home = await readCheckoutPage(world, visitor, { language: 'en', wanted: null })
	expect(home?.view.parcels).toMatchObject([{ method: 'PARCEL', room: null, rooms: [{ key: room }] }])
	const page = await readCheckoutPage(world, visitor, { language: 'en', wanted: null, room })
	if (!page) throw new Error('no page')
	expect(page.view).toMatchObject({ shippingMinor: 0, needsAddress: false, isBuyable: true })
	expect(page.view.parcels).toMatchObject([{ method: 'COLLECT_AT_STAY', room, feeMinor: 0 }])
	const again = await readCheckoutPage(world, visitor, {
		...{ language: 'en', wanted: { [`ship-${planKey()}`]: `ROOM:${room}` } },
	})
	expect(again?.ship).toEqual(page.ship)
	const placed = await checkOutCart(world, {
		...{ visitor, clientAddress: '127.0.0.1', key: 'tea-to-the-room', quoteHash: page.view.hash },
		...{ buyer: GUEST, ship: page.ship, lastTouch: 'direct' },
	})
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	expect(placed.totalMinor).toBe(page.view.totalMinor)
	const orderId = await payOrder(world, provider, placed.orderNumber)
	await planShipments(world, { orderId })
	const sheet = () => readDaySheet(world, seller(), null)
	expect((await sheet()).deliveries).toMatchObject([{ room: '', guest: BUYER.name, goods: [{ qty: 2 }] }])

	await expectNoRoad(placed.orderNumber)

	const door = await database.db
		.insertInto('room_units')
		.values({ room_type_id: market.roomTypeIds[1] ?? 0, name: '203' })
		.returning('id')
		.executeTakeFirstOrThrow()
	await sql`insert into unit_stays (order_line_id, room_unit_id, nights)
		values (${stayLineId}, ${door.id}, '[2026-05-05,2026-05-07)')`.execute(database.db)
	expect((await sheet()).deliveries).toMatchObject([{ room: '203' }])
	expect((await readDaySheet(world, seller(), '2026-05-06')).deliveries).toEqual([])
	await sql`update shipments set delivered_at = ${clock.now()}, state = 'DELIVERED'`.execute(database.db)
	expect((await sheet()).deliveries).toEqual([])
})

test('by the code printed for a room a guest without an account has it brought there', async () => {
	clock.set('2026-05-06T10:00:00Z')
	const added = await addToCart(world, { cartId: null, accountId: null }, tea())
	if (added.outcome !== 'added') throw new Error(added.outcome)
	const visitor = { cartId: added.cartId, accountId: null }
	const room = `key-${codes.key}`
	const page = await readCheckoutPage(world, visitor, { language: 'en', wanted: null, room })
	if (!page) throw new Error('no page')
	expect(page.view.parcels).toMatchObject([{ room, rooms: [{ key: room, name: 'Pine room' }] }])
	const placed = await checkOutCart(world, {
		...{ visitor, clientAddress: '127.0.0.1', key: 'tea-by-the-key', quoteHash: page.view.hash },
		...{ buyer: GUEST, ship: page.ship, lastTouch: 'direct' },
	})
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	await planShipments(world, { orderId: await payOrder(world, provider, placed.orderNumber) })
	const { deliveries } = await readDaySheet(world, seller(), null)
	expect(deliveries).toMatchObject([{ room: 'Pine room', goods: [{ qty: 1 }] }])
})

test('nobody has anything brought to a room that is not theirs, or whose code is out of use', async () => {
	clock.set('2026-05-05T10:00:00Z')
	const stranger = await addPerson(world, 'stranger@example.test')
	const added = await addToCart(world, { cartId: null, accountId: stranger }, tea())
	if (added.outcome !== 'added') throw new Error(added.outcome)
	const visitor = { cartId: added.cartId, accountId: stranger }
	await sql`update placements set closed_at = ${clock.now()} where code = ${codes.key}`.execute(database.db)
	for (const room of [`stay-${stayLineId}`, `key-${codes.key}`, `key-${codes.table}`, 'stay-999999', 'x']) {
		const page = await readCheckoutPage(world, visitor, { language: 'en', wanted: null, room })
		expect(page?.view.parcels).toMatchObject([{ method: 'PARCEL', room: null, rooms: [] }])
		const placed = await checkOutCart(world, {
			...{ visitor, clientAddress: '127.0.0.1', key: `stranger ${room}`, quoteHash: page?.view.hash ?? '' },
			...{ buyer: GUEST, ship: { [planKey()]: { method: 'COLLECT_AT_STAY', room } }, lastTouch: 'direct' },
		})
		expect(placed.outcome).not.toBe('placed')
	}
})
