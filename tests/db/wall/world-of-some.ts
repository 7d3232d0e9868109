import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { ROW_RULES } from '#db/wall/row-rules.ts'
import { seedSmall } from '#seeds/small.ts'
import { markForeign } from '#tests/routes/seller/foreign-things.ts'
import { addForeignWork } from '#tests/routes/seller/foreign-work.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

export const RULED = Object.keys(ROW_RULES) as (keyof typeof ROW_RULES)[]

export interface Column {
	name: string
	isWritable: boolean
	isKey: boolean
	/** The table whose row it names, and by which column of it. */
	names: string | null
	by: string | null
}

/** Columns of a table, and what each names. */
export async function columnsOf(db: Db, table: string): Promise<Column[]> {
	const { rows } = await sql<Column>`select a.attname::text as name, a.attgenerated = '' as "isWritable",
			exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)) as "isKey",
			k.names, k.by
		from pg_attribute a left join lateral (select c.confrelid::regclass::text as names, b.attname::text as by
			from pg_constraint c join pg_attribute b on b.attrelid = c.confrelid
				and b.attnum = c.confkey[array_position(c.conkey, a.attnum)]
			where c.conrelid = a.attrelid and c.contype = 'f' and a.attnum = any (c.conkey) order by array_length(c.conkey, 1) desc limit 1) k on true
		where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`.execute(db)
	return rows
}

/** Rows that can be nobody's are looked at where they are somebody's. */
const NULLABLE = new Set(['shipping_rates', 'promotions', 'commission_rules'])

/** A row that an office sees of a table. */
export async function rowOf(office: Db, table: string): Promise<Record<string, unknown> | undefined> {
	const some = NULLABLE.has(table) ? sql`where t.enterprise_id is not null` : sql``
	const { rows } = await sql<{ row: Record<string, unknown> }>`
		select to_jsonb(t) as row from ${sql.table(table)} t ${some} limit 1`.execute(office)
	return rows[0]?.row
}

/** The first row that any of some offices sees. */
export async function rowOfAny(offices: Db[], table: string): Promise<Record<string, unknown> | undefined> {
	for (const office of offices) {
		const row = await rowOf(office, table)
		if (row) return row
	}
	return undefined
}

const asKey = (
	table: string,
	column: string,
) => sql`(select (jsonb_populate_record(null::${sql.table(table)}, jsonb_build_object(
	${sql.lit(column)}, case when a.atttypid = 'date'::regtype then '2026-05-01' when a.atttypid = 'uuid'::regtype
		then gen_random_uuid()::text when a.atttypid = 'bigint'::regtype then '900001' else '1' end))).${sql.id(column)}
	from pg_attribute a where a.attrelid = ${table}::regclass and a.attname = ${column})`

/** What a row names: things of the offices. */
async function namedThings(columns: Column[], { offices, enterpriseId }: { offices: Db[]; enterpriseId: number }) {
	const values = new Map<string, ReturnType<typeof sql>>()
	for (const { name, names, by } of columns) {
		const own = names && RULED.some((it) => it === names) ? await rowOfAny(offices, names) : undefined
		if (names === 'enterprises') values.set(name, sql`${enterpriseId}`)
		else if (by && own?.[by] !== undefined) values.set(name, sql`${own[by]}`)
	}
	return values
}

/** A row in a table that no seed fills: it names things of the offices and says nothing else. The table's other walls come down. */
async function addBareRow(db: Db, table: string, { offices, enterpriseId }: { offices: Db[]; enterpriseId: number }) {
	const columns = await columnsOf(db, table)
	const values = await namedThings(columns, { offices, enterpriseId })
	await sql`do ${sql.lit(`declare c record; begin
		for c in select conname from pg_constraint where conrelid = '${table}'::regclass and contype in ('c', 'f') loop
			execute format('alter table ${table} drop constraint %I', c.conname);
		end loop; end`)}`.execute(db)
	for (const { name, isKey } of columns)
		if (isKey) values.set(name, values.get(name) ?? asKey(table, name))
		else await sql`alter table ${sql.table(table)} alter column ${sql.id(name)} drop not null`.execute(db)
	await sql`set session_replication_role = replica`.execute(db)
	await sql`insert into ${sql.table(table)} (${sql.join([...values.keys()].map((name) => sql.id(name)))}) overriding system value
		values (${sql.join([...values.values()])})`.execute(db)
	await sql`set session_replication_role = origin`.execute(db)
}

/** What the claims there are were opened for: a crate that was too warm. */
async function warmCrate(db: Db): Promise<void> {
	await sql`
		with crate as (insert into crates (code, temperature_class, node_id)
			select 'CR90000001', 'chilled', id from logistics_nodes limit 1 returning id),
		breach as (insert into cold_breaches (crate_id, temperature_class, began_at, ended_at, worst_celsius, opened_at)
			select id, 'chilled', now() - interval '1 hour', now(), 12, now() from crate returning id)
		update buyer_claims set kind = 'COLD_CHAIN_BREACH', breach_id = breach.id from breach`.execute(db)
}

/** The small world with all kinds of rows of some enterprises, and a third that has nothing of its own. */
export async function worldOfSome(db: Db) {
	const clock = createClock('2026-05-01T02:00:00Z')
	await seedSmall(db, { now: clock.now() })
	const world = createTestWorld(db, { clock })
	const idOf = async (slug: string) =>
		(await db.selectFrom('enterprises').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
	const others = { goods: await idOf('small-tea-coop'), stays: await idOf('small-mountain-house') }
	const trips = await idOf('small-trips')
	await markForeign(db, others)
	await warmCrate(db)
	await addForeignWork(world, others, 'OTHERS-ROW')
	const { region_code: place } = await db
		.selectFrom('enterprises')
		.select('region_code')
		.where('id', '=', others.goods)
		.executeTakeFirstOrThrow()
	return { world, ...others, trips, stranger: await addEnterprise(db, 'stranger', place) }
}

/** Adds a row of the enterprises' own wherever the world left none. */
export async function fillRest(db: Db, fill: { offices: Db[]; enterpriseId: number }): Promise<void> {
	for (const table of RULED) if (!(await rowOfAny(fill.offices, table))) await addBareRow(db, table, fill)
}
