import { sql } from 'kysely'
import type { OtherSession } from '#app/domain/sessions/called-off-words.ts'
import type { CalledOffLine } from '#app/domain/sessions/move-choice.ts'
import type { Db } from '#db/client.ts'

export interface SessionToDecide {
	id: number
	listingId: number
	capacityId: number
	cutoffAt: Date
	startsAt: Date
	minToRun: number
	/** Its host called it off; else it is for want of guests. */
	isByHost: boolean
}

/** Sessions past their cutoff and before their start that need a number of guests, the soonest first. */
export async function sessionsToDecide(db: Db, now: Date, limit: number): Promise<SessionToDecide[]> {
	const { rows } = await sql<SessionToDecide>`
		select s.id, s.listing_id as "listingId", s.capacity_id as "capacityId", s.cutoff_at as "cutoffAt",
			s.starts_at as "startsAt", s.min_to_run as "minToRun", s.called_off_by_host as "isByHost"
		from sessions s join capacity c on c.id = s.capacity_id
		where s.status = 'open' and s.min_to_run > 0 and s.cutoff_at < ${now} and s.starts_at > ${now} and c.sold < s.min_to_run
		order by s.starts_at, s.id limit ${limit}`.execute(db)
	return rows
}

/** Sessions that are called off and still have lines that nobody was told about: paid for after the decision. */
export async function calledOffWithLines(db: Db, now: Date, limit: number): Promise<SessionToDecide[]> {
	const { rows } = await sql<SessionToDecide>`
		select s.id, s.listing_id as "listingId", s.capacity_id as "capacityId", s.cutoff_at as "cutoffAt",
			s.starts_at as "startsAt", s.min_to_run as "minToRun", s.called_off_by_host as "isByHost"
		from sessions s where s.status = 'called_off' and s.starts_at > ${now}::timestamptz - interval '7 days'
			and exists (select 1 from order_lines l where l.session_id = s.id and l.state in ('REQUESTED', 'CONFIRMED')
				and l.called_off_at is null)
		order by s.starts_at, s.id limit ${limit}`.execute(db)
	return rows
}

/** Calls a session off; false when it is no longer open. The caller has its row of the ledger locked. */
export async function callOffSession(db: Db, sessionId: number): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('sessions')
		.set({ status: 'called_off' })
		.where('id', '=', sessionId)
		.where('status', '=', 'open')
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/** The lines of a session that are alive and have not been called off, in order of id. */
export async function liveLinesOfSession(db: Db, sessionId: number): Promise<number[]> {
	const rows = await db
		.selectFrom('order_lines')
		.select('id')
		.where('session_id', '=', sessionId)
		.where('state', 'in', ['REQUESTED', 'CONFIRMED'])
		.where('called_off_at', 'is', null)
		.orderBy('id')
		.execute()
	return rows.map((row) => row.id)
}

/** What of lines decides whether their guests choose another session. */
export async function linesCalledOff(db: Db, lineIds: readonly number[]): Promise<CalledOffLine[]> {
	const { rows } =
		await sql<CalledOffLine>`select id, state = 'CONFIRMED' as "isConfirmed", order_package_id is not null as "isInPackage"
		from order_lines where id = any(${[...lineIds]}::bigint[]) order by id`.execute(db)
	return rows
}

export interface ChoiceOver extends SessionToDecide {
	lineIds: number[]
	calledOffAt: Date
}

/** Called-off sessions with the lines that were called off before an instant and still stand: their guests chose nothing. */
export async function choicesOver(db: Db, before: Date, limit: number): Promise<ChoiceOver[]> {
	const { rows } = await sql<ChoiceOver>`
		select s.id, s.listing_id as "listingId", s.capacity_id as "capacityId", s.cutoff_at as "cutoffAt",
			s.starts_at as "startsAt", s.min_to_run as "minToRun", s.called_off_by_host as "isByHost", json_agg(l.id order by l.id) as "lineIds", l.called_off_at as "calledOffAt"
		from order_lines l join sessions s on s.id = l.session_id
		where s.status = 'called_off' and l.state in ('REQUESTED', 'CONFIRMED') and l.called_off_at < ${before}
		group by s.id, l.called_off_at order by s.starts_at, s.id limit ${limit}`.execute(db)
	return rows
}

/** The lines of an order that are called off and still stand. */
export async function calledOffLines(db: Db, orderId: number): Promise<number[]> {
	const { rows } = await sql<{
		id: number
	}>`select l.id from order_lines l join seller_orders s on s.id = l.seller_order_id
		where s.order_id = ${orderId} and l.called_off_at is not null and l.state in ('REQUESTED', 'CONFIRMED')
		order by l.id`.execute(db)
	return rows.map(({ id }) => id)
}

/** The next sessions of an experience that can still be booked, at most three. */
export async function otherSessions(
	db: Db,
	session: { id: number; listingId: number },
	now: Date,
): Promise<OtherSession[]> {
	const { rows } = await sql<OtherSession>`
		select to_char(s.starts_at at time zone l.time_zone, 'YYYY-MM-DD') as date,
			to_char(s.starts_at at time zone l.time_zone, 'HH24:MI') as "startTime"
		from sessions s join listings l on l.id = s.listing_id join capacity c on c.id = s.capacity_id
		where s.listing_id = ${session.listingId} and s.id <> ${session.id} and s.status = 'open' and s.cutoff_at > ${now}
			and c.held + c.sold < c.total
		order by s.starts_at limit 3`.execute(db)
	return rows
}
