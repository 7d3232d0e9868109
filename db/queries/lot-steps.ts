import { sql } from 'kysely'
import type { StepKind } from '#app/domain/tracing/mass-balance.ts'
import type { Db } from '#db/client.ts'

export interface NewStep {
	enterpriseId: number
	kind: StepKind
	doneAt: Date
	regionCode: string
	addedG: number
	wasteG: number
	noteZh: string
	noteEn: string
	inputs: readonly { lotId: number; amountG: number }[]
	at: Date
	actor: string
}

/** Writes a run of processing with what went in; its outputs name it. Gives its id. */
export async function insertStep(db: Db, step: NewStep): Promise<number> {
	const { id } = await db
		.insertInto('lot_steps')
		.values({
			enterprise_id: step.enterpriseId,
			kind: step.kind,
			done_at: step.doneAt,
			region_code: step.regionCode,
			added_g: step.addedG,
			waste_g: step.wasteG,
			note_zh: step.noteZh,
			note_en: step.noteEn,
			recorded_at: step.at,
			recorded_by: step.actor,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const inputs = step.inputs.map(({ lotId, amountG }) => ({ step_id: id, lot_id: lotId, amount_g: amountG }))
	await db.insertInto('lot_step_inputs').values(inputs).execute()
	return id
}

export interface NewSighting {
	enterpriseId: number
	lotId: number
	bizStep: string
	seenAt: Date
	tempC: number | null
	note: string
	/** The sighting that this one puts right, and how it was wrong. */
	corrects: { id: number; reason: 'did_not_occur' | 'incorrect_data' } | null
	at: Date
	actor: string
}

/** Notes what was seen of an enterprise's lot at its place; false when the lot, or what is put right, is not theirs. */
export async function insertSighting(db: Db, seen: NewSighting): Promise<boolean> {
	const { numAffectedRows } = await sql`
		insert into lot_sightings (lot_id, biz_step, seen_at, region_code, temp_c, note_zh, note_en, corrects_id, corrects_for,
			recorded_at, recorded_by)
		select t.id, ${seen.bizStep}, ${seen.seenAt}, t.region_code, ${seen.tempC}, ${seen.note}, '', ${seen.corrects?.id ?? null},
			${seen.corrects?.reason ?? null}, ${seen.at}, ${seen.actor}
		from lots t where t.id = ${seen.lotId} and t.enterprise_id = ${seen.enterpriseId}
			and (${seen.corrects?.id ?? null}::bigint is null or exists (
				select from lot_sightings o where o.id = ${seen.corrects?.id ?? null} and o.lot_id = t.id))`.execute(db)
	return (numAffectedRows ?? 0n) > 0n
}
