import { sql } from 'kysely'
import type { ListingPage, SessionRow, UnitOption, VariantOption } from '#app/domain/catalog/listing-page.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { readStandard } from '#app/domain/listings/product-standard.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingVoices } from '#app/domain/reviews/review-view.ts'
import type { Db } from '#db/client.ts'
import { keepStatement } from '#db/kept-statement.ts'
import { cardColumns, isOnShow, words } from '#db/queries/listing-cards.ts'
import { disruptionsOf, promotionOf, readPromotion, type PromotionRow } from '#db/queries/listing-news.ts'
import { readVariant, type VariantRow, variantsOf } from '#db/queries/listing-variants.ts'
import { voicesOf } from '#db/queries/listing-voices.ts'

const regionsOf = (language: Language) => sql`
	(select ${sql.ref(`w.trail_${language}`)} from region_places w where w.region_code = l.region_code)`

const picturesOf = (language: Language) => sql`
	coalesce((select json_agg(json_build_object('name', p.name, 'alt', ${words(language, 'p.alt')}, 'width', p.width,
			'height', p.height, 'blur', p.blur) order by p.position)
		from listing_pictures p where p.listing_id = l.id), '[]')`

const linkedCards = (language: Language) => sql`
	select ${cardColumns(language)}, k.relation, k.is_incoming as "isIncoming", k.buyers,
		case when k.relation = 'near_stay' then coalesce(k.distance_m,
			round(2 * 6371000 * asin(least(1, (spot_of(l.lon, l.lat) <-> spot_of(page.lon, page.lat)) / 2)))) / 1000.0 end as "distanceKm"
	from (
		select to_listing_id as other, relation, false as is_incoming, 0 as rank, null::integer as distance_m, null::integer as buyers
		from listing_links where from_listing_id = page.id
		union all
		select from_listing_id, relation, true, 0, null, null from listing_links where to_listing_id = page.id
		union all
		select other_id, relation, is_incoming, rank, distance_m, buyers from listing_ties where listing_id = page.id
	) k join listings l on l.id = k.other join enterprises e on e.id = l.enterprise_id
	where ${isOnShow} order by k.rank, k.is_incoming, l.popularity desc, l.id limit 24`

/**
 * Listings bound to page.id in either direction, each as a card, those said by sellers first; the alias l is the linked one
 * here.
 */
const linksOf = (language: Language) => sql`
	coalesce((select json_agg(row_to_json(linked)) from (${linkedCards(language)}) linked), '[]')`

/** A listing's page with what others say of it, not drawn yet, and what goes on at its place and with its price. */
export interface ListingPageRow extends Omit<ListingPage, 'voicesHtml'>, Omit<ListingNews, 'rules'> {
	voices: ListingVoices
	/** A product's, in its order; of other kinds none. */
	variants: VariantOption[]
}

type PageRow = Omit<ListingPageRow, 'promotion' | 'variants' | 'standard'> & {
	standard: string | null
	promotion: PromotionRow | null
	variants: VariantRow[]
}

/** What the first weight of a parcel of product l costs, by class and zone, its seller's own fees before the market's. */
const shippingOf = sql`
	case when l.kind = 'product' then coalesce((select json_agg(json_build_object('temperature', r.temperature_class, 'zone', r.zone,
			'feeMinor', r.first_fee_minor, 'freeOverMinor', r.free_over_minor, 'originCode', e.region_code)
			order by r.temperature_class, array_position(array['county', 'city', 'province', 'country'], r.zone))
		from (select distinct on (s.temperature_class, s.zone) s.* from shipping_rates s
			where (s.enterprise_id = e.id or s.enterprise_id is null) and s.temperature_class in (
				select v.temperature_class from product_variants v where v.listing_id = l.id and v.active)
			order by s.temperature_class, s.zone, s.enterprise_id nulls last) r where r.carried), '[]') end`

/** The newest open lot of product l with what is left of it, and the number of its promise or of what it was made of. */
const lotOf = sql`
	case when l.kind = 'product' then (select json_build_object('token', t.token, 'lotCode', t.lot_code, 'harvestedOn', t.harvested_on,
			'isMade', t.made_by_step is not null, 'promise', (select p.number from lot_certificates p where p.kind = 'PROMISE'
				and (p.lot_id = t.id or p.lot_id in (select i.lot_id from lot_step_inputs i where i.step_id = t.made_by_step)) limit 1))
		from lots t where t.listing_id = l.id and t.state = 'OPEN' order by t.harvested_on desc, t.id desc limit 1) end`

/** Which page, as of an instant; `previewOf` names a listing that is found though it is not on show. */
export interface PageAsked {
	kind: ListingKind
	slug: string
	at: Date
	previewOf?: number
}

type Values = Omit<PageAsked, 'previewOf'> & { previewOf: number | null }

