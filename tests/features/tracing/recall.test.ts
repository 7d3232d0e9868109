import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { cancelCalledOff } from '#app/features/cancellation/cancel-called-off.server.ts'
import { refundLine } from '#app/features/cancellation/refund-line.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { tellRecalled } from '#app/features/notifications/tell-recalled.server.ts'
import { packFromLots } from '#app/features/selling/pack-from-lots.server.ts'
import { closeRecall, takeRecallOffer } from '#app/features/tracing/close-recall.server.ts'
import { readLot } from '#app/features/tracing/read-lots.server.ts'
import { readOrderRecalls, readRecall, sellerParty } from '#app/features/tracing/read-recalls.server.ts'
import { serveLot } from '#app/features/tracing/serve-lot.server.ts'
import { startRecall } from '#app/features/tracing/start-recall.server.ts'
import type { World } from '#app/platform/world.ts'
import { traceLineUp } from '#db/queries/lot-trace.ts'
import { changesOf } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { harvest, lotNow, requireLots, work } from '#tests/support/lots.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller

beforeAll(async () => {
	market = database.market
	await requireLots(database.db, market.productId)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
})

const WHY = {
	hazard: 'RESIDUE',
	reasonZh: '残留超标，请不要食用。',
	reasonEn: 'Residues above the limit: do not eat it.',
} as const

async function sold(lotId: number) {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 1)]))
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	if (!line) throw new Error('no goods were sold')
	const sellerOrderId = line.seller_order_id
	await planShipments(world, { orderId })
	await packFromLots(world, seller, { sellerOrderId, choices: [{ lineId: line.id, lotId }] })
	return { orderId, lineId: line.id, sellerOrderId }
}

async function ship(sellerOrderId: number) {
	const parcel = await database.db
		.selectFrom('shipments')
		.select('id')
		.where('seller_order_id', '=', sellerOrderId)
		.executeTakeFirstOrThrow()
	const carrierNumber = `SF${String(parcel.id).padStart(8, '0')}`
	return shipParcel(world, seller, { shipmentId: parcel.id, carrier: 'SF', carrierNumber })
}

/** Leaf, the tea made of it, one parcel on its way, one packed, one tasting in the past. */
async function told() {
	const leafId = await harvest(world, seller, { amountG: 40_000 })
	const teaId = await work(world, seller, [{ lotId: leafId, amountG: 40_000 }], {
		...{ amountG: 1_000, listingId: market.productId, name: null, expiresOn: '2027-01-01' },
	})
	return { leafId, teaId, sent: await sold(teaId), packed: await sold(teaId) }
}

const capacityNow = () =>
	database.db
		.selectFrom('product_variants')
		.innerJoin('capacity', 'capacity.id', 'product_variants.capacity_id')
		.select(['capacity.id', 'total', 'held', 'sold'])
		.where('listing_id', '=', market.productId)
		.orderBy('capacity.id')
		.execute()

const orderNumberOf = async (orderId: number) =>
	(await database.db.selectFrom('orders').select('number').where('id', '=', orderId).executeTakeFirstOrThrow()).number

const recallIdOf = (result: Awaited<ReturnType<typeof startRecall>>) => {
	if (result.outcome !== 'started') throw new Error(result.outcome)
	return result.recallId
}

test('a recall walks the output lots too, stops sale, calls off what is here, tells buyers once, and closes only with counts', async () => {
	const { leafId, teaId, sent, packed } = await told()
	expect(await ship(sent.sellerOrderId)).toEqual({ outcome: 'shipped' })
	const party = sellerParty(seller)
	const seen = await readRecall(world, party, { id: leafId })
	expect(seen?.reach).toMatchObject({ lots: 2, leftG: 500, orders: 2, unsent: 1, sent: 1 })
	const before = await capacityNow()
	const recallId = recallIdOf(await startRecall(world, party, { lotId: leafId, ...WHY }))
	expect([await lotNow(database.db, leafId), await lotNow(database.db, teaId)].map(({ state }) => state)).toEqual([
		'RECALLED',
		'RECALLED',
	])
	const after = await capacityNow()
	const heldBack = before.reduce((sum, { total }, at) => sum + total - (after[at]?.total ?? 0), 0)
	expect(heldBack).toBe(2)
	expect(after.every(({ total, held, sold: taken }) => held + taken <= total)).toBe(true)
	expect(await ship(packed.sellerOrderId)).toMatchObject({ outcome: 'recalled' })

	expect(await eventsOf(world, 'lines-called-off')).toEqual([
		{ lineIds: [packed.lineId], cause: 'SELLER', reason: 'recall', actor: party.actor },
	])
	expect(await closeRecall(world, party, { recallId, returnedG: 0, destroyedG: 500, keptG: 0 })).toEqual({
		outcome: 'not-all-told',
		untoldLines: 2,
	})
	for (const event of await eventsOf(world, 'order-recalled'))
		for (let time = 1; time <= 2; time++) await tellRecalled(world, event as { recallId: number; orderId: number })
	const notices = await database.db
		.selectFrom('notices')
		.select(['audience', 'order_id'])
		.where('kind', 'like', '%order-recalled')
		.execute()
	expect(notices.filter(({ audience }) => audience === 'BUYER')).toHaveLength(2)

	expect(await closeRecall(world, party, { recallId, returnedG: 250, destroyedG: 750, keptG: 0 })).toEqual({
		outcome: 'not-accounted',
		inHandG: 1_000,
		namedG: 750,
	})
	const end = { recallId, returnedG: 250, destroyedG: 900, keptG: 100 }
	expect(await closeRecall(world, party, end)).toEqual({ outcome: 'closed', toldOrders: 2 })
	expect(await closeRecall(world, party, end)).toEqual({ outcome: 'closed-already' })
	expect(await lotNow(database.db, teaId)).toMatchObject({ state: 'CLOSED', leftG: 0 })
	expect((await changesOf(database.db, 'recall', recallId)).map(({ to }) => to)).toEqual(['OPEN', 'CLOSED'])
	expect((await changesOf(database.db, 'lot', teaId)).map(({ to }) => to)).toEqual(['OPEN', 'RECALLED', 'CLOSED'])
})

