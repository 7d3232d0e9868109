import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'
import { readRrule, rruleOf } from '#app/domain/sessions/recurrence.ts'
import type { Season, SessionRule } from '#app/domain/sessions/session-rule.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** A rule of one listing's sessions, as it is kept. */
export interface KeptRule extends SessionRule {
	id: number
	listingId: number
	/** Sessions up to this date, itself not included, have been made. */
	unfoldedUntil: LocalDate
	endedAt: Date | null
}

interface RuleRow extends Omit<KeptRule, 'recurrence'> {
	rrule: string
	seasons: Season[]
}

const columns = sql`r.id, r.listing_id as "listingId", r.rrule, r.starts_on as "startsOn", array(select to_char(t, 'HH24:MI')
		from unnest(r.start_times) t order by t) as times, r.left_out::text[] as "leftOut", r.seasons, r.minutes,
	r.cutoff_minutes as "cutoffMinutes", r.seats, r.min_to_run as "minToRun", r.unfolded_until as "unfoldedUntil", r.ended_at as "endedAt"`

const toRule = ({ rrule, ...row }: RuleRow): KeptRule => ({ ...row, recurrence: readRrule(rrule) })

/** An experience whose sessions are arranged. */
export interface ScheduledListing {
	id: number
	title: Bilingual
	status: ListingStatus
	timeZone: string
	sessionMinutes: number | null
	currency: string
}

/** One of an enterprise's experiences; none when it is not theirs or something else. */
export async function scheduledListing(
	db: Db,
	key: { enterpriseId: number; listingId: number },
): Promise<ScheduledListing | undefined> {
	const { rows } = await sql<ScheduledListing>`
		select id, json_build_object('zh', title_zh, 'en', title_en) as title, status, time_zone as "timeZone",
			session_minutes as "sessionMinutes", currency from listings
		where id = ${key.listingId} and enterprise_id = ${key.enterpriseId} and kind = 'experience'`.execute(db)
	return rows[0]
}

/** The rules of a listing that have not ended, in the order in which they were made. */
export async function rulesOfListing(db: Db, listingId: number): Promise<KeptRule[]> {
	const { rows } = await sql<RuleRow>`
		select ${columns} from session_rules r where r.listing_id = ${listingId} and r.ended_at is null order by r.id`.execute(
		db,
	)
	return rows.map(toRule)
}

/** One of an enterprise's rules; none when it is not theirs. */
export async function findRule(db: Db, key: { enterpriseId: number; ruleId: number }): Promise<KeptRule | undefined> {
	const { rows } = await sql<RuleRow>`
		select ${columns} from session_rules r join listings l on l.id = r.listing_id
		where r.id = ${key.ruleId} and l.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0] && toRule(rows[0])
}

const values = (rule: SessionRule) => ({
	rrule: rruleOf(rule.recurrence),
	starts_on: rule.startsOn,
	start_times: sql<string[]>`${[...rule.times]}::time[]`,
	left_out: sql<string[]>`${[...rule.leftOut]}::date[]`,
	seasons: JSON.stringify(rule.seasons),
	minutes: rule.minutes,
	cutoff_minutes: rule.cutoffMinutes,
	seats: rule.seats,
	min_to_run: rule.minToRun,
})

/** Keeps a new rule; gives its id. */
export async function insertRule(
	db: Db,
	rule: SessionRule & { listingId: number; unfoldedUntil: LocalDate; at: Date },
): Promise<number> {
	const { id } = await db
		.insertInto('session_rules')
		.values({
			...values(rule),
			listing_id: rule.listingId,
			unfolded_until: rule.unfoldedUntil,
			created_at: rule.at,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Writes a rule anew, or (with an instant) ends it. */
export async function updateRule(
	db: Db,
	ruleId: number,
	rule: SessionRule & { unfoldedUntil: LocalDate; endedAt: Date | null },
): Promise<void> {
	await db
		.updateTable('session_rules')
		.set({ ...values(rule), unfolded_until: rule.unfoldedUntil, ended_at: rule.endedAt })
		.where('id', '=', ruleId)
		.execute()
}

/** Notes up to which date the sessions of a rule have been made. */
export async function noteUnfolded(db: Db, ruleId: number, until: LocalDate): Promise<void> {
	await db.updateTable('session_rules').set({ unfolded_until: until }).where('id', '=', ruleId).execute()
}

/** Rules that go on and are not unfolded up to a date, with whose they are; the least unfolded first. */
export async function rulesToUnfold(
	db: Db,
	until: LocalDate,
	limit: number,
): Promise<{ id: number; listingId: number; enterpriseId: number }[]> {
	const { rows } = await sql<{ id: number; listingId: number; enterpriseId: number }>`
		select r.id, r.listing_id as "listingId", l.enterprise_id as "enterpriseId"
		from session_rules r join listings l on l.id = r.listing_id
		where r.ended_at is null and r.unfolded_until < ${until}::date and l.status <> 'withdrawn'
		order by r.unfolded_until, r.id limit ${limit}`.execute(db)
	return rows
}
