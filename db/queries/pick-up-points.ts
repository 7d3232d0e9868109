import { sql } from 'kysely'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface PickUpPoint {
	nodeId: number
	name: string
}

const MOST_POINTS = 12

const isOpenNear = (regionCode: string, on: string) =>
	sql`n.kind = 'DELIVERY_POINT' and left(n.region_code, 6) = left(${regionCode}, 6)
		and n.opened_on <= ${on}::date and (n.closed_on is null or n.closed_on > ${on}::date)`

/** Open delivery points in the county of an address, those of its own township first. */
export async function listPickUpPoints(
	db: Db,
	near: { regionCode: string; language: Language; on: string },
): Promise<PickUpPoint[]> {
	const { rows } = await sql<PickUpPoint>`
		select n.id as "nodeId", case when ${near.language} = 'zh' then n.name_zh else n.name_en end as name
		from logistics_nodes n
		where ${isOpenNear(near.regionCode, near.on)}
		order by left(n.region_code, 9) = left(${near.regionCode}, 9) desc, n.id limit ${MOST_POINTS}`.execute(db)
	return rows
}

/** The region of a delivery point that is open in the county of a place; undefined for any other node. */
export async function regionOfPoint(
	db: Db,
	{ nodeId, regionCode, on }: { nodeId: number; regionCode: string; on: string },
): Promise<string | undefined> {
	const { rows } = await sql<{ code: string }>`select n.region_code as code from logistics_nodes n
		where n.id = ${nodeId} and ${isOpenNear(regionCode, on)}`.execute(db)
	return rows[0]?.code
}
