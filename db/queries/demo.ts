import type { Db } from '#db/client.ts'

/** True when the database was filled by a seed: the site then says on every page that its data are demonstration data. */
export async function holdsDemoData(db: Db): Promise<boolean> {
	const row = await db.selectFrom('seed_runs').select('name').limit(1).executeTakeFirst()
	return row !== undefined
}
