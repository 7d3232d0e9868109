import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ListingHead } from '#app/domain/listings/listing-head.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'
import type { Db } from '#db/client.ts'

/** One of an enterprise's own listings, named so that another's is never found. */
export interface OwnListing {
	enterpriseId: number
	listingId: number
}

const both = (column: string) => sql`json_build_object('zh', coalesce(${sql.ref(`${column}_zh`)}, ''),
	'en', coalesce(${sql.ref(`${column}_en`)}, ''))`

const columns = sql`l.id, l.slug, l.kind, l.status, ${both('l.title')} as title, ${both('l.summary')} as summary,
	${both('l.story')} as story, ${both('l.meet')} as meet, l.region_code as "regionCode", l.category_code as "categoryCode",
	${both('c.name')} as category, l.brand_id as "brandId", l.policy_code as "policyCode", l.season_months as "seasonMonths",
	l.perishable, l.grade, l.standard_code as "standardCode", to_char(l.check_in_time, 'HH24:MI') as "checkInTime", to_char(l.check_out_time, 'HH24:MI') as "checkOutTime",
	l.time_zone as "timeZone", l.session_minutes as "sessionMinutes", l.package_discount_bp as "packageDiscountBp",
	l.booking_mode as "bookingMode", l.for_packages as "forPackages", l.currency, l.from_minor as "fromMinor",
	(select count(*)::int from listing_pictures p where p.listing_id = l.id) as pictures, l.published_at as "publishedAt", l.version`

/** One of an enterprise's listings as its seller writes it; none when it is not theirs. */
export async function listingHead(db: Db, { enterpriseId, listingId }: OwnListing): Promise<ListingHead | undefined> {
	const { rows } = await sql<ListingHead>`
		select ${columns} from listings l join categories c on c.code = l.category_code and c.kind = l.kind
		where l.id = ${listingId} and l.enterprise_id = ${enterpriseId}`.execute(db)
	return rows[0]
}

/** Whether the enterprise of a listing may show what it has on sale. */
export async function isSellerOpen(db: Db, listingId: number): Promise<boolean> {
	const { rows } = await sql<{ isOpen: boolean }>`select e.status = 'verified' as "isOpen"
		from listings l join enterprises e on e.id = l.enterprise_id where l.id = ${listingId}`.execute(db)
	return rows[0]?.isOpen ?? false
}

export interface DraftToInsert {
	enterpriseId: number
	kind: ListingKind
	categoryCode: string
	title: Bilingual
	/** The policy it begins with; null when there is none of its kind. */
	policyCode: string | null
	/** Unguessable until it has an address of its own. */
	slug: string
	firstListedOn: string
}

/** Writes a new draft at its enterprise's place; gives its id, or null when the category is none of that kind. */
export async function insertDraft(db: Db, draft: DraftToInsert): Promise<number | null> {
	const { enterpriseId, kind, categoryCode, title, policyCode, slug, firstListedOn } = draft
	const { rows } = await sql<{ id: number }>`
		insert into listings (slug, kind, enterprise_id, region_code, category_code, title_zh, title_en, policy_code, policy_version,
			first_listed_on, lon, lat, check_in_time, check_out_time)
		select ${slug}, ${kind}, e.id, e.region_code, c.code, ${title.zh}, ${title.en}, p.code, p.version, ${firstListedOn}::date,
			coalesce(e.lon, r.lon), coalesce(e.lat, r.lat),
			case when ${kind} = 'stay' then time '14:00' end, case when ${kind} = 'stay' then time '12:00' end
		from enterprises e join regions r on r.code = e.region_code join categories c on c.code = ${categoryCode} and c.kind = ${kind}
			left join lateral (select code, max(version) as version from cancellation_policies
				where code = ${policyCode}::text and kind = ${kind} group by code) p on true
		where e.id = ${enterpriseId} returning id`.execute(db)
	return rows[0]?.id ?? null
}

/** What of a listing's own columns may be written; what is left out stays. */
export interface ListingWriting {
	titleZh?: string
	titleEn?: string
	summaryZh?: string
	summaryEn?: string
	storyZh?: string
	storyEn?: string
	meetZh?: string
	meetEn?: string
	regionCode?: string
	categoryCode?: string
	brandId?: number | null
	policyCode?: string
	seasonMonths?: number[] | null
	perishable?: boolean
	grade?: 'top' | 'first' | 'second' | null
	standardCode?: string | null
	checkInTime?: string
	checkOutTime?: string
	sessionMinutes?: number
	packageDiscountBp?: number
	bookingMode?: 'instant' | 'request'
	forPackages?: boolean
}

