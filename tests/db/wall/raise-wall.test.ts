import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connect, type Connection } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { behindWall } from '#db/wall/behind-wall.ts'
import { raiseWall } from '#db/wall/raise-wall.ts'
import { addEnterprise, addRegion } from '#tests/support/people.ts'

// A database of one's own whose user is an ordinary owner: neither superuser nor allowed to make roles.

const NAME = `plain_${process.pid}`
let site: Connection
let [farm, other] = [0, 0]

function urlOf(database: string, user?: string): string {
	const url = new URL(inject('templateUrl'))
	url.pathname = `/${database}`
	if (user) [url.username, url.password] = [user, 'a password for tests only']
	return url.toString()
}

async function asAdminIn(database: string, ...statements: string[]): Promise<void> {
	const client = new pg.Client({ connectionString: urlOf(database) })
	await client.connect()
	for (const statement of statements) await client.query(statement)
	await client.end()
}

const asAdmin = (...statements: string[]) => asAdminIn('postgres', ...statements)

beforeAll(async () => {
	await asAdmin(
		`create role ${NAME} login nosuperuser nocreaterole password 'a password for tests only'`,
		`create database ${NAME} owner ${NAME}`,
	)
	site = connect({ url: urlOf(NAME, NAME), max: 2 })
	await migrateToLatest(site.db)
	const place = await addRegion(site.db)
	farm = await addEnterprise(site.db, 'farm', place)
	other = await addEnterprise(site.db, 'other', place)
})

afterAll(async () => {
	await site.close()
	await asAdmin(`drop database ${NAME} with (force)`, `drop role if exists ${NAME}_office`, `drop role ${NAME}`)
})

const slugsOf = async (enterpriseId: number) => {
	const { db } = site
	await sql`update enterprises set status = 'pending'`.execute(db)
	const rows = await behindWall(db, enterpriseId).selectFrom('enterprises').select('slug').orderBy('id').execute()
	return rows.map(({ slug }) => slug)
}

test('a user that may make no role runs the site without the wall, and is told what has to be said', async () => {
	const { isUp, remedy } = await raiseWall(site.db)
	expect(isUp).toBe(false)
	expect(remedy).toBe(`create role "${NAME}_office" nologin; grant "${NAME}_office" to "${NAME}";`)
	expect(await slugsOf(farm)).toEqual(['farm', 'other'])
})

test('once somebody said it, the next start puts the wall up, for its database alone', async () => {
	await asAdmin((await raiseWall(site.db)).remedy)
	await migrateToLatest(site.db)
	expect((await raiseWall(site.db)).isUp).toBe(true)
	expect([await slugsOf(farm), await slugsOf(other)]).toEqual([['farm'], ['other']])
	const { rows } = await sql<{
		may: boolean
	}>`select has_database_privilege(office_role(), 'template1', 'create') as may`.execute(site.db)
	expect(rows[0]?.may).toBe(false)
})

test('a table whose rules were taken away has them again with the next list, and an unchanged list says nothing to tables', async () => {
	const policies = async () =>
		(await sql<{ id: number }>`select oid::bigint as id from pg_policy order by oid`.execute(site.db)).rows.map(
			({ id }) => id,
		)
	const before = await policies()
	await raiseWall(site.db)
	expect(await policies()).toEqual(before)
	await sql`drop policy office_reads on enterprises; comment on function office_role() is 'of an older list'`.execute(
		site.db,
	)
	expect(await slugsOf(farm)).toEqual([])
	await raiseWall(site.db)
	expect(await slugsOf(farm)).toEqual(['farm'])
})

test('a user that may make roles puts the wall up by itself, also after its role was dropped', async () => {
	await asAdminIn(NAME, `drop owned by ${NAME}_office`, `drop role ${NAME}_office`, `alter role ${NAME} createrole`)
	expect((await raiseWall(site.db)).isUp).toBe(true)
	expect([await slugsOf(farm), await slugsOf(other)]).toEqual([['farm'], ['other']])
})
