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

function orderOf(sort: Sort | 'matched', near: GeoPoint | null): Condition {
	if (sort === 'near' && near !== null) return sql`s.spot <-> ${here(near)}`
	const orders = {
		popular: sql`s.popularity desc, s.listing_id`,
		// The same, but not to be had from the index of popularity: its rows' tokens would be read one by one.
		matched: sql`s.popularity + 0 desc, s.listing_id`,
		price: sql`s.from_minor, s.listing_id`,
		'price-desc': sql`s.from_minor desc, s.listing_id desc`,
		new: sql`s.first_listed_on desc, s.listing_id desc`,
	}
	return orders[sort === 'near' ? 'popular' : sort]
}

/**
 * Listings in an order, so many at most. Dates are asked of them one after another in that order, until there are enough:
 * the inner query is walked, not finished first.
 */
async function findInOrder(db: Db, asked: Asked, conditions: Condition[], limit: number): Promise<Found[]> {
	const { sort, near } = asked.filters
	const order = orderOf(sort === 'popular' && conditions.length > 0 ? 'matched' : sort, near)
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
		found = await findInOrder(db, asked, [tier, matches(parts)], needed)
		if (found.length >= needed) break
	}
	return found
}

/** So many listings from the first, those whose title says it all before those that say it elsewhere. */
async function findFirst(db: Db, asked: Asked, needed: number): Promise<Found[]> {
	const { question, filters } = asked
	const facets = facetTokens(filters)
	if (question === null && facets.length === 0) return findInOrder(db, asked, [], needed)
	if (filters.sort !== 'popular')
		return findInOrder(db, asked, [matches([...facets, question?.anywhere ?? ''])], needed)
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
