import { sql } from 'kysely'
import type { LineBalances } from '#app/domain/settlement/post-release.ts'
import type { Posting } from '#app/domain/settlement/posting.ts'
import type { Db } from '#db/client.ts'

/** Writes a posting; false when its fact is in the ledger already, which changes nothing. */
export async function insertPosting(db: Db, posting: Posting): Promise<boolean> {
	const { rows } = await sql<{ id: number }>`
		with written as (
			insert into ledger_transactions (key, kind, order_id, at)
			values (${posting.key}, ${posting.kind}, ${posting.orderId}, ${posting.at}) on conflict (key) do nothing returning id
		), entries as (
			insert into ledger_entries (transaction_id, position, account, enterprise_id, order_line_id, currency, amount_minor)
			select written.id, row_number() over (), e.account, e."enterpriseId", e."lineId", ${posting.currency}, e."amountMinor"
			from written, jsonb_to_recordset(${JSON.stringify(posting.entries)}::jsonb)
				as e(account text, "enterpriseId" bigint, "lineId" bigint, "amountMinor" bigint)
		)
		select id from written`.execute(db)
	return rows.length > 0
}

/** Which of some facts the ledger has. */
export async function postedKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
	if (keys.length === 0) return new Set()
	const rows = await db.selectFrom('ledger_transactions').select('key').where('key', 'in', keys).execute()
	return new Set(rows.map(({ key }) => key))
}

/** What lies on the accounts of an order line. */
export async function lineBalances(db: Db, lineId: number): Promise<LineBalances> {
	const { rows } = await sql<LineBalances>`
		select coalesce(-sum(amount_minor) filter (where account = 'seller_pending'), 0) as "pendingMinor",
			coalesce(-sum(amount_minor) filter (where account = 'commission_deferred'), 0) as "deferredCommissionMinor",
			coalesce(sum(amount_minor) filter (where account = 'seller_collected'), 0) as "collectedMinor"
		from ledger_entries where order_line_id = ${lineId}`.execute(db)
	return rows[0] ?? { pendingMinor: 0, deferredCommissionMinor: 0, collectedMinor: 0 }
}
