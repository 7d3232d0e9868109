import { sql } from 'kysely'
import type { ProviderMovement } from '#app/domain/settlement/post-movement.ts'
import type { Db } from '#db/client.ts'

/** Keeps movements of our balance at a provider; gives the ids of those that are new. */
export async function insertMovements(
	db: Db,
	provider: string,
	movements: readonly ProviderMovement[],
	at: Date,
): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		insert into provider_movements (id, provider, type, source_id, currency, amount_minor, fee_minor, created_at, taken_in_at)
		select m.id, ${provider}, m.type, m."sourceId", m.currency, m."amountMinor", m."feeMinor", m.at, ${at}
		from jsonb_to_recordset(${JSON.stringify(movements)}::jsonb) as m(id text, type text, "sourceId" text, currency text,
			"amountMinor" bigint, "feeMinor" bigint, at timestamptz)
		on conflict (id) do nothing returning id`.execute(db)
	return new Set(rows.map(({ id }) => id))
}

/** When the newest movement was that we know; null before the first. */
export async function newestMovementAt(db: Db, provider: string): Promise<Date | null> {
	const { rows } = await sql<{ at: Date | null }>`select max(created_at) as at from provider_movements
		where provider = ${provider}`.execute(db)
	return rows[0]?.at ?? null
}
