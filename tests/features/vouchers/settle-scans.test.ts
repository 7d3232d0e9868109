import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { cancelCalledOff } from '#app/features/cancellation/cancel-called-off.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { closeCase } from '#app/features/gate/close-case.server.ts'
import { readCases } from '#app/features/gate/read-gate-office.server.ts'
import { revokeDevice } from '#app/features/gate/revoke-device.server.ts'
import { redeemVoucher } from '#app/features/vouchers/redeem-voucher.server.ts'
import { reverseRedemption } from '#app/features/vouchers/reverse-redemption.server.ts'
import { revokeVouchers } from '#app/features/vouchers/revoke-vouchers.server.ts'
import type { World } from '#app/platform/world.ts'
import { deviceOf, memberOf, scanAt, send } from '#tests/features/gate/gate-site.ts'
import { buyVouchers, keeperOf, scanOf, vouchersOf } from '#tests/features/vouchers/voucher-shop.ts'
import { listOrderRefunds } from '#db/queries/order-views.ts'
import { waitingRefundsOfPart } from '#db/queries/waiting-refunds.ts'
import { refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-01T02:00:00Z'
// The session's voucher is taken from 21:00 to 02:00.
const MORNING = '2026-05-04T22:30:00Z'
const EVENING = '2026-05-05T01:50:00Z'
const DAY_MS = 86_400_000
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let owner: Seller

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 1000 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	owner = await memberOf(world, market.enterpriseId, 'owner')
})

beforeEach(async () => {
	clock.set(BOOKED)
	await database.db.updateTable('gate_devices').set({ revoked_at: clock.now() }).execute()
})

async function ticket(qty = 1) {
	const [voucher] = await buyVouchers(world, provider, orderOf([pickingWish(market, qty)]))
	if (!voucher) throw new Error('no voucher')
	return voucher
}

async function openGates() {
	clock.set(MORNING)
	const [east, west] = [await deviceOf(world, owner, '东门'), await deviceOf(world, owner, '西门')]
	clock.advance(1000)
	for (const device of [east, west]) await send(world, device, [], { snapshotAt: clock.now() })
	return { east, west }
}

const rowOf = async (voucher: { order_id: number }) => (await vouchersOf(world, voucher.order_id))[0]
const fatesOf = (answer: { fate: string }[]) => answer.map(({ fate }) => fate)
const statesOf = async (voucher: { id: number }) =>
	(
		await database.db
			.selectFrom('redemptions')
			.select('state')
			.where('voucher_id', '=', voucher.id)
			.orderBy('id')
			.execute()
	).map(({ state }) => state)
const moneyOf = async (orderId: number) => ({
	payments: await database.db.selectFrom('payments').selectAll().where('order_id', '=', orderId).execute(),
	refunds: await refundsOf(world, orderId),
})

test('two devices offline with one voucher: the first by corrected time wins, whoever syncs first; the other opens a case', async () => {
	const voucher = await ticket()
	const { east, west } = await openGates()
	const money = await moneyOf(voucher.order_id)
	clock.set(EVENING)
	const late = scanAt(voucher.code, '2026-05-04T23:10:00Z')
	const early = scanAt(voucher.code, '2026-05-04T23:00:00Z')
	expect(await send(world, east, [late])).toEqual([{ scanId: late.scanId, fate: 'CONFIRMED', reason: null }])
	expect(await send(world, west, [early])).toEqual([{ scanId: early.scanId, fate: 'CONFIRMED', reason: null }])
	expect(await statesOf(voucher)).toEqual(['REVERSED', 'CONFIRMED'])
	expect(await rowOf(voucher)).toMatchObject({ times_used: 1, state: 'REDEEMED', line_state: 'REDEEMED' })
	const keeper = await keeperOf(world, market.enterpriseId, 'two@example.com')
	const [gateCase] = await readCases(world, keeper)
	expect(gateCase).toMatchObject({ kind: 'DUPLICATE', state: 'OPEN', code: voucher.code, device: '东门' })
	expect(gateCase?.others).toMatchObject([{ device: '西门' }])
	// A guest already in is never charged again.
	await closeCase(world, keeper, { caseId: gateCase?.id ?? 0, resolution: 'OTHER_GUESTS', note: '' })
	expect(await moneyOf(voucher.order_id)).toEqual(money)
})

test('the same with the earlier scan synced first: the later one is a duplicate', async () => {
	const voucher = await ticket()
	const { east, west } = await openGates()
	clock.set(EVENING)
	expect(fatesOf(await send(world, west, [scanAt(voucher.code, '2026-05-04T23:00:00Z')]))).toEqual(['CONFIRMED'])
	expect(await send(world, east, [scanAt(voucher.code, '2026-05-04T23:00:00.001Z')])).toMatchObject([
		{ fate: 'REJECTED_DUPLICATE', reason: 'used-up' },
	])
	expect(await rowOf(voucher)).toMatchObject({ times_used: 1 })
})

