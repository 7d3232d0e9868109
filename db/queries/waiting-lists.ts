import { sql } from 'kysely'
import type { CapacityDemand, CapacityRow } from '#app/domain/capacity/demand.ts'
import { type RulePrice, ticketPrice } from '#app/domain/pricing/ticket-price.ts'
import type { WaitingState } from '#app/domain/sessions/waiting-list.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { rulePriceOf } from '#db/queries/rule-prices.ts'

export interface WaitingEntry {
	id: number
	sessionId: number
	email: string
	language: 'zh' | 'en'
	seats: number
	state: WaitingState
	joinedAt: Date
	offerUntil: Date | null
	/** How many are before it on its list. */
	before: number
}

/** An entry of a waiting list. */
export async function findWaitingEntry(db: Db, id: number): Promise<WaitingEntry | undefined> {
	const { rows } = await sql<WaitingEntry>`
		select w.id, w.session_id as "sessionId", w.email, w.language, w.seats, w.state, w.joined_at as "joinedAt",
			w.offer_until as "offerUntil", (select count(*)::int from waiting_entries b
				where b.session_id = w.session_id and b.state = 'WAITING' and b.id < w.id) as before
		from waiting_entries w where w.id = ${id}`.execute(db)
	return rows[0]
}

/** Puts someone at the end of a list; null when the address waits there already. */
export async function insertWaitingEntry(
	db: Db,
	entry: { sessionId: number; email: string; language: string; seats: number; at: Date },
): Promise<number | null> {
	const { rows } = await sql<{ id: number }>`
		insert into waiting_entries (session_id, email, language, seats, joined_at)
		values (${entry.sessionId}, ${entry.email}, ${entry.language}, ${entry.seats}, ${entry.at})
		on conflict (session_id, lower(email)) where state in ('WAITING', 'OFFERED') do nothing returning id`.execute(db)
	return rows[0]?.id ?? null
}

/**
 * All sessions whose list has something to do: someone waits, or an offer is past its time. Who waits longest comes first, for
 * sessions may share a guide.
 */
