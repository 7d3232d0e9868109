import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { seedSmall } from '#seeds/small.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()

beforeAll(() => seedSmall(database.db, { now: new Date('2026-05-01T02:00:00Z') }))

/** Whether a statement makes pages old that say anything of many things. */
async function isNoted(statement: string): Promise<boolean> {
	const count = async () => {
		const { rows } = await sql<{
			n: number
		}>`select count(*)::int as n from page_changes where capacity_id is null`.execute(database.db)
		return rows[0]?.n ?? 0
	}
	const before = await count()
	await sql.raw(statement).execute(database.db)
	return (await count()) > before
}

async function watchedTables(): Promise<{ name: string; events: number }[]> {
	const { rows } = await sql<{ name: string; events: number }>`
		select t.tgrelid::regclass::text as name, count(distinct t.tgtype)::int as events from pg_trigger t
		where t.tgfoid = 'note_page_change'::regproc group by 1 order by 1`.execute(database.db)
	return rows
}

/** What a visitor writes or a job works out, and public pages show. */
const SHOWN = ['questions', 'reviews', 'review_photos', 'listing_pictures', 'listing_ties', 'listing_ratings']

test('the rows that public pages show note what changes: added, changed and removed', async () => {
	const watched = await watchedTables()
	expect(watched.map(({ name }) => name)).toEqual(expect.arrayContaining(SHOWN))
	const whole = watched.filter(({ name }) => SHOWN.includes(name))
	expect(whole.map(({ events }) => events)).toEqual(SHOWN.map(() => 3))
})

test('a question that is asked, answered or taken away makes the pages kept so far old', async () => {
	const ask = `insert into questions (listing_id, enterprise_id, author, words, language, state, asked_at)
		select id, enterprise_id, '林**', '可以带宠物吗？', 'zh', 'SHOWN', now() from listings limit 1`
	const last = 'where id = (select max(id) from questions)'
	expect(await isNoted(ask)).toBe(true)
	expect(
		await isNoted(`update questions set answer = '可以', answered_at = now(), answer_state = 'SHOWN' ${last}`),
	).toBe(true)
	expect(await isNoted(`delete from questions ${last}`)).toBe(true)
})

const TIE = `insert into listing_ties (listing_id, relation, is_incoming, rank, other_id, distance_m)
	select min(id), 'near_stay', false, 99, max(id), 500 from listings`
const PHOTO = `insert into review_photos select id, 5, 'u${'0'.repeat(32)}', 640, 480 from reviews order by id limit 1`

test.each([
	['listing_pictures', 'name', ''],
	['listing_ratings', 'ones', ''],
	['listing_ties', 'rank', TIE],
	['review_photos', 'width', PHOTO],
])('a row of %s that is added, changed or taken away makes the pages kept so far old', async (table, column, add) => {
	if (add) expect(await isNoted(add)).toBe(true)
	expect(await isNoted(`create temporary table kept as select * from ${table}`)).toBe(false)
	expect(await isNoted(`update ${table} set ${column} = ${column}`)).toBe(true)
	expect(await isNoted(`update ${table} set ${column} = ${column} where false`)).toBe(false)
	expect(await isNoted(`delete from ${table}`)).toBe(true)
	expect(await isNoted(`insert into ${table} select * from kept`)).toBe(true)
	await sql.raw('drop table kept').execute(database.db)
})