test('guests of one voucher at two gates are all let in while its uses last', async () => {
	const voucher = await ticket(3)
	const { east, west } = await openGates()
	clock.set(EVENING)
	await send(world, east, [scanAt(voucher.code, '2026-05-04T23:00:00Z', { qty: 2 })])
	expect(fatesOf(await send(world, west, [scanAt(voucher.code, '2026-05-04T22:50:00Z')]))).toEqual(['CONFIRMED'])
	expect(await rowOf(voucher)).toMatchObject({ times_used: 3, state: 'REDEEMED' })
})

test.each([1, -1])('a clock %i day wrong all along counts by the offset the device knew', async (days) => {
	const voucher = await ticket()
	const { east } = await openGates()
	clock.set(EVENING)
	const offsetMs = -days * DAY_MS
	const deviceAt = new Date(Date.parse('2026-05-04T23:00:00Z') + days * DAY_MS)
	const scan = scanAt(voucher.code, deviceAt, { offsetMs })
	const deviceNow = new Date(clock.now().getTime() + days * DAY_MS)
	expect(fatesOf(await send(world, east, [scan], { deviceNow }))).toEqual(['CONFIRMED'])
	const row = await rowOf(voucher)
	expect(row?.served_at).toEqual(new Date('2026-05-04T23:00:00Z'))
})

test.each([1, -1])(
	'a clock set %i day wrong after the last sync counts by the offset seen at the sync',
	async (days) => {
		const voucher = await ticket()
		const { east } = await openGates()
		clock.set(EVENING)
		const deviceAt = new Date(Date.parse('2026-05-04T23:00:00Z') + days * DAY_MS)
		const deviceNow = new Date(clock.now().getTime() + days * DAY_MS)
		expect(fatesOf(await send(world, east, [scanAt(voucher.code, deviceAt)], { deviceNow }))).toEqual(['CONFIRMED'])
		expect((await rowOf(voucher))?.served_at).toEqual(new Date('2026-05-04T23:00:00Z'))
	},
)

test('a phone enrolled anew sends what it had kept: it counts at the time it was made', async () => {
	const voucher = await ticket()
	clock.set('2026-05-05T04:00:00Z')
	const anew = await deviceOf(world, owner, '重新启用')
	expect(fatesOf(await send(world, anew, [scanAt(voucher.code, '2026-05-04T23:00:00Z')]))).toEqual(['CONFIRMED'])
	expect((await rowOf(voucher))?.served_at).toEqual(new Date('2026-05-04T23:00:00Z'))
})

test('a batch of 200 replayed twice answers the same and changes nothing', async () => {
	const voucher = await ticket(150)
	const { east } = await openGates()
	clock.set(EVENING)
	const scans = Array.from({ length: 200 }, (_, at) =>
		scanAt(voucher.code, new Date(Date.parse('2026-05-04T23:00:00Z') + at * 1000)),
	)
	const first = await send(world, east, scans)
	expect(first.map(({ scanId }) => scanId)).toEqual(scans.map(({ scanId }) => scanId))
	expect(fatesOf(first).filter((fate) => fate === 'CONFIRMED')).toHaveLength(150)
	expect(fatesOf(first).slice(150)).toEqual(Array.from({ length: 50 }, () => 'REJECTED_DUPLICATE'))
	const counted = async () => ({
		scans: await statesOf(voucher),
		cases: (await database.db.selectFrom('gate_cases').select('id').where('voucher_id', '=', voucher.id).execute())
			.length,
		row: await rowOf(voucher),
	})
	const after = await counted()
	expect(after.cases).toBe(50)
	for (const order of [scans, [...scans].reverse()]) {
		const again = await send(world, east, order)
		expect(new Map(again.map((it) => [it.scanId, it]))).toEqual(new Map(first.map((it) => [it.scanId, it])))
	}
	expect(await counted()).toEqual(after)
})

test('the same batch sent twice at once is settled once', async () => {
	const voucher = await ticket(5)
	const { east } = await openGates()
	clock.set(EVENING)
	const scans = Array.from({ length: 5 }, () => scanAt(voucher.code, '2026-05-04T23:00:00Z'))
	const [one, two] = await Promise.all([send(world, east, scans), send(world, east, scans)])
	expect(one).toEqual(two)
	expect(await rowOf(voucher)).toMatchObject({ times_used: 5 })
})

