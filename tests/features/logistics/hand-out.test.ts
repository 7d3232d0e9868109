import { beforeAll, describe, expect, test } from 'vitest'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { handOutParcel } from '#app/features/logistics/hand-out-parcel.server.ts'
import { keepStorage } from '#app/features/logistics/keep-storage.server.ts'
import { markParcelReturned } from '#app/features/logistics/mark-delivered.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { readPickUp } from '#app/features/logistics/read-pick-up.server.ts'
import { readPoint } from '#app/features/logistics/read-point.server.ts'
import { readTracking } from '#app/features/logistics/read-tracking.server.ts'
import { scanParcel, type ScanDeed } from '#app/features/logistics/scan-parcel.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { tellParcelMoved, tellParcelWaits } from '#app/features/notifications/tell-parcel-moved.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const BUYERS_COUNTY = '990102000000'
const DAY = 86_400_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let point: { nodeId: number; courier: Courier }
let other: { nodeId: number; courier: Courier }
let count = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	point = await courierAt(world, BUYERS_COUNTY, { kind: 'DELIVERY_POINT', name: 'Point' })
	other = await courierAt(world, BUYERS_COUNTY, { kind: 'STATION', name: 'Station' })
})

interface Parcel {
	id: number
	number: string
	orderId: number
}

const scan = (parcel: Parcel, deed: ScanDeed, at = point) =>
	scanParcel(world, at.courier, { text: parcel.number, nodeId: at.nodeId, deed })

/** A parcel that came to the point just now. */
async function waiting(): Promise<Parcel> {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await planShipments(world, { orderId })
	const { seller_order_id: sellerOrderId, ...parcel } = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'shipments.number', 'seller_order_id'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	await moveLines(world, seller, { sellerOrderId, lineIds: null, deed: 'pack' })
	await shipParcel(world, seller, { shipmentId: parcel.id, carrier: 'Own', carrierNumber: `WAIT-${++count}0000` })
	clock.advance(60_000)
	expect(await scan({ ...parcel, orderId }, 'arrived')).toMatchObject({ outcome: 'scanned' })
	return { ...parcel, orderId }
}

const rowOf = ({ id }: Parcel) =>
	database.db.selectFrom('parcel_pick_ups').selectAll().where('shipment_id', '=', id).executeTakeFirstOrThrow()
const stateOf = async ({ number }: Parcel) => (await readTracking(world, number))?.state
const codeOf = async (parcel: Parcel) => (await rowOf(parcel)).code
const wrongFor = (code: string) => (code === '111111' ? '222222' : '111111')

const handOut = (parcel: Parcel, code: string, by = point.courier, collectedBy: 'RECEIVER' | 'OTHER' = 'RECEIVER') =>
	handOutParcel(world, by, { number: parcel.number, code, collectedBy })

describe('a parcel at a delivery point', () => {
	test('is handed out with its code and not without, and whoever has the code may fetch it', async () => {
		const parcel = await waiting()
		clock.advance(60_000)
		expect(await scan(parcel, 'delivered')).toEqual({
			...{ outcome: 'needs-code', number: parcel.number, state: 'AVAILABLE_FOR_PICKUP' },
		})
		const code = await codeOf(parcel)
		expect(await handOut(parcel, wrongFor(code))).toEqual({ outcome: 'wrong-code', left: 4 })
		expect(await stateOf(parcel)).toBe('AVAILABLE_FOR_PICKUP')
		expect(await handOut(parcel, code, point.courier, 'OTHER')).toEqual({
			outcome: 'handed-out',
			number: parcel.number,
		})
		expect(await stateOf(parcel)).toBe('DELIVERED')
		expect(await rowOf(parcel)).toMatchObject({ collected_by: 'OTHER', ended_at: clock.now(), wrong_tries: 0 })
		expect(await handOut(parcel, code)).toEqual({ outcome: 'not-waiting' })
	})

	test('takes five wrong codes, then none for an hour, and each wrong one is kept', async () => {
		const parcel = await waiting()
		const code = await codeOf(parcel)
		for (const left of [4, 3, 2, 1, 0])
			expect(await handOut(parcel, wrongFor(code))).toEqual({ outcome: 'wrong-code', left })
		const until = new Date(clock.now().getTime() + 3_600_000)
		expect(await handOut(parcel, code)).toEqual({ outcome: 'locked', until })
		clock.advance(3_600_000)
		expect(await handOut(parcel, code)).toMatchObject({ outcome: 'handed-out' })
	})

	test('is handed out at the point where it waits, by its keeper alone', async () => {
		const parcel = await waiting()
		const elsewhere = await courierAt(world, VILLAGE, { kind: 'DELIVERY_POINT', name: `Elsewhere${count}` })
		const code = await codeOf(parcel)
		expect(await handOut(parcel, code, elsewhere.courier)).toEqual({ outcome: 'not-here' })
		expect(await handOut(parcel, code, other.courier)).toEqual({ outcome: 'not-here' })
		expect((await rowOf(parcel)).wrong_tries).toBe(0)
	})

	test('shows its keeper who it is for and never the code; anyone with the number sees neither', async () => {
		const parcel = await waiting()
		const code = await codeOf(parcel)
		const page = await readPoint(world, point.courier)
		expect(page.parcels.find(({ number }) => number === parcel.number)).toMatchObject({
			...{ receiver: '测试游客', lastDay: '2026-05-08' },
		})
		expect(JSON.stringify(page)).not.toContain(code)
		const tracked = await readTracking(world, parcel.number)
		expect(JSON.stringify(tracked)).not.toContain(code)
		// The point of a village would say where somebody lives.
		expect(tracked?.events.at(-1)).toMatchObject({ state: 'AVAILABLE_FOR_PICKUP', nodeZh: null, nodeEn: null })
		expect(await readPickUp(world, parcel.number)).toEqual({
			...{ code, lastDay: '2026-05-08', hours: '', place: { zh: 'Point', en: 'Point' } },
		})
	})

	test('that goes to another point keeps its code and waits there anew', async () => {
		const parcel = await waiting()
		const code = await codeOf(parcel)
		clock.advance(DAY)
		expect(await scan(parcel, 'arrived', other)).toMatchObject({ outcome: 'scanned' })
		expect(await rowOf(parcel)).toMatchObject({ code, node_id: other.nodeId, waits_since: clock.now() })
		expect(await handOut(parcel, code, other.courier)).toMatchObject({ outcome: 'handed-out' })
	})

	test('that is carried out to the door waits no longer; one that comes back waits again with the same code', async () => {
		const parcel = await waiting()
		const code = await codeOf(parcel)
		clock.advance(60_000)
		await scan(parcel, 'out')
		expect((await rowOf(parcel)).ended_at).toEqual(clock.now())
		expect(await handOut(parcel, code)).toEqual({ outcome: 'not-waiting' })
		clock.advance(60_000)
		await scan(parcel, 'arrived')
		expect(await rowOf(parcel)).toMatchObject({ code, ended_at: null, waits_since: clock.now() })
	})
})

