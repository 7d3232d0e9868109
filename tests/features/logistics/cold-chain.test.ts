import { sql } from 'kysely'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Administrator, Courier } from '#app/domain/accounts/roles.ts'
import { openColdClaims } from '#app/features/claims/open-cold-claims.server.ts'
import { readClaimOfOrder } from '#app/features/claims/read-claims.server.ts'
import { readAdministeredOrder } from '#app/features/clusters/read-administered-order.server.ts'
import { BreachCard } from '#app/features/logistics/components/breach-card.tsx'
import { answerBreach, readBreaches } from '#app/features/logistics/keep-breaches.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { crateKey, takeReadings } from '#app/features/logistics/take-readings.server.ts'
import { tellClaimMoved } from '#app/features/notifications/tell-claim-moved.server.ts'
import { tellColdBreach } from '#app/features/notifications/tell-cold-breach.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { action } from '#app/routes/api/temperatures.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { administratorOf, courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const COUNTY = '990101000000'
const BUYERS_COUNTY = '990102000000'
const MINUTE = 60_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useDatabase()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let administrator: Administrator
let receiving: Administrator
let analyst: Administrator
let point: { nodeId: number; courier: Courier }
let count = 0

beforeAll(async () => {
	const { db } = database
	market = await buildMarket(db)
	await db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(db, { clock, payments: provider.payments })
	await sellerOf(world, market.enterpriseId, 'seller@example.com')
	administrator = await administratorOf(world, COUNTY, 'county@example.com')
	receiving = await administratorOf(world, BUYERS_COUNTY, 'other@example.com')
	analyst = await administratorOf(world, COUNTY, 'analyst@example.com', 'analyst')
	point = await courierAt(world, BUYERS_COUNTY, { kind: 'TRANSFER_CENTRE', name: 'Hub' })
})

beforeEach(() => clock.advance(10 * 86_400_000))

async function crateWithParcel(temperatureClass = 'chilled', kept = 'ambient') {
	const code = `CR${String(++count).padStart(8, '0')}`
	const { db } = database
	const crate = await db
		.insertInto('crates')
		.values({ code, temperature_class: temperatureClass, node_id: point.nodeId })
		.returning('id')
		.executeTakeFirstOrThrow()
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await planShipments(world, { orderId })
	await database.db
		.updateTable('shipments')
		.set({ temperature_class: kept })
		.where('seller_order_id', 'in', (all) =>
			all.selectFrom('seller_orders').select('id').where('order_id', '=', orderId),
		)
		.execute()
	const parcel = await db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'number'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	await db
		.insertInto('crate_parcels')
		.values({ crate_id: crate.id, shipment_id: parcel.id, packed_at: clock.now() })
		.execute()
	return { code, ...parcel, orderId, crateId: crate.id, since: clock.now().getTime() }
}

const take = (code: string, since: number, ...points: [minutes: number, celsius: number][]) =>
	takeReadings(world, {
		...{ crate: code, key: crateKey(world, code), device: 'L1' },
		readings: points.map(([minutes, celsius]) => ({ at: new Date(since + minutes * MINUTE), celsius })),
	})

const breachesOf = async (code: string) =>
	(await readBreaches(world, administrator, { page: 1, crate: '' })).breaches.filter(({ crate }) => crate === code)

test('half an hour outside the limits opens one case with the parcels in the crate, and tells seller and administrator', async () => {
	const { code, number, since } = await crateWithParcel()
	clock.advance(60 * MINUTE)
	expect(await take(code, since, [0, 4], [10, 12], [45, 12])).toEqual({ outcome: 'stored', kept: 3, breaches: 1 })
	expect(await breachesOf(code)).toMatchObject([{ state: 'OPEN', worstC: 12, parcels: [{ number }] }])
	const told = (await eventsOf(world, 'cold-chain-breached')) as { breachId: number }[]
	expect(told).toHaveLength(1)
	expect(Object.keys(outboxDeeds['cold-chain-breached'])).toEqual(['open-cold-claims', 'tell-cold-breach'])
	await tellColdBreach(world, told[0] ?? { breachId: 0 })
	await tellColdBreach(world, told[0] ?? { breachId: 0 })
	const kinds = await database.db
		.selectFrom('notices')
		.select('kind')
		.where('kind', 'like', '%cold-breach')
		.orderBy('kind')
		.execute()
	expect(kinds.map(({ kind }) => kind)).toEqual(['operator-cold-breach', 'seller-cold-breach'])
})