test('every scan has a fate: revoked, out of time, replaced, of another place, of nobody', async () => {
	const [revoked, late, old] = [await ticket(), await ticket(), await ticket()]
	const { east } = await openGates()
	await database.db.updateTable('vouchers').set({ state: 'REVOKED' }).where('id', '=', revoked.id).execute()
	await database.db.updateTable('vouchers').set({ code_version: 2 }).where('id', '=', old.id).execute()
	const stranger = await memberOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'owner')
	const elsewhere = await deviceOf(world, stranger, 'far')
	clock.set('2026-05-05T02:10:00Z')
	const answers = await send(world, east, [
		scanAt(revoked.code, '2026-05-04T23:00:00Z'),
		scanAt(late.code, '2026-05-05T02:00:00.001Z'),
		scanAt(old.code, '2026-05-04T23:00:00Z'),
		scanAt('ZZZZZZZZZZ', '2026-05-04T23:00:00Z'),
	])
	expect(answers.map(({ fate, reason }) => [fate, reason])).toEqual([
		['REJECTED_REVOKED', 'revoked'],
		['REJECTED_INVALID', 'too-late'],
		['REJECTED_INVALID', 'old-code'],
		['REJECTED_INVALID', 'unknown'],
	])
	// S1: another site's device learns nothing and uses nothing up.
	expect(await send(world, elsewhere, [scanAt(late.code, '2026-05-04T23:00:00Z')])).toMatchObject([
		{ fate: 'REJECTED_INVALID', reason: 'unknown' },
	])
	expect(await rowOf(late)).toMatchObject({ times_used: 0 })
	expect(fatesOf(await send(world, east, [scanAt(late.code, '2026-05-05T02:00:00Z')]))).toEqual(['CONFIRMED'])
})

test('a synced scan leaves the on-site visit, at the time of the scan', async () => {
	const voucher = await ticket()
	const visitorId = randomUUID()
	await database.db.updateTable('orders').set({ visitor_id: visitorId }).where('id', '=', voucher.order_id).execute()
	const { east } = await openGates()
	clock.set(EVENING)
	await send(world, east, [scanAt(voucher.code, '2026-05-04T23:00:00Z')])
	const touches = await database.db.selectFrom('touches').selectAll().where('visitor_id', '=', visitorId).execute()
	expect(touches).toMatchObject([{ kind: 'ONSITE_VISIT', at: new Date('2026-05-04T23:00:00Z') }])
})

async function callOff(voucher: { order_line_id: number }) {
	const lineIds = [voucher.order_line_id]
	await cancelCalledOff(world, { lineIds, cause: 'SELLER', reason: 'called-off', actor: 'system' })
	await revokeVouchers(world, { lineIds })
}

const refundOf = async (voucher: { order_id: number }) => {
	await sendRefunds(world)
	return (await refundsOf(world, voucher.order_id))[0]?.sent_at !== null
}

/** What buyer and seller are told that the refund of a voucher waits for. */
async function toldWaits({ order_id: orderId, order_line_id: lineId }: { order_id: number; order_line_id: number }) {
	const { seller_order_id: partId } = await database.db
		.selectFrom('order_lines')
		.select('seller_order_id')
		.where('id', '=', lineId)
		.executeTakeFirstOrThrow()
	const [refund] = await listOrderRefunds(database.db, orderId, clock.now())
	const told = await waitingRefundsOfPart(database.db, partId, clock.now())
	if (told[0]) expect(told[0].amountMinor).toBe(refund?.amountMinor)
	return { buyer: refund?.isAtGate, seller: told.map(({ waitsFor }) => waitsFor) }
}

test('a refund waits for an unsynced device, until every one has come with nothing unsent and our list, as buyer and seller are told', async () => {
	const voucher = await ticket()
	const { east, west } = await openGates()
	clock.set('2026-05-04T23:30:00Z')
	await callOff(voucher)
	expect(await refundOf(voucher)).toBe(false)
	expect(await toldWaits(voucher)).toEqual({ buyer: true, seller: ['gate'] })
	clock.set('2026-05-04T23:40:00Z')
	const at = { snapshotAt: clock.now() }
	await send(world, east, [], at)
	expect(await refundOf(voucher)).toBe(false)
	// Something is still unsent, or the list it holds is older than the refund.
	await send(world, west, [], { waiting: 1, ...at })
	await send(world, west, [], { snapshotAt: new Date('2026-05-04T23:29:00Z') })
	expect(await refundOf(voucher)).toBe(false)
	await send(world, west, [], at)
	expect(await toldWaits(voucher)).toEqual({ buyer: false, seller: [] })
	expect(await refundOf(voucher)).toBe(true)
	expect(await toldWaits(voucher)).toEqual({ buyer: false, seller: [] })
})

