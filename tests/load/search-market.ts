import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { rankMarket } from '#app/features/catalog/index-listings.server.ts'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'

/** The market of the county files once: what every copy is made of. */
const BASE = 672
/** Between the numbers of one copy and of the next. */
const STEP = 1_000_000

/** What can be searched and booked, parents first, with the columns that number rows. */
const TABLES: readonly [table: string, numbers: readonly string[]][] = [
	['listings', ['id']],
	['listing_search', ['listing_id']],
	['capacity', ['id']],
	['product_variants', ['id', 'listing_id', 'capacity_id']],
	['room_types', ['id', 'listing_id']],
	['rate_plans', ['id', 'room_type_id']],
	['room_nights', ['room_type_id', 'capacity_id']],
	['unit_types', ['id', 'listing_id']],
	['sessions', ['id', 'listing_id', 'capacity_id']],
	['listing_days', ['listing_id']],
	['package_components', ['id', 'package_listing_id', 'listing_id', 'variant_id', 'rate_plan_id', 'unit_type_id']],
]

/** What makes a copy differ: its address, how popular it is, and a number of its own in its title. */
const CHANGES: Record<string, Record<string, string>> = {
	listings: { slug: `t.slug || '-c' || g`, popularity: `(hashint8(t.id * 7919 + g) & 1023)` },
	listing_search: {
		popularity: `(hashint8(t.listing_id * 7919 + g) & 1023)`,
		vector: `t.vector || format('''n%s'' ''^n%s''', t.listing_id * 10000 + g, t.listing_id * 10000 + g)::tsvector`,
		sample: '4',
		tier: '2',
	},
	// One night or seat in five is gone.
	capacity: { sold: `case when hashint8(t.id + g) % 5 = 0 then t.total - t.held else t.sold end` },
}

async function copyTable(
	db: Db,
	[table, numbers]: (typeof TABLES)[number],
	[from, to]: [number, number],
): Promise<void> {
	const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
		where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
	const names = rows.map(({ name }) => name)
	const values = names.map((name) => {
		if (numbers.includes(name)) return `t.${name} + g * ${STEP}::bigint`
		return CHANGES[table]?.[name] ?? `t.${name}`
	})
	const key = numbers[0] ?? 'id'
	await sql
		.raw(
			`insert into ${table} (${names.join(', ')}) overriding system value
		select ${values.join(', ')} from ${table} t, generate_series(${from}, ${to}) as g where t.${key} < ${STEP}`,
		)
		.execute(db)
}

/** Copies the market until it has so many listings; constraints and triggers rest meanwhile, the copies being true ones. */
async function growTo(db: Db, listings: number, copies: number): Promise<number> {
	const wanted = Math.ceil(listings / BASE) - 1
	if (wanted <= copies) return copies
	const { rows: indexes } = await sql<{
		name: string
		text: string
	}>`select indexname as name, indexdef as text from pg_indexes
		where schemaname = 'public' and tablename = 'listing_search' and indexdef like '% USING gin %'`.execute(db)
	await db.connection().execute(async (one) => {
		await sql`set session_replication_role = replica`.execute(one)
		await sql`set maintenance_work_mem = '512MB'`.execute(one)
		for (const { name } of indexes) await sql.raw(`drop index ${name}`).execute(one)
		for (const table of TABLES) await copyTable(one, table, [copies + 1, wanted])
		await rankMarket(one)
		for (const { text } of indexes) await sql.raw(text).execute(one)
		await sql`set session_replication_role = origin`.execute(one)
	})
	for (const [table] of TABLES) await sql.raw(`vacuum (analyze) ${table}`).execute(db)
	return wanted
}

/** A market that grows: each call of what it gives makes it so many listings. */
export async function openGrowingMarket(db: Db, now: Date): Promise<(listings: number) => Promise<void>> {
	await seedIfEmpty(db, { seed: 'scale', listings: BASE, filesDir: null, now, say: () => {} })
	let copies = 0
	return async (listings) => {
		copies = await growTo(db, listings, copies)
	}
}
