import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { GuidedSession, GuidePlan, GuideSlot } from '#app/domain/sessions/guide-slots.ts'
import type { Db } from '#db/client.ts'
import { setCapacityTotals } from '#db/queries/capacity.ts'

/** What a guide or a vehicle is, as its enterprise writes it. */
export interface GuideWriting {
	kind: 'guide' | 'vehicle'
	name: Bilingual
	/** People it takes at once. */
	guests: number
}

export interface Guide extends GuideWriting {
	id: number
	/** The experiences whose sessions use it. */
	listingIds: number[]
}

/** The guides and vehicles of an enterprise, or one of them. */
export async function guidesOf(db: Db, enterpriseId: number, guideId: number | null = null): Promise<Guide[]> {
	const { rows } = await sql<Guide>`
		select g.id, g.kind, json_build_object('zh', g.name_zh, 'en', g.name_en) as name, g.guests,
			coalesce((select json_agg(x.listing_id order by x.listing_id) from listing_guides x where x.guide_id = g.id), '[]') as "listingIds"
		from guides g where g.enterprise_id = ${enterpriseId} and (${guideId}::bigint is null or g.id = ${guideId})
		order by g.kind, g.id`.execute(db)
	return rows
}

/** The experiences of an enterprise that can have guides. */
export async function experiencesOf(db: Db, enterpriseId: number): Promise<{ id: number; title: Bilingual }[]> {
	const { rows } = await sql<{ id: number; title: Bilingual }>`
		select id, json_build_object('zh', title_zh, 'en', title_en) as title from listings
		where enterprise_id = ${enterpriseId} and kind = 'experience' and status <> 'withdrawn' order by id`.execute(db)
	return rows
}

/** Locks guides, or those of listings, in ascending id: while one is held nobody else sends it anywhere. */
export async function lockGuides(
	db: Db,
	of: { guideId: number; enterpriseId: number } | { listingId: number },
): Promise<{ id: number; guests: number; listingIds: number[] }[]> {
	const which =
		'guideId' in of
			? sql`g.id = ${of.guideId} and g.enterprise_id = ${of.enterpriseId}`
			: sql`g.id in (select guide_id from listing_guides where listing_id = ${of.listingId})`
	await sql`select g.id from guides g where ${which} order by g.id for no key update`.execute(db)
	const { rows } = await sql<{ id: number; guests: number; listingIds: number[] }>`
		select g.id, g.guests, coalesce((select json_agg(x.listing_id) from listing_guides x where x.guide_id = g.id), '[]') as "listingIds"
		from guides g where ${which} order by g.id`.execute(db)
	return rows
}

/** The rows of the ledger of a guide's outings that are not over. */
export async function slotRows(db: Db, guideId: number, after: Date): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`select capacity_id as id from guide_slots
		where guide_id = ${guideId} and upper(during) > ${after} order by capacity_id`.execute(db)
	return rows.map(({ id }) => id)
}

/** The outings of a guide that are not over, given the experiences it is for. */
export async function slotsOfGuide(
	db: Db,
	guide: { id: number; listingIds: readonly number[] },
	after: Date,
): Promise<GuideSlot[]> {
	const { rows } = await sql<GuideSlot>`
		select g.capacity_id as "capacityId", lower(g.during) as from, upper(g.during) as until, g.released as "isReleased",
			c.held + c.sold + g.booked_before as taken,
			exists (select from session_resources r join sessions s on s.id = r.session_id join capacity k on k.id = s.capacity_id
				where r.capacity_id = g.capacity_id and s.listing_id = any(${[...guide.listingIds]}::bigint[])
					and s.starts_at = lower(g.during) and s.ends_at = upper(g.during)
					and (s.status = 'open' or s.status = 'closed' and k.held + k.sold > 0)) as "isNeeded"
		from guide_slots g join capacity c on c.id = g.capacity_id
		where g.guide_id = ${guide.id} and upper(g.during) > ${after} order by lower(g.during), g.capacity_id`.execute(db)
	return rows
}

/** The open sessions ahead of the experiences a guide is for, with how many have places that it does not count yet. */
export async function sessionsOfGuide(
	db: Db,
	guide: { id: number; listingIds: readonly number[] },
	after: Date,
): Promise<GuidedSession[]> {
	const { rows } = await sql<GuidedSession>`
		with slot as (select capacity_id from guide_slots where guide_id = ${guide.id})
		select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt",
			(select r.capacity_id from session_resources r join slot using (capacity_id) where r.session_id = s.id limit 1) as "capacityId",
			coalesce((select sum(l.qty)::int from order_lines l where l.session_id = s.id
				and l.state in ('AWAITING_PAYMENT', 'REQUESTED', 'CONFIRMED', 'REDEEMED')
				and not exists (select from claims k join slot using (capacity_id) where k.order_line_id = l.id)
				and not exists (select from holds h join slot using (capacity_id) join orders o on o.checkout_id = h.checkout_id
					join seller_orders p on p.order_id = o.id where p.id = l.seller_order_id and h.state = 'ACTIVE')), 0) as booked
		from sessions s where s.listing_id = any(${[...guide.listingIds]}::bigint[]) and s.status = 'open' and s.starts_at > ${after}
		order by s.starts_at, s.id`.execute(db)
	return rows
}

