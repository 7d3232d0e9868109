import { sql } from 'kysely'
import type { PostingKind } from '#app/domain/settlement/posting.ts'
import type { Db } from '#db/client.ts'

export interface SellerBalance {
	pendingMinor: number
	/** Below 0 the seller owes it. */
	payableMinor: number
	collectedMinor: number
}

/** What the ledger says of a seller. */
export async function sellerBalance(db: Db, enterpriseId: number): Promise<SellerBalance> {
	const { rows } = await sql<SellerBalance>`
		select coalesce(-sum(amount_minor) filter (where account = 'seller_pending'), 0) as "pendingMinor",
			coalesce(-sum(amount_minor) filter (where account = 'seller_payable'), 0) as "payableMinor",
			coalesce(sum(amount_minor) filter (where account = 'seller_collected'), 0) as "collectedMinor"
		from ledger_entries where enterprise_id = ${enterpriseId}`.execute(db)
	return rows[0] ?? { pendingMinor: 0, payableMinor: 0, collectedMinor: 0 }
}

export interface StatementLine {
	id: string
	at: Date
	kind: PostingKind
	account: 'seller_pending' | 'seller_payable' | 'seller_collected'
	/** What it adds to what is due to the seller. */
	amountMinor: number
	currency: string
	titleZh: string | null
	titleEn: string | null
	sellerOrderId: number | null
	orderNumber: string | null
}

/** A page of a seller's postings, newest first, each with the order line it comes from; what only moves between lines is left out. */
export async function sellerStatement(
	db: Db,
	enterpriseId: number,
	page: { limit: number; offset: number },
): Promise<{ lines: StatementLine[]; total: number }> {
	const { rows } = await sql<StatementLine & { total: number }>`
		select t.id || '-' || e.position as id, t.at, t.kind, e.account, -e.amount_minor as "amountMinor", e.currency,
			l.title_zh as "titleZh", l.title_en as "titleEn", l.seller_order_id as "sellerOrderId", o.number as "orderNumber",
			count(*) over () as total
		from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
		left join order_lines l on l.id = e.order_line_id left join orders o on o.id = t.order_id
		where e.enterprise_id = ${enterpriseId} and t.kind <> 'LINE_SPLIT'
		order by t.at desc, t.id desc, e.position limit ${page.limit} offset ${page.offset}`.execute(db)
	return { lines: rows, total: rows[0]?.total ?? 0 }
}

/** The bank account a seller gave, without its number. */
export async function readBankAccount(db: Db, enterpriseId: number) {
	return db
		.selectFrom('seller_bank_accounts')
		.select(['holder', 'bank', 'number_end as numberEnd', 'blocked_reason as blockedReason', 'changed_at as changedAt'])
		.where('enterprise_id', '=', enterpriseId)
		.executeTakeFirst()
}

/** Keeps where a seller is paid from now on; payouts that are under way keep the old account. */
export async function saveBankAccount(
	db: Db,
	enterpriseId: number,
	account: { holder: string; bank: string; numberSealed: string; numberEnd: string; by: string; at: Date },
): Promise<void> {
	const row = {
		...{
			holder: account.holder,
			bank: account.bank,
			number_sealed: account.numberSealed,
			number_end: account.numberEnd,
		},
		...{ blocked_reason: null, changed_by: account.by, changed_at: account.at },
	}
	await db
		.insertInto('seller_bank_accounts')
		.values({ enterprise_id: enterpriseId, ...row })
		.onConflict((conflict) => conflict.column('enterprise_id').doUpdateSet(row))
		.execute()
}

/** Stops payouts to an account until its details are entered anew. */
export async function blockBankAccount(db: Db, enterpriseId: number, reason: string): Promise<void> {
	await db
		.updateTable('seller_bank_accounts')
		.set({ blocked_reason: reason })
		.where('enterprise_id', '=', enterpriseId)
		.execute()
}
