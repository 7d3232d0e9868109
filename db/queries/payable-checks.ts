import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { platformShare } from '#db/queries/order-endings.ts'

export interface WrongPayable {
	enterpriseId: number
	/** What the ledger has as payable, in minor units; below 0 the seller owes it. */
	ledgerMinor: number
	/** What the seller's rows come to. */
	rowsMinor: number
}

/** What refunds took of a line, as posted: where a change raised its share between them, no formula says it. */
const takenAsPosted = (at: Date) => sql`(select coalesce(sum(e.amount_minor), 0) from ledger_entries e
	join ledger_transactions t on t.id = e.transaction_id
	where e.order_line_id = l.id and t.kind = 'REFUND' and t.at <= ${at} and e.account in ('seller_pending', 'seller_payable'))`

/** What lost disputes took of a line. */
const lostInDisputes = (at: Date) => sql`(select coalesce(sum(e.amount_minor), 0) from ledger_entries e
	join ledger_transactions t on t.id = e.transaction_id
	where e.order_line_id = l.id and t.kind in ('DISPUTE_LOST', 'DISPUTE_REGAINED') and t.at <= ${at}
		and e.account in ('seller_pending', 'seller_payable'))`

/**
 * What each released line is due: paid share + the platform's discount - commission, less the part of it that refunds took, rounded
 * up; less what the seller has collected and not given back. A line for which nothing was paid is due nothing once cancelled.
 */
const dueOfLines = (at: Date) => sql`
	select s.enterprise_id, sum(case
			when l.state = 'CANCELLED' and l.paid_minor = 0 then 0
			else n.net - case when l.sold_platform_minor is not null then ${takenAsPosted(at)}
				when l.paid_minor > 0 then ceil(back.owed * n.net / l.paid_minor) else 0 end - ${lostInDisputes(at)}
				- case when o.payment_method = 'ON_ARRIVAL' then l.paid_minor - back.given else 0 end end) as minor
	from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
	cross join lateral (select (l.paid_minor + ${platformShare} - l.commission_minor)::numeric as net) n
	cross join lateral (select coalesce(sum(x.amount_minor), 0) as owed,
			coalesce(sum(x.amount_minor) filter (where r.settled_at <= ${at}), 0) as given
		from refund_lines x join refunds r on r.id = x.refund_id where x.order_line_id = l.id and r.created_at <= ${at}) back
	where l.released_at <= ${at} and l.state <> 'LAPSED' and exists (select from ledger_transactions t where t.key = 'order-paid:' || o.id)
		and (o.payment_method <> 'ON_ARRIVAL' or l.state not in ('CANCELLED', 'NO_SHOW') or l.cancelled_at > o.paid_at)
	group by 1`

/** Sellers to whom the ledger, at an instant, owed another sum than their released lines were due less what was paid out and what clicks cost. */
export async function wrongPayables(db: Db, at: Date): Promise<WrongPayable[]> {
	const { rows } = await sql<WrongPayable>`
		with due as (${dueOfLines(at)}), paid_out as (
			select p.enterprise_id, sum(p.amount_minor - coalesce((select sum(r.amount_minor) from payout_reversals r
				where r.payout_id = p.id and r.state = 'DONE' and r.settled_at <= ${at}), 0)) as minor
			from payouts p where p.created_at <= ${at} and not (p.state = 'FAILED' and p.settled_at <= ${at}) group by 1
		), advertised as (
			select m.enterprise_id, sum(k.price_minor) as minor from promoted_clicks k join promoted_listings m using (campaign_id)
			where k.fate = 'CHARGED' and k.judged_at <= ${at} group by 1
		), hosting as (
			select enterprise_id, sum(minor) as minor from (
				select host_id as enterprise_id, amount_minor as minor from host_shares where changed_at <= ${at}
				union all select seller_id, -amount_minor from host_shares where changed_at <= ${at}) x group by 1
		), ledger as (
			select e.enterprise_id, -sum(e.amount_minor) as minor
			from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
			where e.account = 'seller_payable' and t.at <= ${at} group by 1
		), sides as (
			select shop.id as "enterpriseId", coalesce(ledger.minor, 0) as "ledgerMinor",
				coalesce(due.minor, 0) - coalesce(paid_out.minor, 0) - coalesce(advertised.minor, 0)
					+ coalesce(hosting.minor, 0) as "rowsMinor"
			from enterprises shop left join due on due.enterprise_id = shop.id
			left join paid_out on paid_out.enterprise_id = shop.id left join ledger on ledger.enterprise_id = shop.id
			left join hosting on hosting.enterprise_id = shop.id
			left join advertised on advertised.enterprise_id = shop.id
		)
		select * from sides where "ledgerMinor" <> "rowsMinor" order by 1`.execute(db)
	return rows
}
