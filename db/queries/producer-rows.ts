import { sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { addMonths } from '#app/domain/indicators/month.ts'
import { partIsTrade } from '#db/queries/trade-validity.ts'

/**
 * When each enterprise first used each process: (enterprise_id, process, first_on), in the market's days. The earliest of what the
 * rooms see themselves (lots, steps of processing, lots of others, pledges of member farms, green certificates) and of what it
 * wrote down, so that what is old is not new for being written down late.
 */
const firstUses = sql`(
	select enterprise_id, process, min(first_on) as first_on from (
	select enterprise_id, 'trace' as process, min(harvested_on) as first_on from lots group by enterprise_id
	union all
	select enterprise_id, kind, min((done_at at time zone 'Asia/Shanghai')::date) from lot_steps group by enterprise_id, kind
	union all
	select s.enterprise_id, 'shared', min((s.done_at at time zone 'Asia/Shanghai')::date) from lot_steps s
	join lot_step_inputs i on i.step_id = s.id join lots l on l.id = i.lot_id and l.enterprise_id <> s.enterprise_id
	group by s.enterprise_id
	union all
	select l.enterprise_id, 'certified', min(c.issued_on) from lot_certificates c join lots l on l.id = c.lot_id
	where c.kind in ('GREEN_FOOD', 'ORGANIC') group by l.enterprise_id
	union all
	select f.enterprise_id, 'presale', min((g.pledged_at at time zone 'Asia/Shanghai')::date) from supply_pledges g
	join supply_farms f on f.id = g.farm_id group by f.enterprise_id
	union all
	select enterprise_id, process, first_on from process_uses where struck_at is null
	) known group by enterprise_id, process
)`

/**
 * Producers at work in the trailing twelve months, which sold goods or recorded a lot in them; `num` is 1 for those that
 * used a process for the first time in that year (Oslo Manual 2018: business process innovation). `at` is that first use.
 */
export function producerRows(window: CountingWindow) {
	const from = `${addMonths(window.month, -11)}-01`
	return sql`
		with firsts as materialized (
			select u.enterprise_id, max(u.first_on) as first_on, string_agg(u.process, ', ' order by u.process) as processes
			from ${firstUses} u where u.first_on >= ${from}::date and u.first_on <= ${window.lastDay}::date group by u.enterprise_id
		)
		select e.region_code, e.id as store_id, e.id as key, (f.enterprise_id is not null)::int as num, 1 as den,
			case when f.enterprise_id is null then 'producer' else 'innovator' end as part, null::text as order_number,
			coalesce(f.first_on::timestamp at time zone 'Asia/Shanghai', ${window.end}::timestamptz) as at,
			e.name_zh as label_zh, e.name_en || coalesce(': ' || f.processes, '') as label_en
		from enterprises e left join firsts f on f.enterprise_id = e.id
		where e.opened_on <= ${window.lastDay}::date and (e.closed_on is null or e.closed_on > ${from}::date)
			and (exists (select from lots l where l.enterprise_id = e.id and l.harvested_on >= ${from}::date
					and l.harvested_on <= ${window.lastDay}::date)
				or exists (select from seller_orders s join orders o on o.id = s.order_id
					where s.enterprise_id = e.id and o.paid_at < ${window.end}
						and o.paid_at >= ${from}::timestamp at time zone 'Asia/Shanghai' and ${partIsTrade}
						and exists (select from order_lines l where l.seller_order_id = s.id and l.kind = 'GOODS')))`
}
