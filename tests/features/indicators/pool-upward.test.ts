import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { enterFigure } from '#app/features/indicators/enter-figure.server.ts'
import { readEntryPage } from '#app/features/indicators/read-entry-page.server.ts'
import { readIndicator } from '#app/features/indicators/read-indicator.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const CITY = { regionCode: PLACES.city, mayWrite: true, account: { accountId: 7 } } as unknown as Administrator

async function enter(region: string, num: number, den: number): Promise<void> {
	clock.set(new Date(clock.now().getTime() + 1000))
	const cells = {
		...{ indicator: 'G02', region, period: '2026-04', num: String(num), den: String(den), n: String(den) },
		...{ source: 'bureau', source_kind: 'official-statistics' },
	}
	const { outcome } = await enterFigure(world(), CITY, { cells, isConfirmed: true })
	expect(outcome).toBe('entered')
}

/** What is believed of a place: its kind, sums and note. */
async function believed(region: string) {
	const { rows } = await sql<{
		kind: string
		value: number
		num: number
		den: number
		note: string
		companions: object
	}>`
		select kind, value, num, den, note, companions from observations
		where indicator_code = 'G02' and region_code = ${region} and superseded_at is null order by kind`.execute(
		database.db,
	)
	return rows
}

beforeAll(async () => {
	await openTradeBook(database.db)
})

test('what is given for villages is pooled into their township, county and city, level by level', async () => {
	await enter(PLACES.tea, 90, 100)
	expect(await believed(PLACES.township)).toEqual([])
	await enter(PLACES.sea, 100, 900)
	expect(await believed(PLACES.township)).toMatchObject([
		{ kind: 'pooled', value: 19, num: 190, den: 1000, note: '2 / 2' },
	])
	expect(await believed(PLACES.county)).toEqual([])
	await enter(PLACES.hill, 10, 1000)
	expect(await believed(PLACES.county)).toMatchObject([
		{ kind: 'pooled', value: 10, num: 200, den: 2000, note: '2 / 2' },
	])
	await enter(PLACES.far, 300, 500)
	expect(await believed(PLACES.city)).toMatchObject([{ kind: 'pooled', value: 20, num: 500, den: 2500, note: '2 / 2' }])
	expect((await believed(PLACES.city))[0]?.companions).toEqual({ reported: 2, expected: 2 })
	expect(await believed(PLACES.province)).toEqual([])
})

test('the page of the indicator shows it as pooled, and the entry form offers nothing of it to be corrected', async () => {
	const found = await readIndicator(world(), CITY, { code: 'G02', region: PLACES.county, period: '2026-04', page: 1 })
	expect(found).toMatchObject({ outcome: 'found', figure: { value: 10, kind: 'pooled' } })
	const page = await readEntryPage(world(), CITY, { region: PLACES.county, period: '2026-04', indicator: 'G02' })
	expect(page).toMatchObject({ outcome: 'found', standing: null })
})

test('a corrected part corrects all above; the old rows stay to be read, and what says the same stays as it is', async () => {
	const count = async () =>
		(await sql<{ n: number }>`select count(*)::int as n from observations where kind = 'pooled'`.execute(database.db))
			.rows[0]?.n
	// Two townships, the county, and those above the far village; then anew the three above the corrected one.
	expect(await count()).toBe(6)
	await enter(PLACES.tea, 290, 300)
	expect(await believed(PLACES.township)).toMatchObject([{ num: 390, den: 1200 }])
	expect(await believed(PLACES.city)).toMatchObject([{ num: 700, den: 2700 }])
	expect(await count()).toBe(9)
})

test('a figure given for the place itself goes before the pooled one, and into the places above', async () => {
	await enter(PLACES.township, 400, 1000)
	expect(await believed(PLACES.township)).toMatchObject([
		{ kind: 'entered', value: 40 },
		{ kind: 'pooled', num: 390 },
	])
	expect(await believed(PLACES.county)).toMatchObject([{ kind: 'pooled', num: 410, den: 2000 }])
	const found = await readIndicator(world(), CITY, { code: 'G02', region: PLACES.township, period: '2026-04', page: 1 })
	expect(found).toMatchObject({ figure: { value: 40, kind: 'entered' } })
})
