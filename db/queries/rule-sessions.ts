import { sql } from 'kysely'
import type { PlannedSession, SessionTerms } from '#app/domain/sessions/plan-sessions.ts'
import type { Slot } from '#app/domain/sessions/session-rule.ts'
import type { Db } from '#db/client.ts'

const columns = sql`s.id, s.rule_id as "ruleId", s.rule_slot as "ruleSlot", s.follows_rule as "followsRule",
	s.starts_at as "startsAt", s.ends_at as "endsAt", s.cutoff_at as "cutoffAt", s.status, s.min_to_run as "minToRun",
	c.id as "capacityId", c.total, c.held, c.sold`

/** The sessions of a listing that start after an instant, in time order. */
export async function sessionsAheadOf(db: Db, listingId: number, after: Date): Promise<PlannedSession[]> {
	const { rows } = await sql<PlannedSession>`
		select ${columns} from sessions s join capacity c on c.id = s.capacity_id
		where s.listing_id = ${listingId} and s.starts_at > ${after} order by s.starts_at`.execute(db)
	return rows
}

/** A session as its host sees it: those that a rule left out are not there. */
export interface HostSession extends PlannedSession {
	/** Parties on its waiting list. */
	waiting: number
	calledOffByHost: boolean
	/** What opening a closed one begins with: the seats of its rule, or those it has. */
	seatsOnceOpen: number
}

const hostColumns = sql`${columns}, s.called_off_by_host as "calledOffByHost",
	coalesce((select r.seats from session_rules r where r.id = s.rule_id), greatest(c.total, 1)) as "seatsOnceOpen", (select count(*)::int from waiting_entries w
	where w.session_id = s.id and w.state in ('WAITING', 'OFFERED')) as waiting`

/** The sessions of a listing in [from, until), in time order. */
export async function hostSessions(
	db: Db,
	listingId: number,
	span: { from: Date; until: Date },
): Promise<HostSession[]> {
	const { rows } = await sql<HostSession>`
		select ${hostColumns} from sessions s join capacity c on c.id = s.capacity_id
		where s.listing_id = ${listingId} and s.starts_at >= ${span.from} and s.starts_at < ${span.until}
			and not (s.status = 'closed' and s.follows_rule)
		order by s.starts_at limit 400`.execute(db)
	return rows
}

