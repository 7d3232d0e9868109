import { type RawBuilder, sql } from 'kysely'
import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** A bilingual column in a language, or in the other where that was never written: words('en', 'l.title'). */
export function words(language: Language, column: `${string}.${string}`): RawBuilder<string> {
	const [first, second] = language === 'en' ? ['en', 'zh'] : ['zh', 'en']
	return sql`coalesce(nullif(${sql.ref(`${column}_${first}`)}, ''), ${sql.ref(`${column}_${second}`)})`
}

/** County and township of the region in a column, or its own name where it lies above them, joined for reading. */
export const placeIn = (language: Language, column: `${string}.${string}`) => sql<string>`
	(select ${sql.ref(`w.place_${language}`)} from region_places w where w.region_code = ${sql.ref(column)})`

/** The mean of a listing l's marks, under a name, and how many there are; or null. */
export const ratingOf = (mean: 'mean' | 'average') => sql`(select json_build_object('count', n, ${sql.lit(mean)},
		round((m.ones + 2 * m.twos + 3 * m.threes + 4 * m.fours + 5 * m.fives)::numeric / n, 2))
	from listing_ratings m, lateral (select m.ones + m.twos + m.threes + m.fours + m.fives as n) counted
	where m.listing_id = l.id and n > 0)`

/** The columns of a card, for a query over listings l joined with enterprises e. */
export const cardColumns = (language: Language) => sql`
	l.id, l.slug, l.kind, ${words(language, 'l.title')} as title, ${words(language, 'l.summary')} as summary,
	l.from_minor as "fromMinor", l.currency, ${placeIn(language, 'l.region_code')} as place, ${words(language, 'e.name')} as enterprise,
	l.picture, (select b.blur from listing_pictures b where b.listing_id = l.id and b.position = 0 and b.name = l.picture) as blur,
	l.season_months as "seasonMonths", ${ratingOf('mean')} as rating`

/** What anyone may see: published, of a verified enterprise. */
export const isOnShow = sql`l.status = 'published' and e.status = 'verified'`

/** Found by searches: on show, and something of it can still be booked. */
const isFound = sql`exists (select from listing_search f where f.listing_id = l.id and f.shown)`

/** Where cards are taken from: exactly one of these. */
export type CardSource =
	| { enterpriseId: number }
	| { brandId: number }
	| { parkSlug: string }
	| { regionCode: string; kind: ListingCard['kind'] | null }
	| { kind: ListingCard['kind']; month: number }
	/** Goods on sale ahead of a harvest that begins within local dates, the last excluded. */
	| { harvestIn: { from: string; until: string }; at: Date }

function sourceCondition(source: CardSource): RawBuilder<unknown> {
	// What is over for now too: a house is known by all that it does.
	if ('enterpriseId' in source) return sql`l.enterprise_id = ${source.enterpriseId}`
	return sql`${isFound} and ${marketCondition(source)}`
}

function marketCondition(source: Exclude<CardSource, { enterpriseId: number }>): RawBuilder<unknown> {
	if ('brandId' in source) return sql`l.brand_id = ${source.brandId}`
	if ('parkSlug' in source) {
		return sql`l.enterprise_id in (select pe.enterprise_id from park_enterprises pe join parks k on k.id = pe.park_id
			where k.slug = ${source.parkSlug})`
	}
	if ('month' in source) {
		return sql`l.kind = ${source.kind} and l.season_months is not null and ${source.month}::smallint = any(l.season_months)`
	}
	if ('harvestIn' in source) {
		const { from, until } = source.harvestIn
		return sql`exists (select from product_variants v join harvest_windows h on h.capacity_id = v.capacity_id
			where v.listing_id = l.id and v.active and h.opens_at <= ${source.at} and h.closes_at > ${source.at}
				and h.harvest_from >= ${from}::date and h.harvest_from < ${until}::date)`
	}
	const within = sql`exists (select from region_ancestors a where a.region_code = l.region_code and a.ancestor_code = ${source.regionCode})`
	return source.kind === null ? within : sql`${within} and l.kind = ${source.kind}`
}

/** Cards from one source, the most popular first. */
export async function listCards(db: Db, language: Language, source: CardSource, limit: number): Promise<ListingCard[]> {
	const { rows } = await sql<ListingCard>`
		select ${cardColumns(language)} from listings l join enterprises e on e.id = l.enterprise_id
		where ${isOnShow} and ${sourceCondition(source)} order by l.popularity desc, l.id limit ${limit}`.execute(db)
	return rows
}

/** Cards of those of some listings that are on show; the order is the caller's. */
export async function listCardsByIds(db: Db, language: Language, ids: readonly number[]): Promise<ListingCard[]> {
	if (ids.length === 0) return []
	const { rows } = await sql<ListingCard>`
		select ${cardColumns(language)} from listings l join enterprises e on e.id = l.enterprise_id
		where l.id = any(${ids}::bigint[]) and ${isOnShow}`.execute(db)
	return rows
}
