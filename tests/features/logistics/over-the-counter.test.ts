import { beforeAll, describe, expect, test } from 'vitest'
import type { Courier } from '#app/domain/accounts/roles.ts'
import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { shipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import { followReturn } from '#app/features/claims/follow-return.server.ts'
import { openClaim } from '#app/features/claims/open-claim.server.ts'
import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import { announceReturn } from '#app/features/logistics/announce-return.server.ts'
import { endReturn } from '#app/features/logistics/end-return.server.ts'
import { giveBack, handOutHousehold } from '#app/features/logistics/hand-out-household.server.ts'
import { keepHouseholds } from '#app/features/logistics/keep-households.server.ts'
import { readCourierScreen } from '#app/features/logistics/read-parcels.server.ts'
import { readPoint } from '#app/features/logistics/read-point.server.ts'
import { printReturn, readReturn } from '#app/features/logistics/read-return.server.ts'
import { readTracking } from '#app/features/logistics/read-tracking.server.ts'
import { type Registration, registerHousehold } from '#app/features/logistics/register-household.server.ts'
import { scanAny } from '#app/features/logistics/scan-any.server.ts'
import type { ScanDeed } from '#app/features/logistics/scan-parcel.server.ts'
import { tellHousehold } from '#app/features/notifications/tell-household.server.ts'
import type { World } from '#app/platform/world.ts'
import { takeMessage } from '#db/queries/messages.ts'
import { tallyParcels } from '#db/queries/trade-tallies.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { courierAt } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const BUYERS_COUNTY = '990102000000'
const DAY = 86_400_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let point: { nodeId: number; courier: Courier }
let farms: { nodeId: number; courier: Courier }

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	point = await courierAt(world, BUYERS_COUNTY, { kind: 'DELIVERY_POINT', name: 'Point' })
	farms = await courierAt(world, VILLAGE, { kind: 'STATION', name: 'Station' })
})

describe('a return handed in at a delivery point', () => {
	async function approved() {
		const orderId = await buy(world, provider, orderOf([teaWish(market)]))
		const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
		if (!line) throw new Error('no goods')
		const { db } = database
		await db
			.updateTable('order_lines')
			.set({ state: 'DELIVERED', served_at: clock.now() })
			.where('id', '=', line.id)
			.execute()
		const order = await db.selectFrom('orders').select('number').where('id', '=', orderId).executeTakeFirstOrThrow()
		const wish = { kind: 'RETURN', lineId: line.id, qty: 1, isFaulty: false, words: 'not for me', photos: [] } as const
		const opened = await openClaim(world, order, { ...wish, photos: [], actor: 'guest' })
		if (opened.outcome !== 'opened') throw new Error(JSON.stringify(opened))
		const { claimId } = opened
		await move({ enterpriseId: market.enterpriseId, actor: 'account:1' }, claimId, { by: 'seller', does: 'approve' })
		return { order, claimId }
	}

	const move = (
		party: Parameters<typeof takeClaimStep>[1],
		claimId: number,
		step: Parameters<typeof takeClaimStep>[2]['step'],
	) => takeClaimStep(world, party, { claimId, step, words: 'because', parcel: null })

	const claimOf = (id: number) =>
		database.db
			.selectFrom('buyer_claims')
			.select(['state', 'carrier', 'carrier_number'])
			.where('id', '=', id)
			.executeTakeFirstOrThrow()

	async function announced() {
		const { order, claimId } = await approved()
		expect(await announceReturn(world, order, { claimId, actor: 'guest' })).toEqual({ outcome: 'announced' })
		const number = (await readReturn(world, order, { claimId, language: 'en' }))?.number ?? ''
		return { order, claimId, number }
	}

	const scan = (number: string, deed: ScanDeed, at = point) =>
		scanAny(world, at.courier, { text: number, nodeId: at.nodeId, deed })

	test('has one number and a label; the points near the buyer are named', async () => {
		const { order, claimId } = await approved()
		expect(await readReturn(world, order, { claimId, language: 'en' })).toMatchObject({
			...{ number: null, isApproved: true, points: [{ name: 'Point' }] },
		})
		expect(await printReturn(world, order, { claimId, language: 'en' })).toBeNull()
		const asked = { claimId, actor: 'guest' }
		await Promise.all([announceReturn(world, order, asked), announceReturn(world, order, asked)])
		const { number } = (await readReturn(world, order, { claimId, language: 'zh' })) ?? {}
		const label = await printReturn(world, order, { claimId, language: 'zh' })
		expect(label?.name).toBe(`${number}.pdf`)
		expect(label?.pdf.subarray(0, 5).toString()).toBe('%PDF-')
		const stranger = { number: '260501-000000-0' }
		expect(await readReturn(world, stranger, { claimId, language: 'zh' })).toBeNull()
		expect(await announceReturn(world, stranger, asked)).toEqual({ outcome: 'not-found' })
		expect(await printReturn(world, stranger, { claimId, language: 'zh' })).toBeNull()
	})

	test('counts as sent back once a keeper took it in, passes from node to node, and ends with its seller', async () => {
		const { claimId, number } = await announced()
		expect(await scan(number, 'arrived')).toMatchObject({ outcome: 'scanned', state: 'PICKED_UP' })
		expect(await scan(number, 'arrived')).toMatchObject({ outcome: 'no-change' })
		const [event] = (await eventsOf(world, 'return-handed-in')).filter(
			(it) => (it as { number: string }).number === number,
		)
		expect(event).toEqual({ claimId, number, nodeId: point.nodeId })
		for (let again = 0; again < 2; again++) await followReturn(world, { claimId, number, nodeId: point.nodeId })
		expect(await claimOf(claimId)).toEqual({ state: 'SENT_BACK', carrier: 'Point', carrier_number: number })
		expect((await readCourierScreen(world, point.courier)).returns.map((it) => it.number)).toContain(number)
		clock.advance(60_000)
		expect(await scan(number, 'arrived', farms)).toMatchObject({ outcome: 'scanned', state: 'IN_TRANSIT' })
		expect((await readCourierScreen(world, point.courier)).returns.map((it) => it.number)).not.toContain(number)
		clock.advance(60_000)
		await move({ enterpriseId: market.enterpriseId, actor: 'account:1' }, claimId, { by: 'seller', does: 'receive' })
		for (let again = 0; again < 2; again++) await endReturn(world, { claimId })
		const tracked = await readTracking(world, number)
		expect(tracked?.events.map(({ state, nodeEn }) => [state, nodeEn])).toEqual([
			...[['INFO_RECEIVED', null] as const, ['PICKED_UP', null] as const],
			...[['IN_TRANSIT', 'Station'] as const, ['DELIVERED', null] as const],
		])
		expect(JSON.stringify(tracked)).not.toMatch(/测试游客|000-0000|example/)
	})

	test('is not taken in once its claim was withdrawn, and not before a claim was approved', async () => {
		const { order, claimId, number } = await announced()
		await move({ orderNumber: order.number, actor: 'guest' }, claimId, { by: 'buyer', does: 'withdraw' })
		expect(await scan(number, 'arrived')).toMatchObject({ outcome: 'not-allowed' })
		await endReturn(world, { claimId })
		expect((await readTracking(world, number))?.state).toBe('VOIDED')
		expect(await announceReturn(world, order, { claimId, actor: 'guest' })).toEqual({ outcome: 'announced' })
		expect((await readTracking(world, number))?.state).toBe('VOIDED')
	})

	test('is noted by keepers at their own nodes alone', async () => {
		const { number } = await announced()
		const borrowed = { nodeId: point.nodeId, courier: farms.courier }
		expect(await scan(number, 'arrived', borrowed)).toEqual({ outcome: 'not-my-node' })
		expect(await scan(number, 'out')).toMatchObject({ outcome: 'not-allowed' })
	})
})