/** One session of an enterprise's experiences, with its listing; none when it is not theirs. */
export async function hostSession(
	db: Db,
	key: { enterpriseId: number; sessionId: number },
): Promise<(HostSession & { listingId: number }) | undefined> {
	const { rows } = await sql<HostSession & { listingId: number }>`
		select ${hostColumns}, s.listing_id as "listingId"
		from sessions s join capacity c on c.id = s.capacity_id join listings l on l.id = s.listing_id
		where s.id = ${key.sessionId} and l.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}

/** Makes sessions of a rule, each with a row of the ledger; a time at which the listing has one is passed by. Gives how many. */
export async function insertSessions(
	db: Db,
	made: { listingId: number; ruleId: number; seats: number; minToRun: number; slots: readonly Slot[] },
): Promise<number> {
	const { listingId, ruleId, seats, minToRun, slots } = made
	if (slots.length === 0) return 0
	const { numAffectedRows } = await sql`
		with slot as (
			select w.*, row_number() over (order by w.starts) as n from unnest(${slots.map(({ startsAt }) => startsAt)}::timestamptz[],
				${slots.map(({ endsAt }) => endsAt)}::timestamptz[], ${slots.map(({ cutoffAt }) => cutoffAt)}::timestamptz[])
				as w(starts, ends, cutoff)
			where not exists (select from sessions s where s.listing_id = ${listingId} and s.starts_at = w.starts)
				and not exists (select from sessions s where s.rule_id = ${ruleId} and s.rule_slot = w.starts)
		), made as (
			insert into capacity (kind, total) select 'session', ${seats}::int from slot returning id
		), counted as (
			select id, row_number() over (order by id) as n from made
		)
		insert into sessions (listing_id, starts_at, ends_at, cutoff_at, capacity_id, min_to_run, rule_id, rule_slot, follows_rule)
		select ${listingId}, starts, ends, cutoff, counted.id, ${minToRun}::int, ${ruleId}, starts, true
		from slot join counted using (n)`.execute(db)
	return Number(numAffectedRows ?? 0)
}

/** Opens sessions under a rule, each as it is to be; their rows of the ledger are written apart. */
export async function bindSessions(
	db: Db,
	ruleId: number,
	moves: readonly { session: PlannedSession; to: SessionTerms }[],
): Promise<void> {
	if (moves.length === 0) return
	await sql`update sessions s set status = 'open', rule_id = ${ruleId}, rule_slot = s.starts_at, follows_rule = true, ends_at = x.ends,
			cutoff_at = x.cutoff, min_to_run = x.least
		from unnest(${moves.map(({ session }) => session.id)}::bigint[], ${moves.map(({ to }) => to.endsAt)}::timestamptz[],
			${moves.map(({ to }) => to.cutoffAt)}::timestamptz[], ${moves.map(({ to }) => to.minToRun)}::int[]) as x(id, ends, cutoff, least)
		where s.id = x.id`.execute(db)
}

/** Closes sessions, or calls them off; `alone`: they no longer follow their rule. Gives those that were open. */
export async function endSessions(
	db: Db,
	ids: readonly number[],
	to: { status: 'closed' | 'called_off'; alone: boolean },
): Promise<number[]> {
	if (ids.length === 0) return []
	const { rows } = await sql<{ id: number }>`
		update sessions set status = ${to.status}, follows_rule = follows_rule and ${!to.alone},
			called_off_by_host = ${to.status === 'called_off'}
		where id = any(${[...ids]}::bigint[]) and status = 'open' returning id`.execute(db)
	return rows.map(({ id }) => id)
}

/** Lets sessions stand by themselves, as they are. */
export async function setApart(db: Db, ids: readonly number[]): Promise<void> {
	if (ids.length > 0)
		await sql`update sessions set follows_rule = false where id = any(${[...ids]}::bigint[])`.execute(db)
}

/** Opens a session that its host closed. */
export async function openSession(db: Db, sessionId: number): Promise<void> {
	await sql`update sessions set status = 'open', follows_rule = false where id = ${sessionId} and status = 'closed'`.execute(
		db,
	)
}

/** The session that a listing has at an instant. */
export async function sessionAt(db: Db, listingId: number, startsAt: Date): Promise<number | undefined> {
	const row = await db
		.selectFrom('sessions')
		.select('id')
		.where('listing_id', '=', listingId)
		.where('starts_at', '=', startsAt)
		.executeTakeFirst()
	return row?.id
}

/**
 * Moves a session in which nobody has a seat to another time, with a new row of the ledger; the caller has emptied the old one, so
 * that whoever read it at its old time a moment ago finds nothing left.
 */
export async function moveSession(db: Db, session: { id: number; total: number }, to: Slot): Promise<void> {
	await sql`
		with made as (insert into capacity (kind, total) values ('session', ${session.total}::int) returning id)
		update sessions s set starts_at = ${to.startsAt}, ends_at = ${to.endsAt}, cutoff_at = ${to.cutoffAt}, follows_rule = false,
			capacity_id = made.id from made where s.id = ${session.id}`.execute(db)
}

/** Makes one session that no rule means; gives its id. */
export async function insertSession(
	db: Db,
	session: Slot & { listingId: number; seats: number; minToRun: number },
): Promise<number> {
	const { listingId, seats, minToRun, startsAt, endsAt, cutoffAt } = session
	const { rows } = await sql<{ id: number }>`
		with made as (insert into capacity (kind, total) values ('session', ${seats}::int) returning id)
		insert into sessions (listing_id, starts_at, ends_at, cutoff_at, capacity_id, min_to_run)
		select ${listingId}, ${startsAt}, ${endsAt}, ${cutoffAt}, id, ${minToRun}::int from made returning id`.execute(db)
	const [row] = rows
	if (!row) throw new Error('an insert returns its row')
	return row.id
}
