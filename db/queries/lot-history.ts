import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { traceDown, traceUp } from '#db/queries/lot-trace.ts'

export interface Sighting {
	id: number
	bizStep: string
	seenAt: string
	tempC: number | null
	note: { zh: string; en: string }
	/** How it was found to be wrong; null while it counts. */
	wrong: 'did_not_occur' | 'incorrect_data' | null
}

/** What was seen of lots, oldest first, with what was found to be wrong of it. */
export async function sightingsOf(db: Db, lotIds: readonly number[]): Promise<(Sighting & { lotId: number })[]> {
	const { rows } = await sql<Sighting & { lotId: number }>`
		select s.id, s.lot_id as "lotId", s.biz_step as "bizStep", s.seen_at as "seenAt", s.temp_c as "tempC",
			json_build_object('zh', s.note_zh, 'en', s.note_en) as note, c.corrects_for as wrong
		from lot_sightings s left join lot_sightings c on c.corrects_id = s.id
		where s.lot_id = any(${[...lotIds]}::bigint[]) and s.corrects_id is null
		order by s.seen_at, s.id limit 500`.execute(db)
	return rows
}

/** How a lot moved from state to state, with the reasons. */
async function stateLog(db: Db, lotId: number) {
	const { rows } = await sql<{ from: string | null; to: string; reason: string | null; at: string }>`
		select from_state as from, to_state as to, reason, at from state_changes
		where entity = 'lot' and entity_id = ${String(lotId)} order by at, id limit 100`.execute(db)
	return rows
}

/** Where a lot came from and went, what was seen of it, and how it stood. */
export async function lotHistory(db: Db, lotId: number) {
	const [up, down, sightings, log] = await Promise.all([
		traceUp(db, [lotId]),
		traceDown(db, [lotId], 100),
		sightingsOf(db, [lotId]),
		stateLog(db, lotId),
	])
	return { up, down, sightings, log }
}
