import { beforeAll, describe, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { settleUncollected } from '#app/features/cancellation/settle-uncollected.server.ts'
import { readSellerParcels } from '#app/features/logistics/read-parcels.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { restockParcel } from '#app/features/logistics/restock-parcel.server.ts'
import { sendInParts } from '#app/features/logistics/split-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { packFromLots } from '#app/features/selling/pack-from-lots.server.ts'
import { readStock, setStock } from '#app/features/selling/set-stock.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { changesOf, rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { harvest, lotNow, requireLots } from '#tests/support/lots.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(8)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let office: World
let seller: Seller
let nodeId = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	office = officeOf(world, seller)
	nodeId = (await courierAt(world, '990102000000', { kind: 'DELIVERY_POINT', name: 'Point' })).nodeId
})

/** Tea that was sold and packed; `parts` of its pieces are in a second parcel. */
async function packed(qty: number, { parts = 0, isTraced = false } = {}) {
	const orderId = await buy(world, provider, orderOf([teaWish(market, qty)]))
	await postPaidOrder(world, { orderId })
	await planShipments(world, { orderId })
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	const parcelsOf = () =>
		database.db
			.selectFrom('shipments')
			.select(['id', 'number'])
			.where('seller_order_id', '=', line?.seller_order_id ?? 0)
			.orderBy('id')
			.execute()
	const [first] = await parcelsOf()
	if (!first || !line) throw new Error('no parcel')
	if (parts > 0) await sendInParts(world, seller, { shipmentId: first.id, pieces: new Map([[line.id, parts]]) })
	const sellerOrderId = line.seller_order_id
	if (isTraced) await packFromLots(world, seller, { sellerOrderId, choices: [{ lineId: line.id, lotId: null }] })
	else await moveLines(world, seller, { sellerOrderId, lineIds: null, deed: 'pack' })
	return { orderId, lineId: line.id, parcels: (await parcelsOf()).map(({ id }) => id) }
}

/** What nobody fetched comes home, and its money is settled. */
async function home(parcel: number, lineId: number) {
	const { db } = database
	const at = clock.now()
	await db.updateTable('order_lines').set({ state: 'SHIPPED', dispatched_at: at }).where('id', '=', lineId).execute()
	const code = String(parcel).padStart(6, '0')
	const waited = { waits_since: new Date(at.getTime() - 2), keep_until: new Date(at.getTime() - 1) }
	const row = { shipment_id: parcel, node_id: nodeId, code, ...waited, ended_at: at, went_back_at: at }
	await db.insertInto('parcel_pick_ups').values(row).execute()
	await db.updateTable('shipments').set({ state: 'RETURNED' }).where('id', '=', parcel).execute()
	await settleUncollected(world)
}

const say = (shipmentId: number, lineId: number, qty: number, of: World = office) =>
	restockParcel(of, seller, { shipmentId, pieces: new Map([[lineId, qty]]) })
const shelf = async () => {
	const { id } = await rowOfVariant(database.db, market.variantIds[0])
	const row = (await readStock(office, seller)).find(({ capacityId }) => capacityId === id)
	if (!row) throw new Error('no shelf')
	return {
		id,
		onHand: row.total - row.sent,
		promised: row.sold + row.held - row.sent,
		free: row.total - row.sold - row.held,
	}
}

