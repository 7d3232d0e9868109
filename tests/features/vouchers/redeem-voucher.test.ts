import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { GateKeeper } from '#app/domain/accounts/roles.ts'
import { redeemVoucher } from '#app/features/vouchers/redeem-voucher.server.ts'
import { createVoucherSigner, newVoucherKey } from '#app/platform/voucher-signer.ts'
import type { World } from '#app/platform/world.ts'
import { decodePayload, encodePayload, joinSigned, payloadBytes, splitSigned } from '#app/domain/vouchers/payload.ts'
import { buyVouchers, keeperOf, scanOf, vouchersOf } from '#tests/features/vouchers/voucher-shop.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-01T02:00:00Z'
const AT_THE_GATE = '2026-05-04T22:50:00Z'
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let keeper: GateKeeper
let stranger: GateKeeper

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	keeper = await keeperOf(world, market.enterpriseId, 'gate@example.com')
	stranger = await keeperOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
})

beforeEach(() => clock.set(BOOKED))

async function tickets(qty = 1) {
	const [voucher] = await buyVouchers(world, provider, orderOf([pickingWish(market, qty)]))
	if (!voucher) throw new Error('no voucher')
	clock.set(AT_THE_GATE)
	return voucher
}

const rowOf = async (voucher: { order_id: number }) => (await vouchersOf(world, voucher.order_id))[0]

const scansOf = (voucher: { id: number }) =>
	database.db.selectFrom('redemptions').selectAll().where('voucher_id', '=', voucher.id).orderBy('id').execute()

test('the short code, as people type it, lets in and serves the line', async () => {
	const voucher = await tickets()
	const typed = `${voucher.code.slice(0, 5).toLowerCase()} ${voucher.code.slice(5)}`
	const result = await redeemVoucher(world, keeper, scanOf(typed))
	expect(result).toMatchObject({
		outcome: 'let-in',
		guest: { guest: '测试游客', titleEn: 'Tea Picking at Dawn', timesUsed: 1, timesTotal: 1 },
	})
	expect(await rowOf(voucher)).toMatchObject({
		state: 'REDEEMED',
		times_used: 1,
		line_state: 'REDEEMED',
		served_at: new Date(AT_THE_GATE),
	})
	expect(await scansOf(voucher)).toMatchObject([{ state: 'CONFIRMED', qty: 1, account_id: keeper.account.accountId }])
	expect(await eventsOf(world, 'voucher-redeemed')).toContainEqual({ voucherId: voucher.id, orderId: voucher.order_id })
})

test('the signed text of the QR code lets in', async () => {
	const voucher = await tickets()
	expect((await redeemVoucher(world, keeper, scanOf(voucher.signed_payload))).outcome).toBe('let-in')
})

test('a stay is checked in', async () => {
	const [voucher] = await buyVouchers(world, provider, orderOf([nightWish(market)]))
	if (!voucher) throw new Error('no voucher')
	clock.set('2026-05-06T09:00:00Z')
	expect((await redeemVoucher(world, keeper, scanOf(voucher.code))).outcome).toBe('let-in')
	expect(await rowOf(voucher)).toMatchObject({ state: 'REDEEMED', line_state: 'CHECKED_IN' })
})

test('guests who come one after the other use one voucher up', async () => {
	const voucher = await tickets(3)
	expect((await redeemVoucher(world, keeper, scanOf(voucher.code, 2))).outcome).toBe('let-in')
	expect(await rowOf(voucher)).toMatchObject({ state: 'PARTLY_REDEEMED', times_used: 2 })
	expect(await redeemVoucher(world, keeper, scanOf(voucher.code, 2))).toMatchObject({ reason: 'too-many' })
	expect((await redeemVoucher(world, keeper, scanOf(voucher.code, 1))).outcome).toBe('let-in')
	expect(await rowOf(voucher)).toMatchObject({ state: 'REDEEMED', times_used: 3 })
})

test('a second use is refused and kept as a duplicate', async () => {
	const voucher = await tickets()
	await redeemVoucher(world, keeper, scanOf(voucher.code))
	expect(await redeemVoucher(world, keeper, scanOf(voucher.code))).toMatchObject({
		outcome: 'refused',
		reason: 'used-up',
	})
	expect((await scansOf(voucher)).map(({ state }) => state)).toEqual(['CONFIRMED', 'REJECTED_DUPLICATE'])
})

test('two gates at once: one lets in', async () => {
	const voucher = await tickets()
	const results = await Promise.all([1, 2, 3, 4].map(() => redeemVoucher(world, keeper, scanOf(voucher.code))))
	expect(results.filter(({ outcome }) => outcome === 'let-in')).toHaveLength(1)
	expect((await rowOf(voucher))?.times_used).toBe(1)
})

