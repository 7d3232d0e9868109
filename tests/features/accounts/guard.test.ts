import { beforeAll, expect, test } from 'vitest'
import {
	readAccount,
	requireAdministrator,
	requireBuyer,
	requireCourier,
	requireGateKeeper,
	requireSeller,
} from '#app/features/accounts/guard.server.ts'
import { readAccountSummary } from '#app/features/accounts/read-account-summary.server.ts'
import type { World } from '#app/platform/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addEnterprise, addMember, addPerson, addRegion, requestAs } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useDatabase()
let world: World
let farmA: number
let farmB: number
const ids: Record<string, number | null> = { anonymous: null }

beforeAll(async () => {
	world = createTestWorld(database.db)
	const { db } = database
	const region = await addRegion(db)
	farmA = await addEnterprise(db, 'farm-a', region)
	farmB = await addEnterprise(db, 'farm-b', region)
	for (const name of ['buyer', 'sellerA', 'sellerB', 'gateA', 'admin', 'analyst', 'courier', 'both']) {
		ids[name] = await addPerson(world, `${name.toLowerCase()}@example.com`)
	}
	const id = (name: string) => ids[name] ?? 0
	await addMember(db, farmA, id('sellerA'), 'clerk')
	await addMember(db, farmB, id('sellerB'), 'owner')
	await addMember(db, farmA, id('gateA'), 'gate')
	await addMember(db, farmA, id('both'), 'gate')
	await addMember(db, farmB, id('both'), 'manager')
	const grants = [
		{ account_id: id('admin'), region_code: region, role: 'administrator' },
		{ account_id: id('admin'), region_code: '330300000000', role: 'administrator' },
		{ account_id: id('analyst'), region_code: '330324000000', role: 'analyst' },
	]
	await db.insertInto('administrators').values(grants).execute()
	const node = await db
		.insertInto('logistics_nodes')
		.values({ kind: 'STATION', name_zh: '点', name_en: 'Point', region_code: region, opened_on: '2025-01-01' })
		.returning('id')
		.executeTakeFirstOrThrow()
	await db
		.insertInto('node_keepers')
		.values({ node_id: node.id, account_id: id('courier') })
		.execute()
})

const guards = { requireBuyer, requireSeller, requireGateKeeper, requireAdministrator, requireCourier }

async function fate(guard: keyof typeof guards, name: string, path = '/x', method = 'GET'): Promise<string> {
	try {
		await guards[guard](world, await requestAs(world, ids[name] ?? null, path, method))
		return 'in'
	} catch (thrown) {
		if (!(thrown instanceof Response)) throw thrown
		return thrown.status === 302 ? (thrown.headers.get('Location') ?? '') : String(thrown.status)
	}
}

test.each([
	['anonymous', '/login?returnTo=%2Fx', '/login?returnTo=%2Fx', '/login?returnTo=%2Fx', '/login?returnTo=%2Fx'],
	['buyer', '403', '403', '403', '403'],
	['sellerA', 'in', 'in', '403', '403'],
	['sellerB', 'in', 'in', '403', '403'],
	['gateA', '403', 'in', '403', '403'],
	['admin', '403', '403', 'in', '403'],
	['analyst', '403', '403', 'in', '403'],
	['courier', '403', '403', '403', 'in'],
])('S1: %s as seller %s, gate %s, administrator %s, courier %s', async (...row) => {
	const [name, seller, gate, administrator, courier] = row
	expect(await fate('requireSeller', name)).toBe(seller)
	expect(await fate('requireGateKeeper', name)).toBe(gate)
	expect(await fate('requireAdministrator', name)).toBe(administrator)
	expect(await fate('requireCourier', name)).toBe(courier)
})

test('S1: naming another enterprise in the address gets no one in', async () => {
	expect(await fate('requireSeller', 'sellerA', `/seller?enterprise=${farmB}`)).toBe('403')
	expect(await fate('requireSeller', 'both', `/seller?enterprise=${farmA}`)).toBe('403')
	expect(await fate('requireGateKeeper', 'both', `/seller/check-in?enterprise=${farmA}`)).toBe('in')
})

test('of several enterprises the cookie chooses, and a stale cookie shuts nobody out', async () => {
	const request = await requestAs(world, ids.both ?? null, '/seller')
	request.headers.set('cookie', `${request.headers.get('cookie')}; enterprise=${farmA}`)
	expect((await requireSeller(world, request)).enterpriseId).toBe(farmB)
	expect((await requireGateKeeper(world, request)).enterpriseId).toBe(farmA)
})

test('an administrator of several regions acts in the widest; an analyst may not write', async () => {
	const admin = await requireAdministrator(world, await requestAs(world, ids.admin ?? null))
	expect(admin).toMatchObject({ regionCode: '330300000000', mayWrite: true })
	const analyst = await requireAdministrator(world, await requestAs(world, ids.analyst ?? null))
	expect(analyst).toMatchObject({ regionCode: '330324000000', mayWrite: false })
})

test('the login leads back to what was read, never to what was posted', async () => {
	expect(await fate('requireBuyer', 'anonymous', '/account.data?tab=2')).toBe('/login?returnTo=%2Faccount%3Ftab%3D2')
	expect(await fate('requireBuyer', 'anonymous', '/account', 'POST')).toBe('/login')
})

test('a visitor without a session costs no query', async () => {
	const noDb = { ...world, db: null as never }
	const request = await requestAs(world, null)
	expect(await readAccount(noDb, request)).toBeNull()
	expect(await readAccountSummary(noDb, request)).toEqual({
		...{ accountId: null, account: null, reader: 'nobody', setCookie: null },
	})
})

test('the header is told who may sell and who may administer', async () => {
	const of = async (name: string) =>
		(await readAccountSummary(world, await requestAs(world, ids[name] ?? null))).account
	expect(await of('buyer')).toEqual({ name: 'A Person', canSell: false, canAdminister: false, unread: 0 })
	expect(await of('sellerA')).toMatchObject({ canSell: true, canAdminister: false })
	expect(await of('gateA')).toMatchObject({ canSell: false })
	expect(await of('analyst')).toMatchObject({ canAdminister: true })
})
