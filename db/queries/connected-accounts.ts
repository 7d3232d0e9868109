import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Whether money can be sent to an account. */
export type TransferCapability = 'active' | 'pending' | 'inactive'

/** A seller's account at the provider as it was told last; `providerId` is null until the provider has opened it. */
export interface ConnectedAccount {
	idempotencyKey: string
	providerId: string | null
	transfers: TransferCapability
	isSubmitted: boolean
	/** What the provider still asks for, by its names. */
	due: string[]
	disabledReason: string | null
}

/** A seller's account at the provider; null when none was asked for. */
export async function readConnectedAccount(db: Db, enterpriseId: number): Promise<ConnectedAccount | null> {
	const { rows } = await sql<ConnectedAccount>`
		select idempotency_key as "idempotencyKey", provider_id as "providerId", transfers, is_submitted as "isSubmitted", due,
			disabled_reason as "disabledReason"
		from connected_accounts where enterprise_id = ${enterpriseId}`.execute(db)
	return rows[0] ?? null
}

/** Writes that an account is to be opened, with the key it is asked for under; one that was asked for stays as it is. */
export async function insertConnectedAccount(
	db: Db,
	of: { enterpriseId: number; by: string; at: Date },
): Promise<void> {
	await sql`insert into connected_accounts (enterprise_id, idempotency_key, opened_by, opened_at)
		values (${of.enterpriseId}, ${`account:${of.enterpriseId}`}, ${of.by}, ${of.at}) on conflict (enterprise_id) do nothing`.execute(
		db,
	)
}

/** Makes way for another account where the owner took the one there was away from us: it is asked for under a key of its own. */
export async function renewAccount(db: Db, enterpriseId: number): Promise<void> {
	await sql`update connected_accounts set idempotency_key = 'account:' || enterprise_id || ':' || provider_id, provider_id = null,
			transfers = 'inactive', is_submitted = false, due = '[]', disabled_reason = null
		where enterprise_id = ${enterpriseId} and disabled_reason = 'deauthorized' and provider_id is not null`.execute(db)
}

/** Keeps which account the provider opened. */
export async function keepAccountId(db: Db, enterpriseId: number, providerId: string): Promise<void> {
	await sql`update connected_accounts set provider_id = ${providerId}
		where enterprise_id = ${enterpriseId} and provider_id is null`.execute(db)
}

/** What the provider tells of an account. */
export interface ToldAccount {
	providerId: string
	transfers: TransferCapability
	isSubmitted: boolean
	due: string[]
	disabledReason: string | null
}

/** Keeps what the provider tells of an account; whose it is and what it was able to before, null when it is none of ours. */
export async function keepAccountTold(
	db: Db,
	told: ToldAccount,
	at: Date,
): Promise<{ enterpriseId: number; before: TransferCapability } | null> {
	const { rows } = await sql<{ enterpriseId: number; before: TransferCapability }>`
		with known as (select enterprise_id, transfers from connected_accounts where provider_id = ${told.providerId} for no key update)
		update connected_accounts c set transfers = ${told.transfers}, is_submitted = ${told.isSubmitted},
			due = ${JSON.stringify(told.due)}::jsonb, disabled_reason = ${told.disabledReason}, looked_at = ${at}
		from known where c.enterprise_id = known.enterprise_id
		returning c.enterprise_id as "enterpriseId", known.transfers as before`.execute(db)
	return rows[0] ?? null
}

/** Keeps an account that a seller already had, checked before: money can be sent there. False when it is another seller's. */
export async function adoptAccount(
	db: Db,
	of: { enterpriseId: number; providerId: string; by: string; at: Date },
): Promise<boolean> {
	const { rows } = await sql<{ id: number }>`
		insert into connected_accounts (enterprise_id, idempotency_key, provider_id, transfers, is_submitted, opened_by, opened_at, looked_at)
		select ${of.enterpriseId}, ${`account:${of.enterpriseId}`}, ${of.providerId}, 'active', true, ${of.by}, ${of.at}, ${of.at}
		where not exists (select from connected_accounts a where a.provider_id = ${of.providerId} and a.enterprise_id <> ${of.enterpriseId})
		on conflict (enterprise_id) do update set provider_id = excluded.provider_id, transfers = 'active', is_submitted = true,
			due = '[]', disabled_reason = null, looked_at = excluded.looked_at
		returning enterprise_id as id`.execute(db)
	return rows.length > 0
}

/** Whether money can be sent to the account of a seller `w` of seller_payout_ways. */
export const canReceive = (enterpriseId: unknown) => sql<boolean>`exists (select from connected_accounts c
	where c.enterprise_id = ${enterpriseId} and c.provider_id is not null and c.transfers = 'active')`
