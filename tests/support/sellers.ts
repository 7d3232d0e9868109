import { requireAdministrator, requireCourier, requireSeller } from '#app/features/accounts/guard.server.ts'
import type { World } from '#app/platform/world.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'

/** Someone who sells for an enterprise, through the guard that makes them one. */
export async function sellerOf(world: World, enterpriseId: number, email: string) {
	const accountId = await addPerson(world, email)
	await addMember(world.db, enterpriseId, accountId, 'clerk')
	return requireSeller(world, await requestAs(world, accountId))
}

/** The keeper of a new node in a region. */
export async function courierAt(world: World, regionCode: string, node: { kind: string; name: string }) {
	const accountId = await addPerson(world, `${node.name.toLowerCase()}@example.com`)
	const { id } = await world.db
		.insertInto('logistics_nodes')
		.values({
			kind: node.kind,
			name_zh: node.name,
			name_en: node.name,
			region_code: regionCode,
			opened_on: '2025-01-01',
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await world.db.insertInto('node_keepers').values({ node_id: id, account_id: accountId }).execute()
	return { nodeId: id, courier: await requireCourier(world, await requestAs(world, accountId)) }
}

/** An administrator, or analyst, of a region. */
export async function administratorOf(world: World, regionCode: string, email: string, role = 'administrator') {
	const accountId = await addPerson(world, email)
	await world.db.insertInto('administrators').values({ account_id: accountId, region_code: regionCode, role }).execute()
	return requireAdministrator(world, await requestAs(world, accountId))
}
