import type { Db } from '#db/client.ts'

/** A fapiao that is with the issuer that is connected. */
export interface WaitingFapiao {
	fapiaoId: number
	key: string
}

const waiting = (db: Db) =>
	db
		.selectFrom('fapiao')
		.select(['id as fapiaoId', 'idempotency_key as key'])
		.where('state', '=', 'REQUESTED')
		.where('submitted_at', 'is not', null)

/** Those that an issuer has, the longest waiting first. */
export async function listWithIssuer(db: Db, limit: number): Promise<WaitingFapiao[]> {
	return waiting(db).orderBy('submitted_at').orderBy('id').limit(limit).execute()
}

/** The one of a key, as long as an issuer has it. */
export async function findWithIssuer(db: Db, key: string): Promise<WaitingFapiao | undefined> {
	return waiting(db).where('idempotency_key', '=', key).executeTakeFirst()
}

/** Notes why an issuer was not reached the last time, for the seller to read; null once it was. */
export async function noteIssuerFailure(db: Db, fapiaoId: number, failure: string | null): Promise<void> {
	await db.updateTable('fapiao').set({ issuer_failure: failure }).where('id', '=', fapiaoId).execute()
}
