import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { connect } from '#db/client.ts'

test('a statement with values is planned once a connection, but what lies within a region is planned for that region', async () => {
	const { db, close } = connect({ url: inject('templateUrl'), max: 1 })
	const within = (region: string) =>
		sql`select count(*) from region_ancestors a where a.ancestor_code = ${region}`.execute(db)
	const withinAny = (regions: string[]) =>
		sql`select count(*) from region_ancestors a where a.ancestor_code = any(${regions}::text[])`.execute(db)
	const withinByColumn = (region: string) =>
		db.selectFrom('region_ancestors').select('region_code').where('ancestor_code', '=', region).execute()
	const above = (region: string) =>
		sql`select count(*) from region_ancestors a where a.region_code = ${region}`.execute(db)
	for (let time = 0; time < 3; time++) {
		await within('330300000000')
		await withinAny(['330300000000'])
		await withinByColumn('330300000000')
		await above('330382101310')
	}
	const { rows } = await sql<{ statement: string }>`
		select statement from pg_prepared_statements where statement like '%region_ancestors%' and statement not like '%pg_prepared%'`.execute(
		db,
	)
	await close()
	expect(rows.map(({ statement }) => statement)).toEqual([
		'select count(*) from region_ancestors a where a.region_code = $1',
	])
})