/** Its text hangs on the language alone. */
const pageIn = (language: Language) =>
	keepStatement<Values, PageRow>(
		({ kind, slug, at, previewOf }) => sql<PageRow>`
		select page.*, ${linksOf(language)} as links from (
			select ${cardColumns(language)}, ${words(language, 'l.story')} as story,
				json_build_object('code', c.code, 'name', ${words(language, 'c.name')}) as category,
				e.id as "enterpriseId", e.slug as "enterpriseSlug", e.kind as "enterpriseKind",
				${words(language, 'e.story')} as "enterpriseStory", ${regionsOf(language)} as regions,
				case when b.id is null then null else json_build_object('slug', b.slug, 'name', ${words(language, 'b.name')},
					'isOriginMark', b.is_origin_mark, 'owner', b.owner, 'certificateNo', b.certificate_no, 'expiresOn', b.expires_on) end as brand,
				(select json_build_object('slug', k.slug, 'name', ${words(language, 'k.name')}) from park_enterprises pe
					join parks k on k.id = pe.park_id where pe.enterprise_id = e.id order by k.id limit 1) as park,
				pol.terms as policy, l.perishable, l.grade, l.standard_code as standard, l.lon, l.lat, l.most_per_visitor as "mostPerVisitor", l.booking_mode as "bookingMode",
				l.check_in_time as "checkInTime", l.check_out_time as "checkOutTime",
				l.time_zone as "timeZone", l.session_minutes as "sessionMinutes",
				coalesce(${words(language, 'l.meet')}, '') as meet, l.package_discount_bp as "packageDiscountBp",
				${picturesOf(language)} as pictures, ${voicesOf(language)} as voices, ${shippingOf} as shipping, ${lotOf} as lot,
				${variantsOf(language)} as variants, ${promotionOf(at)} as promotion, ${disruptionsOf(at)} as disruptions
			from listings l join enterprises e on e.id = l.enterprise_id
				join categories c on c.code = l.category_code and c.kind = l.kind
				left join brands b on b.id = l.brand_id
				left join cancellation_policies pol on pol.code = l.policy_code and pol.version = l.policy_version
			where l.slug = ${slug} and l.kind = ${kind} and (${isOnShow} or l.id = ${previewOf}::bigint)
		) page`,
	)

const pages = { zh: pageIn('zh'), en: pageIn('en') }

/**
 * The page of a published listing at an instant, with a product's variants but no other kind's offers; undefined when there
 * is none of that kind and slug. One statement: a visitor on a far page waits for one round trip.
 */
export async function readListingPage(
	db: Db,
	language: Language,
	{ kind, slug, at, previewOf }: PageAsked,
): Promise<ListingPageRow | undefined> {
	const [row] = await pages[language](db, { kind, slug, at, previewOf: previewOf ?? null })
	return (
		row && {
			...row,
			standard: row.standard === null ? null : readStandard(row.standard),
			promotion: row.promotion && readPromotion(row.promotion),
			variants: row.variants.map(readVariant),
		}
	)
}

/** The kinds of tickets of an experience, in its order. */
export async function listUnitTypes(db: Db, language: Language, listingId: number): Promise<UnitOption[]> {
	const { rows } = await sql<UnitOption>`
		select u.id, u.code, ${words(language, 'u.name')} as name, u.price_minor as "priceMinor",
			u.capacity_weight as "capacityWeight"
		from unit_types u where u.listing_id = ${listingId} order by u.position, u.id`.execute(db)
	return rows
}

/** The sessions of experiences that start in [from, until), in time order, at most 400. */
export async function listSessions(
	db: Db,
	listingIds: number[],
	from: Date,
	until: Date,
): Promise<(SessionRow & { listingId: number })[]> {
	if (listingIds.length === 0) return []
	const { rows } = await sql<SessionRow & { listingId: number }>`
		select s.id, s.listing_id as "listingId", to_char(s.starts_at at time zone l.time_zone, 'YYYY-MM-DD') as date,
			to_char(s.starts_at at time zone l.time_zone, 'HH24:MI') as "startTime",
			to_char(s.ends_at at time zone l.time_zone, 'HH24:MI') as "endTime",
			(extract(epoch from s.starts_at) * 1000)::bigint as "startsAtMs",
			(extract(epoch from s.cutoff_at) * 1000)::bigint as "cutoffAtMs", s.status, c.total,
			least(c.total - c.held - c.sold, taken.left) as left, coalesce(taken.shared, '[]') as shared,
			coalesce((select json_agg(w.seats order by w.id) from waiting_entries w
				where w.session_id = s.id and w.state = 'WAITING'), '[]') as waiting,
			coalesce((select json_agg(json_build_object('unitTypeId', q.unit_type_id, 'priceMinor', q.price_minor,
				'weekendMinor', q.weekend_minor, 'holidayMinor', q.holiday_minor)) from session_rule_prices q where q.rule_id = s.rule_id), '[]') as "rulePrices"
		from sessions s join capacity c on c.id = s.capacity_id join listings l on l.id = s.listing_id
			cross join lateral (select min((rc.total - rc.held - rc.sold) / r.units_per_guest) as left,
				json_agg(json_build_object('total', rc.total, 'unitsEach', r.units_per_guest)) as shared
				from session_resources r join capacity rc on rc.id = r.capacity_id where r.session_id = s.id) taken
		where s.listing_id = any(${listingIds}) and s.starts_at >= ${from} and s.starts_at < ${until}
			and not (s.status = 'closed' and s.follows_rule)
		order by s.starts_at, s.id limit 400`.execute(db)
	return rows
}
