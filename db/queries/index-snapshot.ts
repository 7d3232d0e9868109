import { sql } from 'kysely'
import type { PlaceDenominators } from '#app/domain/cluster-statistics/index-datum.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import { addMonths, type Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { cellColumns } from '#db/queries/observed-cells.ts'

/** Whose index of which month: the places of a level in or below a region. */
export interface IndexScope {
	scopeCode: string
	level: RegionLevel
	period: Month
}

/** No datum is carried for longer. */
const LONGEST_MONTHS = 20

/**
 * The cells an index may use, in a fixed order: of flows the twelve months that end with the period, of all else the
 * newest of each kind up to it. The peers are the places in or below which there are enterprises: the cluster.
 */
export async function readSnapshotCells(db: Db, scope: IndexScope): Promise<ObservedCell[]> {
	const { scopeCode, level, period } = scope
	const { rows } = await sql<ObservedCell>`
		with units as (
			select distinct r.code from enterprises e join region_ancestors up on up.region_code = e.region_code
			join regions r on r.code = up.ancestor_code and r.level = ${level}
			join region_ancestors a on a.region_code = r.code and a.ancestor_code = ${scopeCode}
		), cells as (
			select o.*, i.time_aggregation = 'sum' or i.time_aggregation like 'sum %' as is_flow
			from units join observations o on o.region_code = units.code and o.superseded_at is null
			join indicators i on i.code = o.indicator_code and i.effective_weight > 0
			where o.period > ${addMonths(period, -LONGEST_MONTHS)} and o.period <= ${period}
		), newest as (
			select distinct on (region_code, indicator_code, kind) * from cells
			order by region_code, indicator_code, kind, period desc
		)
		select ${cellColumns} from newest o where not is_flow
		union all select ${cellColumns} from cells o where is_flow and period > ${addMonths(period, -12)}
		order by "regionCode", "indicatorCode", kind, period`.execute(db)
	return rows
}

/** The newest count of people of each place of a level, up to the period. */
export async function readSnapshotStats(db: Db, scope: IndexScope): Promise<Map<string, PlaceDenominators>> {
	const { rows } = await sql<PlaceDenominators & { regionCode: string }>`
		select distinct on (s.region_code) s.region_code as "regionCode", s.households, s.population as residents, s.period
		from region_ancestors a join regions r on r.code = a.region_code and r.level = ${scope.level}
		join place_stats s on s.region_code = a.region_code
		where a.ancestor_code = ${scope.scopeCode} and s.period <= ${scope.period}
		order by s.region_code, s.period desc, s.recorded_at desc`.execute(db)
	return new Map(rows.map(({ regionCode, ...stats }) => [regionCode, stats]))
}

/** The cities in or below which there are enterprises: each has an index of its own. */
export async function listClusterCities(db: Db): Promise<string[]> {
	const { rows } = await sql<{ code: string }>`
		select distinct a.ancestor_code as code from enterprises e join region_ancestors a on a.region_code = e.region_code
		where a.ancestor_level = 'city' order by 1`.execute(db)
	return rows.map((row) => row.code)
}
