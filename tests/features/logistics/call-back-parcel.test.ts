import { beforeAll, expect, test } from 'vitest'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { followWarnings } from '#app/features/checkout/follow-warnings.server.ts'
import { decideWarning } from '#app/features/disputes/decide-warning.server.ts'
import { readDisputes } from '#app/features/disputes/read-disputes.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { callBackParcel } from '#app/features/logistics/call-back-parcel.server.ts'
import { handOutParcel } from '#app/features/logistics/hand-out-parcel.server.ts'
import { markParcelReturned } from '#app/features/logistics/mark-delivered.server.ts'
import { scanParcel } from '#app/features/logistics/scan-parcel.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { readSellerOrder } from '#app/features/selling/read-seller-pages.server.ts'
import { readSellerToday } from '#app/features/selling/read-today.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let point: { nodeId: number; courier: Courier }
let count = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.test')
	point = await courierAt(world, '990102000000', { kind: 'DELIVERY_POINT', name: 'Point' })
})

async function deliver() {
	while (await deliverOutbox(world, outboxDeeds));
}

/** Tea that has left, its payment warned of afterwards unless told otherwise. */
async function sent({ isWarned = true } = {}) {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await deliver()
	const {
		id,
		number,
		seller_order_id: sellerOrderId,
	} = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'shipments.number', 'seller_order_id'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	await moveLines(world, seller, { sellerOrderId, lineIds: null, deed: 'pack' })
	const carrierNumber = `BACK-${++count}0000`
	expect(await shipParcel(world, seller, { shipmentId: id, carrier: 'SF', carrierNumber })).toEqual({
		outcome: 'shipped',
	})
	clock.advance(60_000)
	const parcel = { id, number, orderId, sellerOrderId, carrierNumber }
	if (isWarned) await warn(orderId)
	return parcel
}

type Parcel = Awaited<ReturnType<typeof sent>>

async function warn(orderId: number) {
	provider.sandbox.control.warn((await paymentOf(database.db, orderId)).charge_id ?? '')
	await followWarnings(world)
	await deliver()
}

const answer = (parcel: Parcel, said: 'ASKED' | 'TOO_LATE', words = '') =>
	callBackParcel(officeOf(world, seller), seller, { shipmentId: parcel.id, answer: said, words })