describe('a parcel for a household', () => {
	let count = 0
	const label = (parts: Partial<Registration> = {}): Registration => ({
		...{ nodeId: farms.nodeId, carrier: 'ZTO', carrierNumber: `ZT88001${100 + ++count}`, name: '陈阿婆' },
		...{ phone: '138 0000 4321', temperatureClass: 'ambient', ...parts },
	})
	const register = (parts: Partial<Registration> = {}, by = farms.courier) => registerHousehold(world, by, label(parts))
	const rowOf = (carrierNumber: string) =>
		database.db
			.selectFrom('household_parcels')
			.selectAll()
			.where('carrier_number', '=', carrierNumber)
			.orderBy('id', 'desc')
			.executeTakeFirstOrThrow()
	async function registered(parts: Partial<Registration> = {}) {
		const asked = label(parts)
		expect(await registerHousehold(world, farms.courier, asked)).toEqual({ outcome: 'registered' })
		return rowOf(asked.carrierNumber)
	}
	const handOut = (number: string, code: string, collectedBy: 'RECEIVER' | 'OTHER' = 'OTHER', by = farms.courier) =>
		handOutHousehold(world, by, { number, code, collectedBy })

	test('is registered once, at a keeper’s own point, and never if it is one of ours', async () => {
		const { carrier_number: carrierNumber } = await registered()
		expect(await register({ carrierNumber: carrierNumber.toLowerCase() })).toEqual({ outcome: 'known' })
		expect(await register({}, point.courier)).toEqual({ outcome: 'not-my-node' })
		expect(await register({ carrierNumber: 'x' })).toEqual({ outcome: 'not-a-carrier-number' })
		expect(await register({ phone: 'home' })).toEqual({ outcome: 'not-a-phone' })
		const ours = shipmentNumber('2026-05-01', 1)
		const orderId = await buy(world, provider, orderOf([teaWish(market)]))
		const part = await database.db
			.selectFrom('seller_orders')
			.select('id')
			.where('order_id', '=', orderId)
			.executeTakeFirstOrThrow()
		await database.db
			.insertInto('shipments')
			.values({
				...{
					number: ours,
					seller_order_id: part.id,
					temperature_class: 'ambient',
					origin_region_code: VILLAGE,
				},
				...{ carrier: 'ZTO', carrier_number: 'OURS123456', created_at: clock.now() },
			})
			.execute()
		expect(await register({ carrierNumber: 'OURS123456' })).toEqual({ outcome: 'ours' })
		expect(await register({ carrierNumber: ours })).toEqual({ outcome: 'ours' })
	})

	test('is told by text message to the number on its label, with its code, in its title', async () => {
		const parcel = await registered()
		for (let again = 0; again < 2; again++) await tellHousehold(world, { parcelId: parcel.id, reminder: 0 })
		const messages = []
		for (let next = await takeMessage(database.db, clock.now(), 60); next;) {
			messages.push(next)
			next = await takeMessage(database.db, clock.now(), 60)
		}
		expect(messages.filter(({ kind }) => kind === 'household-parcel')).toMatchObject([
			{ channel: 'SMS', phone: '13800004321', address: null, params: { called: '陈', pickUp: { code: parcel.code } } },
		])
	})

	test('is handed out with its code, or to its receiver in person by the last four digits; five wrong ones stop it', async () => {
		const parcel = await registered()
		expect(await handOut(parcel.carrier_number, '4321')).toEqual({ outcome: 'wrong-code', left: 4 })
		expect(await handOut(parcel.carrier_number, parcel.code, 'OTHER', point.courier)).toEqual({ outcome: 'not-here' })
		for (const left of [3, 2, 1, 0])
			expect(await handOut(parcel.carrier_number, '000', 'RECEIVER')).toEqual({ outcome: 'wrong-code', left })
		expect(await handOut(parcel.carrier_number, parcel.code)).toMatchObject({ outcome: 'locked' })
		clock.advance(3_600_000)
		expect(await handOut(parcel.carrier_number, '4321', 'RECEIVER')).toMatchObject({ outcome: 'handed-out' })
		expect(await rowOf(parcel.carrier_number)).toMatchObject({ state: 'COLLECTED', collected_by: 'RECEIVER' })
		const other = await registered()
		expect(await handOut(other.carrier_number, other.code)).toMatchObject({ outcome: 'handed-out' })
	})

	test('that nobody fetches is reminded of, then goes back to its carrier; its name and phone are forgotten after thirty days', async () => {
		const parcel = await registered()
		await tellHousehold(world, { parcelId: parcel.id, reminder: 0 })
		clock.set(parcel.keep_until)
		await keepHouseholds(world)
		await keepHouseholds(world)
		const reminders = (await eventsOf(world, 'household-parcel-waits')).filter(
			(it) => (it as { parcelId: number }).parcelId === parcel.id,
		)
		expect(reminders).toEqual([0, 2].map((reminder) => ({ parcelId: parcel.id, reminder })))
		expect(await giveBack(world, farms.courier, parcel.carrier_number)).toEqual({ outcome: 'not-yet' })
		clock.advance(1)
		await keepHouseholds(world)
		const shown = (await readPoint(world, farms.courier)).households
		expect(shown.find(({ id }) => id === parcel.id)).toMatchObject({ state: 'GOES_BACK', phone: '13800004321' })
		expect(JSON.stringify(shown)).not.toContain(parcel.code)
		expect(await giveBack(world, point.courier, parcel.carrier_number)).toEqual({ outcome: 'not-here' })
		expect(await giveBack(world, farms.courier, parcel.carrier_number)).toEqual({ outcome: 'given-back' })
		clock.advance(30 * DAY)
		await keepHouseholds(world)
		expect((await rowOf(parcel.carrier_number)).phone).toBe('13800004321')
		clock.advance(1)
		await keepHouseholds(world)
		expect(await rowOf(parcel.carrier_number)).toMatchObject({ name: '', phone: '', code: '000000' })
		const notice = await database.db
			.selectFrom('notices')
			.select(['address', 'params'])
			.where('dedupe_key', 'like', `household-parcel:${parcel.id}:%`)
			.execute()
		expect(notice).toEqual([{ address: '', params: {} }])
	})

	test('counts as delivered into the village, in the month it was fetched', async () => {
		const now = clock.now()
		const month = now.toISOString().slice(0, 7)
		const window = countingWindow(month, new Date(now.getTime() + 1000))
		if (!window) throw new Error('no window')
		const before = (await tallyParcels(database.db, window)).get(VILLAGE)?.inbound ?? 0
		const fetched = await registered()
		await registered()
		await handOut(fetched.carrier_number, fetched.code)
		expect((await tallyParcels(database.db, window)).get(VILLAGE)?.inbound).toBe(before + 1)
	})
})
