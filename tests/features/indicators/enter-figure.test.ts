import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { enterFigure } from '#app/features/indicators/enter-figure.server.ts'
import { readEntryPage } from '#app/features/indicators/read-entry-page.server.ts'
import { readIndicator } from '#app/features/indicators/read-indicator.server.ts'
import { readQuality } from '#app/features/indicators/read-quality.server.ts'
import { refreshIndexes } from '#app/features/indicators/run-index.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const of = (regionCode: string, mayWrite = true) =>
	({ regionCode, mayWrite, account: { accountId: 7 } }) as unknown as Administrator
const COUNTY = of(PLACES.county)
const typed = {
	indicator: 'G02',
	region: PLACES.tea,
	period: '2026-04',
	value: '60',
	source: 'bureau',
	source_kind: 'official-statistics',
}
const enter = (cells: object, isConfirmed = false, who = COUNTY) =>
	enterFigure(world(), who, { cells: { ...typed, ...cells }, isConfirmed })

const stored = async () =>
	(
		await sql<{ value: number; superseded: boolean; doubt: string | null }>`
			select value, superseded_at is not null as superseded, doubt from observations where kind = 'entered' order by id`.execute(
			database.db,
		)
	).rows
const staleIndexes = async () =>
	(await sql<{ period: string }>`select period from stale_indexes order by 1`.execute(database.db)).rows.map(
		(it) => it.period,
	)

beforeAll(async () => {
	await openTradeBook(database.db)
	await openStore(database.db, { slug: 'tea', region: PLACES.tea })
})

test('a figure is entered, audited, and the indexes it may enter are computed again', async () => {
	expect(await enter({})).toMatchObject({ outcome: 'entered', isCorrection: false })
	expect(await stored()).toEqual([{ value: 60, superseded: false, doubt: null }])
	expect(await staleIndexes()).toEqual(['2026-04', '2026-05'])
	const audit = await database.db.selectFrom('audit_entries').selectAll().where('action', '=', 'figure.enter').execute()
	expect(audit).toMatchObject([{ actor_id: '7', subject_id: PLACES.tea, details: { indicatorCode: 'G02', value: 60 } }])
	await refreshIndexes(world())
	await refreshIndexes(world())
	expect(await staleIndexes()).toEqual([])
	const { rows } = await sql<{ score: number }>`select s.score from index_scores s join index_runs r on r.id = s.run_id
		where s.node = 'G02' and s.region_code = ${PLACES.tea} and r.level = 'village' and r.period = '2026-05'`.execute(
		database.db,
	)
	expect(rows[0]?.score).toBeCloseTo(50, 9)
})

test('the same figure again changes nothing; another one supersedes it and the old one stays readable', async () => {
	expect((await enter({})).outcome).toBe('unchanged')
	clock.set('2026-05-21T02:00:00Z')
	expect(await enter({ value: '64' })).toMatchObject({ outcome: 'entered', isCorrection: true })
	expect(await stored()).toEqual([
		{ value: 60, superseded: true, doubt: null },
		{ value: 64, superseded: false, doubt: null },
	])
	expect(await staleIndexes()).toEqual(['2026-04', '2026-05'])
	const page = await readIndicator(world(), COUNTY, { code: 'G02', region: PLACES.tea, period: '2026-04', page: 1 })
	if (page.outcome !== 'found') throw new Error(page.outcome)
	expect(page.figure).toMatchObject({ value: 64, state: 'fresh' })
	expect(page.versions.map(({ value, supersededAt }) => [value, supersededAt === null])).toEqual([
		[64, true],
		[60, false],
	])
})

test('a figure beyond its soft range is asked for again, and once confirmed it is marked as suspect', async () => {
	const before = (await stored()).length
	expect(await enter({ value: '5', period: '2026-03' })).toEqual({ outcome: 'doubtful', doubt: 'soft-range' })
	expect(await stored()).toHaveLength(before)
	expect((await enter({ value: '5', period: '2026-03' }, true)).outcome).toBe('entered')
	expect((await stored()).at(-1)).toMatchObject({ value: 5, doubt: 'soft-range' })
	const page = await readEntryPage(world(), COUNTY, { region: PLACES.tea, period: '2026-03', indicator: 'G02' })
	if (page.outcome !== 'found') throw new Error(page.outcome)
	expect(page.rows.find(({ code }) => code === 'G02')?.figure.state).toBe('suspect')
	expect(page.standing).toMatchObject({ value: 5, source: 'bureau', sourceKind: 'official-statistics' })
	expect(page.rows.some(({ kind }) => kind === 'a')).toBe(false)
})