const stateOf = async ({ id }: Parcel) =>
	(await database.db.selectFrom('shipments').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
const dutiesFor = async ({ number }: Parcel) =>
	(await readSellerToday(officeOf(world, seller), seller)).callBacks.filter((it) => it.number === number)
const warningOf = async ({ number }: Parcel) => {
	const { warnings, decided } = await readDisputes(world, 1)
	const found = [...warnings, ...decided].find((it) => it.parcels.some((parcel) => parcel.number === number))
	return found && { id: found.id, parcel: found.parcels.find((parcel) => parcel.number === number) }
}
const decide = async (parcel: Parcel, to: 'LET_GO_ON' | 'CANCELLED') => {
	const warningId = (await warningOf(parcel))?.id ?? 0
	expect(await decideWarning(world, { warningId, to, words: '', by: 'account:1' })).toEqual({ outcome: 'decided' })
	await deliver()
}
const toldSeller = async ({ orderId }: Parcel, kind: string) =>
	(
		await database.db
			.selectFrom('notices')
			.select('params')
			.where('order_id', '=', orderId)
			.where('kind', '=', kind)
			.execute()
	).map(({ params }) => (params as { parcels?: unknown }).parcels)

test('a parcel that had left when a bank warns of fraud is its seller’s task, told with its carrier, and the desk sees that no word came', async () => {
	const parcel = await sent()
	expect(await dutiesFor(parcel)).toMatchObject([{ carrier: 'SF', carrierNumber: parcel.carrierNumber, said: null }])
	expect(await toldSeller(parcel, 'seller-order-held')).toEqual([
		[{ number: parcel.number, by: `SF ${parcel.carrierNumber}` }],
	])
	const page = await readSellerOrder(officeOf(world, seller), seller, parcel.sellerOrderId)
	expect(page?.shipments).toMatchObject([{ isHeld: true, callBack: null }])
	expect((await warningOf(parcel))?.parcel).toMatchObject({ state: 'PICKED_UP', answer: null })
})

test('one that its carrier takes back is on its way home, is a task no more, and is taken in when it is there', async () => {
	const parcel = await sent()
	expect(await answer(parcel, 'ASKED', ' 受理号 88 ')).toEqual({ outcome: 'kept' })
	expect(await stateOf(parcel)).toBe('RETURNING')
	expect(await dutiesFor(parcel)).toEqual([])
	expect((await warningOf(parcel))?.parcel).toMatchObject({ answer: 'ASKED', words: '受理号 88' })
	await decide(parcel, 'CANCELLED')
	expect((await linesOf(world, parcel.orderId)).map(({ state }) => state)).toEqual(['CANCELLED'])
	expect(await markParcelReturned(world, seller, parcel.id)).toEqual({ outcome: 'returned' })
	expect((await warningOf(parcel))?.parcel).toMatchObject({ state: 'RETURNED', answer: 'ASKED' })
})

test('a reference that comes later is kept with the same answer, and moves the parcel nowhere', async () => {
	const parcel = await sent()
	await answer(parcel, 'ASKED')
	clock.advance(60_000)
	expect(await answer(parcel, 'ASKED', '受理号 99')).toEqual({ outcome: 'kept' })
	expect((await warningOf(parcel))?.parcel).toMatchObject({ answer: 'ASKED', words: '受理号 99' })
	const late = await sent()
	await answer(late, 'TOO_LATE')
	// Its carrier brings it back by itself.
	await database.db.updateTable('shipments').set({ state: 'RETURNING' }).where('id', '=', late.id).execute()
	expect(await answer(late, 'TOO_LATE', 'S-7')).toEqual({ outcome: 'kept' })
	expect(await stateOf(late)).toBe('RETURNING')
})

test('one that cannot be stopped goes on, and what is said later counts', async () => {
	const parcel = await sent()
	expect(await answer(parcel, 'TOO_LATE')).toEqual({ outcome: 'kept' })
	expect(await stateOf(parcel)).toBe('PICKED_UP')
	expect(await dutiesFor(parcel)).toEqual([])
	clock.advance(60_000)
	await answer(parcel, 'ASKED')
	expect(await stateOf(parcel)).toBe('RETURNING')
	clock.advance(60_000)
	await answer(parcel, 'TOO_LATE')
	expect(await stateOf(parcel)).toBe('EXCEPTION')
	expect((await warningOf(parcel))?.parcel).toMatchObject({ answer: 'TOO_LATE' })
})

test('called off, a parcel of which nothing was said stays a task', async () => {
	const parcel = await sent()
	await decide(parcel, 'CANCELLED')
	expect(await dutiesFor(parcel)).toHaveLength(1)
	expect(await answer(parcel, 'ASKED')).toEqual({ outcome: 'kept' })
})

test('let go on, nothing is to be called back, and the seller is told of what was', async () => {
	const [asked, waiting] = [await sent(), await sent()]
	await answer(asked, 'ASKED')
	await decide(asked, 'LET_GO_ON')
	await decide(waiting, 'LET_GO_ON')
	expect(await toldSeller(asked, 'seller-order-goes-on')).toEqual([[asked.number]])
	expect(await toldSeller(waiting, 'seller-order-goes-on')).toEqual([undefined])
	expect(await dutiesFor(waiting)).toEqual([])
	expect(await answer(waiting, 'ASKED')).toEqual({ outcome: 'not-called-back' })
	expect(await stateOf(waiting)).toBe('PICKED_UP')
})

test('no keeper hands a parcel of a held order out, with its code or without, until it goes on', async () => {
	const parcel = await sent({ isWarned: false })
	const scan = (deed: 'arrived' | 'out' | 'delivered') =>
		scanParcel(world, point.courier, { text: parcel.number, nodeId: point.nodeId, deed })
	expect(await scan('arrived')).toMatchObject({ outcome: 'scanned' })
	await warn(parcel.orderId)
	const { code } = await database.db
		.selectFrom('parcel_pick_ups')
		.select('code')
		.where('shipment_id', '=', parcel.id)
		.executeTakeFirstOrThrow()
	const handOut = () => handOutParcel(world, point.courier, { number: parcel.number, code, collectedBy: 'RECEIVER' })
	expect(await handOut()).toEqual({ outcome: 'called-back' })
	expect(await scan('out')).toMatchObject({ outcome: 'called-back', state: 'AVAILABLE_FOR_PICKUP' })
	expect(await scan('delivered')).toMatchObject({ outcome: 'called-back' })
	await decide(parcel, 'LET_GO_ON')
	expect(await handOut()).toEqual({ outcome: 'handed-out', number: parcel.number })
})

test('of another’s parcel, one delivered, and with too many words nothing is kept', async () => {
	const parcel = await sent()
	const other = await addEnterprise(database.db, `other-${count}`, VILLAGE)
	const stranger = await sellerOf(world, other, 'stranger@example.test')
	const said = { shipmentId: parcel.id, answer: 'ASKED', words: '' } as const
	expect(await callBackParcel(officeOf(world, stranger), stranger, said)).toEqual({ outcome: 'not-found' })
	expect(await answer(parcel, 'ASKED', 'x'.repeat(501))).toEqual({ outcome: 'too-long' })
	await database.db.updateTable('shipments').set({ state: 'DELIVERED' }).where('id', '=', parcel.id).execute()
	expect(await answer(parcel, 'ASKED')).toEqual({ outcome: 'not-under-way' })
	expect(
		await database.db.selectFrom('parcel_call_backs').selectAll().where('shipment_id', '=', parcel.id).execute(),
	).toEqual([])
})