test.each([
	['2026-05-06T02:00:00.000Z', false],
	['2026-05-06T02:00:00.001Z', true],
])('a device that never comes holds a refund up until 24 h after the voucher’s end: at %s %s', async (at, isSent) => {
	const voucher = await ticket()
	await openGates()
	clock.set('2026-05-04T23:30:00Z')
	await callOff(voucher)
	clock.set(at)
	expect(await refundOf(voucher)).toBe(isSent)
})

test('a refund waits for no device that is out of use, or that has not synced for a week before the voucher begins', async () => {
	const [voucher, other] = [await ticket(), await ticket()]
	const { east, west } = await openGates()
	clock.set('2026-05-04T23:30:00Z')
	await callOff(voucher)
	for (const { deviceId } of [east, west]) await revokeDevice(world, owner, { deviceId })
	expect(await refundOf(voucher)).toBe(true)
	const { deviceId } = await deviceOf(world, owner, '抽屉')
	const idle = database.db.updateTable('gate_devices').where('id', '=', deviceId)
	await callOff(other)
	await idle.set({ clean_at: new Date('2026-04-27T21:00:00.000Z') }).execute()
	expect(await refundOf(other)).toBe(false)
	await idle.set({ clean_at: new Date('2026-04-27T20:59:59.999Z') }).execute()
	expect(await refundOf(other)).toBe(true)
})

test('refund while offline: who was let in by a device before it knew is looked at before the money goes', async () => {
	const voucher = await ticket()
	const { east, west } = await openGates()
	clock.set('2026-05-04T23:30:00Z')
	await callOff(voucher)
	clock.set(EVENING)
	const at = { snapshotAt: clock.now() }
	await send(world, west, [], at)
	expect(await send(world, east, [scanAt(voucher.code, '2026-05-04T23:00:00Z')], at)).toMatchObject([
		{ fate: 'REJECTED_REVOKED', reason: 'revoked' },
	])
	expect(await refundOf(voucher)).toBe(false)
	const keeper = await keeperOf(world, market.enterpriseId, 'refund@example.com')
	const found = (await readCases(world, keeper)).find(({ code }) => code === voucher.code)
	expect(found).toMatchObject({ kind: 'REVOKED', state: 'OPEN' })
	expect(await closeCase(world, keeper, { caseId: found?.id ?? 0, resolution: 'OTHER', note: 'spoken' })).toEqual({
		outcome: 'closed',
	})
	expect(await refundOf(voucher)).toBe(true)
	const { refunds } = await moneyOf(voucher.order_id)
	expect(refunds).toHaveLength(1)
})

test('a site without devices refunds at once, as ever', async () => {
	const voucher = await ticket()
	clock.set('2026-05-04T23:30:00Z')
	await callOff(voucher)
	expect(await refundOf(voucher)).toBe(true)
})

test.each([
	['2026-05-05T00:30:00.000Z', 'reversed', 'CONFIRMED'],
	['2026-05-05T00:30:00.001Z', 'too-late', 'REDEEMED'],
])('guests let in by mistake are taken back for 60 minutes: at %s %s', async (at, outcome, lineState) => {
	const voucher = await ticket()
	const keeper = await keeperOf(world, market.enterpriseId, `${outcome}@example.com`)
	clock.set('2026-05-04T23:30:00Z')
	const scan = scanOf(voucher.code)
	await redeemVoucher(world, keeper, scan)
	clock.set(at)
	expect(await reverseRedemption(world, keeper, scan.scanId)).toEqual({ outcome })
	expect(await rowOf(voucher)).toMatchObject({ line_state: lineState })
	if (outcome === 'too-late') return
	expect(await rowOf(voucher)).toMatchObject({ state: 'ISSUED', times_used: 0, served_at: null })
	expect(await reverseRedemption(world, keeper, scan.scanId)).toEqual({ outcome: 'reversed' })
	expect((await redeemVoucher(world, keeper, scanOf(voucher.code))).outcome).toBe('let-in')
})

test('a stay checked in by mistake waits for its guests again', async () => {
	const [voucher] = await buyVouchers(world, provider, orderOf([nightWish(market)]))
	if (!voucher) throw new Error('no voucher')
	const keeper = await keeperOf(world, market.enterpriseId, 'night@example.com')
	clock.set('2026-05-06T09:00:00Z')
	const scan = scanOf(voucher.code)
	await redeemVoucher(world, keeper, scan)
	expect(await rowOf(voucher)).toMatchObject({ line_state: 'CHECKED_IN' })
	expect(await reverseRedemption(world, keeper, scan.scanId)).toEqual({ outcome: 'reversed' })
	expect(await rowOf(voucher)).toMatchObject({ line_state: 'CONFIRMED', times_used: 0 })
	const stranger = await keeperOf(world, await addEnterprise(database.db, 'other', VILLAGE), 'far@example.com')
	expect(await reverseRedemption(world, stranger, scan.scanId)).toEqual({ outcome: 'not-found' })
})