test('goods that were sent are offered their money, which is taken once and by their buyer only', async () => {
	const { teaId, sent } = await told()
	await ship(sent.sellerOrderId)
	const recallId = recallIdOf(await startRecall(world, sellerParty(seller), { lotId: teaId, ...WHY }))
	const orderNumber = await orderNumberOf(sent.orderId)
	const [thing] = await readOrderRecalls(world, orderNumber)
	expect(thing).toMatchObject({ recallId, lineId: sent.lineId, offeredMinor: 12_800, takenAt: null })
	const offer = { recallId, lineId: sent.lineId }
	expect(await takeRecallOffer(world, { ...offer, orderNumber: 'another' })).toEqual({ outcome: 'nothing-offered' })
	const taken = await Promise.all([1, 2, 3].map(() => takeRecallOffer(world, { ...offer, orderNumber })))
	expect(taken.filter(({ outcome }) => outcome === 'taken')).toHaveLength(1)
	const due = (await eventsOf(world, 'line-refund-due')).filter(
		(event) => (event as { reason: string }).reason === 'recall',
	)
	expect(due).toHaveLength(1)
	for (let time = 1; time <= 2; time++) await refundLine(world, due[0] as unknown as Parameters<typeof refundLine>[1])
	const line = (await linesOf(world, sent.orderId)).find(({ id }) => id === sent.lineId)
	expect(line).toMatchObject({ state: 'SHIPPED', paid_minor: 12_800, refunded_minor: 12_800 })
})

test('what was packed and is still here comes back whole to its buyer, and leaves the lot where it was called back', async () => {
	const { teaId, packed } = await told()
	await startRecall(world, sellerParty(seller), { lotId: teaId, ...WHY })
	const events = await eventsOf(world, 'lines-called-off')
	await cancelCalledOff(world, events.at(-1) as unknown as Parameters<typeof cancelCalledOff>[1])
	const line = (await linesOf(world, packed.orderId)).find(({ id }) => id === packed.lineId)
	expect(line).toMatchObject({ state: 'CANCELLED', refunded_minor: 12_800 })
})

test('nothing is packed from a recalled lot, it is never recalled twice, and only by who may', async () => {
	const { teaId } = await told()
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	expect(await startRecall(world, sellerParty(stranger), { lotId: teaId, ...WHY })).toEqual({ outcome: 'not-found' })
	const elsewhere = { regionCode: '990102000000', actor: 'account:9' }
	expect(await startRecall(world, elsewhere, { lotId: teaId, ...WHY })).toEqual({ outcome: 'not-found' })
	const above = { regionCode: '990100000000', actor: 'account:9' }
	const starts = await Promise.all([1, 2, 3].map(() => startRecall(world, above, { lotId: teaId, ...WHY })))
	expect(starts.map(({ outcome }) => outcome).sort()).toEqual(['already', 'already', 'started'])
	const orderId = await buy(world, provider, orderOf([teaWish(market, 1)]))
	const line = (await linesOf(world, orderId))[0]
	const packing = { sellerOrderId: line?.seller_order_id ?? 0, choices: [{ lineId: line?.id ?? 0, lotId: teaId }] }
	expect(await packFromLots(world, seller, packing)).toMatchObject({ outcome: 'lot-short' })
})

