import { sql } from 'kysely'
import type { SurveyAnswer } from '#app/domain/surveys/survey-answer.ts'
import type { SurveyFormName } from '#app/domain/surveys/survey-form.ts'
import type { Db } from '#db/client.ts'

/** A wave with how many sheets it has. */
export interface SurveyWave {
	id: number
	regionCode: string
	nameZh: string
	nameEn: string
	form: SurveyFormName
	title: string
	/** Local dates. */
	fieldedFrom: string
	fieldedTo: string
	invitedCount: number | null
	answerCount: number
	recordedAt: Date | null
	recordedCount: number | null
}

const columns = sql`w.id, w.region_code as "regionCode", r.name_zh as "nameZh", r.name_en as "nameEn", w.form, w.title,
	w.fielded_from::text as "fieldedFrom", w.fielded_to::text as "fieldedTo", w.invited_count as "invitedCount",
	(select count(*)::int from survey_answers a where a.wave_id = w.id) as "answerCount",
	w.recorded_at as "recordedAt", w.recorded_count as "recordedCount"`

const within = (own: string) =>
	sql`exists (select from region_ancestors up where up.region_code = w.region_code and up.ancestor_code = ${own})`

/** The newest waves in or below a region. */
export async function listSurveyWaves(db: Db, own: string): Promise<SurveyWave[]> {
	const { rows } = await sql<SurveyWave>`select ${columns} from survey_waves w join regions r on r.code = w.region_code
		where ${within(own)} order by w.fielded_to desc, w.id desc limit 50`.execute(db)
	return rows
}

/** A wave in or below a region. */
export async function findSurveyWave(db: Db, own: string, id: number): Promise<SurveyWave | null> {
	const { rows } = await sql<SurveyWave>`select ${columns} from survey_waves w join regions r on r.code = w.region_code
		where w.id = ${id} and ${within(own)}`.execute(db)
	return rows[0] ?? null
}

/** Holds a wave, so that its sheets and its figures are written one after the other. */
export async function lockSurveyWave(tx: Db, id: number): Promise<void> {
	await sql`select from survey_waves where id = ${id} for no key update`.execute(tx)
}

/** Begins a wave and gives its id. */
export async function addSurveyWave(
	tx: Db,
	wave: Pick<SurveyWave, 'regionCode' | 'form' | 'title' | 'fieldedFrom' | 'fieldedTo' | 'invitedCount'> & { at: Date },
): Promise<number> {
	const { regionCode, form, title, fieldedFrom, fieldedTo, invitedCount, at } = wave
	const { rows } = await sql<{ id: number }>`
		insert into survey_waves (region_code, form, title, fielded_from, fielded_to, invited_count, created_at)
		values (${regionCode}, ${form}, ${title}, ${fieldedFrom}::date, ${fieldedTo}::date, ${invitedCount}, ${at})
		returning id`.execute(tx)
	const [added] = rows
	if (!added) throw new Error('the wave was not kept')
	return added.id
}

/** The sheets of a wave, by respondent. */
export async function listSurveyAnswers(db: Db, waveId: number): Promise<SurveyAnswer[]> {
	const { rows } = await sql<SurveyAnswer>`
		select respondent, region_code as "regionCode", weight, answers from survey_answers
		where wave_id = ${waveId} order by respondent`.execute(db)
	return rows
}

/** Keeps sheets; one of a respondent who is there takes the place of the earlier. Tells how many are new and how many say something else than before. */
export async function putSurveyAnswers(
	tx: Db,
	waveId: number,
	sheets: readonly SurveyAnswer[],
	at: Date,
): Promise<{ added: number; changed: number }> {
	const { rows } = await sql<{ isNew: boolean }>`
		insert into survey_answers as a (wave_id, respondent, region_code, weight, answers, entered_at)
		select ${waveId}, s.respondent, s."regionCode", s.weight, s.answers, ${at}
		from jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb)
			as s(respondent text, "regionCode" text, weight float8, answers jsonb)
		on conflict (wave_id, respondent) do update set region_code = excluded.region_code, weight = excluded.weight,
			answers = excluded.answers, entered_at = excluded.entered_at
			where (a.region_code, a.weight, a.answers) is distinct from (excluded.region_code, excluded.weight, excluded.answers)
		returning xmax = 0 as "isNew"`.execute(tx)
	const added = rows.filter(({ isNew }) => isNew).length
	return { added, changed: rows.length - added }
}

/** Notes that the figures of a wave were written, and on how many sheets they rest. */
export async function noteRecorded(tx: Db, waveId: number, noted: { at: Date; count: number }): Promise<void> {
	await sql`update survey_waves set recorded_at = ${noted.at}, recorded_count = ${noted.count} where id = ${waveId}`.execute(
		tx,
	)
}

/** For regions in or below `top`, those among which a sheet of one of them counts: itself and what is above it, up to `top`. */
export async function listAnsweredPlaces(
	db: Db,
	top: string,
	regions: readonly string[],
): Promise<{ regionCode: string; placeCode: string; nameZh: string; nameEn: string; level: string }[]> {
	const { rows } = await sql<{ regionCode: string; placeCode: string; nameZh: string; nameEn: string; level: string }>`
		select a.region_code as "regionCode", r.code as "placeCode", r.name_zh as "nameZh", r.name_en as "nameEn", r.level
		from region_ancestors a join regions r on r.code = a.ancestor_code
		join region_ancestors up on up.region_code = r.code and up.ancestor_code = ${top}
		where a.region_code = any(${[...regions]}) order by array_position(array['province', 'city', 'county', 'township', 'village'], r.level), r.code`.execute(
		db,
	)
	return rows
}
