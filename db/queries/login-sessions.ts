import type { Db } from '#db/client.ts'

const columns = ['id_hash as idHash', 'account_id as accountId', 'expires_at as expiresAt'] as const

/** The store behind login sessions: rows by the hash of their id; sessions of disabled accounts are not found. */
export function loginSessionStore(db: Db) {
	return {
		find: async (idHash: string) =>
			(await db
				.selectFrom('login_sessions')
				.innerJoin('accounts', 'accounts.id', 'login_sessions.account_id')
				.select(columns)
				.where('id_hash', '=', idHash)
				.where('accounts.disabled_at', 'is', null)
				.executeTakeFirst()) ?? null,
		insert: async (session: { idHash: string; accountId: number; expiresAt: Date }) => {
			await db
				.insertInto('login_sessions')
				.values({ id_hash: session.idHash, account_id: session.accountId, expires_at: session.expiresAt })
				.execute()
		},
		extend: async (idHash: string, expiresAt: Date) => {
			await db.updateTable('login_sessions').set({ expires_at: expiresAt }).where('id_hash', '=', idHash).execute()
		},
		remove: async (idHash: string) => {
			await db.deleteFrom('login_sessions').where('id_hash', '=', idHash).execute()
		},
		removeOfAccount: async (accountId: number) => {
			await db.deleteFrom('login_sessions').where('account_id', '=', accountId).execute()
		},
		listOfAccount: (accountId: number) =>
			db.selectFrom('login_sessions').select(columns).where('account_id', '=', accountId).execute(),
		removeExpired: async () => {
			await db.deleteFrom('login_sessions').where('expires_at', '<', new Date()).execute()
		},
	}
}
