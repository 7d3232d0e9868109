import { sql } from 'kysely'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { cellColumns } from '#db/queries/observed-cells.ts'

/** Whose figures tell of one another's: all above a region, the regions right below each of these, and, where asked for, all below. */
export interface KinAsked {
	code: string
	withBelow: boolean
}

const kinOf = ({ code, withBelow }: KinAsked) => sql`
	select ancestor_code as code from region_ancestors where region_code = ${code}
	union select r.code from region_ancestors a join regions r on r.parent_code = a.ancestor_code where a.region_code = ${code}
	union select region_code from region_ancestors where ancestor_code = ${code} and ${withBelow}`

export interface KinRegion {
	code: string
	parentCode: string | null
	level: RegionLevel
	nameZh: string
	nameEn: string
}

/** The kin of a region from the top down, by code within a level. */
export async function listKin(db: Db, asked: KinAsked): Promise<KinRegion[]> {
	const { rows } = await sql<KinRegion>`
		select r.code, r.parent_code as "parentCode", r.level, r.name_zh as "nameZh", r.name_en as "nameEn"
		from (${kinOf(asked)}) kin join regions r on r.code = kin.code
		order by array_position(array['province', 'city', 'county', 'township', 'village'], r.level), r.code`.execute(db)
	return rows
}

/** The cells of some indicators of a region's kin, from one month to another. */
export async function listKinCells(
	db: Db,
	asked: KinAsked & { from: Month; to: Month; indicators: readonly string[] },
): Promise<ObservedCell[]> {
	const { from, to, indicators } = asked
	const { rows } = await sql<ObservedCell>`
		select ${cellColumns} from (${kinOf(asked)}) kin join observations o on o.region_code = kin.code
		where o.superseded_at is null and o.period >= ${from} and o.period <= ${to}
			and o.indicator_code = any(${[...indicators]})
		order by o.region_code, o.indicator_code, o.period, o.kind`.execute(db)
	return rows
}

/** The cells of every indicator of a region and all below it, from one month to another. */
export async function listCellsWithin(
	db: Db,
	code: string,
	range: { from: Month; to: Month },
): Promise<ObservedCell[]> {
	const { rows } = await sql<ObservedCell>`
		select ${cellColumns} from region_ancestors a join observations o on o.region_code = a.region_code
		where a.ancestor_code = ${code} and o.superseded_at is null and o.period >= ${range.from} and o.period <= ${range.to}
		order by o.region_code, o.indicator_code, o.period, o.kind`.execute(db)
	return rows
}
