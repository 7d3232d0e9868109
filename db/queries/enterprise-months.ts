import { sql } from 'kysely'
import type { RegionCell } from '#app/domain/insights/compare-region.ts'
import { SERIES_FIGURES, type SeriesFigure } from '#app/domain/insights/insight-figures.ts'
import { type Month, monthRange } from '#app/domain/indicators/month.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { insightRows, type InsightWindow } from '#db/queries/insight-rows.ts'

/** The window of a whole month. */
export function monthWindow(month: Month, enterpriseId: number | null): InsightWindow {
	const { from, to } = monthRange(month)
	const lastDay = addDays(localDateAt(to, MARKET_ZONE), -1)
	return { firstDay: `${month}-01`, lastDay, from, to, enterpriseId }
}

const SUMS: readonly SeriesFigure[] = ['sales', 'orders']

/** Counts a month of all enterprises; writes what differs, and gives how many rows that were. */
export async function countEnterpriseMonth(db: Db, month: Month): Promise<number> {
	const window = monthWindow(month, null)
	const each = SERIES_FIGURES.map(
		(figure) => sql`
			select ${figure}::text as figure, enterprise_id, sum(num) as num, ${SUMS.includes(figure) ? sql`1` : sql`sum(den)`} as den
			from (${insightRows(figure, window)}) rows group by enterprise_id`,
	)
	const { rows } = await sql`
		with counted as materialized (
			select * from (${sql.join(each, sql` union all `)}) each where den > 0
		), gone as (
			delete from enterprise_months m where m.month = ${month}
				and not exists (select from counted c where c.figure = m.figure and c.enterprise_id = m.enterprise_id) returning 1
		), written as (
			insert into enterprise_months (month, figure, enterprise_id, num, den)
			select ${month}, figure, enterprise_id, num, den from counted order by figure, enterprise_id
			on conflict (month, figure, enterprise_id) do update set num = excluded.num, den = excluded.den
			where (enterprise_months.num, enterprise_months.den) <> (excluded.num, excluded.den) returning 1
		)
		select 1 from gone union all select 1 from written`.execute(db)
	return rows.length
}

/** The regions around an enterprise from the widest down to its own, and their names. */
export async function regionsAround(
	db: Db,
	enterpriseId: number,
): Promise<{ code: string; nameZh: string; nameEn: string }[]> {
	const { rows } = await sql<{ code: string; nameZh: string; nameEn: string }>`
		select r.code, r.name_zh as "nameZh", r.name_en as "nameEn"
		from enterprises e join region_ancestors a on a.region_code = e.region_code join regions r on r.code = a.ancestor_code
		where e.id = ${enterpriseId}
		order by array_position(array['province', 'city', 'county', 'township', 'village'], a.ancestor_level)`.execute(db)
	return rows
}

interface CellRow {
	figure: SeriesFigure
	code: string
	parentCode: string | null
	own: string
	enterprises: number
	num: number
	den: number
	weight: number
	topWeight: number
}

/** A month's figures of the regions around an enterprise and of those beside them: of all there, and of all but it. */
export async function regionCells(
	db: Db,
	enterpriseId: number,
	month: Month,
): Promise<Map<SeriesFigure, RegionCell[]>> {
	const sums = (whose: string, filter: ReturnType<typeof sql>) => sql`
		select figure, code, parent_code as "parentCode", ${whose}::text as own, count(*)::int as enterprises, sum(num)::bigint as num,
			sum(den)::bigint as den, sum(weight)::bigint as weight, max(weight)::bigint as "topWeight"
		from cells where ${filter} group by figure, code, parent_code`
	const { rows } = await sql<CellRow>`
		with around as (
			select a.ancestor_code as code from enterprises e join region_ancestors a on a.region_code = e.region_code
			where e.id = ${enterpriseId}
		), near as (
			select code, parent_code from regions where code in (select code from around) or parent_code in (select code from around)
		), cells as materialized (
			select m.figure, near.code, near.parent_code, m.enterprise_id, m.num, m.den,
				greatest(0, case when m.figure in ('sales', 'orders') then m.num else m.den end) as weight
			from enterprise_months m join enterprises e on e.id = m.enterprise_id
			join region_ancestors a on a.region_code = e.region_code join near on near.code = a.ancestor_code
			where m.month = ${month}
		)
		${sums('all', sql`true`)} union all ${sums('others', sql`enterprise_id <> ${enterpriseId}`)}
		order by code`.execute(db)
	return gatherCells(rows)
}

const NOBODY = { enterprises: 0, num: 0, den: 0, weight: 0, topWeight: 0 }

function gatherCells(rows: readonly CellRow[]): Map<SeriesFigure, RegionCell[]> {
	const found = new Map<SeriesFigure, RegionCell[]>()
	const others = new Map(rows.filter(({ own }) => own === 'others').map((row) => [`${row.figure} ${row.code}`, row]))
	for (const { figure, code, parentCode, ...all } of rows.filter(({ own }) => own === 'all')) {
		const cell = { code, parentCode, all, others: others.get(`${figure} ${code}`) ?? NOBODY }
		found.set(figure, [...(found.get(figure) ?? []), cell])
	}
	return found
}

/** An enterprise's own figures of a month. */
export async function ownMonth(
	db: Db,
	enterpriseId: number,
	month: Month,
): Promise<Map<SeriesFigure, { num: number; den: number }>> {
	const { rows } = await sql<{ figure: SeriesFigure; num: number; den: number }>`
		select figure, num, den from enterprise_months where enterprise_id = ${enterpriseId} and month = ${month}`.execute(
		db,
	)
	return new Map(rows.map(({ figure, num, den }) => [figure, { num, den }]))
}

/** Months of which figures were counted, the newest first. */
export async function countedMonths(db: Db): Promise<Month[]> {
	const { rows } = await sql<{ month: Month }>`
		with recursive months as (
			select max(month) as month from enterprise_months
			union all select (select max(m.month) from enterprise_months m where m.month < months.month) from months where month is not null
		) select month from months where month is not null order by month desc`.execute(db)
	return rows.map(({ month }) => month)
}
