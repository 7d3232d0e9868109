import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { connect, type Db } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { rankMarket } from '#app/features/catalog/index-listings.server.ts'
import { findListings } from '#db/queries/listing-search.ts'
import type { DB } from '#db/schema.generated.ts'
import { buildMarket } from '#tests/support/market.ts'

const NIGHTS = 365
const STAYS = Number(process.env.BENCH_STAYS ?? 6850)
const ROOMS_EACH = 2
const TIMES = 200

/** Copies of a row of the small market, with columns of their own. */
const copies = (table: string, id: number, changes: string) =>
	sql.raw(`insert into ${table} overriding system value
		select (jsonb_populate_record(t, ${changes})).* from ${table} t, generate_series(1, ${STAYS}) as g where t.id = ${id}`)

/** Five million nights: every stay has two kinds of rooms with two of each, one night in five is sold out. */
async function generate(db: Db, today: string): Promise<void> {
	const { stayId, roomTypeIds, ratePlanIds } = await buildMarket(db, today)
	await copies(
		'listings',
		stayId,
		`jsonb_build_object('id', 1000000 + g, 'slug', 'stay-' || g, 'popularity', (g * 7919) % 997)`,
	).execute(db)
	for (let room = 0; room < ROOMS_EACH; room++)
		await copies(
			'room_types',
			roomTypeIds[0],
			`jsonb_build_object('id', 1000000 + g * ${ROOMS_EACH} + ${room}, 'listing_id', 1000000 + g, 'total_units', 2)`,
		).execute(db)
	for (let room = 0; room < ROOMS_EACH; room++)
		await copies(
			'rate_plans',
			ratePlanIds[0],
			`jsonb_build_object('id', 1000000 + g * ${ROOMS_EACH} + ${room}, 'room_type_id', 1000000 + g * ${ROOMS_EACH} + ${room})`,
		).execute(db)
	await sql`insert into capacity (id, kind, total, sold) overriding system value
		select 1000000 + n, 'night', 2, case when abs(hashint8(n)) % 5 = 0 then 2 else n % 2 end
		from generate_series(0, ${STAYS * ROOMS_EACH * NIGHTS - 1}::bigint) as n`.execute(db)
	await sql`insert into room_nights (room_type_id, night, capacity_id)
		select 1000000 + ${ROOMS_EACH} + n / ${NIGHTS}, ${today}::date + (n % ${NIGHTS})::int, 1000000 + n
		from generate_series(0, ${STAYS * ROOMS_EACH * NIGHTS - 1}::bigint) as n`.execute(db)
	// Copies of an indexed listing, indexed as it is.
	await sql`update listing_search s set vector = o.vector, words = o.words, regions = o.regions, marks = o.marks, is_stale = false
		from listing_search o where o.listing_id = ${stayId} and s.listing_id > 1000000`.execute(db)
	await rankMarket(db)
	await sql`vacuum (analyze) capacity, room_nights, room_types, listings, listing_search`.execute(db)
}

const percentile = (sorted: number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0

const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Dates and guests of a search for stays, each time others. */
const searchOf = (today: string, index: number) => {
	const from = addDays(today, 5 + ((index * 37) % 300))
	const to = addDays(from, 1 + (index % 5))
	const address = new URLSearchParams({ kind: 'stay', from, to, guests: '2' })
	return readSearchFilters((name) => address.get(name), today).filters
}

async function explain(
	db: Db,
	pool: { query: (text: string, values: unknown[]) => Promise<{ rows: object[] }> },
	run: (db: Db) => Promise<unknown>,
) {
	let seen: { sql: string; values: readonly unknown[] } | undefined
	const spied = new Kysely<DB>({
		dialect: new PostgresDialect({ pool: pool as never }),
		log: ({ query }) => {
			seen = { sql: query.sql, values: query.parameters }
		},
	})
	await run(spied)
	if (!seen) throw new Error('no query was seen')
	const { rows } = await pool.query(`explain (analyze, buffers, costs off, timing off) ${seen.sql}`, [...seen.values])
	for (const row of rows) console.log(`    ${Object.values(row)[0]}`)
}

/** A page of 24 stays that are free on every night of a range, as the search page asks for it, over five million nights. */
export async function availability(): Promise<Record<string, number>[]> {
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-bench-'))
	const database = await startEmbedded({
		dir: path.join(dir, 'pg'),
		database: 'bench',
		durable: false,
		isThrowaway: true,
	})
	const { db, pool, close } = connect({ url: database.url, max: 2, statementTimeoutMs: 600_000 })
	try {
		await migrateToLatest(db)
		const now = new Date()
		const today = now.toISOString().slice(0, 10)
		await generate(db, today)
		const times: number[] = []
		for (let index = 0; index < TIMES; index++) {
			const filters = searchOf(today, index)
			const startedAt = performance.now()
			const found = await findListings(db, { filters, question: null, now })
			times.push(performance.now() - startedAt)
			if (found.length !== 24) throw new Error(`${found.length} stays found`)
		}
		const sorted = times.slice(TIMES / 10).sort((a, b) => a - b)
		const count = await sql<{ n: number }>`select count(*)::int as n from room_nights`.execute(db)
		await explain(db, pool, (spied) => findListings(spied, { filters: searchOf(today, 3), question: null, now }))
		const rows = [{ nights: count.rows[0]?.n ?? 0, p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99) }]
		console.log(
			`24 free stays of a range: p50 ${rows[0]?.p50Ms.toFixed(1)} ms, p99 ${rows[0]?.p99Ms.toFixed(1)} ms over ${rows[0]?.nights} nights`,
		)
		return rows
	} finally {
		await close()
		await database.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
