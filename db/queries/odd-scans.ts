import { sql } from 'kysely'
import type { ColdClass } from '#app/domain/logistics/cold-chain.ts'
import type { Db } from '#db/client.ts'
import type { RoadScope } from '#db/queries/road-figures.ts'

/** A scan of a crate that does not fit: it was elsewhere by the books, or its ride does not keep it as cold as it has to stay. */
export interface OddScan {
	scanId: string
	deed: 'LOAD' | 'RECEIVE'
	/** By the phone that scanned. */
	at: Date
	crate: string
	parcels: number
	nodeZh: string
	nodeEn: string
	breaksChain: boolean
	unkept: ColdClass | null
	/** All there are in the time, also those not listed. */
	total: number
}

/** Scans at a region's nodes, taken in within a time, that do not fit; the newest first. */
export async function oddScansIn(db: Db, { within, from, to }: RoadScope, limit: number): Promise<OddScan[]> {
	const { rows } = await sql<OddScan>`
		select s.scan_id as "scanId", s.deed, s.scanned_at as at, c.code as crate, s.parcels, n.name_zh as "nodeZh", n.name_en as "nodeEn",
			s.breaks_chain as "breaksChain", s.unkept_class as unkept, count(*) over ()::int as total
		from custody_scans s join crates c on c.id = s.crate_id join logistics_nodes n on n.id = s.node_id
		where (s.breaks_chain or s.unkept_class is not null) and s.recorded_at >= ${from} and s.recorded_at <= ${to}
			and exists (select from region_ancestors a where a.region_code = n.region_code and a.ancestor_code = ${within})
		order by s.scanned_at desc, s.scan_id limit ${limit}`.execute(db)
	return rows
}
