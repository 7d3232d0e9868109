import { sql } from 'kysely'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'

/** A scan or paper that a figure or a wave rests on; `file` is its name in the private store. */
export interface Evidence {
	id: number
	name: string
	file: string
	mediaType: 'image/jpeg' | 'application/pdf'
	byteCount: number
	sha256: string
	addedAt: Date
}

/** A cell of which something is the evidence. */
export interface EvidencedCell {
	indicatorCode: string
	regionCode: string
	period: Month
}

/** What it is the evidence of. */
export type EvidenceOf = { cell: EvidencedCell } | { waveId: number; regionCode: string }

const columns = sql`e.id, e.name, e.file, e.media_type as "mediaType", e.byte_count as "byteCount", e.sha256,
	e.added_at as "addedAt"`

/** The evidence of a figure, newest first. */
export async function listCellEvidence(db: Db, cell: EvidencedCell): Promise<Evidence[]> {
	const { rows } = await sql<Evidence>`select ${columns} from figure_evidence e
		where e.region_code = ${cell.regionCode} and e.indicator_code = ${cell.indicatorCode} and e.period = ${cell.period}
		order by e.id desc limit 20`.execute(db)
	return rows
}

/** The evidence of a wave, newest first. */
export async function listWaveEvidence(db: Db, waveId: number): Promise<Evidence[]> {
	const { rows } = await sql<Evidence>`select ${columns} from figure_evidence e
		where e.wave_id = ${waveId} order by e.id desc limit 20`.execute(db)
	return rows
}

/** A piece of evidence of a region in or below one's own. */
export async function findEvidence(db: Db, own: string, id: number): Promise<Evidence | null> {
	const { rows } = await sql<Evidence>`select ${columns} from figure_evidence e
		join region_ancestors up on up.region_code = e.region_code and up.ancestor_code = ${own}
		where e.id = ${id}`.execute(db)
	return rows[0] ?? null
}

/** Keeps a piece of evidence and gives its id. */
export async function addEvidence(tx: Db, of: EvidenceOf, evidence: Omit<Evidence, 'id'>): Promise<number> {
	const cell = 'cell' in of ? of.cell : null
	const regionCode = 'cell' in of ? of.cell.regionCode : of.regionCode
	const waveId = 'cell' in of ? null : of.waveId
	const { name, file, mediaType, byteCount, sha256, addedAt } = evidence
	const { rows } = await sql<{ id: number }>`
		insert into figure_evidence (region_code, wave_id, indicator_code, period, name, file, media_type, byte_count, sha256, added_at)
		values (${regionCode}, ${waveId}, ${cell?.indicatorCode ?? null}, ${cell?.period ?? null}, ${name}, ${file},
			${mediaType}, ${byteCount}, ${sha256}, ${addedAt}) returning id`.execute(tx)
	const [added] = rows
	if (!added) throw new Error('the evidence was not kept')
	return added.id
}
