import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ListingToLookAt, PublishingRight } from '#app/domain/listings/listing-look.ts'
import type { Db } from '#db/client.ts'

/** Whether an enterprise may publish, and without waiting. */
export async function publishingRight(db: Db, enterpriseId: number): Promise<PublishingRight> {
	const { rows } = await sql<PublishingRight>`
		select status = 'verified' as "isVerified", is_trusted as "isTrusted" from enterprises where id = ${enterpriseId}`.execute(
		db,
	)
	return rows[0] ?? { isVerified: false, isTrusted: false }
}

/** Lets an enterprise of a region publish without waiting, or no more; false when it is not in that region. */
export async function setTrusted(
	db: Db,
	trust: { enterpriseId: number; regionCode: string; isTrusted: boolean },
): Promise<boolean> {
	const { rows } = await sql`
		update enterprises e set is_trusted = ${trust.isTrusted} from region_ancestors a
		where e.id = ${trust.enterpriseId} and a.region_code = e.region_code and a.ancestor_code = ${trust.regionCode} returning e.id`.execute(
		db,
	)
	return rows.length > 0
}

/** Opens the look at a listing; gives its id. */
export async function insertListingReview(db: Db, listingId: number, at: Date): Promise<number> {
	const { id } = await db
		.insertInto('listing_reviews')
		.values({ listing_id: listingId, asked_at: at })
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** What came of a look; the reasons of one sent back are in both languages. */
export interface ReviewEnd {
	state: 'PASSED' | 'RETURNED' | 'TAKEN_BACK'
	reasons: Bilingual
	wanting: string[]
	at: Date
}

/** Ends the open look at a listing; gives its id, or null when there is none. */
export async function endListingReview(db: Db, listingId: number, end: ReviewEnd): Promise<number | null> {
	const row = await db
		.updateTable('listing_reviews')
		.set({
			...{ state: end.state, decided_at: end.at, reasons_zh: end.reasons.zh, reasons_en: end.reasons.en },
			wanting: [...end.wanting],
		})
		.where('listing_id', '=', listingId)
		.where('state', '=', 'WAITING')
		.returning('id')
		.executeTakeFirst()
	return row?.id ?? null
}

/** The last look at a listing; none when it never was looked at. */
export async function lastListingReview(db: Db, listingId: number) {
	return db
		.selectFrom('listing_reviews')
		.select(['id', 'state', 'asked_at as askedAt', 'decided_at as decidedAt', 'wanting'])
		.select(['reasons_zh as reasonsZh', 'reasons_en as reasonsEn'])
		.where('listing_id', '=', listingId)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
}

const inRegion = (regionCode: string) => sql`exists (select from region_ancestors a
	where a.region_code = e.region_code and a.ancestor_code = ${regionCode})`
const waits = sql`(l.status = 'review' or (l.words_changed_at is not null and l.status in ('published', 'paused')))`
const toLookAt = sql`l.id as "listingId", l.enterprise_id as "enterpriseId", l.kind, l.slug, l.status,
	json_build_object('zh', l.title_zh, 'en', l.title_en) as title, json_build_object('zh', e.name_zh, 'en', e.name_en) as seller,
	json_build_object('zh', r.name_zh, 'en', r.name_en) as place, e.is_trusted as "isTrusted",
	coalesce((select w.asked_at from listing_reviews w where w.listing_id = l.id and w.state = 'WAITING'), l.words_changed_at, now()) as since
	from listings l join enterprises e on e.id = l.enterprise_id join regions r on r.code = l.region_code`

/** The listings of a region's enterprises that wait for a look, those that wait longest first. */
export async function listingsToLookAt(db: Db, regionCode: string, limit: number): Promise<ListingToLookAt[]> {
	const { rows } = await sql<ListingToLookAt>`
		select ${toLookAt} where ${waits} and ${inRegion(regionCode)} order by l.status <> 'review', since, l.id limit ${limit}`.execute(
		db,
	)
	return rows
}

/** How many listings wait for a look in a region. */
export async function countListingsToLookAt(db: Db, regionCode: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from listings l
		join enterprises e on e.id = l.enterprise_id where ${waits} and ${inRegion(regionCode)}`.execute(db)
	return rows[0]?.count ?? 0
}

/** A listing of a region's enterprise, whatever its state; none when it is elsewhere. */
export async function administeredListing(
	db: Db,
	key: { listingId: number; regionCode: string },
): Promise<ListingToLookAt | undefined> {
	const { rows } = await sql<ListingToLookAt>`
		select ${toLookAt} where l.id = ${key.listingId} and ${inRegion(key.regionCode)}`.execute(db)
	return rows[0]
}

/** The prices of the published listings of a category in the city (or county, township...) of a listing, that one left out. */
export async function peerPrices(db: Db, listingId: number): Promise<number[]> {
	const { rows } = await sql<{ fromMinor: number }>`
		select o.from_minor as "fromMinor" from listings l
			join region_ancestors up on up.region_code = l.region_code and up.ancestor_level = 'city'
			join region_ancestors a on a.ancestor_code = up.ancestor_code
			join listings o on o.region_code = a.region_code and o.category_code = l.category_code and o.kind = l.kind and o.id <> l.id
		where l.id = ${listingId} and o.status = 'published' and o.from_minor > 0 limit 2000`.execute(db)
	return rows.map(({ fromMinor }) => fromMinor)
}
