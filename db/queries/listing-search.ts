import { sql } from 'kysely'
import type { GeoPoint } from '#app/domain/geo/map-projection.ts'
import type { Sort } from '#app/domain/catalog/search-filters.ts'
import type { Db } from '#db/client.ts'
import {
	allOf,
	type Asked,
	type Condition,
	facetConditions,
	facetTokens,
	matches,
	priceOf,
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

/** What a list is ordered by, and where that is the same by the number of the listing. */
interface Order {
	key: Condition
	direction: 'asc' | 'desc'
	tie: 'asc' | 'desc'
}

/**
 * The order of a list. `byTokens` has it computed, so that no index can give it: then only the index of tokens answers, where
 * else the tokens of all rows of an order would be read one by one until enough of them fit.
 */
function orderOf(asked: Asked, byTokens: boolean): Order {
	const { sort, near } = asked.filters
	const computed = byTokens ? sql`+ 0` : sql``
	if (sort === 'near' && near !== null)
		return { key: sql`(s.spot <-> ${here(near)}) ${computed}`, direction: 'asc', tie: 'asc' }
	const orders: Record<Exclude<Sort, 'near'>, Order> = {
		popular: { key: sql`s.popularity ${computed}`, direction: 'desc', tie: 'asc' },
		price: { key: sql`${priceOf(asked)} ${computed}`, direction: 'asc', tie: 'asc' },
		'price-desc': { key: sql`${priceOf(asked)} ${computed}`, direction: 'desc', tie: 'desc' },
		new: { key: sql`s.first_listed_on ${computed}`, direction: 'desc', tie: 'desc' },
	}
	return orders[sort === 'near' ? 'popular' : sort]
}

/** Limits as constants, of which there are few: to a kept plan a limit that it does not know is a tenth of the market. */
const LEAST = 32
function limitFor(count: number): number {
	return LEAST * 2 ** Math.max(0, Math.ceil(Math.log2(count / LEAST)))
}

interface Walk {
	conditions: readonly Condition[]
	byTokens: boolean
}

/** The first so many of a list, and those of them that are free when dates were asked. */
async function walk(
	db: Db,
	asked: Asked,
	{ conditions, byTokens }: Walk,
	part: { skip: number; walked: number; limit: number },
) {
	const { sort, near, kind } = asked.filters
	const { key, direction, tie } = orderOf(asked, byTokens)
	const order = sql`order_key ${sql.raw(direction)}, s.listing_id ${sql.raw(tie)}`
	const when = whenCondition(asked, kind)
	const isNear = sort === 'near' && near !== null
	const distance = isNear ? sql`2 * ${EARTH_KM} * asin(least(1, order_key / 2))` : sql`null`
	const where = allOf([...rowConditions(asked), ...conditions, ...(isNear ? [sql`s.spot is not null`] : [])])
	const { rows } = await sql<{ walked: number; found: { id: number; distanceKm: number | null }[] }>`
		with listed as materialized (select s.listing_id, s.kind, ${key} as order_key from listing_search s
			where ${where} order by ${order} limit ${sql.lit(part.walked)}), fitting as (
			select s.listing_id as id, ${distance} as "distanceKm" from (select * from listed s order by ${order} offset ${part.skip}) s
			where ${when ?? sql`true`} order by ${order} limit ${sql.lit(part.limit)})
		select (select count(*)::int from listed) as walked, coalesce((select json_agg(fitting) from fitting), '[]') as found`.execute(
		db,
	)
	return rows[0] ?? { walked: 0, found: [] }
}

/** How many times as many are walked through for dates as are wanted: much of a market may be sold out. */
const SPARE = 16
/** How many times as much is looked at when it was not enough. */
const GROWTH = 4

/** Listings in an order, so many at most. Dates are asked of them one after another in that order, until there are enough. */
async function findInOrder(db: Db, asked: Asked, way: Walk, wanted: number): Promise<Found[]> {
	const isDated = whenCondition(asked, asked.filters.kind) !== null
	const found: Found[] = []
	for (let skip = 0, walked = limitFor(isDated ? wanted * SPARE : wanted); ; skip = walked, walked *= GROWTH) {
		const part = await walk(db, asked, way, { skip, walked, limit: limitFor(wanted) })
		found.push(...part.found.map(({ id, distanceKm }) => ({ id, ...(distanceKm === null ? {} : { distanceKm }) })))
		if (!isDated || found.length >= wanted || part.walked < walked) return found.slice(0, wanted)
	}
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

/** How the matches of the first tier lie over the steps of price, and how many times larger the market is. */
async function readPriceSteps(db: Db, parts: readonly string[]) {
	const { rows } = await sql<{ step: number; n: number; growth: number }>`
		select price_step(s.from_minor) as step, count(*)::int as n,
			(select greatest(1, x.shown / greatest(1, least(x.shown, 2000))) from search_extent x) as growth
		from listing_search s where s.shown and s.tier = 0 and ${matches(parts)} group by 1`.execute(db)
	return { counts: new Map(rows.map(({ step, n }) => [step, n])), growth: rows[0]?.growth ?? 1 }
}

const STEPS = Array.from({ length: 64 }, (_, step) => step)

/** The cheapest or the dearest of what matches: asked step by step, so many steps at once as should hold what is wanted. */
async function findByPrice(
	db: Db,
	asked: Asked,
	{ parts, counts, growth }: { parts: readonly string[]; counts: ReadonlyMap<number, number>; growth: number },
	wanted: number,
): Promise<Found[]> {
	const steps = asked.filters.sort === 'price' ? [...STEPS] : STEPS.toReversed()
	const found: Found[] = []
	for (let share = GROWTH; found.length < wanted && steps.length > 0; share *= GROWTH) {
		const some: number[] = []
		for (let expected = 0; expected < wanted * share && steps.length > 0;) {
			const step = steps.shift() ?? 0
			some.push(step)
			expected += (counts.get(step) ?? 0) * growth
		}
		const priced = [...parts, some.map((step) => `'=p:${step}'`).join(' | ')]
		const way = { conditions: [matches(priced)], byTokens: true }
		found.push(...(await findInOrder(db, asked, way, wanted - found.length)))
	}
	return found
}

/** In an order other than by popularity: along its index where much matches, else by tokens and then sorted. */
async function findSorted(db: Db, asked: Asked, wanted: number): Promise<Found[]> {
	const { filters, question } = asked
	const tokens = facetTokens(filters)
	const alongIndex = [
		...facetConditions(filters),
		...(question ? [sql`(${matches([question.anywhere])}) is true`] : []),
	]
	const isPrice = filters.sort.startsWith('price')
	if (isPrice && question === null && filters.kind !== null && tokens.length === 1)
		return findInOrder(db, asked, { conditions: alongIndex, byTokens: false }, wanted)
	const parts = [...tokens, question?.anywhere ?? '']
	const { counts, growth } = await readPriceSteps(db, parts)
	if ([...counts.values()].reduce((sum, n) => sum + n, 0) < MANY)
		return findInOrder(db, asked, { conditions: [matches(parts)], byTokens: true }, wanted)
	if (isPrice) return findByPrice(db, asked, { parts, counts, growth }, wanted)
	return findInOrder(db, asked, { conditions: alongIndex, byTokens: false }, wanted)
}

/** So many listings from the first, those whose title says it all before those that say it elsewhere. */
async function findFirst(db: Db, asked: Asked, needed: number): Promise<Found[]> {
	const { question, filters } = asked
	const facets = facetTokens(filters)
	if (question === null && facets.length === 0)
		return findInOrder(db, asked, { conditions: [], byTokens: false }, needed)
	if (filters.sort !== 'popular') return findSorted(db, asked, needed)
	if (question === null) return findPopular(db, asked, facets, needed)
	const { title, anywhere } = question
	const titled = title === null ? [] : await findPopular(db, asked, [...facets, title], needed)
	if (titled.length >= needed) return titled
	const rest = [...facets, anywhere, ...(title === null ? [] : [`!(${title})`])]
	return [...titled, ...(await findPopular(db, asked, rest, needed - titled.length))]
}

const isByDayPrices = ({ filters, dayPrices }: Asked) =>
	filters.sort.startsWith('price') && dayPrices !== undefined && dayPrices !== null && dayPrices.size > 0

/** By prices of the days asked, of which no index and no step tells: all that match are sorted. */
function findByDayPrices(db: Db, asked: Asked, needed: number): Promise<Found[]> {
	const parts = [...facetTokens(asked.filters), asked.question?.anywhere ?? '']
	return findInOrder(db, asked, { conditions: [matches(parts)], byTokens: true }, needed)
}

/** One page of what a search finds, in its order. */
export async function findListings(db: Db, asked: Asked): Promise<Found[]> {
	const { page, perPage } = asked.filters
	const find = isByDayPrices(asked) ? findByDayPrices : findFirst
	const found = await find(db, asked, page * perPage)
	return found.slice((page - 1) * perPage)
}
