import { type RawBuilder, sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { TradeIndicator } from '#app/domain/cluster-statistics/trade-observation.ts'
import { type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { lockMonth } from '#db/queries/observations.ts'
import { sumMonth } from '#db/queries/sum-month.ts'

/** Sums a month anew; `mark` tells under which mark of change. */
async function sumUnder(db: Db, period: Month, mark: string | null): Promise<void> {
	await lockMonth(db, period)
	await sumMonth(db, period)
	await sql`insert into summed_months (period, mark) values (${period}, ${mark}::timestamptz)
		on conflict (period) do update set mark = excluded.mark`.execute(db)
}

/** Sums a month anew, whatever was known of it. */
export async function sumAgain(db: Db, month: Month): Promise<void> {
	const { rows } = await sql<{
		mark: string
	}>`select since::text as mark from stale_months where period = ${month}`.execute(db)
	await sumUnder(db, month, rows[0]?.mark ?? null)
}

/**
 * Sums those months of a window's year that were never summed or changed since: what a month adds up is as new as the marks of
 * change that are seen, in whichever order these are worked off.
 */
export async function sumYear(db: Db, window: CountingWindow): Promise<void> {
	const { rows } = await sql<{ period: Month; mark: string | null }>`
		select p.period, stale.since::text as mark from unnest(${trailingMonths(window.month)}::text[]) p(period)
			left join summed_months done on done.period = p.period left join stale_months stale on stale.period = p.period
		where done.period is null or (stale.since is not null and stale.since is distinct from done.mark)
		order by p.period desc`.execute(db)
	// The newest first, as whoever counts an older month holds that one already.
	for (const { period, mark } of rows) await sumUnder(db, period, mark)
}

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

/** Indicators whose figure is added from what months sum: by store, columns as above. */
export const SUMMED: Partial<Record<TradeIndicator, (window: CountingWindow) => RawBuilder<unknown>>> = {
	L02: ({ month }) => sumsOf('L02', [month]),
	L04: (window) => storesOf(window, false),
	L07: (window) => storesOf(window, true),
	X04: ({ month }) => sumsOf('X04', trailingMonths(month)),
	X06: ({ month }) => sumsOf('X06', trailingMonths(month)),
}
