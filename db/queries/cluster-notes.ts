import { sql } from 'kysely'
import type { Factor } from '#app/domain/cluster-statistics/pentagon.ts'
import type { Db } from '#db/client.ts'

export interface ClusterNote {
	factor: Factor
	bodyZh: string
	bodyEn: string
	recordedAt: Date
}

/** The words beside each factor of a region as they stand. */
export async function listClusterNotes(db: Db, regionCode: string): Promise<ClusterNote[]> {
	const { rows } = await sql<ClusterNote>`
		select factor, body_zh as "bodyZh", body_en as "bodyEn", recorded_at as "recordedAt"
		from cluster_notes where region_code = ${regionCode} and superseded_at is null`.execute(db)
	return rows
}

/** Writes new words beside a factor; the old ones keep the moment they stopped standing. */
export async function writeClusterNote(
	db: Db,
	note: { regionCode: string; factor: Factor; bodyZh: string; bodyEn: string; at: Date },
): Promise<void> {
	const { regionCode, factor, bodyZh, bodyEn, at } = note
	await sql`update cluster_notes set superseded_at = ${at}
		where region_code = ${regionCode} and factor = ${factor} and superseded_at is null`.execute(db)
	await sql`insert into cluster_notes (region_code, factor, body_zh, body_en, recorded_at)
		values (${regionCode}, ${factor}, ${bodyZh}, ${bodyEn}, ${at})`.execute(db)
}
