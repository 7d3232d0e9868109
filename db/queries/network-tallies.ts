import { sql } from 'kysely'
import type { CountingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import {
	NETWORK_INDICATORS,
	type NetworkIndicator,
	type NetworkTally,
	type NodeTally,
} from '#app/domain/cluster-statistics/network-observation.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { isInUse, networkRows } from '#db/queries/network-rows.ts'

/** An indicator's rows counted for every region above them up to the city, each level from the rows themselves. */
export async function tallyNetwork(db: Db, code: NetworkIndicator, window: CountingWindow): Promise<NetworkTally[]> {
	const { rows } = await sql<NetworkTally>`
		with counted as materialized (${networkRows(code, window)}),
		by_part as (
			select a.ancestor_code, c.part, count(*) as rows, sum(c.num) as num, sum(c.den) as den
			from counted c join region_ancestors a on a.region_code = c.region_code and a.ancestor_level <> 'province' group by a.ancestor_code, c.part
		), sums as (
			select ancestor_code, sum(rows)::float8 as rows, sum(num)::float8 as num, sum(den)::float8 as den, json_object_agg(part, rows) as parts
			from by_part group by ancestor_code
		), keys as (
			select a.ancestor_code, count(distinct c.key)::float8 as keys
			from counted c join region_ancestors a on a.region_code = c.region_code and a.ancestor_level <> 'province' group by a.ancestor_code
		)
		select ancestor_code as "regionCode", rows, keys, num, den, parts from sums join keys using (ancestor_code)
		order by ancestor_code`.execute(db)
	return rows
}

/** Transfer centres open at the window's end and delivery points in use, in each region and below it. */
export async function tallyNodes(db: Db, window: CountingWindow): Promise<NodeTally[]> {
	const { rows } = await sql<NodeTally>`
		select a.ancestor_code as "regionCode", count(*) filter (where n.kind = 'TRANSFER_CENTRE')::int as centres,
			count(*) filter (where n.kind = 'DELIVERY_POINT' and ${isInUse(window)})::int as points
		from logistics_nodes n join region_ancestors a on a.region_code = n.region_code
		where n.kind in ('TRANSFER_CENTRE', 'DELIVERY_POINT') and n.opened_on <= ${window.lastDay}::date
			and (n.closed_on is null or n.closed_on > ${window.lastDay}::date)
		group by a.ancestor_code order by 1`.execute(db)
	return rows
}

/**
 * Where the register of the network speaks for: the regions in or below which a node or an enterprise is, and every village
 * of a township that has one.
 */
export async function listNetworkRegions(db: Db, window: CountingWindow): Promise<string[]> {
	const { rows } = await sql<{ code: string }>`
		with above as (
			select distinct a.ancestor_code as code, a.ancestor_level as level from region_ancestors a join (
				select region_code from logistics_nodes where opened_on <= ${window.lastDay}::date
				union select region_code from enterprises where opened_on <= ${window.lastDay}::date
			) stands using (region_code) where a.ancestor_level <> 'province'
		)
		select code from above
		union select v.region_code from above join region_ancestors v on v.ancestor_code = above.code where above.level = 'township'
		order by code`.execute(db)
	return rows.map(({ code }) => code)
}

/** What was counted of the registers in this month and later ones. */
export async function listNetworkCounts(db: Db, from: Month): Promise<{ period: Month; codes: NetworkIndicator[] }[]> {
	const { rows } = await sql<{ period: Month; codes: NetworkIndicator[] }>`
		select period, array_agg(distinct indicator_code order by indicator_code) as codes from observations
		where indicator_code = any(${[...NETWORK_INDICATORS]}) and kind = 'computed' and superseded_at is null and period >= ${from}
		group by period order by period`.execute(db)
	return rows
}
