import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { OPEN_TABLES } from '#db/wall/open-tables.ts'
import { ROW_RULES } from '#db/wall/row-rules.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()

const namesOf = async (condition: ReturnType<typeof sql>) =>
	(
		await sql<{ name: string }>`select c.relname::text as name from pg_class c
			where c.relnamespace = 'public'::regnamespace and not c.relispartition and ${condition} order by 1`.execute(
			database.db,
		)
	).rows.map(({ name }) => name)
const ruled = Object.keys(ROW_RULES).sort()
const open = OPEN_TABLES.flatMap(({ tables }) => tables)
const role = sql`office_role()`

test('every table has rules by rows for the office, or stands once among those that need none, with the reason', async () => {
	const all = await namesOf(sql`c.relkind in ('r', 'p') and c.relname not like 'kysely%'`)
	expect([...ruled, ...open].sort()).toEqual(all)
	for (const { why, tables } of OPEN_TABLES) expect([tables.length > 0, why.length > 10]).toEqual([true, true])
})

test('a table with rules has them in the database, and its owner is not held up by them', async () => {
	expect(await namesOf(sql`c.relrowsecurity and not c.relforcerowsecurity`)).toEqual(ruled)
	expect(
		await namesOf(
			sql`4 = (select count(*) from pg_policy p where p.polrelid = c.oid and p.polroles = array[${role}::regrole::oid])`,
		),
	).toEqual(ruled)
})

test('a table of somebody’s by its column has rules by rows, but where a reason says why not', async () => {
	const withColumn = await namesOf(sql`c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid
		and a.attname = 'enterprise_id' and not a.attisdropped)`)
	const without = withColumn.filter((name) => !ruled.includes(name))
	expect(without).toEqual(['brand_licences', 'park_enterprises', 'training_enrolments'])
})

test('what the office may do with the others is what the list says', async () => {
	const mayNothing = OPEN_TABLES.filter(({ may }) => may === 'nothing').flatMap(({ tables }) => tables)
	expect(
		await namesOf(sql`c.relkind in ('r', 'p') and c.relname not like 'kysely%'
		and not has_table_privilege(${role}, c.oid, 'select, insert, update, delete')`),
	).toEqual([...mayNothing].sort())
	const mayNotChange = OPEN_TABLES.filter(({ may }) => may !== 'write').flatMap(({ tables }) => tables)
	expect(
		await namesOf(sql`c.relkind in ('r', 'p') and c.relname not like 'kysely%'
		and not has_table_privilege(${role}, c.oid, 'update')`),
	).toEqual([...mayNotChange].sort())
})

test('the office’s role logs in nowhere, owns nothing and passes no policy, and no view shows more than its tables', async () => {
	const { rows } = await sql`select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole,
		exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = ${role}`.execute(
		database.db,
	)
	expect(rows).toEqual([
		{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, owns: false },
	])
	expect(
		await namesOf(sql`c.relkind in ('v', 'm') and not coalesce(c.reloptions @> array['security_invoker=true'], false)
		and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`),
	).toEqual([])
})