const plainColumns = (writing: ListingWriting) => ({
	title_zh: writing.titleZh,
	title_en: writing.titleEn,
	summary_zh: writing.summaryZh,
	summary_en: writing.summaryEn,
	story_zh: writing.storyZh,
	story_en: writing.storyEn,
	meet_zh: writing.meetZh,
	meet_en: writing.meetEn,
	region_code: writing.regionCode,
	category_code: writing.categoryCode,
	brand_id: writing.brandId,
	season_months: writing.seasonMonths,
	perishable: writing.perishable,
	grade: writing.grade,
	standard_code: writing.standardCode,
	check_in_time: writing.checkInTime,
	check_out_time: writing.checkOutTime,
	session_minutes: writing.sessionMinutes,
	package_discount_bp: writing.packageDiscountBp,
	booking_mode: writing.bookingMode,
	for_packages: writing.forPackages,
})

/** Writes what is given of a listing; a policy in its newest version. The caller knows that the listing is its seller's. */
export async function writeListing(db: Db, listingId: number, writing: ListingWriting): Promise<void> {
	await db
		.updateTable('listings')
		.set({ ...plainColumns(writing), version: sql`version + 1` })
		.where('id', '=', listingId)
		.execute()
	if (writing.regionCode !== undefined) {
		await sql`update listings l set lon = r.lon, lat = r.lat from regions r
			where l.id = ${listingId} and r.code = l.region_code and r.lon is not null`.execute(db)
	}
	if (writing.policyCode === undefined) return
	await sql`update listings l set policy_code = p.code, policy_version = p.version from (
			select code, kind, max(version) as version from cancellation_policies where code = ${writing.policyCode} group by code, kind) p
		where l.id = ${listingId} and p.kind = l.kind`.execute(db)
}

/** Says that words on the shelf are other than those looked at, or (null) that they have been looked at. */
export async function noteWordsChanged(db: Db, listingId: number, at: Date | null): Promise<void> {
	await db.updateTable('listings').set({ words_changed_at: at }).where('id', '=', listingId).execute()
}

/** A listing's titles, and those of its store's others of the category that were on the shelf, with their first day. */
export async function listEarlierListings(
	db: Db,
	listingId: number,
): Promise<{ titles: string[]; earlier: { titles: string[]; firstListedOn: string }[] }> {
	const { rows } = await sql<{ titles: string[]; earlier: { titles: string[]; firstListedOn: string }[] }>`
		select json_build_array(l.title_zh, l.title_en) as titles, coalesce((
			select json_agg(json_build_object('titles', json_build_array(x.title_zh, x.title_en), 'firstListedOn', x.first_listed_on) order by x.id)
			from listings x where x.enterprise_id = l.enterprise_id and x.category_code = l.category_code and x.id <> l.id
				and x.published_at is not null), '[]') as earlier
		from listings l where l.id = ${listingId}`.execute(db)
	return rows[0] ?? { titles: [], earlier: [] }
}

/** Moves a listing; the first time it goes on the shelf it gets its address and its date. */
export async function moveListing(
	db: Db,
	move: { listingId: number; to: ListingStatus; slug: string | null; at: Date; firstListedOn: string },
): Promise<void> {
	const { listingId, to, slug, at, firstListedOn } = move
	await sql`update listings set status = ${to}, slug = coalesce(${slug}::text, slug),
			first_listed_on = case when ${to} = 'published' and published_at is null then ${firstListedOn}::date else first_listed_on end,
			published_at = case when ${to} = 'published' then coalesce(published_at, ${at}::timestamptz) else published_at end
		where id = ${listingId}`.execute(db)
}

/** Takes a draft away that never was on the shelf and that no order names; false when it must stay. */
export async function deleteDraft(db: Db, { enterpriseId, listingId }: OwnListing): Promise<boolean> {
	const { rows } = await sql`delete from listings where id = ${listingId} and enterprise_id = ${enterpriseId}
		and status = 'draft' and published_at is null returning id`.execute(db)
	return rows.length > 0
}
