import type { Db } from '#db/client.ts'

/** Makes an account administrator of a region and all below; once more changes the role only. */
export async function grantAdministrator(
	db: Db,
	grant: { accountId: number; regionCode: string; role: 'administrator' | 'analyst'; at: Date },
): Promise<void> {
	await db
		.insertInto('administrators')
		.values({
			account_id: grant.accountId,
			region_code: grant.regionCode,
			role: grant.role,
			granted_at: grant.at,
		})
		.onConflict((conflict) => conflict.columns(['account_id', 'region_code']).doUpdateSet({ role: grant.role }))
		.execute()
}

/** Every administrator with its region, by address. */
export async function listAdministrators(db: Db) {
	return db
		.selectFrom('administrators')
		.innerJoin('accounts', 'accounts.id', 'administrators.account_id')
		.innerJoin('regions', 'regions.code', 'administrators.region_code')
		.select(['accounts.email', 'administrators.role', 'regions.code as regionCode', 'regions.name_en as regionName'])
		.orderBy('accounts.email')
		.orderBy('regions.code')
		.execute()
}

/** Whether there is a region of this code. */
export async function regionExists(db: Db, code: string): Promise<boolean> {
	return (await db.selectFrom('regions').select('code').where('code', '=', code).executeTakeFirst()) !== undefined
}
