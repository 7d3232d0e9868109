import { type RawBuilder, sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import type { TradeIndicator } from '#app/domain/cluster-statistics/trade-observation.ts'
import { type Month, monthRange, trailingMonths } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { lockMonth } from '#db/queries/observations.ts'
import { tradeRows } from '#db/queries/trade-rows.ts'

/** Indicators of a year's trade, and what their rows are told apart by. */
const YEARLY: Partial<Record<TradeIndicator, RawBuilder<unknown>>> = { X04: sql`''`, X06: sql`channel` }

/** Whether an indicator is counted from what its twelve months sum. */
export const isYearly = (code: TradeIndicator): boolean => code in YEARLY

async function sumMonth(db: Db, period: Month, window: CountingWindow): Promise<void> {
	await sql`delete from trade_sums where period = ${period}`.execute(db)
	const { from, to } = monthRange(period)
	for (const [code, name] of Object.entries(YEARLY) as [TradeIndicator, RawBuilder<unknown>][])
		await sql`insert into trade_sums (period, indicator_code, store_id, name, rows, num, den)
			select ${period}, ${code}, store_id, ${name}, count(*), sum(num), sum(den)
			from (${tradeRows(code, { ...window, yearFrom: from, to })}) r group by 1, 2, 3, 4`.execute(db)
}

/** Sums a month anew; `mark` tells under which mark of change. */
async function sumUnder(db: Db, period: Month, mark: string | null, window: CountingWindow): Promise<void> {
	await lockMonth(db, period)
	await sumMonth(db, period, window)
	await sql`insert into summed_months (period, mark) values (${period}, ${mark}::timestamptz)
		on conflict (period) do update set mark = excluded.mark`.execute(db)
}

/** Sums a window's month anew, whatever was known of it. */
export async function sumAgain(db: Db, window: CountingWindow): Promise<void> {
	const { rows } = await sql<{
		mark: string
	}>`select since::text as mark from stale_months where period = ${window.month}`.execute(db)
	await sumUnder(db, window.month, rows[0]?.mark ?? null, window)
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
	for (const { period, mark } of rows) await sumUnder(db, period, mark, window)
}

/** What an indicator's rows of a year sum, by store: columns region_code, store_id, name, rows, num, den. */
export const yearSums = (code: TradeIndicator, { month }: CountingWindow): RawBuilder<unknown> => sql`
	select e.region_code, t.store_id, t.name, t.rows, t.num, t.den from trade_sums t join enterprises e on e.id = t.store_id
	where t.indicator_code = ${code} and t.period = any(${trailingMonths(month)}::text[])`