describe('goods of a parcel that nobody fetched', () => {
	test('are for sale again when their seller says so, once, through the ledger', async () => {
		const before = await shelf()
		const { lineId, parcels } = await packed(3)
		const [parcel = 0] = parcels
		expect(await say(parcel, lineId, 3)).toEqual({ outcome: 'not-home' })
		await home(parcel, lineId)
		// They left the shelf and keep what they took until they are put back.
		expect(await shelf()).toEqual({ ...before, onHand: before.onHand - 3, free: before.free - 3 })
		const answers = await Promise.all([1, 2, 3].map(() => say(parcel, lineId, 3)))
		expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['restocked', 'said-already', 'said-already'])
		expect(await shelf()).toEqual(before)
		expect(await recountCapacity(database.db)).toEqual([])
		expect((await changesOf(database.db, 'capacity', before.id)).at(-1)).toMatchObject({ from: null, to: '+3' })
	})

	test('that are spoilt stay off the shelf, and a stocktake after it counts right', async () => {
		const before = await shelf()
		const { lineId, parcels } = await packed(3)
		const [parcel = 0] = parcels
		await home(parcel, lineId)
		expect(await say(parcel, lineId, 4)).toEqual({ outcome: 'not-that-many' })
		expect(await say(parcel, lineId, 1)).toEqual({ outcome: 'restocked' })
		expect(await shelf()).toEqual({ ...before, onHand: before.onHand - 2, free: before.free - 2 })
		expect(await recountCapacity(database.db)).toEqual([])
		// What never comes back stands in nobody's way: the shelf may be counted down to what is promised.
		const counted = await setStock(office, seller, { capacityId: before.id, onHand: before.promised, safetyStock: 0 })
		expect(counted).toEqual({ outcome: 'set', left: 0 })
		await setStock(office, seller, { capacityId: before.id, onHand: 150, safetyStock: 0 })
	})

	test('come back parcel by parcel, each once, and all of them are back at the end', async () => {
		const before = await shelf()
		const { lineId, parcels } = await packed(5, { parts: 2 })
		const [first = 0, second = 0] = parcels
		await home(first, lineId)
		expect(await say(first, lineId, 3)).toEqual({ outcome: 'restocked' })
		expect((await shelf()).free).toBe(before.free - 2)
		await home(second, lineId)
		expect(await say(second, lineId, 2)).toEqual({ outcome: 'restocked' })
		expect(await shelf()).toEqual(before)
		expect(await recountCapacity(database.db)).toEqual([])
		const claims = await database.db.selectFrom('claims').selectAll().where('order_line_id', '=', lineId).execute()
		expect(claims.filter(({ state, capacity_id: id }) => state === 'TAKEN' && id === before.id)).toEqual([])
	})

	test('stand among the troubles until something is said of them, fresh ones with none of them to be sold', async () => {
		const { lineId, parcels } = await packed(1)
		const [parcel = 0] = parcels
		await database.db.updateTable('shipments').set({ temperature_class: 'chilled' }).where('id', '=', parcel).execute()
		await home(parcel, lineId)
		const found = async (group: string) =>
			(await readSellerParcels(office, seller, { group, word: '', page: 1 })).parcels.find(({ id }) => id === parcel)
		expect((await found('trouble'))?.lines).toMatchObject([{ lineId, isPerishable: true, qtyRestocked: null }])
		expect(await say(parcel, lineId, 0)).toEqual({ outcome: 'restocked' })
		expect(await found('trouble')).toBeUndefined()
		expect((await found('done'))?.lines).toMatchObject([{ lineId, qtyRestocked: 0 }])
	})

	test('are nobody else’s to put back', async () => {
		const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
		const { lineId, parcels } = await packed(1)
		const [parcel = 0] = parcels
		await home(parcel, lineId)
		const theirs = restockParcel(officeOf(world, stranger), stranger, {
			...{ shipmentId: parcel, pieces: new Map([[lineId, 1]]) },
		})
		expect(await theirs).toEqual({ outcome: 'not-found' })
		expect(await say(parcel, lineId, 1)).toEqual({ outcome: 'restocked' })
	})

	test('go back to the lot they were packed from; of a lot that is held back nothing is sold again', async () => {
		await requireLots(database.db, market.productId)
		const lotId = await harvest(world, seller, {
			...{ listingId: market.productId, name: null, amountG: 5_000, expiresOn: '2027-01-01' },
		})
		const one = await packed(3, { isTraced: true })
		const two = await packed(2, { isTraced: true })
		expect(await lotNow(database.db, lotId)).toMatchObject({ usedG: 1_250 })
		await home(one.parcels[0] ?? 0, one.lineId)
		await home(two.parcels[0] ?? 0, two.lineId)
		expect(await say(one.parcels[0] ?? 0, one.lineId, 2)).toEqual({ outcome: 'restocked' })
		expect(await lotNow(database.db, lotId)).toMatchObject({ usedG: 750 })
		await database.db.updateTable('lots').set({ state: 'HOLD' }).where('id', '=', lotId).execute()
		const before = await shelf()
		expect(await say(two.parcels[0] ?? 0, two.lineId, 1)).toEqual({ outcome: 'lot-not-open' })
		expect(await shelf()).toEqual(before)
		expect(await say(two.parcels[0] ?? 0, two.lineId, 0)).toEqual({ outcome: 'restocked' })
		expect(await lotNow(database.db, lotId)).toMatchObject({ usedG: 750 })
	})
})
