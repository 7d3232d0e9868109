import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What a listing is to be found by, as it is written now. */
export interface StaleListing {
	id: number
	kind: string
	category: string
	brand: string | null
	grade: string | null
	/** Its region and those above it, the widest first. */
	regions: string[]
	marks: string[]
	titles: string[]
	names: string[]
	/** Of the names, those of its places. */
	places: string[]
	texts: string[]
}

/** A listing's tokens; they hold letters, digits and the signs of search alone. */
export interface IndexedListing {
	id: number
	tokens: string[]
	phrases: string
	regions: string[]
	marks: string[]
}

/** Some listings whose tokens are out of date, locked against a second indexer. Places above the county name too many to help. */
export async function takeStaleListings(db: Db, limit: number): Promise<StaleListing[]> {
	const { rows } = await sql<StaleListing>`
		with taken as materialized (select listing_id from listing_search where is_stale
			order by listing_id limit ${limit} for no key update skip locked)
		select l.id, l.kind, l.category_code as category, b.slug as brand, l.grade, p.codes as regions,
			array_remove(array[case when b.is_origin_mark then 'origin' end,
				case when l.booking_mode = 'instant' and l.kind = 'stay' then 'instant' end,
				case when l.pay_on_arrival then 'on_arrival' end], null) as marks,
			array[l.title_zh, l.title_en] as titles, array[l.summary_zh, l.summary_en] as texts,
			array_remove(array[e.name_zh, e.name_en, c.name_zh, c.name_en, b.name_zh, b.name_en], null) || p.names as names, p.names as places
		from taken t join listings l on l.id = t.listing_id join enterprises e on e.id = l.enterprise_id
			join categories c on c.code = l.category_code left join brands b on b.id = l.brand_id
			cross join lateral (select coalesce(array_agg(r.code order by r.code), '{}') as codes,
					coalesce(array_agg(n.name) filter (where r.level not in ('province', 'city')), '{}') as names
				from region_ancestors a join regions r on r.code = a.ancestor_code
					cross join lateral (values (r.name_zh), (r.name_en)) as n (name)
				where a.region_code = l.region_code) p`.execute(db)
	return rows.map((row) => ({ ...row, regions: [...new Set(row.regions)] }))
}

const vectorOf = (tokens: readonly string[]) => tokens.map((token) => `'${token}'`).join(' ')

/** Keeps the tokens of listings. */
export async function saveListingTokens(db: Db, listings: readonly IndexedListing[]): Promise<void> {
	const rows = listings.map(({ id, tokens, phrases, regions, marks }) => {
		return { id, vector: vectorOf(tokens), words: phrases, regions, marks }
	})
	await sql`update listing_search s set vector = r.vector::tsvector || format('''=p:%s''', price_step(s.from_minor))::tsvector,
			words = r.words, regions = r.regions, marks = r.marks, is_stale = false
		from json_to_recordset(${JSON.stringify(rows)}::json) as r (id bigint, vector text, words text, regions text[], marks text[])
		where s.listing_id = r.id`.execute(db)
}

/** A brand, a park, an enterprise or a place whose name is to be found. */
export interface StaleName {
	subject: string
	key: string
	names: string[]
}

/** Some names whose tokens are out of date, locked against a second indexer. */
export async function takeStaleNames(db: Db, limit: number): Promise<StaleName[]> {
	const { rows } = await sql<StaleName>`
		select subject, key, array[name_zh, name_en] as names from name_search where is_stale
		order by subject, key limit ${limit} for no key update skip locked`.execute(db)
	return rows
}

/** Keeps the tokens of names. */
export async function saveNameTokens(
	db: Db,
	names: readonly { subject: string; key: string; tokens: string[] }[],
): Promise<void> {
	const rows = names.map(({ subject, key, tokens }) => ({ subject, key, vector: vectorOf(tokens) }))
	await sql`update name_search n set vector = r.vector::tsvector, is_stale = false
		from json_to_recordset(${JSON.stringify(rows)}::json) as r (subject text, key text, vector text)
		where n.subject = r.subject and n.key = r.key`.execute(db)
}

/** Counts words of listings and names as ones that a mistyped word may have meant. In order, so that two indexers never wait for each other. */
export async function countSearchWords(db: Db, counts: ReadonlyMap<string, number>): Promise<void> {
	const words = [...counts.keys()].sort()
	await sql`insert into search_words as w (word, listings)
		select * from unnest(${words}::text[], ${words.map((word) => counts.get(word) ?? 0)}::integer[])
		on conflict (word) do update set listings = w.listings + excluded.listings`.execute(db)
}

/** How many listings the tiers hold, and the samples. A market of no more than the second sample is all in the first. */
const TIERS = [2_000, 32_000]
const SAMPLES = [300, 1_000, 8_000, 64_000]

/** Puts the listings shown into their tiers by popularity and into the samples by lot, always the same; a place without any is not told of. */
export async function rankListings(db: Db): Promise<void> {
	await sql`with placed as (
			select listing_id, row_number() over (order by popularity desc, listing_id) as rank,
				row_number() over (order by hashint8extended(listing_id, 7), listing_id) as lot, count(*) over () as shown
			from listing_search where shown
		), ranked as (
			select listing_id, width_bucket(rank - 1, ${TIERS}::bigint[]) as tier,
				case when shown <= ${SAMPLES[1]}::integer then 0 else width_bucket(lot - 1, ${SAMPLES}::bigint[]) end as sample from placed
		)
		update listing_search s set tier = r.tier, sample = r.sample from ranked r
		where r.listing_id = s.listing_id and (s.tier <> r.tier or s.sample <> r.sample)`.execute(db)
	await sql`update name_search n set shown = c.n is not null, weight = 10 + least(90, coalesce(c.n, 0))
		from regions r left join (select code, count(*)::integer as n from listing_search, unnest(regions) as code where shown group by code) c
			on c.code = r.code
		where n.subject = 'place' and n.key = r.code
			and (n.shown, n.weight) is distinct from (c.n is not null, 10 + least(90, coalesce(c.n, 0)))`.execute(db)
	await sql`update search_extent set shown = n.shown, small = n.small, large = n.large, wide = n.wide, widest = n.widest
		from (select count(*) as shown, count(*) filter (where sample = 0) as small, count(*) filter (where sample <= 1) as large,
				count(*) filter (where sample <= 2) as wide, count(*) filter (where sample <= 3) as widest
			from listing_search where shown) n`.execute(db)
}

/** How many listings are shown. */
export async function countShownListings(db: Db): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from listing_search where shown`.execute(db)
	return rows[0]?.n ?? 0
}

/** Sorts what was lately indexed into the indexes, where searches find it without reading a list of the newest. */
export async function tidySearchIndexes(db: Db): Promise<void> {
	await sql`select gin_clean_pending_list(c.oid) from pg_class c join pg_index i on i.indexrelid = c.oid join pg_am a on a.oid = c.relam
		where a.amname = 'gin' and i.indrelid in ('listing_search'::regclass, 'name_search'::regclass, 'search_words'::regclass)`.execute(
		db,
	)
}