test('what is wrong is refused and nothing is written: ranges, regions, months, and those who only look', async () => {
	const before = (await stored()).length
	expect(await enter({ value: '101' })).toMatchObject({
		outcome: 'refused',
		faults: [{ field: 'value', code: 'out_of_range' }],
	})
	expect(await enter({ period: '2026-06' })).toMatchObject({ faults: [{ field: 'period', code: 'to_come' }] })
	expect(await enter({ region: '999999999999' })).toMatchObject({ faults: [{ field: 'region', code: 'unknown' }] })
	expect(await enter({ region: PLACES.city })).toMatchObject({ faults: [{ field: 'region', code: 'outside' }] })
	expect(await enter({ value: '70' }, true, of(PLACES.county, false))).toEqual({ outcome: 'read-only' })
	expect(await stored()).toHaveLength(before)
})

test('the quality page grades what was entered by its source, and its work list names what is missing and where', async () => {
	const view = await readQuality(world(), COUNTY, { region: PLACES.tea, period: '2026-04' })
	if (view.outcome !== 'found') throw new Error(view.outcome)
	const entered = view.figures.find(({ code }) => code === 'G02')
	expect(entered?.dimensions).toMatchObject({ timelinessShare: 1, completenessShare: 0.75, credibilityShare: 0.95 })
	expect(entered?.quality).toBeCloseTo(0.75 ** 0.25 * 0.95, 12)
	expect(entered?.grade).toBe('B')
	const missing = view.work.find(({ code }) => code === 'G01')
	expect(missing).toMatchObject({ regions: [PLACES.tea], missing: 1, late: 1, quality: 0 })
	expect(missing?.priority).toBeCloseTo(missing?.weightShare ?? 0, 12)
	expect(view.work.every(({ kind }) => kind !== 'a')).toBe(true)
	expect(await readQuality(world(), COUNTY, { region: PLACES.city, period: null })).toEqual({ outcome: 'outside' })
})

test('two figures given for one cell at the same moment leave one that is believed', async () => {
	const both = await Promise.all(['40', '41', '42'].map((value) => enter({ period: '2026-02', value })))
	expect(both.map(({ outcome }) => outcome)).toEqual(['entered', 'entered', 'entered'])
	const rows = await database.db
		.selectFrom('observations')
		.select('superseded_at')
		.where('period', '=', '2026-02')
		.execute()
	expect(rows.filter((row) => row.superseded_at === null)).toHaveLength(1)
	expect(rows).toHaveLength(3)
})

test('a month is held against what the same source says of the year up to it, once its figures tell', async () => {
	const parcels = { indicator: 'L03', region: PLACES.sea, source: 'post bureau' }
	const give = (period: string, value: string, cumulative: string) =>
		enter({ ...parcels, period, value, cumulative }, true)
	const ruleOf = async (period: string) => {
		const view = await readQuality(world(), COUNTY, { region: PLACES.sea, period })
		if (view.outcome !== 'found') throw new Error(view.outcome)
		return view.figures.find(({ code }) => code === 'L03')?.rules.find(({ rule }) => rule === 'month-in-cumulative')
	}
	expect((await give('2026-03', '300', '1000')).outcome).toBe('entered')
	// Nothing of January and February is known.
	expect(await ruleOf('2026-03')).toBeUndefined()
	expect((await give('2026-04', '400', '1400')).outcome).toBe('entered')
	expect(await ruleOf('2026-04')).toEqual({ rule: 'month-in-cumulative', isKept: true })
	expect((await give('2026-04', '400', '1500')).outcome).toBe('entered')
	expect(await ruleOf('2026-04')).toEqual({ rule: 'month-in-cumulative', isKept: false })
	// A share has no year to date.
	expect(await enter({ cumulative: '5' })).toMatchObject({ faults: [{ field: 'cumulative', code: 'not_summed' }] })
	const page = await readEntryPage(world(), COUNTY, { region: PLACES.sea, period: '2026-04', indicator: 'L03' })
	expect(page).toMatchObject({ chosen: { isSummed: true }, standing: { value: 400, cumulative: 1500 } })
})
