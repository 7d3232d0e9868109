import { type RawBuilder, sql } from 'kysely'
import type { Facets, ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { SearchFilters, Sort } from '#app/domain/catalog/search-filters.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { foldText, searchQuery, toTsQuery } from '#app/domain/search/tokens.ts'
import type { Db } from '#db/client.ts'
import { cardColumns, isOnShow, words } from '#db/queries/listing-cards.ts'

type Condition = RawBuilder<unknown>

const likePattern = (phrase: string) => `%${phrase.replace(/[\\%_]/g, '\\$&')}%`

function textConditions(q: string): Condition[] {
	if (q === '') return []
	const query = searchQuery(q)
	if (!query) return [sql`false`]
	return [
		sql`l.search_vector @@ ${toTsQuery(query)}::tsquery`,
		...query.phrases.map((phrase) => sql`l.search_text like ${likePattern(phrase)}`),
	]
}

/**
 * A room that takes all the guests, free on every night asked for; the rules of length are told on the stay's own page.
 * `limit 1` has it asked of each stay in turn until a page is full: without it the planner may ask every room of the market.
 */
const freeStay = (from: string, to: string, guests: number) => sql`coalesce((
	select true from room_types rt where rt.listing_id = l.id and rt.active and rt.max_occupancy >= ${guests}
		and ${to}::date - ${from}::date = (select count(*) from room_nights n join capacity c on c.id = n.capacity_id
			where n.room_type_id = rt.id and n.night >= ${from}::date and n.night < ${to}::date
				and not n.stop_sell and c.held + c.sold < c.total)
	limit 1), false)`

const openSession = (from: string, to: string | null, guests: number, now: Date) => sql`exists (
	select from sessions s join capacity c on c.id = s.capacity_id
	where s.listing_id = l.id and s.status = 'open' and s.cutoff_at >= ${now} and c.total - c.held - c.sold >= ${guests}
		and s.starts_at >= ${from}::date::timestamp at time zone l.time_zone
		and s.starts_at < (coalesce(${to}::date, ${from}::date + 1))::timestamp at time zone l.time_zone)`

const roomFor = (guests: number) => sql`exists (
	select from room_types rt where rt.listing_id = l.id and rt.active and rt.max_occupancy >= ${guests})`

/** Dates ask stays and experiences; goods and packages are had on any. */
function dateConditions({ from, to, guests }: SearchFilters, now: Date): Condition[] {
	if (from === null) return guests === null ? [] : [sql`(l.kind <> 'stay' or ${roomFor(guests)})`]
	const people = guests ?? 1
	const stay = to === null ? roomFor(people) : freeStay(from, to, people)
	return [
		sql`case l.kind when 'stay' then ${stay} when 'experience' then ${openSession(from, to, people, now)} else true end`,
	]
}

function priceConditions({ minMinor, maxMinor }: SearchFilters): Condition[] {
	return [
		...(minMinor === null ? [] : [sql`l.from_minor >= ${minMinor}`]),
		...(maxMinor === null ? [] : [sql`l.from_minor <= ${maxMinor}`]),
	]
}

/** What every count of the facets shares. */
function commonConditions(filters: SearchFilters, now: Date): Condition[] {
	const { brand } = filters
	return [
		isOnShow,
		...textConditions(filters.q),
		...priceConditions(filters),
		...dateConditions(filters, now),
		...(brand === null ? [] : [sql`l.brand_id = (select b.id from brands b where b.slug = ${brand})`]),
	]
}

const ofKind = (kind: string | null) => (kind === null ? sql`true` : sql`l.kind = ${kind}`)
const ofCategory = (code: string | null) => (code === null ? sql`true` : sql`l.category_code = ${code}`)
const ofRegion = (code: string | null) =>
	code === null
		? sql`true`
		: sql`exists (select from region_ancestors a where a.region_code = l.region_code and a.ancestor_code = ${code})`

const ORDER: Record<Sort, Condition> = {
	popular: sql`l.popularity desc, l.id`,
	price: sql`l.from_minor, l.id`,
	'price-desc': sql`l.from_minor desc, l.id`,
	new: sql`l.first_listed_on desc, l.id desc`,
}

/** Whole questions found in the title come first, when nothing else was asked to. */
export function orderOf({ sort, q }: SearchFilters): Condition {
	if (sort !== 'popular' || q === '') return ORDER[sort]
	const pattern = likePattern(foldText(q))
	return sql`(lower(l.title_zh) like ${pattern} or lower(l.title_en) like ${pattern}) desc, ${ORDER.popular}`
}

/** Everything a search asks of listings l and enterprises e. */
export function searchConditions(filters: SearchFilters, now: Date): Condition {
	const { kind, category, region } = filters
	const conditions = [
		...commonConditions(filters, now),
		...(kind === null ? [] : [ofKind(kind)]),
		...(category === null ? [] : [ofCategory(category)]),
		...(region === null ? [] : [ofRegion(region)]),
	]
	return sql.join(conditions, sql` and `)
}

/** One page of the listings that a search finds. */
export async function searchListings(
	db: Db,
	language: Language,
	filters: SearchFilters,
	now: Date,
): Promise<ListingCard[]> {
	const { rows } = await sql<ListingCard>`
		select ${cardColumns(language)} from listings l join enterprises e on e.id = l.enterprise_id
		where ${searchConditions(filters, now)}
		order by ${orderOf(filters)} limit ${filters.perPage} offset ${(filters.page - 1) * filters.perPage}`.execute(db)
	return rows
}

/** The regions a facet counts: those right below the region asked for, or counties where none is. */
const areaOf = (region: string | null) =>
	region === null
		? sql`(select a.ancestor_code from region_ancestors a where a.region_code = l.region_code and a.ancestor_level = 'county')`
		: sql`(select a.ancestor_code from region_ancestors a join regions r on r.code = a.ancestor_code
				where a.region_code = l.region_code and r.parent_code = ${region})`

/** Counts by kind, category and place, each with the other two filters applied, and how many there are in all. */
export async function countFacets(db: Db, language: Language, filters: SearchFilters, now: Date): Promise<Facets> {
	const { kind, category, region } = filters
	const { rows } = await sql<Facets>`
		with found as materialized (
			select l.kind, l.category_code, ${areaOf(region)} as area, ${ofKind(kind)} as of_kind,
				${ofCategory(category)} as of_category, ${ofRegion(region)} as of_region
			from listings l join enterprises e on e.id = l.enterprise_id
			where ${sql.join(commonConditions(filters, now), sql` and `)}
		)
		select
			(select count(*) from found where of_kind and of_category and of_region)::int as total,
			coalesce((select json_agg(json_build_object('code', kind, 'count', n)) from (
				select kind, count(*)::int as n from found where of_region group by kind) k), '[]') as kinds,
			coalesce((select json_agg(json_build_object('code', c.code, 'name', ${words(language, 'c.name')}, 'count', n)
					order by n desc, c.position) from (
				select category_code, kind, count(*)::int as n from found where of_kind and of_region group by 1, 2) g
				join categories c on c.code = g.category_code and c.kind = g.kind), '[]') as categories,
			coalesce((select json_agg(json_build_object('code', r.code, 'name', ${words(language, 'r.name')}, 'count', n)
					order by n desc, r.code) from (
				select area, count(*)::int as n from found where of_kind and of_category and of_region group by area) g
				join regions r on r.code = g.area), '[]') as places`.execute(db)
	return rows[0] ?? { total: 0, kinds: [], categories: [], places: [] }
}