/** Writes a plan: outings that are no longer needed make room, sessions join those that are there, new ones are made. */
export async function writeGuidePlan(db: Db, guide: { id: number; guests: number }, plan: GuidePlan): Promise<void> {
	const { released, joined, added } = plan
	await sql`update guide_slots set released = true where capacity_id = any(${released}::bigint[])`.execute(db)
	for (const { capacityId, sessions } of joined) {
		const booked = sessions.reduce((sum, session) => sum + session.booked, 0)
		const { rows } = await sql<{ id: number; total: number }>`
			update guide_slots set released = false, booked_before = booked_before + ${booked}
			where capacity_id = ${capacityId} returning capacity_id as id, ${guide.guests}::int - booked_before as total`.execute(
			db,
		)
		await setCapacityTotals(db, rows)
		await joinSlot(db, guide.id, capacityId, sessions)
	}
	for (const { from, until, sessions } of added) {
		const booked = sessions.reduce((sum, session) => sum + session.booked, 0)
		const { rows } = await sql<{ id: number }>`
			with made as (insert into capacity (kind, total) values ('shared', ${guide.guests - booked}::int) returning id)
			insert into guide_slots (capacity_id, guide_id, during, booked_before)
			select id, ${guide.id}, tstzrange(${from}, ${until}), ${booked} from made returning capacity_id as id`.execute(db)
		await joinSlot(db, guide.id, rows[0]?.id ?? 0, sessions)
	}
}

/** Puts sessions under one outing of a guide and under no other of its outings. */
async function joinSlot(db: Db, guideId: number, slotId: number, sessions: readonly { id: number }[]): Promise<void> {
	const ids = sessions.map(({ id }) => id)
	await sql`with left_behind as (
			delete from session_resources where session_id = any(${ids}::bigint[]) and capacity_id <> ${slotId}
				and capacity_id in (select capacity_id from guide_slots where guide_id = ${guideId}))
		insert into session_resources (session_id, capacity_id, units_per_guest)
		select id, ${slotId}, 1 from unnest(${ids}::bigint[]) as id on conflict do nothing`.execute(db)
}

/** Adds a guide or a vehicle; gives its id. */
export async function insertGuide(db: Db, enterpriseId: number, guide: GuideWriting, at: Date): Promise<number> {
	const { kind, name, guests } = guide
	const row = await db
		.insertInto('guides')
		.values({ enterprise_id: enterpriseId, kind, name_zh: name.zh, name_en: name.en, guests, created_at: at })
		.returning('id')
		.executeTakeFirstOrThrow()
	return row.id
}

/** Writes what a guide is; its outings ahead take so many people from now on. The caller has their rows locked. */
export async function updateGuide(db: Db, guideId: number, guide: GuideWriting, after: Date): Promise<void> {
	const { kind, name, guests } = guide
	await db
		.updateTable('guides')
		.set({ kind, name_zh: name.zh, name_en: name.en, guests })
		.where('id', '=', guideId)
		.execute()
	const { rows } = await sql<{ id: number; total: number }>`
		select c.id, greatest(${guests}::int - g.booked_before, c.held + c.sold) as total
		from guide_slots g join capacity c on c.id = g.capacity_id
		where g.guide_id = ${guideId} and upper(g.during) > ${after} order by c.id`.execute(db)
	await setCapacityTotals(db, rows)
}

/** Says which experiences a guide is for; sessions ahead of others no longer take of it, what was sold keeps its part. */
export async function setGuideListings(
	db: Db,
	guide: { id: number; listingIds: readonly number[] },
	after: Date,
): Promise<void> {
	const ids = [...guide.listingIds]
	await sql`delete from listing_guides where guide_id = ${guide.id} and listing_id <> all(${ids}::bigint[])`.execute(db)
	await sql`insert into listing_guides (listing_id, guide_id) select id, ${guide.id} from unnest(${ids}::bigint[]) as id
		on conflict do nothing`.execute(db)
	await sql`delete from session_resources r using sessions s, guide_slots g
		where s.id = r.session_id and g.capacity_id = r.capacity_id and g.guide_id = ${guide.id} and s.starts_at > ${after}
			and s.listing_id <> all(${ids}::bigint[])`.execute(db)
}

/** When a guide is out, with which sessions and how many people. */
export interface GuideOuting {
	capacityId: number
	guideId: number
	from: Date
	until: Date
	timeZone: string
	people: number
	sessions: { id: number; title: Bilingual }[]
}

/** The next outings of an enterprise's guides that a session ahead needs, the soonest first. */
export async function outingsAhead(
	db: Db,
	enterpriseId: number,
	{ after, limit }: { after: Date; limit: number },
): Promise<GuideOuting[]> {
	const { rows } = await sql<GuideOuting>`
		select o.capacity_id as "capacityId", o.guide_id as "guideId", lower(o.during) as from, upper(o.during) as until,
			min(l.time_zone) as "timeZone", (select c.held + c.sold from capacity c where c.id = o.capacity_id) + o.booked_before as people,
			json_agg(json_build_object('id', s.id, 'title', json_build_object('zh', l.title_zh, 'en', l.title_en)) order by s.id) as sessions
		from guide_slots o join guides g on g.id = o.guide_id join session_resources r on r.capacity_id = o.capacity_id
			join sessions s on s.id = r.session_id join listings l on l.id = s.listing_id
		where g.enterprise_id = ${enterpriseId} and not o.released and upper(o.during) > ${after} and s.status = 'open'
		group by o.capacity_id order by lower(o.during), o.capacity_id limit ${limit}`.execute(db)
	return rows
}
