import { beforeAll, expect, test } from 'vitest'
import { decodePayload, payloadBytes, splitSigned } from '#app/domain/vouchers/payload.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { buyVouchers, vouchersOf } from '#tests/features/vouchers/voucher-shop.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

test('a stay has one use from its day on, a session one for each ticket; goods have no voucher', async () => {
	const vouchers = await buyVouchers(
		world,
		provider,
		orderOf([teaWish(market), nightWish(market), pickingWish(market, 3)]),
	)
	expect(vouchers).toHaveLength(2)
	expect(vouchers.find((it) => it.session_id === null)).toMatchObject({
		times_total: 1,
		valid_from: new Date('2026-05-05T19:00:00Z'),
		valid_to: new Date('2026-05-07T03:00:00Z'),
	})
	expect(vouchers.find((it) => it.session_id !== null)).toMatchObject({
		times_total: 3,
		valid_from: new Date('2026-05-04T21:00:00Z'),
		valid_to: new Date('2026-05-05T02:00:00Z'),
		state: 'ISSUED',
	})
})

test('the QR code is signed by us and names no person', async () => {
	const [voucher] = await buyVouchers(world, provider, orderOf([pickingWish(market)]))
	const signed = splitSigned(voucher?.signed_payload ?? '')
	if (!signed) throw new Error('not a signed text')
	const { kid } = await world.vouchers.signer()
	expect(await world.vouchers.verifies(kid, payloadBytes(signed.text), signed.signature)).toBe(true)
	expect(decodePayload(signed.text)).toEqual({
		kid,
		voucherCode: voucher?.code,
		siteId: market.enterpriseId,
		sessionId: market.sessionIds['2026-05-05'],
		validFrom: voucher?.valid_from,
		validTo: voucher?.valid_to,
		times: 2,
		codeVersion: 1,
	})
})

test('an event that comes again, or twice at once, issues nothing again', async () => {
	const [voucher] = await buyVouchers(world, provider, orderOf([nightWish(market)]))
	const orderId = voucher?.order_id ?? 0
	await Promise.all([issueVouchers(world, { orderId }), issueVouchers(world, { orderId })])
	expect((await vouchersOf(world, orderId)).map(({ code }) => code)).toEqual([voucher?.code])
})
