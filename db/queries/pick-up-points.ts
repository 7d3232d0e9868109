import { sql } from 'kysely'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface PickUpPoint {
	nodeId: number
	name: string
}

const MOST_POINTS = 12

/** Open delivery points in the county of an address, those of its own township first. */
export async function listPickUpPoints(
	db: Db,
	near: { regionCode: string; language: Language; on: string },
): Promise<PickUpPoint[]> {
	const { rows } = await sql<PickUpPoint>`
		select n.id as "nodeId", case when ${near.language} = 'zh' then n.name_zh else n.name_en end as name
		from logistics_nodes n
		where n.kind = 'DELIVERY_POINT' and left(n.region_code, 6) = left(${near.regionCode}, 6)
			and n.opened_on <= ${near.on}::date and (n.closed_on is null or n.closed_on > ${near.on}::date)
		order by left(n.region_code, 9) = left(${near.regionCode}, 9) desc, n.id limit ${MOST_POINTS}`.execute(db)
	return rows
}
