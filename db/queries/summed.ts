import { type RawBuilder, sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { TradeIndicator } from '#app/domain/cluster-statistics/trade-observation.ts'
import { type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import { linesDue } from '#db/queries/trade-rows.ts'

/** What an indicator's rows of some months sum, by store: columns region_code, store_id, name, rows, num, den. */
const sumsOf = (code: TradeIndicator, months: readonly Month[]) => sql`
	select e.region_code, t.store_id, t.name, t.rows, t.num, t.den from trade_sums t join enterprises e on e.id = t.store_id
	where t.indicator_code = ${code} and t.period = any(${[...months]}::text[])`

/** Stores that are active (L04), num 1 where one of their orders came by something social (L07) when `isSocial`. */
const storesOf = ({ to, endDate, trailingFirstDay }: CountingWindow, isSocial: boolean) => sql`
	select e.region_code, e.id as store_id, '' as name, 1 as rows,
		${isSocial ? sql`(sum(t.social_orders) > 0)::int` : sql`1`} as num, ${isSocial ? sql`1` : sql`0`} as den
	from trade_days t join enterprises e on e.id = t.store_id
		cross join lateral (select least(90, ${endDate}::date - e.opened_on) as days) age
	where t.day >= ${trailingFirstDay}::date and t.day < (${to}::timestamptz at time zone 'Asia/Shanghai')::date
		and e.opened_on <= ${endDate}::date - 30 and (e.closed_on is null or e.closed_on >= ${endDate}::date)
	group by e.id, age.days
	having sum(t.orders) filter (where t.day >= ${endDate}::date - age.days) * 30 >= age.days`

/** Parcels of a month by where they left from. */
const parcelsOf = ({ firstDay, to }: CountingWindow) => sql`
	select region_code, store_id, '' as name, rows, parcels as num, 0 as den from sent_days
	where day >= ${firstDay}::date and day < (${to}::timestamptz at time zone 'Asia/Shanghai')::date`

/** Lines due, those of today up to now: its day sums what is due in the rest of it too. */
const dueOf = ({ trailingFirstDay, endDate, endDayFrom, end }: CountingWindow) => sql`
	select e.region_code, t.store_id, t.name, t.rows, t.num, t.den from day_sums t join enterprises e on e.id = t.store_id
	where t.indicator_code = 'L10' and t.day >= ${trailingFirstDay}::date and t.day < ${endDate}::date
	union all
	select region_code, store_id, '', 1, num, den from (${linesDue(endDayFrom, end)}) today`

/** Indicators whose figure is added from what days and months sum: by store, columns as above. */
export const SUMMED: Partial<Record<TradeIndicator, (window: CountingWindow) => RawBuilder<unknown>>> = {
	L02: ({ month }) => sumsOf('L02', [month]),
	L03: parcelsOf,
	L04: (window) => storesOf(window, false),
	L07: (window) => storesOf(window, true),
	L10: dueOf,
	X04: ({ month }) => sumsOf('X04', trailingMonths(month)),
	X06: ({ month }) => sumsOf('X06', trailingMonths(month)),
}