export async function sessionsToServe(db: Db, now: Date): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select session_id as id from waiting_entries w join sessions s on s.id = w.session_id join capacity c on c.id = s.capacity_id
		where (w.state = 'WAITING' and (c.held + c.sold < c.total or s.status <> 'open' or s.cutoff_at < ${now}))
			or (w.state = 'OFFERED' and w.offer_until < ${now})
		group by 1 order by min(w.joined_at)`.execute(db)
	return rows.map((row) => row.id)
}

/** The rows of the ledger a session draws on: its seats, and what it shares. */
export async function rowsOfSession(db: Db, sessionId: number) {
	const { rows } = await sql<{ capacityId: number; unitsPerGuest: number | null; cutoffAt: Date; status: string }>`
		select s.capacity_id as "capacityId", null::int as "unitsPerGuest", s.cutoff_at as "cutoffAt", s.status
		from sessions s where s.id = ${sessionId}
		union all
		select r.capacity_id, r.units_per_guest, s.cutoff_at, s.status
		from session_resources r join sessions s on s.id = r.session_id where s.id = ${sessionId}`.execute(db)
	return rows
}

/** Who waits for a session, in their order. */
export async function waitingQueue(db: Db, sessionId: number): Promise<{ id: number; seats: number }[]> {
	return db
		.selectFrom('waiting_entries')
		.select(['id', 'seats'])
		.where('session_id', '=', sessionId)
		.where('state', '=', 'WAITING')
		.orderBy('id')
		.execute()
}

/** Offers of a session that are past their time. */
export async function overdueOffers(db: Db, sessionId: number, now: Date): Promise<number[]> {
	const rows = await db
		.selectFrom('waiting_entries')
		.select('id')
		.where('session_id', '=', sessionId)
		.where('state', '=', 'OFFERED')
		.where('offer_until', '<', now)
		.orderBy('id')
		.execute()
	return rows.map((row) => row.id)
}

/** Makes offers of locked rows' units; the caller raises `held` by as much. */
export async function markOffered(
	db: Db,
	offers: { id: number; demand: readonly CapacityDemand[] }[],
	until: Date,
): Promise<void> {
	const holds = offers.flatMap(({ id, demand }) => demand.map((it) => ({ id, ...it })))
	await sql`with offered as (update waiting_entries set state = 'OFFERED', offer_until = ${until}
			where id = any(${offers.map(({ id }) => id)}) and state = 'WAITING')
		insert into waiting_holds (entry_id, capacity_id, qty) select * from unnest(${holds.map(({ id }) => id)}::bigint[],
			${holds.map(({ capacityId }) => capacityId)}::bigint[], ${holds.map(({ qty }) => qty)}::int[])`.execute(db)
}

/** Moves entries that stand in a state to another; gives what their offers kept of the ledger, summed per row. */
export async function moveEntries(
	db: Db,
	entries: { ids: number[]; from: WaitingState; to: WaitingState; liveAt?: Date },
): Promise<{ moved: number[]; freed: CapacityDemand[] }> {
	const { ids, from, to, liveAt = null } = entries
	const { rows } = await sql<{ moved: number[]; freed: CapacityDemand[] }>`
		with moved as (
			update waiting_entries set state = ${to} where id = any(${ids}) and state = ${from}
				and (${liveAt}::timestamptz is null or offer_until >= ${liveAt}::timestamptz) returning id
		), freed as (
			select h.capacity_id, sum(h.qty)::int as qty from waiting_holds h join moved m on m.id = h.entry_id
			where ${from} = 'OFFERED' group by 1
		)
		select coalesce((select json_agg(id order by id) from moved), '[]') as moved, coalesce((select json_agg(json_build_object(
			'capacityId', capacity_id, 'qty', qty) order by capacity_id) from freed), '[]') as freed`.execute(db)
	return rows[0] ?? { moved: [], freed: [] }
}

/** What offers keep of the ledger, by entry; whether one is still in time is asked when it is taken. */
export async function offersOf(
	db: Db,
	entryIds: number[],
): Promise<{ entryId: number; sessionId: number; demand: CapacityDemand[] }[]> {
	if (entryIds.length === 0) return []
	const { rows } = await sql<{ entryId: number; sessionId: number; demand: CapacityDemand[] }>`
		select w.id as "entryId", w.session_id as "sessionId",
			json_agg(json_build_object('capacityId', h.capacity_id, 'qty', h.qty) order by h.capacity_id) as demand
		from waiting_entries w join waiting_holds h on h.entry_id = w.id
		where w.id = any(${entryIds}) and w.state = 'OFFERED' group by w.id`.execute(db)
	return rows
}

/** A kind of ticket with its price in the session waited for. */
export interface WaitedUnit {
	id: number
	zh: string
	en: string
	priceMinor: number
	capacityWeight: number
}

/** The session of a waiting list for its page, in one language's words. */
export async function waitedSession(db: Db, sessionId: number) {
	const { rows } = await sql<{
		id: number
		listingId: number
		slug: string
		titleZh: string
		titleEn: string
		startsAt: Date
		endsAt: Date
		cutoffAt: Date
		status: string
		timeZone: string
		capacity: CapacityRow
		units: (WaitedUnit & { ofRule: RulePrice | null })[]
		currency: string
	}>`
		select s.id, l.id as "listingId", l.slug, l.title_zh as "titleZh", l.title_en as "titleEn", s.starts_at as "startsAt",
			s.ends_at as "endsAt", s.cutoff_at as "cutoffAt", s.status, l.time_zone as "timeZone", l.currency,
			json_build_object('id', c.id, 'total', c.total, 'held', c.held, 'sold', c.sold) as capacity,
			(select json_agg(json_build_object('id', u.id, 'zh', u.name_zh, 'en', u.name_en, 'priceMinor', u.price_minor,
				'capacityWeight', u.capacity_weight, 'ofRule', ${rulePriceOf}) order by u.position, u.id) from unit_types u where u.listing_id = l.id) as units
		from sessions s join listings l on l.id = s.listing_id join enterprises e on e.id = l.enterprise_id
			join capacity c on c.id = s.capacity_id
		where s.id = ${sessionId} and l.status = 'published' and e.status = 'verified'`.execute(db)
	const [row] = rows
	if (!row) return undefined
	const date = localDateAt(row.startsAt, row.timeZone)
	const units = row.units.map(({ ofRule, ...unit }): WaitedUnit => ({
		...unit,
		priceMinor: ticketPrice(unit.priceMinor, ofRule, date).priceMinor,
	}))
	return { ...row, units }
}
