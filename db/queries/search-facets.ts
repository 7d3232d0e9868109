import { sql } from 'kysely'
import { type CountedFacets, estimateFacets, joinFacets } from '#app/domain/catalog/estimate-facets.ts'
import type { Facets } from '#app/domain/catalog/listing-card.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { words } from '#db/queries/listing-cards.ts'
import {
	allOf,
	type Asked,
	type Condition,
	facetTokens,
	matches,
	priceOf,
	rowConditions,
	whenCondition,
} from '#db/queries/search-conditions.ts'

/** Which listings are looked at: a sample, each holding those before it, or every one. */
type FacetScope = 'small' | 'large' | 'wide' | 'widest' | 'all'

const SAMPLE: Record<FacetScope, Condition> = {
	small: sql.raw('s.sample = 0'),
	large: sql.raw('s.sample <= 1'),
	wide: sql.raw('s.sample <= 2'),
	widest: sql.raw('s.sample <= 3'),
	all: sql.raw('true'),
}
const LOOKED: Record<FacetScope, Condition> = {
	small: sql.raw('x.small'),
	large: sql.raw('x.large'),
	wide: sql.raw('x.wide'),
	widest: sql.raw('x.widest'),
	all: sql.raw('x.shown'),
}

const is = (column: string, value: string | null) =>
	value === null ? sql`true` : sql`coalesce(${sql.raw(column)} = ${value}, false)`
const has = (column: string, value: string | null) =>
	value === null ? sql`true` : sql`${value} = any(${sql.raw(column)})`

function isPriced(asked: Asked): Condition {
	const { minMinor, maxMinor } = asked.filters
	const price = priceOf(asked)
	const parts = [
		...(minMinor === null ? [] : [sql`${price} >= ${minMinor}`]),
		...(maxMinor === null ? [] : [sql`${price} <= ${maxMinor}`]),
	]
	return parts.length === 0 ? sql`true` : allOf(parts)
}

/** The place right below the region asked for that a listing lies in, or its county where none is. */
const areaOf = (region: string | null) =>
	region === null ? sql`s.regions[3]` : sql`s.regions[array_position(s.regions, ${region}) + 1]`

interface Look {
	scope: FacetScope
	/** Only at those that pass the filters. */
	isNarrow: boolean
}

/** The listings looked at, each with which of the filters it passes: k, c, r, b, m, g, p. */
function foundBy(asked: Asked, { scope, isNarrow }: Look): Condition {
	const { filters, question } = asked
	const when = whenCondition(asked, isNarrow ? filters.kind : null)
	const parts = [question?.anywhere ?? "'=all'", ...(isNarrow ? facetTokens(filters) : [])]
	const where = allOf([...rowConditions(asked, false), SAMPLE[scope], matches(parts), ...(when ? [when] : [])])
	return sql`select s.kind, s.category_code, s.brand_id, s.marks, s.grade, ${areaOf(filters.region)} as area,
			width_bucket(${priceOf(asked)}, array[5000, 10000, 30000, 100000]) as band,
			${is('s.kind', filters.kind)} as k, ${is('s.category_code', filters.category)} as c, ${has('s.regions', filters.region)} as r,
			${filters.brand === null ? sql`true` : sql`coalesce(s.brand_id = (select id from brands where slug = ${filters.brand}), false)`} as b,
			${has('s.marks', filters.mark)} as m, ${is('s.grade', filters.grade)} as g, ${isPriced(asked)} as p
		from listing_search s where ${where}`
}

const named = (language: Language, table: string, code: string) =>
	sql`json_build_object('code', ${sql.raw(`${table}.${code}`)}, 'name', ${words(language, `${table}.name` as 'r.name')}, 'count', n)`

async function countFacets(db: Db, language: Language, asked: Asked, look: Look): Promise<CountedFacets> {
	const { rows } = await sql<CountedFacets>`
		with found as materialized (${foundBy(asked, look)})
		select x.shown, ${LOOKED[look.scope]} as looked,
			(select count(*) from found where k and c and r and b and m and g and p)::int as total,
			coalesce((select json_agg(json_build_object('code', kind, 'count', n)) from (
				select kind, count(*)::int as n from found where r and b and m and g and p group by kind) f), '[]') as kinds,
			coalesce((select json_agg(${named(language, 'c', 'code')} order by n desc, c.position, c.code) from (
				select category_code, count(*)::int as n from found where k and r and b and m and g and p group by 1) f
				join categories c on c.code = f.category_code), '[]') as categories,
			coalesce((select json_agg(${named(language, 'r', 'code')} order by n desc, r.code) from (
				select area, count(*)::int as n from found where k and c and r and b and m and g and p group by area) f
				join regions r on r.code = f.area), '[]') as places,
			coalesce((select json_agg(${named(language, 'b', 'slug')} order by n desc, b.id) from (
				select brand_id, count(*)::int as n from found where k and c and r and m and g and p group by brand_id) f
				join brands b on b.id = f.brand_id), '[]') as brands,
			coalesce((select json_agg(json_build_object('code', mark, 'count', n) order by n desc, mark) from (
				select mark, count(*)::int as n from found, unnest(marks) mark where k and c and r and b and g and p group by mark) f), '[]') as marks,
			coalesce((select json_agg(json_build_object('code', grade, 'count', n)) from (
				select grade, count(*)::int as n from found where grade is not null and k and c and r and b and m and p group by grade) f), '[]') as grades,
			coalesce((select json_agg(json_build_object('minMinor', (array[null, 5000, 10000, 30000, 100000])[band + 1],
					'maxMinor', (array[5000, 10000, 30000, 100000, null])[band + 1], 'count', n) order by band) from (
				select band, count(*)::int as n from found where k and c and r and b and m and g group by band) f), '[]') as prices
		from search_extent x`.execute(db)
	if (!rows[0]) throw new Error('search has no extent')
	return rows[0]
}

/** Fewer than these in a sample tell too little. */
const LEAST_SAMPLED = 6
const LADDER: readonly FacetScope[] = ['small', 'large', 'wide', 'widest', 'all']

/**
 * Counts for every choice of every filter, each with the other filters applied, and how many listings there are in all:
 * exact in a market that the sample holds, else estimated from the first sample that has enough, and exact when none has. Dates
 * are asked of fewer.
 */
export async function readFacets(db: Db, language: Language, asked: Asked): Promise<Facets> {
	const [first, ...others] = asked.filters.from === null ? LADDER.slice(1) : LADDER
	const counted = await countFacets(db, language, asked, { scope: first ?? 'all', isNarrow: false })
	const sampled = estimateFacets(counted)
	if (!sampled.isEstimate || counted.total >= LEAST_SAMPLED) return sampled
	let narrow = counted
	for (const scope of others) {
		narrow = await countFacets(db, language, asked, { scope, isNarrow: true })
		if (narrow.total >= LEAST_SAMPLED || narrow.looked >= narrow.shown) break
	}
	return joinFacets(sampled, estimateFacets(narrow))
}