test('a scan sent again is one scan, also when both come at once', async () => {
	const voucher = await tickets(4)
	const scan = scanOf(voucher.code, 1)
	const results = await Promise.all([redeemVoucher(world, keeper, scan), redeemVoucher(world, keeper, scan)])
	expect(results.map(({ outcome }) => outcome)).toEqual(['let-in', 'let-in'])
	expect((await redeemVoucher(world, keeper, scan)).outcome).toBe('let-in')
	expect((await rowOf(voucher))?.times_used).toBe(1)
	expect(await scansOf(voucher)).toHaveLength(1)
})

test('S1: another enterprise cannot use the voucher up and learns nothing of the guest', async () => {
	const voucher = await tickets()
	for (const text of [voucher.code, voucher.signed_payload]) {
		const result = await redeemVoucher(world, stranger, scanOf(text))
		expect(result).toEqual({ outcome: 'refused', reason: 'wrong-site', guest: null })
	}
	expect(await rowOf(voucher)).toMatchObject({ state: 'ISSUED', times_used: 0, line_state: 'CONFIRMED' })
	expect(await scansOf(voucher)).toEqual([])
})

test.each([
	['2026-05-04T20:59:59Z', 'too-early'],
	['2026-05-05T02:00:01Z', 'too-late'],
])('at %s it is %s', async (at, reason) => {
	const voucher = await tickets()
	clock.set(at)
	expect(await redeemVoucher(world, keeper, scanOf(voucher.code))).toMatchObject({ outcome: 'refused', reason })
	expect((await rowOf(voucher))?.times_used).toBe(0)
})

test('a voucher that was revoked, or whose line was called off, lets nobody in', async () => {
	const revoked = await tickets()
	await database.db.updateTable('vouchers').set({ state: 'REVOKED' }).where('id', '=', revoked.id).execute()
	expect(await redeemVoucher(world, keeper, scanOf(revoked.code))).toMatchObject({ reason: 'revoked' })
	expect(await scansOf(revoked)).toMatchObject([{ state: 'REJECTED_REVOKED' }])
	clock.set(BOOKED)
	const cancelled = await tickets()
	await database.db
		.updateTable('order_lines')
		.set({ state: 'CANCELLED', cancelled_at: clock.now(), cancelled_by: 'buyer' })
		.where('id', '=', cancelled.order_line_id)
		.execute()
	expect(await redeemVoucher(world, keeper, scanOf(cancelled.code))).toMatchObject({ reason: 'revoked' })
})

test('a QR code that someone else signed, changed, or that was replaced is refused', async () => {
	const voucher = await tickets(1)
	const text = splitSigned(voucher.signed_payload)?.text ?? ''
	const signer = await world.vouchers.signer()
	const forger = createVoucherSigner(signer.kid, newVoucherKey().privateKey)
	const forged = joinSigned(text, forger.sign(payloadBytes(text)))
	expect(await redeemVoucher(world, keeper, scanOf(forged))).toEqual({ outcome: 'bad-signature' })
	const payload = decodePayload(text)
	if (!payload) throw new Error('no payload')
	const changed = joinSigned(encodePayload({ ...payload, times: 9 }), signer.sign(payloadBytes(text)))
	expect(await redeemVoucher(world, keeper, scanOf(changed))).toEqual({ outcome: 'bad-signature' })
	await database.db.updateTable('vouchers').set({ code_version: 2 }).where('id', '=', voucher.id).execute()
	expect(await redeemVoucher(world, keeper, scanOf(voucher.signed_payload))).toMatchObject({ reason: 'old-code' })
})

test('what is no code, or nobody has, is said to be so', async () => {
	expect(await redeemVoucher(world, keeper, scanOf('hello'))).toEqual({ outcome: 'unreadable' })
	expect(await redeemVoucher(world, keeper, scanOf('ZZZZZZZZZZ'))).toEqual({ outcome: 'unknown' })
})

test('a known visitor who comes in person leaves an on-site visit', async () => {
	const voucher = await tickets()
	const visitorId = randomUUID()
	await database.db.updateTable('orders').set({ visitor_id: visitorId }).where('id', '=', voucher.order_id).execute()
	await redeemVoucher(world, keeper, scanOf(voucher.code))
	const touches = await database.db.selectFrom('touches').selectAll().where('visitor_id', '=', visitorId).execute()
	expect(touches).toMatchObject([{ kind: 'ONSITE_VISIT', enterprise_id: market.enterpriseId, at: clock.now() }])
})
