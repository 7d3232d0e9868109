import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ComparedListing } from '#app/domain/listings/homogenisation.ts'
import type { Db } from '#db/client.ts'

export interface AlikeListing extends ComparedListing {
	id: number
	kind: ListingKind
	slug: string
	seller: Bilingual
}

/** Characters of a story that sets a listing apart, and pictures that show it from many sides. */
const LONG_STORY = 200
const MANY_PICTURES = 4

const compared = sql`l.id, l.kind, l.slug, json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
	json_build_object('zh', e.name_zh, 'en', e.name_en) as seller, l.from_minor as "fromMinor", array_remove(array[
		case when l.grade is not null then 'grade' end, case when l.brand_id is not null then 'brand' end,
		case when l.season_months is not null then 'season' end, case when l.for_packages then 'packages' end,
		case when length(l.story_zh) >= ${LONG_STORY} then 'story' end,
		case when (select count(*) from listing_pictures p where p.listing_id = l.id) >= ${MANY_PICTURES} then 'pictures' end], null) as traits`

/** A listing as it is compared with others; none when there is none. */
export async function comparedListing(db: Db, listingId: number): Promise<AlikeListing | undefined> {
	const { rows } = await sql<AlikeListing>`
		select ${compared} from listings l join enterprises e on e.id = l.enterprise_id where l.id = ${listingId}`.execute(
		db,
	)
	return rows[0]
}

/** The published listings of a listing's category in its county, of whatever seller, itself left out; the most popular first. */
export async function listingsOfCategoryAround(db: Db, listingId: number, limit: number): Promise<AlikeListing[]> {
	const { rows } = await sql<AlikeListing>`
		with home as (
			select o.id, o.kind, o.category_code, coalesce((select a.ancestor_code from region_ancestors a
				where a.region_code = o.region_code and a.ancestor_level = 'county'), o.region_code) as code
			from listings o where o.id = ${listingId}
		)
		select ${compared} from home h join region_ancestors a on a.ancestor_code = h.code
			join listings l on l.region_code = a.region_code and l.category_code = h.category_code and l.kind = h.kind and l.id <> h.id
			join enterprises e on e.id = l.enterprise_id
		where l.status = 'published' and e.status = 'verified' order by l.popularity desc, l.id limit ${limit}`.execute(db)
	return rows
}
