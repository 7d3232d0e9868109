import type { Db } from '#db/client.ts'
import type { Language } from '#app/domain/language/bilingual.ts'

export interface NewAccount {
	email: string
	name: string
	passwordHash: string
	language: Language
	createdAt: Date
}

/** Adds an account and gives its id, or null when the address has one already. */
export async function insertAccount(db: Db, account: NewAccount): Promise<number | null> {
	const row = await db
		.insertInto('accounts')
		.values({
			email: account.email,
			name: account.name,
			password_hash: account.passwordHash,
			language: account.language,
			created_at: account.createdAt,
		})
		.onConflict((conflict) => conflict.column('email').doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id ?? null
}

/** What a login checks of an address's account; none for an account that was shut. */
export async function credentialsOf(db: Db, email: string) {
	return db
		.selectFrom('accounts')
		.select(['id', 'password_hash as passwordHash', 'language'])
		.where('email', '=', email)
		.where('disabled_at', 'is', null)
		.executeTakeFirst()
}

/** What a person may change of an account: name, phone and language. */
export async function profileOf(db: Db, accountId: number) {
	return db
		.selectFrom('accounts')
		.select(['name', 'phone', 'email', 'language'])
		.where('id', '=', accountId)
		.executeTakeFirstOrThrow()
}

/** Writes what a person changed of an account. */
export async function updateProfile(
	db: Db,
	accountId: number,
	profile: { name: string; phone: string | null; language: Language },
): Promise<void> {
	await db.updateTable('accounts').set(profile).where('id', '=', accountId).execute()
}
