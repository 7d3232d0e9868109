import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

export interface ProviderDifference {
	objectId: string
	kind: 'unknown-payment' | 'unknown-refund' | 'wrong-amount'
	amountMinor: number
	currency: string
}

/** Notes what the provider has and we do not, or otherwise; gives how many were not known before. */
export async function insertDifferences(db: Db, found: readonly ProviderDifference[], at: Date): Promise<number> {
	if (found.length === 0) return 0
	const { numAffectedRows } = await sql`
		insert into provider_differences (object_id, kind, amount_minor, currency, found_at)
		select d."objectId", d.kind, d."amountMinor", d.currency, ${at}
		from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as d("objectId" text, kind text, "amountMinor" int, currency text)
		on conflict (object_id) do nothing`.execute(db)
	return Number(numAffectedRows ?? 0n)
}

/** Differences that nobody has dealt with, the latest first. */
export async function openDifferences(db: Db, limit: number): Promise<(ProviderDifference & { foundAt: Date })[]> {
	return db
		.selectFrom('provider_differences')
		.select(['object_id as objectId', 'kind', 'amount_minor as amountMinor', 'currency', 'found_at as foundAt'])
		.where('resolved_at', 'is', null)
		.orderBy('found_at', 'desc')
		.limit(limit)
		.$castTo<ProviderDifference & { foundAt: Date }>()
		.execute()
}

/** A person has dealt with a difference. */
export async function resolveDifference(db: Db, objectId: string, at: Date): Promise<void> {
	await db
		.updateTable('provider_differences')
		.set({ resolved_at: at })
		.where('object_id', '=', objectId)
		.where('resolved_at', 'is', null)
		.execute()
}