test('guests of tastings that were and of meals that were eaten are found, nobody else', async () => {
	const lotId = await harvest(world, seller, { amountG: 9_000 })
	const guestOrder = await buy(world, provider, orderOf([nightWish(market, '2026-05-10', '2026-05-12')]))
	const tastingOrder = await buy(world, provider, orderOf([pickingWish(market, 2)]))
	const serve = (target: Parameters<typeof serveLot>[2]['target']) =>
		serveLot(world, seller, { lotId, target, amountG: 500 })
	expect(await serve({ sessionId: market.sessionIds['2026-05-05'] ?? 0 })).toEqual({ outcome: 'served' })
	const reachAt = async (instant: string) => {
		clock.set(instant)
		return (await readRecall(world, sellerParty(seller), { id: lotId }))?.reach
	}
	expect(await reachAt('2026-05-04T22:59:59.999Z')).toMatchObject({ tastings: 0 })
	expect(await reachAt('2026-05-04T23:00:00Z')).toMatchObject({ tastings: 1 })
	for (const [mealOn, meal, meals] of [
		['2026-05-10', 'BREAKFAST', 0],
		['2026-05-12', 'DINNER', 0],
		['2026-05-10', 'DINNER', 1],
		['2026-05-12', 'BREAKFAST', 1],
	] as const) {
		await serve({ stayListingId: market.stayId, mealOn, meal })
		expect(await reachAt('2026-05-13T00:00:00Z')).toMatchObject({ meals })
	}
	await startRecall(world, sellerParty(seller), { lotId, ...WHY })
	expect((await readOrderRecalls(world, await orderNumberOf(guestOrder))).map(({ via }) => via)).toEqual(['MEAL'])
	expect((await readOrderRecalls(world, await orderNumberOf(tastingOrder))).map(({ via }) => via)).toEqual(['SESSION'])
	clock.set('2026-05-01T02:00:00Z')
})

test('one recall counts parcels, tastings and meals together, an order once however it was reached, and closes with that count', async () => {
	clock.set('2026-05-01T02:00:00Z')
	const leafId = await harvest(world, seller, { amountG: 40_000 })
	const lotId = await work(world, seller, [{ lotId: leafId, amountG: 40_000 }], {
		...{ amountG: 3_000, listingId: market.productId, name: null, expiresOn: '2027-01-01' },
	})
	const [onItsWay, packed] = [await sold(lotId), await sold(lotId)]
	expect(await ship(onItsWay.sellerOrderId)).toEqual({ outcome: 'shipped' })
	// Both sat at the table and picked: one order, found in two ways.
	const guests = await buy(
		world,
		provider,
		orderOf([nightWish(market, '2026-05-14', '2026-05-15'), pickingWish(market, 1, '2026-05-06')]),
	)
	const sessionId = market.sessionIds['2026-05-06'] ?? 0
	const serve = (target: Parameters<typeof serveLot>[2]['target']) =>
		serveLot(world, seller, { lotId, target, amountG: 500 })
	expect(await serve({ sessionId })).toEqual({ outcome: 'served' })
	const table = { stayListingId: market.stayId, mealOn: '2026-05-14', meal: 'DINNER' } as const
	expect(await serve(table)).toEqual({ outcome: 'served' })
	clock.set('2026-05-16T02:00:00Z')
	const party = sellerParty(seller)
	const reach = (await readRecall(world, party, { id: leafId }))?.reach
	expect(reach).toMatchObject({ lots: 2, sent: 1, unsent: 1, tastings: 1, meals: 1, orders: 3 })
	const recallId = recallIdOf(await startRecall(world, party, { lotId: leafId, ...WHY }))
	const told = (await eventsOf(world, 'order-recalled')) as unknown as { recallId: number; orderId: number }[]
	const own = told.filter((it) => it.recallId === recallId)
	const orders = [onItsWay.orderId, packed.orderId, guests]
	expect(own.map(({ orderId }) => orderId).sort((a, b) => a - b)).toEqual(orders.sort((a, b) => a - b))
	const inHandG = reach?.leftG ?? 0
	const end = { recallId, returnedG: 0, destroyedG: inHandG, keptG: 0 }
	// Nobody was told yet: it cannot be over.
	expect(await closeRecall(world, party, end)).toMatchObject({ outcome: 'not-all-told' })
	for (const event of own) await tellRecalled(world, event)
	const closed = await closeRecall(world, party, end)
	if (closed.outcome === 'not-accounted') {
		const all = { ...end, destroyedG: closed.inHandG }
		expect(await closeRecall(world, party, all)).toEqual({ outcome: 'closed', toldOrders: 3 })
	} else expect(closed).toEqual({ outcome: 'closed', toldOrders: 3 })
	clock.set('2026-05-01T02:00:00Z')
})

test('an enterprise sees where its lot came from and went', async () => {
	const { leafId, teaId, sent } = await told()
	const page = await readLot(world, seller, leafId)
	expect(page?.history.up.map(({ id }) => id)).toEqual([leafId])
	expect(page?.history.down.lots.map(({ id }) => id)).toEqual([leafId, teaId])
	expect(page?.history.down.counts).toMatchObject({ lots: 2, lines: 2, sessions: 0, meals: 0 })
	expect(page?.history.down.uses.map(({ lineId }) => lineId)).toContain(sent.lineId)
	const above = await traceLineUp(database.db, sent.lineId)
	expect(above.map(({ id }) => id)).toEqual([teaId, leafId])
})
