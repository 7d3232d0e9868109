import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

const ALL = sql.raw(`repeat('1', 1024)::bit(1024)`)
const NONE = sql.raw(`repeat('0', 1024)::bit(1024)`)
const BITS = 1024
/** When the first bit lies so long back, all are set anew. */
const OLD_DAYS = 300

/** Some listings other than packages, or some packages, whose days are out of date, locked against who changes what they offer. */
async function takeStale(db: Db, isPackage: boolean, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select d.listing_id as id from listing_days d join listings l on l.id = d.listing_id
		where d.is_stale and (l.kind = 'package') = ${isPackage}
		order by d.listing_id limit ${limit} for no key update of d skip locked`.execute(db)
	return rows.map(({ id }) => id)
}

const bitOf = (day: string) => sql`set_bit(${NONE}, ${sql.raw(day)} - x.days_from, 1)`

/** Sets the bits of the nights that any room is sold for, and of the days with an open session. */
async function saveOwnDays(db: Db, ids: readonly number[]): Promise<void> {
	await sql`with offered as (
			select rt.listing_id, n.night as day from room_types rt join room_nights n on n.room_type_id = rt.id
				where rt.listing_id = any (${ids}::bigint[]) and rt.active and not n.stop_sell
			union select s.listing_id, (s.starts_at at time zone l.time_zone)::date from sessions s join listings l on l.id = s.listing_id
				where s.listing_id = any (${ids}::bigint[]) and s.status = 'open'
		), told as (
			select o.listing_id, bit_or(${bitOf('o.day')}) as days from offered o cross join search_extent x
			where o.day >= x.days_from and o.day < x.days_from + ${sql.lit(BITS)} group by o.listing_id
		)
		update listing_days d set days = coalesce((select days from told t where t.listing_id = d.listing_id), ${NONE}), is_stale = false
		where d.listing_id = any (${ids}::bigint[])`.execute(db)
	await sql`update listing_days set is_stale = true where listing_id in (
		select package_listing_id from package_components where listing_id = any (${ids}::bigint[]))`.execute(db)
}

/** Sets the bits of the days on which packages may begin: those on which each part offers something on its day, of alternatives one. */
async function savePackageDays(db: Db, ids: readonly number[]): Promise<void> {
	await sql`with parts as (
			select k.package_listing_id, bit_or(case when k.kind = 'product' then ${ALL} else coalesce(d.days, ${ALL}) << k.day_offset end) as days
			from package_components k left join listing_days d on d.listing_id = k.listing_id
			where k.package_listing_id = any (${ids}::bigint[]) group by k.package_listing_id, coalesce(k.slot, -k.position)
		), told as (select package_listing_id, bit_and(days) as days from parts group by package_listing_id)
		update listing_days d set days = coalesce((select days from told t where t.package_listing_id = d.listing_id), ${ALL}), is_stale = false
		where d.listing_id = any (${ids}::bigint[])`.execute(db)
}

/** Tells anew on which days some listings offer anything. Returns how many they were. */
export async function keepOwnDays(db: Db, limit: number): Promise<number> {
	const ids = await takeStale(db, false, limit)
	if (ids.length > 0) await saveOwnDays(db, ids)
	return ids.length
}

/** Tells anew on which days some packages may begin, after the listings they are made of. Returns how many they were. */
export async function keepPackageDays(db: Db, limit: number): Promise<number> {
	const ids = await takeStale(db, true, limit)
	if (ids.length > 0) await savePackageDays(db, ids)
	return ids.length
}

/** Begins the bits with today when they began long ago; all are out of date then. */
export async function moveFirstDay(db: Db): Promise<void> {
	await sql`with moved as (update search_extent set days_from = current_date
			where days_from < current_date - ${OLD_DAYS}::integer returning 1)
		update listing_days set days = ${ALL}, is_stale = true where exists (select from moved)`.execute(db)
}
