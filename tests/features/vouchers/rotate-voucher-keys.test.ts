import { beforeAll, expect, test } from 'vitest'
import { decodePayload, splitSigned } from '#app/domain/vouchers/payload.ts'
import { redeemVoucher } from '#app/features/vouchers/redeem-voucher.server.ts'
import { rotateVoucherKeys } from '#app/features/vouchers/rotate-voucher-keys.server.ts'
import type { World } from '#app/platform/world.ts'
import { publicKeysFor } from '#db/queries/voucher-keys.ts'
import { buyVouchers, keeperOf, scanOf } from '#tests/features/vouchers/voucher-shop.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-01T02:00:00Z'
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

async function ticket() {
	const [voucher] = await buyVouchers(world, provider, orderOf([pickingWish(market, 1)]))
	if (!voucher) throw new Error('no voucher')
	return voucher
}

const kidIn = (signedPayload: string) => decodePayload(splitSigned(signedPayload)?.text ?? '')?.kid
const known = async (at: string) =>
	(await publicKeysFor(database.db, market.enterpriseId, new Date(at))).map(({ kid }) => kid)

test('after a rotation new vouchers are signed with the new key, and old ones let in until they end', async () => {
	const old = await ticket()
	expect(kidIn(old.signed_payload)).toBe('k1')
	expect(await rotateVoucherKeys(world)).toEqual({ kid: 'k2' })
	const young = await ticket()
	expect(kidIn(young.signed_payload)).toBe('k2')
	expect([old.kid, young.kid]).toEqual(['k1', 'k2'])
	clock.set('2026-05-04T22:50:00Z')
	const keeper = await keeperOf(world, market.enterpriseId, 'gate@example.com')
	for (const { signed_payload } of [old, young]) {
		expect((await redeemVoucher(world, keeper, scanOf(signed_payload))).outcome).toBe('let-in')
	}
})

test('devices are given an old key as long as one of its vouchers can be used, and no longer', async () => {
	const ends = '2026-05-05T02:00:00.000Z'
	expect(await known('2026-05-05T01:59:59.999Z')).toEqual(['k1', 'k2'])
	expect(await known(ends)).toEqual(['k1', 'k2'])
	expect(await known('2026-05-05T02:00:00.001Z')).toEqual(['k2'])
})

test('only the key that signs keeps its private half, sealed', async () => {
	const keys = await database.db.selectFrom('voucher_keys').selectAll().orderBy('kid').execute()
	expect(keys.map(({ kid, private_key_sealed: key }) => [kid, key !== null])).toEqual([
		['k1', false],
		['k2', true],
	])
	expect(keys[1]?.private_key_sealed).not.toContain('PRIVATE KEY')
})
