import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, VILLAGE } from '#tests/support/market.ts'

const database = useDatabase()
beforeAll(() => buildMarket(database.db, '2026-05-01'))

/** Every region's place counted anew from the tree, beside what is kept. */
async function differing() {
	const { rows } = await sql<{ code: string }>`
		select r.code from regions r left join region_places w on w.region_code = r.code, lateral (
			select string_agg(u.name_zh, ' · ' order by u.code) filter (where u.level in ('county', 'township')) as zh,
				string_agg(u.name_en, ' · ' order by u.code) filter (where u.level in ('county', 'township')) as en,
				array_agg(u.name_en order by u.code) as trail
			from region_ancestors a join regions u on u.code = a.ancestor_code and u.name_zh not like '%直辖%区划'
			where a.region_code = r.code) counted
		where w.place_zh is distinct from coalesce(counted.zh, r.name_zh) or w.place_en is distinct from coalesce(counted.en, r.name_en)
			or array(select json_array_elements(w.trail_en) ->> 'name') is distinct from coalesce(counted.trail, '{}')`.execute(
		database.db,
	)
	return rows.map(({ code }) => code)
}
const placeOf = (code: string) =>
	database.db.selectFrom('region_places').selectAll().where('region_code', '=', code).executeTakeFirst()

it('the place of every region is that of the tree above it', async () => {
	const { n } = await database.db
		.selectFrom('region_places')
		.select(({ fn }) => fn.countAll<number>().as('n'))
		.executeTakeFirstOrThrow()
	expect(n).toBeGreaterThan(3)
	expect(await differing()).toEqual([])
})

it('a county named anew is named so in all that lies in it', async () => {
	const before = await placeOf(VILLAGE)
	await database.db.updateTable('regions').set({ name_en: 'Newname' }).where('level', '=', 'county').execute()
	const after = await placeOf(VILLAGE)
	expect(after?.place_en).toMatch(/^Newname · /)
	expect(after?.place_zh).toBe(before?.place_zh)
	expect(await differing()).toEqual([])
})

it('a stand-in of the statistical codes for townships that there are none of is told of no place', async () => {
	const township = database.db.updateTable('regions').where('level', '=', 'township')
	const before = await placeOf(VILLAGE)
	await township.set({ name_zh: '小县直辖村级区划' }).execute()
	const after = await placeOf(VILLAGE)
	expect(before?.place_zh).toMatch(/^\S+ · \S+$/)
	expect(after?.place_zh).toMatch(/^\S+$/)
	expect(after?.place_en).toMatch(/^\S+$/)
	expect(JSON.stringify(after?.trail_zh)).not.toContain('直辖')
	expect(await differing()).toEqual([])
	await township.set({ name_zh: '小镇' }).execute()
})

it('what lies in nothing any more goes by its own name', async () => {
	await database.db.deleteFrom('region_ancestors').where('region_code', '=', VILLAGE).execute()
	const { name_zh } = await database.db
		.selectFrom('regions')
		.select('name_zh')
		.where('code', '=', VILLAGE)
		.executeTakeFirstOrThrow()
	expect(await placeOf(VILLAGE)).toMatchObject({ place_zh: name_zh, trail_zh: [] })
	expect(await differing()).toEqual([])
})
