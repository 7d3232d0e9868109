import { sql } from 'kysely'
import type { GeoPoint } from '#app/domain/geo/map-projection.ts'
import type { Sort } from '#app/domain/catalog/search-filters.ts'
import type { Db } from '#db/client.ts'
import {
	allOf,
	type Asked,
	type Condition,
	facetTokens,
	matches,
	rowConditions,
	whenCondition,
} from '#db/queries/search-conditions.ts'

/** A listing that a search finds. */
export interface Found {
	id: number
	/** From where the visitor is, when the search was sorted by it. */
	distanceKm?: number
}

const EARTH_KM = 6371
/** The tiers in the order they are asked, each holding those before it; docs/decisions/0030-search-in-tiers.md says why. */
const TIERS: readonly Condition[] = [sql.raw('s.tier = 0'), sql.raw('s.tier <= 1'), sql.raw('true')]

const here = ({ lat, lon }: GeoPoint) => sql`spot_of(${lon}::double precision, ${lat}::double precision)`

/**
 * The order of a list. `byTokens` has it computed, so that no index can give it: then only the index of tokens answers, where
 * else the tokens of all rows of an order would be read one by one until enough of them fit.
 */
function orderOf(sort: Sort, near: GeoPoint | null, byTokens: boolean): Condition {
	const computed = byTokens ? sql`+ 0` : sql``
	if (sort === 'near' && near !== null) return sql`(s.spot <-> ${here(near)}) ${computed}`
	const orders = {
		popular: sql`s.popularity ${computed} desc, s.listing_id`,
		price: sql`s.from_minor ${computed}, s.listing_id`,
		'price-desc': sql`s.from_minor ${computed} desc, s.listing_id desc`,
		new: sql`s.first_listed_on ${computed} desc, s.listing_id desc`,
	}
	return orders[sort === 'near' ? 'popular' : sort]
}

/**
 * Listings in an order, so many at most. Dates are asked of them one after another in that order, until there are enough:
 * the inner query is walked, not finished first.
 */
async function findInOrder(
	db: Db,
	asked: Asked,
	{ conditions, byTokens }: { conditions: Condition[]; byTokens: boolean },
	limit: number,
): Promise<Found[]> {
	const { sort, near } = asked.filters
	const order = orderOf(sort, near, byTokens)
	const when = whenCondition(asked)
	const isNear = sort === 'near' && near !== null
	const distance = isNear
		? sql`, 2 * ${EARTH_KM} * asin(least(1, (s.spot <-> ${here(near)}) / 2)) as "distanceKm"`
		: sql``
	const where = allOf([...rowConditions(asked), ...conditions, ...(isNear ? [sql`s.spot is not null`] : [])])
	const listings = sql`select s.* from listing_search s where ${where} order by ${order}`
	const source = when === null ? sql`(${listings} limit ${limit}) s` : sql`(${listings} offset 0) s where ${when}`
	const { rows } = await sql<Found>`
		select s.listing_id as id ${distance} from ${source} order by ${order} limit ${limit}`.execute(db)
	return rows
}

/** The most popular that match, asked of the few most popular first: a common word is answered by them alone. */
async function findPopular(db: Db, asked: Asked, parts: readonly string[], needed: number): Promise<Found[]> {
	let found: Found[] = []
	for (const tier of TIERS) {
		found = await findInOrder(db, asked, { conditions: [tier, matches(parts)], byTokens: true }, needed)
		if (found.length >= needed) break
	}
	return found
}

/** Of the first tier: with so many matches an order is soon walked through, with fewer they are soon sorted. */
const MANY = 40

/** In an order other than by popularity: along its index where much matches, else by tokens and then sorted. */
async function findSorted(db: Db, asked: Asked, parts: readonly string[], needed: number): Promise<Found[]> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from listing_search s
		where s.shown and s.tier = 0 and ${matches(parts)}`.execute(db)
	const byTokens = (rows[0]?.n ?? 0) < MANY
	return findInOrder(db, asked, { conditions: [matches(parts)], byTokens }, needed)
}

/** So many listings from the first, those whose title says it all before those that say it elsewhere. */
async function findFirst(db: Db, asked: Asked, needed: number): Promise<Found[]> {
	const { question, filters } = asked
	const facets = facetTokens(filters)
	if (question === null && facets.length === 0)
		return findInOrder(db, asked, { conditions: [], byTokens: false }, needed)
	if (filters.sort !== 'popular') return findSorted(db, asked, [...facets, question?.anywhere ?? ''], needed)
	if (question === null) return findPopular(db, asked, facets, needed)
	const { title, anywhere } = question
	const titled = title === null ? [] : await findPopular(db, asked, [...facets, title], needed)
	if (titled.length >= needed) return titled
	const rest = [...facets, anywhere, ...(title === null ? [] : [`!(${title})`])]
	return [...titled, ...(await findPopular(db, asked, rest, needed - titled.length))]
}

/** One page of what a search finds, in its order. */
export async function findListings(db: Db, asked: Asked): Promise<Found[]> {
	const { page, perPage } = asked.filters
	const found = await findFirst(db, asked, page * perPage)
	return found.slice((page - 1) * perPage)
}