test('the same readings again change nothing, and more of the same stretch is the same case', async () => {
	const { code, since } = await crateWithParcel()
	clock.advance(120 * MINUTE)
	await take(code, since, [0, 9], [30, 9])
	expect(await take(code, since, [0, 9], [30, 9])).toEqual({ outcome: 'stored', kept: 0, breaches: 0 })
	expect(await take(code, since, [50, 11])).toEqual({ outcome: 'stored', kept: 1, breaches: 0 })
	const [breach, ...others] = await breachesOf(code)
	expect(others).toEqual([])
	expect(breach).toMatchObject({ worstC: 11, endedAt: new Date(since + 50 * MINUTE) })
})

const claimsOf = (orderId: number) =>
	database.db
		.selectFrom('buyer_claims')
		.select([
			'id',
			'kind',
			'state',
			'qty',
			'asked_minor as askedMinor',
			'opened_by as openedBy',
			'breach_id as breachId',
		])
		.where('order_id', '=', orderId)
		.execute()

async function onlyOne<T>(rows: Promise<T[]>): Promise<T> {
	const [row, ...others] = await rows
	if (row === undefined || others.length > 0) throw new Error('not one row')
	return row
}

/** Does what the outbox does with every breach told so far. */
async function answerAll(): Promise<void> {
	for (const { breachId } of (await eventsOf(world, 'cold-chain-breached')) as { breachId: number }[])
		await openColdClaims(world, { breachId })
}

test('a breach opens a claim for the buyer of cold goods, once, and tells both sides what it is for', async () => {
	const { code, orderId, since } = await crateWithParcel('chilled', 'chilled')
	clock.advance(60 * MINUTE)
	await take(code, since, [0, 12], [45, 12])
	await answerAll()
	await answerAll()
	const claim = await onlyOne(claimsOf(orderId))
	const line = await onlyOne(linesOf(world, orderId))
	expect(claim).toMatchObject({ kind: 'COLD_CHAIN_BREACH', state: 'OPEN', openedBy: 'system', qty: line.qty })
	expect(claim.askedMinor).toBe(line.paid_minor)
	await tellClaimMoved(world, { claimId: claim.id, orderId })
	const told = await database.db
		.selectFrom('notices')
		.select('kind')
		.where('order_id', '=', orderId)
		.where(sql<boolean>`(params ->> 'isCold')::boolean`)
		.orderBy('kind')
		.execute()
	expect(told.map(({ kind }) => kind)).toEqual(['claim-moved', 'seller-claim-moved'])
	const order = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	const shown = await readClaimOfOrder(world, await order.executeTakeFirstOrThrow(), claim.id)
	const { beganAt, endedAt, ...breach } = { beganAt: '', endedAt: '', ...shown?.claim.breach }
	expect(breach).toEqual({ crate: code, temperatureClass: 'chilled', worstC: 12 })
	expect([beganAt, endedAt].map(Date.parse)).toEqual([since, since + 45 * MINUTE])
})

test('a claim of a breach that was settled is not opened again when the breach grows', async () => {
	const { code, orderId, since } = await crateWithParcel('chilled', 'chilled')
	clock.advance(180 * MINUTE)
	await take(code, since, [0, 12], [45, 12])
	await answerAll()
	await database.db.updateTable('buyer_claims').set({ state: 'WITHDRAWN' }).where('order_id', '=', orderId).execute()
	await take(code, since, [90, 12])
	await answerAll()
	expect(await claimsOf(orderId)).toMatchObject([{ state: 'WITHDRAWN' }])
})

test('goods put in later are claimed once they too were warm for half an hour, and ambient goods never', async () => {
	const { code, crateId, since } = await crateWithParcel('chilled', 'chilled')
	const later = await crateWithParcel('chilled', 'chilled')
	const dry = await crateWithParcel('chilled', 'ambient')
	for (const { id } of [later, dry])
		await database.db
			.updateTable('crate_parcels')
			.set({ crate_id: crateId, packed_at: new Date(since + 20 * MINUTE) })
			.where('shipment_id', '=', id)
			.execute()
	clock.advance(180 * MINUTE)
	await take(code, since, [0, 12], [49, 12])
	await answerAll()
	expect(await claimsOf(later.orderId)).toEqual([])
	await take(code, since, [50, 12])
	await answerAll()
	expect(await claimsOf(later.orderId)).toMatchObject([{ kind: 'COLD_CHAIN_BREACH' }])
	expect(await claimsOf(dry.orderId)).toEqual([])
})

test('readings that come late close the gap between others, and open the case all the same', async () => {
	const { code, since } = await crateWithParcel()
	clock.advance(180 * MINUTE)
	expect(await take(code, since, [0, 9], [90, 9])).toMatchObject({ breaches: 0 })
	expect(await take(code, since, [45, 9])).toMatchObject({ breaches: 1 })
})

