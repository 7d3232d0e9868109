import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { readGateDevice } from '#app/features/accounts/guard.server.ts'
import { addDevice } from '#app/features/gate/add-device.server.ts'
import { enrolDevice } from '#app/features/gate/enrol-device.server.ts'
import { readDevices } from '#app/features/gate/read-gate-office.server.ts'
import { readSnapshot } from '#app/features/gate/read-snapshot.server.ts'
import { revokeDevice } from '#app/features/gate/revoke-device.server.ts'
import { rotateVoucherKeys } from '#app/features/vouchers/rotate-voucher-keys.server.ts'
import type { World } from '#app/platform/world.ts'
import { deviceOf, memberOf } from '#tests/features/gate/gate-site.ts'
import { buyVouchers } from '#tests/features/vouchers/voucher-shop.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, orderOf, pickingWish } from '#tests/support/wishes.ts'

const NOW = '2026-05-04T22:00:00Z'
const clock = createClock(NOW)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let owner: Seller

beforeAll(async () => {
	clock.set('2026-05-01T02:00:00Z')
	market = database.market
	await database.db.updateTable('capacity').set({ total: 1000 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	owner = await memberOf(world, market.enterpriseId, 'owner')
})

beforeEach(() => clock.set(NOW))

const address = { clientAddress: '203.0.113.9' }

test('a device is enrolled by a code, once, within 15 minutes; its secret is kept as a hash', async () => {
	const added = await addDevice(world, owner, { name: '大门' })
	if (added.outcome !== 'added') throw new Error(added.outcome)
	clock.set(added.until)
	const enrolled = await enrolDevice(world, { code: added.code.toLowerCase(), ...address })
	if (enrolled.outcome !== 'enrolled') throw new Error(enrolled.outcome)
	expect(await enrolDevice(world, { code: added.code, ...address })).toEqual({ outcome: 'unknown-code' })
	expect(await readGateDevice(world, enrolled.secret)).toMatchObject({
		enterpriseId: market.enterpriseId,
		name: '大门',
	})
	const rows = JSON.stringify(await database.db.selectFrom('gate_devices').selectAll().execute())
	expect(rows).not.toContain(enrolled.secret)
	expect(rows).not.toContain(added.code)
})

test('a code a millisecond over its time enrols nobody', async () => {
	const added = await addDevice(world, owner, { name: '大门' })
	if (added.outcome !== 'added') throw new Error(added.outcome)
	clock.set(new Date(added.until.getTime() + 1))
	expect(await enrolDevice(world, { code: added.code, ...address })).toEqual({ outcome: 'unknown-code' })
})

test('codes cannot be tried without end', async () => {
	const tries = { code: 'ZZZZZZZZZZ', clientAddress: '203.0.113.77' }
	for (let at = 0; at < 30; at++) expect(await enrolDevice(world, tries)).toEqual({ outcome: 'unknown-code' })
	expect(await enrolDevice(world, tries)).toMatchObject({ outcome: 'too-many', retryAfterSeconds: 120 })
})

test('owners and managers keep devices, clerks do not; another enterprise’s are not there', async () => {
	const clerk = await memberOf(world, market.enterpriseId, 'clerk')
	const manager = await memberOf(world, market.enterpriseId, 'manager')
	const stranger = await memberOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'owner')
	expect(await addDevice(world, clerk, { name: 'x' })).toEqual({ outcome: 'not-allowed' })
	const { secret, deviceId } = await deviceOf(world, manager, '后门')
	expect(await revokeDevice(world, clerk, { deviceId })).toEqual({ outcome: 'not-allowed' })
	expect(await revokeDevice(world, stranger, { deviceId })).toEqual({ outcome: 'not-found' })
	expect((await readDevices(world, stranger)).devices).toEqual([])
	expect(await readGateDevice(world, secret)).not.toBeNull()
	expect(await revokeDevice(world, manager, { deviceId })).toEqual({ outcome: 'revoked' })
	expect(await readGateDevice(world, secret)).toBeNull()
	expect(await readGateDevice(world, 'no secret of ours')).toBeNull()
})

async function bought(day: string) {
	const [voucher] = await buyVouchers(world, provider, orderOf([pickingWish(market, 2, day)]))
	if (!voucher) throw new Error('no voucher')
	return voucher
}

test('the snapshot has the vouchers of these days without whole names, what is revoked, the keys and our clock', async () => {
	clock.set('2026-05-01T02:00:00Z')
	const [near, far, gone] = [await bought('2026-05-05'), await bought('2026-05-12'), await bought('2026-05-05')]
	await rotateVoucherKeys(world)
	clock.set(NOW)
	await database.db.updateTable('vouchers').set({ state: 'REVOKED' }).where('id', '=', gone.id).execute()
	await database.db.updateTable('vouchers').set({ code_version: 3 }).where('id', '=', far.id).execute()
	const device = await deviceOf(world, owner, '大门')
	const snapshot = await readSnapshot(world, await device.again())
	expect(snapshot.serverTime).toEqual(new Date(NOW))
	expect(snapshot.vouchers.map(({ code }) => code)).toContain(near.code)
	expect(snapshot.vouchers.map(({ code }) => code)).not.toContain(far.code)
	expect(snapshot.vouchers.map(({ code }) => code)).not.toContain(gone.code)
	expect(new Set(snapshot.revoked)).toEqual(
		new Set([
			{ code: far.code, below: 3 },
			{ code: gone.code, below: null },
		]),
	)
	const text = JSON.stringify(snapshot)
	for (const personal of [BUYER.name, BUYER.phone, BUYER.email]) expect(text).not.toContain(personal)
	expect(snapshot.vouchers[0]?.guest).toBe('测***')
	expect(snapshot.keys.map(({ kid }) => kid)).toEqual(['k1', 'k2'])
	for (const { publicKey } of snapshot.keys) expect(Buffer.from(publicKey, 'base64url')).toHaveLength(32)
})
