import { type RawBuilder, sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { bookableCondition } from '#db/queries/bookable.ts'

/** Part of a where clause over rows s of listing_search. */
export type Condition = RawBuilder<unknown>

/** A search: its filters, and its question in the tsquery language; null when nothing was typed. */
export interface Asked {
	filters: SearchFilters
	question: {
		/** All of it in the title; null when no title can hold it. */
		title: string | null
		anywhere: string
		/** Texts that must stand in the listing's as they are. */
		phrases: readonly string[]
	} | null
	now: Date
	/** What stays cost on the days asked, where it was asked before; else their usual price is gone by. */
	dayPrices?: ReadonlyMap<number, number> | null
}

/** What listing s costs at least, in minor units: on the days asked where that is known. */
export function priceOf({ dayPrices }: Asked): Condition {
	if (!dayPrices || dayPrices.size === 0) return sql`s.from_minor`
	const known = JSON.stringify(Object.fromEntries(dayPrices))
	return sql`coalesce((${known}::jsonb ->> s.listing_id::text)::integer, s.from_minor)`
}

/** A text as a pattern of LIKE that finds it anywhere. */
const likePattern = (phrase: string) => `%${phrase.replace(/[\\%_]/g, '\\$&')}%`

/** The facets of a search as tokens: what its listings must have all of. */
export function facetTokens({ kind, category, region, brand, mark, grade }: SearchFilters): string[] {
	const pairs = { k: kind, c: category, r: region, b: brand, m: mark, g: grade }
	return Object.entries(pairs).flatMap(([sign, value]) => (value === null ? [] : [`'=${sign}:${value}'`]))
}

/** The same asked of the columns, which no index answers: for walking along an order. */
export function facetConditions({ kind, category, region, brand, mark, grade }: SearchFilters): Condition[] {
	return [
		...(kind === null ? [] : [sql`s.kind = ${kind}`]),
		...(category === null ? [] : [sql`s.category_code = ${category}`]),
		...(region === null ? [] : [sql`${region} = any(s.regions)`]),
		...(brand === null ? [] : [sql`s.brand_id = (select id from brands where slug = ${brand})`]),
		...(mark === null ? [] : [sql`${mark} = any(s.marks)`]),
		...(grade === null ? [] : [sql`s.grade = ${grade}`]),
	]
}

/** Tokens and questions that must all hold as one tsquery; true for none. */
export function matches(parts: readonly string[]): Condition {
	const asked = parts.filter((part) => part !== '')
	if (asked.length === 0) return sql`true`
	return sql`s.vector @@ ${asked.map((part) => `(${part})`).join(' & ')}::tsquery`
}

/** That texts stand in a listing's as they are. */
export const hasPhrases = (phrases: readonly string[]): Condition[] =>
	phrases.map((phrase) => sql`s.words like ${likePattern(phrase)}`)

/** What the index of tokens cannot answer: that characters stand together, and prices. */
export function rowConditions(asked: Asked, withPrice = true): Condition[] {
	const { question } = asked
	const { minMinor, maxMinor } = asked.filters
	const price = priceOf(asked)
	return [
		sql`s.shown`,
		...hasPhrases(question?.phrases ?? []),
		...(withPrice && minMinor !== null ? [sql`${price} >= ${minMinor}`] : []),
		...(withPrice && maxMinor !== null ? [sql`${price} <= ${maxMinor}`] : []),
	]
}

/** Whether listing s, of one kind or of any, can be had on the dates and by the guests asked for; null when none were. */
export const whenCondition = ({ filters, now }: Asked, kind: ListingKind | null): Condition | null =>
	bookableCondition(filters, kind, now, MARKET_ZONE)

/** Conditions that must all hold. */
export const allOf = (conditions: readonly Condition[]): Condition => sql.join(conditions, sql` and `)
