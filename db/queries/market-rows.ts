import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { MarketNames } from '#app/domain/market-index/market-names.ts'
import type { MarketRow } from '#app/domain/market-index/market-row.ts'
import { SegmentBuilder } from '#app/domain/market-index/segment-builder.ts'
import { DAYS, type SegmentParts } from '#app/domain/market-index/segment-parts.ts'
import type { Db } from '#db/client.ts'

/** The first day that the bits are told of, a byte's first: some days back, for clocks and zones to differ. */
const FIRST_DAY = sql`(x.days_from + greatest(0, (current_date - 2 - x.days_from) / 8 * 8))`
const FIRST_BIT = sql`(greatest(0, (current_date - 2 - x.days_from) / 8 * 8) + 1)`

/** The last bits are not told of (bookable.ts), nor more than the index takes. */
const TOLD = sql`greatest(0, least(${sql.lit(DAYS)}, 961 - ${FIRST_BIT}))`

interface Read {
	id: number
	kind: ListingKind
	category: string
	brandId: number | null
	grade: string | null
	fromMinor: number
	popularity: number
	listedOn: number
	x: number | null
	y: number
	z: number
	regions: string[]
	marks: string[]
	tokens: string
	words: string
	guests: number
	days: string | null
}

const READ = sql`s.listing_id as id, s.kind, s.category_code as category, s.brand_id as "brandId", s.grade, s.from_minor as "fromMinor",
	s.popularity, s.first_listed_on - '1970-01-01'::date as "listedOn",
	cube_ll_coord(s.spot, 1) as x, cube_ll_coord(s.spot, 2) as y, cube_ll_coord(s.spot, 3) as z, s.regions, s.marks,
	array_to_string(tsvector_to_array(s.vector), ' ') as tokens, s.words,
	coalesce((select max(rt.max_occupancy) from room_types rt where s.kind = 'stay' and rt.listing_id = s.listing_id and rt.active), 0) as guests,
	(select encode(substring(bit_send(substring(d.days from ${FIRST_BIT} for ${TOLD})) from 5), 'hex')
		from listing_days d where d.listing_id = s.listing_id) as days`

const rowOf = ({ x, y, z, tokens, ...row }: Read): MarketRow => {
	return { ...row, spot: x === null ? null : [x, y, z], tokens: tokens.split(' ') }
}

/** What a later reading goes on from, and the first day that rows tell of, in days since 1970. */
async function readMoment(db: Db): Promise<{ horizon: string; daysFrom: number }> {
	const { rows } = await sql<{
		horizon: string
		daysFrom: number
	}>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
		${FIRST_DAY} - '1970-01-01'::date as "daysFrom" from search_extent x`.execute(db)
	if (!rows[0]) throw new Error('search has no extent')
	return rows[0]
}

/** All listings on show laid out, and what changes later is to be read from: all as they were at one moment. */
export interface LaidOutMarket {
	parts: SegmentParts
	horizon: string
}

const AT_ONCE = 500

/** Reads all listings on show, some at once, and lays them out. */
export async function layOutMarket(db: Db): Promise<LaidOutMarket> {
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (tx) => {
			const { horizon, daysFrom } = await readMoment(tx)
			await sql`set local statement_timeout = 0`.execute(tx)
			await sql`declare market no scroll cursor for select ${READ} from listing_search s, search_extent x
				where s.shown order by s.popularity desc, s.listing_id`.execute(tx)
			const builder = new SegmentBuilder(daysFrom)
			for (let count = AT_ONCE; count === AT_ONCE;) {
				const { rows } = await sql<Read>`fetch ${sql.lit(AT_ONCE)} from market`.execute(tx)
				for (const row of rows) builder.add(rowOf(row))
				count = rows.length
			}
			return { parts: builder.finish(), horizon }
		})
}

/** Those of some listings that are on show, laid out. */
export async function layOutListings(db: Db, ids: readonly number[]): Promise<SegmentParts> {
	const { rows } = await sql<Read & { daysFrom: number }>`
		select ${READ}, ${FIRST_DAY} - '1970-01-01'::date as "daysFrom" from listing_search s, search_extent x
		where s.listing_id = any (${ids}::bigint[]) and s.shown order by s.popularity desc, s.listing_id`.execute(db)
	const builder = new SegmentBuilder(rows[0]?.daysFrom ?? 0)
	for (const row of rows) builder.add(rowOf(row))
	return builder.finish()
}

interface NameRow {
	key: string
	code: string
	name: Bilingual
}

const NAME = sql.raw(`json_build_object('zh', t.name_zh, 'en', t.name_en) as name`)

/** What categories, brands and places are called. */
export async function readMarketNames(db: Db): Promise<MarketNames> {
	const [categories, brands, places] = await Promise.all([
		sql<NameRow>`select t.code as key, t.code, ${NAME} from categories t order by t.position, t.code`.execute(db),
		sql<NameRow>`select t.id::text as key, t.slug as code, ${NAME} from brands t order by t.id`.execute(db),
		sql<NameRow>`select t.code as key, t.code, ${NAME} from regions t`.execute(db),
	])
	return {
		categories: categories.rows,
		brands: brands.rows.map(({ key, code, name }) => ({ id: Number(key), slug: code, name })),
		places: new Map(places.rows.map(({ code, name }) => [code, name])),
	}
}
