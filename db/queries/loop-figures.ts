import { sql } from 'kysely'
import type { LoopFigure, LoopSum } from '#app/domain/loop/figure.ts'
import type { Cohort, LoopRow } from '#app/domain/loop/loop-view.ts'
import type { Flow } from '#app/domain/loop/sankey.ts'
import type { Db } from '#db/client.ts'
import { loopRows, type LoopScope, purchases } from '#db/queries/loop-rows.ts'

/** A figure's sums over all its rows. */
export async function sumLoop(db: Db, figure: LoopFigure, scope: LoopScope): Promise<LoopSum & { count: number }> {
	const { rows } = await sql<LoopSum & { count: number }>`
		select coalesce(sum(num), 0) as num, coalesce(sum(den), 0) as den, count(*) as count
		from (${loopRows(figure, scope)}) r`.execute(db)
	return rows[0] ?? { num: 0, den: 0, count: 0 }
}

/** One page of them, the latest first; pages count from 1. */
export async function listLoopRows(
	db: Db,
	figure: LoopFigure,
	asked: { scope: LoopScope; page: number; perPage: number },
): Promise<LoopRow[]> {
	const { scope, page, perPage } = asked
	const { rows } = await sql<LoopRow>`
		select part, number, at, num, den from (${loopRows(figure, scope)}) r
		order by at desc, part, number limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
	return rows
}

/** The ways orders came: by the first thing that brought the buyer, by the last, to a first order or another. */
export async function loopFlows(db: Db, scope: LoopScope): Promise<Flow[]> {
	const { rows } = await sql<{ first: string; last: string; outcome: 'first' | 'again'; count: number }>`
		with bought as materialized (select distinct order_id, buyer_ref, paid_at from (${purchases(scope)}) b),
		numbered as (
			select order_id, paid_at, row_number() over (partition by buyer_ref order by paid_at, order_id) as nth from bought
		)
		select coalesce(f.source, 'direct') as first, coalesce(l.source, 'direct') as last,
			case when n.nth = 1 then 'first' else 'again' end as outcome, count(*) as count
		from numbered n left join attributions f on f.order_id = n.order_id and f.model = 'FIRST_TOUCH'
		left join attributions l on l.order_id = n.order_id and l.model = 'LAST_NON_DIRECT_30D'
		where n.paid_at >= ${scope.from}::date::timestamp at time zone 'Asia/Shanghai'
			and n.paid_at < ${scope.until}::date::timestamp at time zone 'Asia/Shanghai'
		group by 1, 2, 3 order by 4 desc, 1, 2, 3`.execute(db)
	const flows = new Map<string, Flow>()
	const add = (column: number, from: string, to: string, count: number) => {
		const key = `${column} ${from} ${to}`
		flows.set(key, { column, from, to, count: (flows.get(key)?.count ?? 0) + count })
	}
	for (const { first, last, outcome, count } of rows) {
		add(0, first, last, count)
		add(1, last, outcome, count)
	}
	return [...flows.values()]
}

/** The cohorts whose first order falls into the scope's days, up to six months after. */
export async function loopCohorts(db: Db, scope: LoopScope): Promise<Cohort[]> {
	const { rows } = await sql<Cohort>`
		with bought as materialized (select buyer_ref, date_trunc('month', paid_at at time zone 'Asia/Shanghai') as month
			from (${purchases(scope)}) b),
		firsts as (select buyer_ref, min(month) as month from bought group by buyer_ref)
		select to_char(f.month, 'YYYY-MM') as month,
			(extract(year from age(b.month, f.month)) * 12 + extract(month from age(b.month, f.month)))::int as after,
			count(distinct b.buyer_ref) as buyers
		from firsts f join bought b using (buyer_ref)
		where f.month >= ${scope.from}::date and f.month < ${scope.until}::date and b.month < f.month + interval '7 months'
		group by 1, 2 order by 1, 2`.execute(db)
	return rows
}
