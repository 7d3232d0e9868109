import { sql } from 'kysely'
import type { SharedLine } from '#app/domain/settlement/host-share.ts'
import type { Currency } from '#app/domain/money/money.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { lineIsSale, partIsValid } from '#db/queries/trade-validity.ts'

/** A released line that a host's printed code brought, with what was posted of the host's share so far. */
export interface HostedLine extends SharedLine {
	lineId: number
	orderId: number
	placementId: number
	hostId: number
	sellerId: number
	currency: Currency
	/** Null: nothing was posted yet. */
	posted: { rateBp: number; amountMinor: number; postings: number } | null
}

/**
 * Lines of goods and services that came last by a printed code of another enterprise which opens exactly them: released, of an order
 * that is no test and not made up. A share that was posted once stays a line of this, whatever the order is taken for later.
 */
const hosted = sql`
	select l.id as "lineId", o.id as "orderId", p.id as "placementId", p.enterprise_id as "hostId", s.enterprise_id as "sellerId",
		o.currency, l.paid_minor as "paidMinor",
		(select coalesce(sum(b.amount_minor), 0) from refund_lines b join refunds r on r.id = b.refund_id
			where b.order_line_id = l.id and r.state <> 'FAILED') as "refundedMinor",
		(select coalesce(sum(e.amount_minor), 0) from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
			where e.order_line_id = l.id and t.kind in ('DISPUTE_LOST', 'DISPUTE_REGAINED')
				and e.account in ('seller_pending', 'seller_payable')) as "lostMinor",
		case when h.order_line_id is not null then json_build_object('rateBp', h.rate_bp, 'amountMinor', h.amount_minor,
			'postings', h.postings) end as posted
	from attributions a join placements p on p.id = a.placement_id join orders o on o.id = a.order_id
	join seller_orders s on s.order_id = o.id and s.enterprise_id <> p.enterprise_id
	join order_lines l on l.seller_order_id = s.id and l.listing_id = p.listing_id
	left join host_shares h on h.order_line_id = l.id
	where a.model = 'LAST_NON_DIRECT_30D' and l.released_at is not null and o.payment_method <> 'ON_ARRIVAL'
		and (h.order_line_id is not null or (${lineIsSale} and ${partIsValid}))`

/** Hosted lines after an id. */
export async function hostedLines(db: Db, afterId: number, limit: number): Promise<HostedLine[]> {
	const { rows } = await sql<HostedLine>`select * from (${hosted}) x where "lineId" > ${afterId}
		order by "lineId" limit ${limit}`.execute(db)
	return rows
}

/** One of them as it is now. */
export async function findHostedLine(db: Db, lineId: number): Promise<HostedLine | undefined> {
	const { rows } = await sql<HostedLine>`select * from (${hosted}) x where "lineId" = ${lineId}`.execute(db)
	return rows[0]
}

/** Keeps what is posted of a host's share now; its rate stays what it was at first. */
export async function keepHostShare(
	db: Db,
	line: HostedLine,
	{ rateBp, amountMinor, at }: { rateBp: number; amountMinor: number; at: Date },
): Promise<void> {
	await sql`
		insert into host_shares (order_line_id, placement_id, host_id, seller_id, rate_bp, currency, amount_minor, first_at, changed_at)
		values (${line.lineId}, ${line.placementId}, ${line.hostId}, ${line.sellerId}, ${rateBp}, ${line.currency}, ${amountMinor},
			${at}, ${at})
		on conflict (order_line_id) do update set amount_minor = excluded.amount_minor, changed_at = excluded.changed_at,
			postings = host_shares.postings + 1`.execute(db)
}

/** A share as host and seller see it. */
export interface ShownShare {
	id: number
	at: Date
	title: Bilingual
	label: string
	host: Bilingual
	seller: Bilingual
	rateBp: number
	amountMinor: number
	currency: string
	isEarned: boolean
}

/** What an enterprise earned as a host, and gave to hosts, the latest first. */
export async function sharesOf(db: Db, enterpriseId: number, limit: number): Promise<ShownShare[]> {
	const { rows } = await sql<ShownShare>`
		select h.order_line_id as id, h.first_at as at, p.label, h.rate_bp as "rateBp", h.amount_minor as "amountMinor", h.currency,
			json_build_object('zh', g.title_zh, 'en', coalesce(nullif(g.title_en, ''), g.title_zh)) as title,
			json_build_object('zh', a.name_zh, 'en', coalesce(nullif(a.name_en, ''), a.name_zh)) as host,
			json_build_object('zh', b.name_zh, 'en', coalesce(nullif(b.name_en, ''), b.name_zh)) as seller,
			h.host_id = ${enterpriseId} as "isEarned"
		from host_shares h join placements p on p.id = h.placement_id join listings g on g.id = p.listing_id
		join enterprises a on a.id = h.host_id join enterprises b on b.id = h.seller_id
		where h.host_id = ${enterpriseId} or h.seller_id = ${enterpriseId}
		order by h.first_at desc, h.order_line_id desc limit ${limit}`.execute(db)
	return rows
}
