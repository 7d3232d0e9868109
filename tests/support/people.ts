import type { Db } from '#db/client.ts'
import type { World } from '#app/platform/world.ts'

/** A password no rule speaks against. */
export const PASSWORD = 'three goats cross the river'

let hashed: Promise<string> | undefined

/** Adds an account that can log in with PASSWORD, hashed once: a hash is made to be slow. */
export async function addPerson(world: World, email: string): Promise<number> {
	const row = await world.db
		.insertInto('accounts')
		.values({
			email,
			name: 'A Person',
			password_hash: await (hashed ??= world.passwords.hash(PASSWORD)),
			created_at: world.now(),
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return row.id
}

/** A request that carries the session of an account. */
export async function requestAs(world: World, accountId: number | null, path = '/', method = 'GET') {
	const cookie = accountId === null ? '' : (await world.sessions.start(accountId)).split(';')[0]
	return new Request(`http://localhost:3000${path}`, { method, headers: cookie ? { cookie } : {} })
}

/** A village with its four regions above it. */
export async function addRegion(db: Db, code = '330324101202'): Promise<string> {
	const above = { parent_code: null as string | null }
	const levels = ['province', 'city', 'county', 'township', 'village'] as const
	for (const [at, length] of [2, 4, 6, 9, 12].entries()) {
		const own = code.slice(0, length).padEnd(12, '0')
		const level = levels[at] ?? 'village'
		const row = { code: own, name_zh: own, name_en: own, level, village_kind: level === 'village' ? 'village' : null }
		await db
			.insertInto('regions')
			.values({ ...row, ...above })
			.onConflict((conflict) => conflict.doNothing())
			.execute()
		above.parent_code = own
	}
	return code
}

/** A verified enterprise in a region. */
export async function addEnterprise(db: Db, slug: string, regionCode: string): Promise<number> {
	const row = await db
		.insertInto('enterprises')
		.values({
			slug,
			kind: 'family_farm',
			name_zh: slug,
			name_en: slug,
			region_code: regionCode,
			status: 'verified',
			opened_on: '2025-01-01',
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return row.id
}

/** Makes an account a member of an enterprise. */
export async function addMember(db: Db, enterpriseId: number, accountId: number, role: string): Promise<void> {
	await db
		.insertInto('enterprise_members')
		.values({ enterprise_id: enterpriseId, account_id: accountId, role })
		.execute()
}
