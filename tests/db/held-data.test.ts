import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { HOLDINGS } from '#db/queries/held-data.ts'
import { found, holding } from '#db/queries/held/holding.ts'
import { NOBODY_TABLES } from '#db/queries/held/nobody-tables.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()

/** Every column that the database has, of tables that persons are in, or of tables that nobody has listed. */
async function unclassified(db: Db): Promise<string[]> {
	const { rows } = await sql<{ table: string; column: string }>`
		select c.table_name as "table", c.column_name as "column" from information_schema.columns c
		join information_schema.tables t using (table_schema, table_name)
		where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'kysely%'
			-- A partition is a part of its table, not one of its own.
			and not exists (select from pg_class k where k.relname = c.table_name and k.relispartition)`.execute(db)
	const nobody: readonly string[] = NOBODY_TABLES
	return rows.flatMap(({ table, column }) => {
		if (nobody.includes(table)) return []
		const own = HOLDINGS.filter((it) => it.table === table)
		const isIn = ({ told, scrubbed = {}, sealed = {}, lawful = [], inner }: (typeof own)[number]) =>
			[...told, ...Object.keys(scrubbed), ...Object.keys(sealed), ...lawful, ...inner].includes(column)
		return own.length > 0 && own.every(isIn) ? [] : [`${table}.${column}`]
	})
}

class Undo extends Error {}

/** What is unclassified after a change of the schema, which is undone. */
async function unclassifiedAfter(change: string): Promise<string[]> {
	let result: string[] = []
	const run = database.db.transaction().execute(async (tx) => {
		await sql.raw(change).execute(tx)
		result = await unclassified(tx)
		throw new Undo()
	})
	await expect(run).rejects.toBeInstanceOf(Undo)
	return result
}

test('every column of every table in which persons are is classified, and every other table is listed as nobody’s', async () => {
	expect(await unclassified(database.db)).toEqual([])
})

test('a new column on a table with a person is found unless it is classified', async () => {
	expect(await unclassifiedAfter('alter table accounts add column nickname text')).toEqual(['accounts.nickname'])
	expect(await unclassifiedAfter('alter table buyer_claims add column wish jsonb')).toEqual(['buyer_claims.wish'])
})

test('a new table is found unless it is classified', async () => {
	expect(await unclassifiedAfter('create table diaries (account_id bigint, entry text)')).toEqual([
		'diaries.account_id',
		'diaries.entry',
	])
})

test('a column that is left out of a holding is a fault of types', () => {
	const parts = { rows: 'removed', of: found.byAccount, told: ['topic'], inner: [] } as const
	// @ts-expect-error account_id stands in no class
	expect(holding('muted_notices', parts).table).toBe('muted_notices')
})

test('no table of nobody refers to an account or bears a visitor’s address', async () => {
	const { rows } = await sql<{ table: string; column: string }>`
		select c.conrelid::regclass::text as "table", a.attname as "column" from pg_constraint c
			join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
			where c.contype = 'f' and c.confrelid = 'accounts'::regclass
		union select table_name, column_name from information_schema.columns
			where table_schema = 'public' and column_name ~ '^(account_id|visitor|visitor_id|email|buyer_.*)$'`.execute(
		database.db,
	)
	const nobody: readonly string[] = NOBODY_TABLES
	// Who announced a disruption is an office, named by its number.
	expect(rows.filter(({ table, column }) => nobody.includes(table) && column !== 'created_by')).toEqual([])
})

test('nothing is exported that is a secret: no hash, no key, no token', () => {
	const told = HOLDINGS.flatMap(({ table, told: names, scrubbed = {}, lawful = [] }) =>
		[...names, ...Object.keys(scrubbed), ...lawful].map((name) => `${table}.${name}`),
	)
	expect(told.filter((name) => /hash|token|secret|key|sealed|password/.test(name))).toEqual([])
})
