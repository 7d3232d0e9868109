import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { isOnShow, ratingOf } from '#db/queries/listing-cards.ts'

/** A listing as other programs read it, without addresses of pages. */
export interface ApiListing {
	id: number
	slug: string
	kind: ListingKind
	title: Bilingual
	price: { minor: number; currency: string }
	region: { code: string; name: Bilingual }
	enterprise: { slug: string; name: Bilingual }
	/** Of verified buyers: 1 to 5, to two places; null while nobody said. */
	rating: { average: number; count: number } | null
	/** Base name of its picture's files. */
	picture: string | null
}

/** A listing with what it offers; the lists of other kinds are empty. */
export interface ApiListingDetail extends ApiListing {
	summary: Bilingual
	story: Bilingual
	category: string
	season_months: number[] | null
	policy: unknown
	variants: unknown[]
	room_types: unknown[]
	unit_types: unknown[]
	components: unknown[]
	links: unknown[]
}

const both = (column: `${string}.${string}`) =>
	sql`json_build_object('zh', ${sql.ref(`${column}_zh`)}, 'en', ${sql.ref(`${column}_en`)})`

const itemColumns = sql`
	l.id, l.slug, l.kind, ${both('l.title')} as title,
	json_build_object('minor', l.from_minor, 'currency', l.currency) as price,
	json_build_object('code', r.code, 'name', ${both('r.name')}) as region,
	json_build_object('slug', e.slug, 'name', ${both('e.name')}) as enterprise,
	${ratingOf('average')} as rating, l.picture`

const itemJoins = sql`join enterprises e on e.id = l.enterprise_id join regions r on r.code = l.region_code`

/** An item as one row of plain columns: two dozen of them made of JSON cost the database more than all else of a search. */
interface ItemRow {
	id: number
	slug: string
	kind: ListingKind
	titleZh: string
	titleEn: string
	minor: number
	currency: string
	regionCode: string
	regionZh: string
	regionEn: string
	sellerSlug: string
	sellerZh: string
	sellerEn: string
	rating: ApiListing['rating']
	picture: string | null
}

const itemOf = (row: ItemRow): ApiListing => ({
	id: row.id,
	slug: row.slug,
	kind: row.kind,
	title: { zh: row.titleZh, en: row.titleEn },
	price: { minor: row.minor, currency: row.currency },
	region: { code: row.regionCode, name: { zh: row.regionZh, en: row.regionEn } },
	enterprise: { slug: row.sellerSlug, name: { zh: row.sellerZh, en: row.sellerEn } },
	rating: row.rating,
	picture: row.picture,
})

/** Those of some listings that are on show; the order is the caller's. */
export async function listApiListings(db: Db, ids: readonly number[]): Promise<ApiListing[]> {
	if (ids.length === 0) return []
	const { rows } = await sql<ItemRow>`
		select l.id, l.slug, l.kind, l.title_zh as "titleZh", l.title_en as "titleEn", l.from_minor as minor, l.currency,
			l.region_code as "regionCode", r.name_zh as "regionZh", r.name_en as "regionEn", e.slug as "sellerSlug",
			e.name_zh as "sellerZh", e.name_en as "sellerEn", ${ratingOf('average')} as rating, l.picture
		from listings l ${itemJoins} where l.id = any(${ids}::bigint[]) and ${isOnShow}`.execute(db)
	return rows.map(itemOf)
}

const variants = sql`select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'name', ${both('v.name')},
		'price', json_build_object('minor', v.price_minor, 'currency', l.currency), 'weight_g', v.weight_g,
		'temperature', v.temperature_class) order by v.position, v.id)
	from product_variants v where v.listing_id = l.id and v.active`

const roomTypes = sql`select json_agg(json_build_object('id', rt.id, 'name', ${both('rt.name')}, 'beds', ${both('rt.beds')},
		'base_occupancy', rt.base_occupancy, 'max_occupancy', rt.max_occupancy, 'rate_plans', (
			select coalesce(json_agg(json_build_object('id', rp.id, 'name', ${both('rp.name')}, 'base_minor', rp.base_minor,
				'extra_adult_minor', rp.extra_adult_minor, 'child_bands', rp.child_bands, 'stay_discounts', rp.stay_discounts)
				order by rp.position, rp.id), '[]') from rate_plans rp where rp.room_type_id = rt.id and rp.active))
		order by rt.position, rt.id)
	from room_types rt where rt.listing_id = l.id and rt.active`

const unitTypes = sql`select json_agg(json_build_object('id', u.id, 'code', u.code, 'name', ${both('u.name')},
		'price', json_build_object('minor', u.price_minor, 'currency', l.currency), 'capacity_weight', u.capacity_weight)
		order by u.position, u.id)
	from unit_types u where u.listing_id = l.id`

const components = sql`select json_agg(json_build_object('position', k.position, 'kind', k.kind, 'slug', c.slug,
		'day_offset', k.day_offset, 'nights', k.nights, 'qty', k.qty, 'variant_id', k.variant_id,
		'rate_plan_id', k.rate_plan_id, 'unit_type_id', k.unit_type_id, 'slot', k.slot, 'part_of_day', k.part_of_day) order by k.position)
	from package_components k join listings c on c.id = k.listing_id where k.package_listing_id = l.id`

const links = sql`select json_agg(json_build_object('relation', k.relation, 'slug', o.slug, 'kind', o.kind,
		'title', ${both('o.title')}) order by k.relation, o.id)
	from listing_links k join listings o on o.id = k.to_listing_id and o.status = 'published' where k.from_listing_id = l.id`

/** A published listing by its slug, with all it offers, or undefined. */
export async function readApiListing(db: Db, slug: string): Promise<ApiListingDetail | undefined> {
	const { rows } = await sql<ApiListingDetail>`
		select ${itemColumns}, ${both('l.summary')} as summary, ${both('l.story')} as story, l.category_code as category,
			l.season_months, pol.terms as policy, coalesce((${variants}), '[]') as variants,
			coalesce((${roomTypes}), '[]') as room_types, coalesce((${unitTypes}), '[]') as unit_types,
			coalesce((${components}), '[]') as components, coalesce((${links}), '[]') as links
		from listings l ${itemJoins}
			left join cancellation_policies pol on pol.code = l.policy_code and pol.version = l.policy_version
		where l.slug = ${slug} and ${isOnShow}`.execute(db)
	return rows[0]
}

/** What of a published listing its availability depends on, or undefined. */
export async function readListingKey(
	db: Db,
	slug: string,
): Promise<
	{ id: number; kind: ListingKind; currency: string; timeZone: string; seasonMonths: number[] | null } | undefined
> {
	const { rows } = await sql<{
		id: number
		kind: ListingKind
		currency: string
		timeZone: string
		seasonMonths: number[] | null
	}>`
		select l.id, l.kind, l.currency, l.time_zone as "timeZone", l.season_months as "seasonMonths"
		from listings l join enterprises e on e.id = l.enterprise_id
		where l.slug = ${slug} and ${isOnShow}`.execute(db)
	return rows[0]
}
