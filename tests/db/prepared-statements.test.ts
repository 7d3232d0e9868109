import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { DB } from '#db/schema.generated.ts'
import { StatementNames } from '#db/statement-names.ts'

const db = new Kysely<DB>({
	dialect: {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => new DummyDriver(),
		createIntrospector: (it) => new PostgresIntrospector(it),
		createQueryCompiler: () => new PostgresQueryCompiler(),
	},
})
const REGION = '330300000000'

test('a statement keeps its name, and others have others', () => {
	const names = new StatementNames()
	const above = sql`select from region_ancestors where region_code = ${REGION}`.compile(db).sql
	const first = names.nameOf(above)
	expect(first).toBeTypeOf('string')
	expect(names.nameOf('select from orders where id = $1')).not.toBe(first)
	expect(names.nameOf(above)).toBe(first)
})

test.each([
	['one', sql`select from region_ancestors a where a.ancestor_code = ${REGION}`],
	['any of some', sql`select from region_ancestors a where a.ancestor_code = any(${[REGION]}::text[])`],
	[
		'one, written by the builder',
		db.selectFrom('region_ancestors').select('region_code').where('ancestor_code', '=', REGION),
	],
])('what lies within a region has no name, it is planned for the region asked: %s', (_, query) => {
	expect(new StatementNames().nameOf(query.compile(db).sql)).toBeUndefined()
})

test('what lies above a row of the same statement may be planned once', () => {
	const { sql: text } =
		sql`select from region_ancestors a join regions r on r.code = a.ancestor_code where a.region_code = ${REGION}`.compile(
			db,
		)
	expect(new StatementNames().nameOf(text)).toBeTypeOf('string')
})
