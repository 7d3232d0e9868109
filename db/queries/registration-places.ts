import { sql } from 'kysely'
import type { RegionName } from '#db/queries/administered-regions.ts'
import { listChildren, listLineage } from '#db/queries/administered-regions.ts'
import type { Db } from '#db/client.ts'

/** Whether a place can be an enterprise's: a township or a village with somebody who administers it. */
export async function regionToRegister(db: Db, code: string): Promise<boolean> {
	const { rows } = await sql`
		select from regions r where r.code = ${code} and r.level in ('township', 'village')
			and exists (select from region_ancestors up join administrators d on d.region_code = up.ancestor_code
				where up.region_code = r.code and d.role = 'administrator')`.execute(db)
	return rows.length > 0
}

/** The widest regions that somebody administers. */
async function administered(db: Db): Promise<RegionName[]> {
	const { rows } = await sql<RegionName>`
		select distinct r.code, r.name_zh as "nameZh", r.name_en as "nameEn", r.level
		from administrators d join regions r on r.code = d.region_code
		where d.role = 'administrator' and not exists (
			select from region_ancestors up join administrators o on o.region_code = up.ancestor_code
			where up.region_code = d.region_code and up.ancestor_code <> d.region_code and o.role = 'administrator')
		order by r.code`.execute(db)
	return rows
}

/** The way down to a place with the places right below it; from the top of what is administered without one. */
export async function placesToRegister(
	db: Db,
	code: string | null,
): Promise<{ trail: RegionName[]; children: RegionName[] }> {
	const tops = await administered(db)
	const [only] = tops
	const at = code ?? (tops.length === 1 && only ? only.code : null)
	if (at === null) return { trail: [], children: tops }
	const lineage = await listLineage(db, at)
	const from = lineage.findIndex((it) => tops.some((top) => top.code === it.code))
	if (from < 0) return { trail: [], children: tops }
	return { trail: lineage.slice(from), children: await listChildren(db, at) }
}
