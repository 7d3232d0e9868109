import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** Whether an enterprise may bear a mark on a day: its own authorisation is in force, and the mark itself. Of brands b. */
export const mayBearMark = (enterpriseId: RawBuilder<unknown>, day: RawBuilder<unknown>) => sql<boolean>`(
	(b.expires_on is null or b.expires_on >= ${day}) and exists (select from brand_licences k where k.brand_id = b.id
		and k.enterprise_id = ${enterpriseId} and k.valid_from <= ${day} and (k.valid_to is null or k.valid_to > ${day})))`

/** The last day of an authorisation k of a mark b; null where neither ends. */
const lastDay = sql`least(k.valid_to - 1, b.expires_on)`

/** An authorisation of an enterprise to bear a mark; `endsOn` is its last day. */
export interface HeldMark {
	brandId: number
	enterpriseId: number
	name: Bilingual
	endsOn: LocalDate | null
	/** Listings that bear it, and those it was taken off. */
	listings: number
}

const columns = sql`k.brand_id as "brandId", k.enterprise_id as "enterpriseId",
	json_build_object('zh', b.name_zh, 'en', b.name_en) as name, ${lastDay}::text as "endsOn",
	(select count(*)::int from listings l where l.enterprise_id = k.enterprise_id and l.status <> 'withdrawn'
		and coalesce(l.brand_id, l.lapsed_brand_id) = k.brand_id) as listings`

/** That no authorisation of the same mark goes on after a last day: of k and b. */
const isLast = sql`not exists (select from brand_licences n where n.brand_id = k.brand_id and n.enterprise_id = k.enterprise_id
	and n.valid_from > k.valid_from and (n.valid_to is null or n.valid_to > k.valid_to))`

/** The authorisations that end by a day and not before another, with none that follows. */
export async function marksEnding(db: Db, span: { after: LocalDate; by: LocalDate }): Promise<HeldMark[]> {
	const { rows } = await sql<HeldMark>`
		select ${columns} from brand_licences k join brands b on b.id = k.brand_id join enterprises e on e.id = k.enterprise_id
		where ${lastDay} > ${span.after}::date and ${lastDay} <= ${span.by}::date and ${isLast}
			and e.status in ('verified', 'suspended') order by k.brand_id, k.enterprise_id`.execute(db)
	return rows
}

/** The marks of an enterprise with the last authorisation of each, soonest end first. */
export async function marksOfEnterprise(db: Db, enterpriseId: number): Promise<HeldMark[]> {
	const { rows } = await sql<HeldMark>`
		select ${columns} from brand_licences k join brands b on b.id = k.brand_id
		where k.enterprise_id = ${enterpriseId} and ${isLast} order by ${lastDay} nulls last, k.brand_id`.execute(db)
	return rows
}

/** A mark's name. */
export async function nameOfMark(db: Db, brandId: number): Promise<Bilingual | undefined> {
	const { rows } = await sql<{ name: Bilingual }>`
		select json_build_object('zh', name_zh, 'en', name_en) as name from brands where id = ${brandId}`.execute(db)
	return rows[0]?.name
}

export interface MovedMark {
	listingId: number
	brandId: number
}

const locked = (where: RawBuilder<unknown>) => sql`moving as materialized (
	select l.id from listings l join brands b on b.id = coalesce(l.brand_id, l.lapsed_brand_id)
	where ${where} order by l.id for no key update of l)`

/** Takes marks off the listings of enterprises that may no longer bear them; where there never was an authorisation nothing ends. */
export async function takeMarksOff(db: Db, day: LocalDate): Promise<MovedMark[]> {
	const on = sql`${day}::date`
	const { rows } = await sql<MovedMark>`
		with ${locked(sql`l.brand_id is not null and not ${mayBearMark(sql`l.enterprise_id`, on)}
			and (b.expires_on < ${on} or exists (select from brand_licences k where k.brand_id = b.id
				and k.enterprise_id = l.enterprise_id and k.valid_to <= ${on}))`)}
		update listings l set lapsed_brand_id = l.brand_id, brand_id = null from moving
		where l.id = moving.id returning l.id as "listingId", l.lapsed_brand_id as "brandId"`.execute(db)
	return rows
}

/** Puts marks back on the listings they were taken off, where they may be borne again and no other was put there. */
export async function putMarksBack(db: Db, day: LocalDate): Promise<MovedMark[]> {
	const { rows } = await sql<MovedMark>`
		with ${locked(sql`l.brand_id is null and l.lapsed_brand_id is not null
			and ${mayBearMark(sql`l.enterprise_id`, sql`${day}::date`)}`)}
		update listings l set brand_id = l.lapsed_brand_id, lapsed_brand_id = null from moving
		where l.id = moving.id returning l.id as "listingId", l.brand_id as "brandId"`.execute(db)
	return rows
}

/** Tells the kept pages that what they show may be other since a day began. */
export async function notePagesChanged(db: Db): Promise<void> {
	await sql`insert into page_changes default values`.execute(db)
}
