import { sql } from 'kysely'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'

/** The columns of a cell, of `observations o`. */
export const cellColumns = sql`o.indicator_code as "indicatorCode", o.region_code as "regionCode", o.period, o.kind, o.value,
	o.num, o.den, o.n, o.missing_reason as "missingReason", o.companions, o.source, o.method,
	o.source_kind as "sourceKind", o.note, o.doubt, o.status, o.recorded_at as "recordedAt"`

/** A region's cells as they are believed now, of every indicator or of one, from one month to another. */
export async function listRegionCells(
	db: Db,
	regionCode: string,
	range: { from: Month; to: Month; indicatorCode?: string },
): Promise<ObservedCell[]> {
	const { from, to, indicatorCode = null } = range
	const { rows } = await sql<ObservedCell>`
		select ${cellColumns} from observations o
		where o.region_code = ${regionCode} and o.superseded_at is null and o.period >= ${from} and o.period <= ${to}
			and (${indicatorCode}::text is null or o.indicator_code = ${indicatorCode})
		order by o.indicator_code, o.period, o.kind`.execute(db)
	return rows
}

/** One indicator's cells of the regions right below a region, up to a month. */
export async function listChildCells(
	db: Db,
	parentCode: string,
	range: { from: Month; to: Month; indicatorCode?: string },
): Promise<ObservedCell[]> {
	const { from, to, indicatorCode = null } = range
	const { rows } = await sql<ObservedCell>`
		select ${cellColumns} from regions r join observations o on o.region_code = r.code
		where r.parent_code = ${parentCode} and o.superseded_at is null and o.period >= ${from} and o.period <= ${to}
			and (${indicatorCode}::text is null or o.indicator_code = ${indicatorCode})
		order by o.region_code, o.period, o.kind`.execute(db)
	return rows
}

/** A cell's history: every row ever believed, newest first. */
export type CellVersion = ObservedCell & { supersededAt: Date | null }

/** What was believed of a cell, and when; of all kinds. */
export async function listCellVersions(
	db: Db,
	cell: { indicatorCode: string; regionCode: string; period: Month },
): Promise<CellVersion[]> {
	const { rows } = await sql<CellVersion>`
		select ${cellColumns}, o.superseded_at as "supersededAt" from observations o
		where o.indicator_code = ${cell.indicatorCode} and o.region_code = ${cell.regionCode} and o.period = ${cell.period}
		order by o.recorded_at desc, o.id desc limit 50`.execute(db)
	return rows
}

/** Of a region and those right below it the newest cell of each indicator and kind, up to a month. */
export async function listNewestCells(
	db: Db,
	regionCode: string,
	range: { from: Month; to: Month },
): Promise<ObservedCell[]> {
	const { rows } = await sql<ObservedCell>`
		select distinct on (o.region_code, o.indicator_code, o.kind) ${cellColumns}
		from regions r join observations o on o.region_code = r.code
		where (r.code = ${regionCode} or r.parent_code = ${regionCode}) and o.superseded_at is null
			and o.period >= ${range.from} and o.period <= ${range.to}
		order by o.region_code, o.indicator_code, o.kind, o.period desc`.execute(db)
	return rows
}

/** What people gave of a region and those right below it in the months of a year up to one of them. */
export async function listGivenOfYear(db: Db, regionCode: string, period: Month): Promise<ObservedCell[]> {
	const { rows } = await sql<ObservedCell>`
		select ${cellColumns} from regions r join observations o on o.region_code = r.code
		where (r.code = ${regionCode} or r.parent_code = ${regionCode}) and o.superseded_at is null
			and o.kind in ('entered', 'imported') and o.period >= ${`${period.slice(0, 4)}-01`} and o.period <= ${period}
			and exists (select from indicators i where i.code = o.indicator_code
				and (i.time_aggregation = 'sum' or i.time_aggregation like 'sum %'))
		order by o.region_code, o.indicator_code, o.period`.execute(db)
	return rows
}

/** The newest count of people of a region up to a month; null where nobody counted. */
export async function findPopulation(db: Db, regionCode: string, period: Month): Promise<number | null> {
	const { rows } = await sql<{ population: number | null }>`
		select population from place_stats where region_code = ${regionCode} and period <= ${period}
		order by period desc, recorded_at desc limit 1`.execute(db)
	return rows[0]?.population ?? null
}

/** When a region's figure of each indicator and month first came, in the months given. */
export async function listFirstCame(
	db: Db,
	regionCode: string,
	range: { from: Month; to: Month },
): Promise<{ indicatorCode: string; period: Month; at: Date }[]> {
	const { rows } = await sql<{ indicatorCode: string; period: Month; at: Date }>`
		select indicator_code as "indicatorCode", period, min(recorded_at) as at from observations
		where region_code = ${regionCode} and period >= ${range.from} and period <= ${range.to} and value is not null
		group by 1, 2`.execute(db)
	return rows
}