describe('what nobody fetches', () => {
	const told = async ({ orderId }: Parcel) => {
		const rows = await database.db
			.selectFrom('notices')
			.select(['kind', 'params'])
			.where('order_id', '=', orderId)
			.where('kind', 'like', '%parcel%')
			.orderBy('id')
			.execute()
		return rows.map(({ kind, params }) => ({ kind, params: params as Record<string, unknown> }))
	}

	test('is reminded of twice, then goes back to its sender, who notes it when it is there', async () => {
		const parcel = await waiting()
		const code = await codeOf(parcel)
		await tellParcelMoved(world, { shipmentId: parcel.id, orderId: parcel.orderId })
		const { keep_until: end, waits_since: since } = await rowOf(parcel)
		const last = end.getTime() - DAY
		const remindersOf = async () =>
			(await eventsOf(world, 'parcel-waits')).filter((it) => (it as { shipmentId: number }).shipmentId === parcel.id)
		clock.set(new Date(since.getTime() + 3 * DAY - 1))
		await keepStorage(world)
		expect(await remindersOf()).toEqual([])
		for (const due of [since.getTime() + 3 * DAY, since.getTime() + 3 * DAY + 1, last, last + 1, end.getTime()]) {
			clock.set(new Date(due))
			await keepStorage(world)
		}
		const reminders = await remindersOf()
		expect(reminders).toEqual([1, 2].map((reminder) => ({ shipmentId: parcel.id, orderId: parcel.orderId, reminder })))
		for (const event of [...reminders, ...reminders])
			await tellParcelWaits(world, event as { shipmentId: number; orderId: number; reminder: number })
		expect(await stateOf(parcel)).toBe('AVAILABLE_FOR_PICKUP')
		clock.advance(1)
		await keepStorage(world)
		await keepStorage(world)
		expect(await stateOf(parcel)).toBe('RETURNING')
		await tellParcelMoved(world, { shipmentId: parcel.id, orderId: parcel.orderId })
		expect(await handOut(parcel, code)).toEqual({ outcome: 'not-waiting' })
		const notices = await told(parcel)
		expect(notices.map(({ kind }) => kind)).toEqual([
			...['parcel-ready', 'parcel-waits', 'parcel-waits', 'parcel-exception', 'seller-parcel-exception'],
		])
		expect(notices[0]?.params.pickUp).toMatchObject({ code, place: { zh: 'Point' }, until: end.toISOString() })
		expect(notices[3]?.params.isUncollected).toBe(true)
		// On its way back it is seen at another point, and stays on its way back.
		clock.advance(60_000)
		expect(await scan(parcel, 'arrived', other)).toMatchObject({ outcome: 'scanned', state: 'RETURNING' })
		expect(await markParcelReturned(world, seller, parcel.id)).toEqual({ outcome: 'returned' })
		expect(await markParcelReturned(world, seller, parcel.id)).toEqual({ outcome: 'not-coming-back' })
	})

	test('comes back to its own seller and to no other', async () => {
		const parcel = await waiting()
		clock.set(new Date((await rowOf(parcel)).keep_until.getTime() + 1))
		await keepStorage(world)
		const stranger = await sellerOf(world, await addEnterprise(database.db, 'stranger', VILLAGE), 'x@example.com')
		expect(await markParcelReturned(world, stranger, parcel.id)).toEqual({ outcome: 'not-found' })
		expect(await stateOf(parcel)).toBe('RETURNING')
	})
})
