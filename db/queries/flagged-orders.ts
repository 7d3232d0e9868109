import { sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { TradeIndicator, TradeTally } from '#app/domain/cluster-statistics/trade-observation.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { tallyRows } from '#db/queries/trade-tallies.ts'

/** What was flagged as brushing of a place and those below it in a window of twelve months. */
export interface FlaggedPlace {
	regionCode: string
	orders: number
	/** What was paid for goods, stays and sessions; fen. */
	minor: number
	/** The months in which it was paid or given back. */
	months: Month[]
}

/** The places in or below a region of which orders paid within a year are flagged, the most first. */
export async function listFlaggedPlaces(
	db: Db,
	{ within, window }: { within: string; window: CountingWindow },
): Promise<FlaggedPlace[]> {
	const { yearFrom, to } = window
	const monthOf = (at: string) => sql`to_char(${sql.ref(at)} at time zone 'Asia/Shanghai', 'YYYY-MM')`
	const { rows } = await sql<FlaggedPlace>`
		with flagged as materialized (
			select e.region_code, o.id, o.paid_at, s.id as part_id, (select coalesce(sum(l.paid_minor), 0) from order_lines l
				where l.seller_order_id = s.id and l.kind in ('GOODS', 'STAY', 'EXPERIENCE')) as minor
			from orders o join seller_orders s on s.order_id = o.id join enterprises e on e.id = s.enterprise_id
			where o.flagged_at is not null and o.paid_at >= ${yearFrom} and o.paid_at < ${to}
		), months as (
			select region_code, ${monthOf('paid_at')} as month from flagged
			union select f.region_code, ${monthOf('r.settled_at')} from flagged f join order_lines l on l.seller_order_id = f.part_id
			join refund_lines b on b.order_line_id = l.id join refunds r on r.id = b.refund_id
			where r.settled_at >= ${yearFrom} and r.settled_at < ${to}
		), sums as (
			select a.ancestor_code, count(distinct f.id)::int as orders, sum(f.minor)::bigint as minor
			from flagged f join region_ancestors a on a.region_code = f.region_code group by 1
		)
		select s.ancestor_code as "regionCode", s.orders, s.minor, (
			select array_agg(distinct m.month order by m.month) from months m
			join region_ancestors a on a.region_code = m.region_code and a.ancestor_code = s.ancestor_code) as months
		from sums s join region_ancestors a on a.region_code = s.ancestor_code and a.ancestor_code = ${within}
		order by s.minor desc, s.ancestor_code`.execute(db)
	return rows
}

/** Orders as if none were flagged: within a statement it stands for the table. */
const AS_IF_UNFLAGGED = sql`orders as not materialized (
	select id, number, account_id, paid_at, is_test, is_unfulfillable, last_touch, null::timestamptz as flagged_at from orders),`

/** An indicator counted as if no order were flagged. */
export const tallyUnflagged = (db: Db, code: TradeIndicator, window: CountingWindow): Promise<TradeTally[]> =>
	tallyRows(db, code, window, AS_IF_UNFLAGGED)