test('a parcel that was taken out before is not in the case', async () => {
	const { code, id, since } = await crateWithParcel()
	await database.db
		.updateTable('crate_parcels')
		.set({ unpacked_at: new Date(since + 5 * MINUTE) })
		.where('shipment_id', '=', id)
		.execute()
	clock.advance(120 * MINUTE)
	expect(await take(code, since, [10, 9], [50, 9])).toMatchObject({ breaches: 1 })
	expect(await breachesOf(code)).toEqual([])
})

test('a case is answered once, in words, by who administers where the parcel comes from or goes to', async () => {
	const { code, since } = await crateWithParcel('frozen')
	clock.advance(60 * MINUTE)
	await take(code, since, [0, -10], [40, -9])
	const id = (await breachesOf(code))[0]?.id ?? 0
	expect((await readBreaches(world, receiving, { page: 1, crate: '' })).breaches.map((it) => it.id)).toContain(id)
	expect(await answerBreach(world, analyst, { id, answer: 'x' })).toEqual({ outcome: 'may-not-write' })
	expect(await answerBreach(world, administrator, { id, answer: '  ' })).toEqual({ outcome: 'no-words' })
	expect(await answerBreach(world, administrator, { id, answer: '已换车' })).toEqual({ outcome: 'closed' })
	expect(await answerBreach(world, receiving, { id, answer: 'again' })).toEqual({ outcome: 'not-found' })
	expect(await breachesOf(code)).toMatchObject([{ state: 'CLOSED', answer: '已换车' }])
})

test('who administers where a parcel goes is led to no order of a seller elsewhere', async () => {
	const { code, since, number } = await crateWithParcel('frozen')
	clock.advance(60 * MINUTE)
	await take(code, since, [0, -10], [40, -9])
	const seenBy = async (reader: Administrator) => {
		const { breaches } = await readBreaches(world, reader, { page: 1, crate: '' })
		return breaches.flatMap(({ parcels }) => parcels).find((it) => it.number === number)
	}
	const [own, others] = [await seenBy(administrator), await seenBy(receiving)]
	expect([own?.isFromHere, others?.isFromHere]).toEqual([true, false])
	const orderNumber = own?.orderNumber ?? ''
	expect((await readAdministeredOrder(world, administrator, orderNumber)).outcome).toBe('found')
	expect((await readAdministeredOrder(world, receiving, orderNumber)).outcome).toBe('not-here')
	const drawn = (parcel: typeof own) => {
		const instant = new Date(since)
		const breach = { id: 1, crate: code, temperatureClass: 'frozen', beganAt: instant, endedAt: instant } as const
		const rest = { worstC: -9, state: 'CLOSED', answer: 'x', parcels: parcel ? [parcel] : [] } as const
		return renderToString(createElement(BreachCard, { breach: { ...breach, ...rest }, mayWrite: false, fault: null }))
	}
	expect(drawn(own)).toContain(`href="/admin/orders/${orderNumber}"`)
	expect(drawn(others)).toContain(orderNumber)
	expect(drawn(others)).not.toContain('/admin/orders/')
})

test('only the crate’s own key writes its readings, and a crate for ambient goods has no limits', async () => {
	const { code, since } = await crateWithParcel('ambient')
	const readings = [{ at: new Date(since), celsius: 30 }]
	for (const key of [null, 'x', crateKey(world, 'CR99999999')])
		expect(await takeReadings(world, { crate: code, key, device: '', readings })).toEqual({ outcome: 'not-this-crate' })
	expect(await take(code, since, [0, 30])).toEqual({ outcome: 'not-cold' })
	expect((await readBreaches(world, analyst, { page: 1, crate: code })).key).toBeNull()
	expect((await readBreaches(world, administrator, { page: 1, crate: code })).key).toBe(crateKey(world, code))
})

test('the API says what it took, and refuses another key and what is no reading', async () => {
	const { code, since } = await crateWithParcel()
	clock.advance(60 * MINUTE)
	const post = (body: unknown, key: string) =>
		action({
			request: new Request('http://x/api/v1/temperatures', {
				...{ method: 'POST', body: JSON.stringify(body) },
				headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
			}),
			context: { world },
		} as never)
	const body = { crate: code, readings: [{ at: new Date(since).toISOString(), celsius: 5.5 }] }
	const good = await post(body, crateKey(world, code))
	expect([good.status, await good.json()]).toEqual([200, { kept: 1, breaches: 0 }])
	expect((await post(body, 'other')).status).toBe(401)
	expect((await post({ crate: code, readings: [{ at: 'now', celsius: 5 }] }, crateKey(world, code))).status).toBe(422)
})
