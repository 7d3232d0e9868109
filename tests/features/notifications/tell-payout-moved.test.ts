import { beforeAll, expect, it } from 'vitest'
import { tellPayoutMoved } from '#app/features/notifications/tell-payout-moved.server.ts'
import type { World } from '#app/platform/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addEnterprise, addMember, addPerson, addRegion } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useDatabase()
let world: World
let enterpriseId: number
const payoutId = '11111111-1111-4111-8111-111111111111'

beforeAll(async () => {
	const { db } = database
	world = createTestWorld(db)
	enterpriseId = await addEnterprise(db, 'tea', await addRegion(db))
	for (const role of ['owner', 'manager', 'clerk']) {
		await addMember(db, enterpriseId, await addPerson(world, `${role}@example.com`), role)
	}
	// Another county has a seller too: whoever administers one county alone may not settle.
	await addEnterprise(db, 'elsewhere', await addRegion(db, '330326101202'))
	for (const county of ['330324', '330326'])
		await db
			.insertInto('region_ancestors')
			.values([
				{ region_code: `${county}101202`, ancestor_code: `${county}000000`, ancestor_level: 'county' },
				{ region_code: `${county}101202`, ancestor_code: '330300000000', ancestor_level: 'city' },
			])
			.execute()
	for (const [email, region_code] of [
		['admin@example.com', '330300000000'],
		['county-admin@example.com', '330324000000'],
	] as const) {
		const account_id = await addPerson(world, email)
		await db.insertInto('administrators').values({ account_id, region_code, role: 'administrator' }).execute()
	}
	await db
		.insertInto('payouts')
		.values({
			...{ id: payoutId, enterprise_id: enterpriseId, carrier: 'stripe', currency: 'CNY', amount_minor: 12_345 },
			...{ holder: 'Tea', bank: 'Bank', number_sealed: 'x', number_end: '0001', created_at: world.now() },
			...{ destination: 'acct_tea', idempotency_key: `payout:${payoutId}` },
		})
		.execute()
})

const told = async () =>
	(
		await database.db
			.selectFrom('notices')
			.innerJoin('accounts', 'accounts.id', 'account_id')
			.select(['kind', 'email', 'params'])
			.orderBy('notices.id')
			.execute()
	).map(({ kind, email, params }) => [kind, email, (params as { state?: string }).state])

it('a payout is told to the owner alone as it moves, each step once, and a failure to who may settle too, not to who only administers the place', async () => {
	const move = async (values: Record<string, unknown>) => {
		await database.db.updateTable('payouts').set(values).where('id', '=', payoutId).execute()
		await tellPayoutMoved(world, { payoutId, enterpriseId })
		await tellPayoutMoved(world, { payoutId, enterpriseId })
	}
	await move({ state: 'PENDING' })
	expect(await told()).toEqual([])
	await move({ state: 'SENT', sent_at: world.now() })
	await move({ state: 'FAILED', failure: 'account closed', settled_at: world.now() })
	expect(await told()).toEqual([
		['payout-moved', 'owner@example.com', 'SENT'],
		['payout-moved', 'owner@example.com', 'FAILED'],
		['operator-payout-failed', 'admin@example.com', undefined],
	])
})
