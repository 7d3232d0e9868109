import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { readCoherence } from '#app/features/indicators/read-coherence.server.ts'
import { type ComparisonAsked, readComparison } from '#app/features/indicators/read-comparison.server.ts'
import { readIndexUnit } from '#app/features/indicators/read-index-unit.server.ts'
import { runIndex } from '#app/features/indicators/run-index.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const COUNTY = { regionCode: PLACES.county, mayWrite: true, account: { accountId: 7 } } as unknown as Administrator
const NOTHING = { region: null, period: '2026-04', other: null, otherPeriod: null }
const compare = async (asked: Partial<ComparisonAsked>) => {
	const found = await readComparison(world(), COUNTY, { ...NOTHING, ...asked })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	return found
}
const rowOf = (found: Awaited<ReturnType<typeof compare>>, code: string) => found.rows.find((it) => it.code === code)

/** What makes government and leading enterprises a score, and external economies none. */
const GIVEN = ['G01', 'G02', 'G03', 'G04', 'G05', 'G06', 'G07', 'G08', 'G09', 'G10', 'G11', 'G12', 'G13']

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const [tea, far] = [
		await openStore(db, { slug: 'tea', region: PLACES.tea }),
		await openStore(db, { slug: 'far', region: PLACES.far }),
	]
	await sell(db, { paidAt: '2025-04-10T00:00:00Z', lines: [{ store: tea, paidMinor: 5000 }] })
	for (const day of ['10', '11', '12'])
		await sell(db, { paidAt: `2026-04-${day}T00:00:00Z`, lines: [{ store: tea, paidMinor: 5000 }] })
	await sell(db, { paidAt: '2026-04-10T00:00:00Z', lines: [{ store: far, paidMinor: 777_00 }] })
	await rollUpMonths(db, { months: ['2025-04', '2026-04'], now: clock.now() })
	const entered = (code: string, period: string, value: number) => ({
		...{ indicator_code: code, region_code: PLACES.county, period, value, source: 'bureau' },
		...{ kind: 'entered', status: 'final', recorded_at: clock.now() },
	})
	const people = { period: '2025-01', households: 1000, population: 10_000, source: 'test' }
	await db
		.insertInto('place_stats')
		.values({ region_code: PLACES.county, ...people })
		.execute()
	const rows = GIVEN.flatMap((code) => [entered(code, '2026-03', 40), entered(code, '2026-04', 60)])
	await db.insertInto('observations').values(rows).execute()
})

test('a region is compared with itself a year before unless another month is asked for', async () => {
	const found = await compare({})
	expect(found).toMatchObject({ isOwn: true, otherPeriod: '2025-04', other: { code: PLACES.county } })
	expect(rowOf(found, 'L01')).toMatchObject({ value: 3, other: 1 })
	expect((await compare({ otherPeriod: '2026-04' })).rows.every(({ value, other }) => value === other)).toBe(true)
})

test('it is told when one side is a month that is not over yet', async () => {
	const running = clock.now().toISOString().slice(0, 7)
	expect(await compare({})).toMatchObject({ isRunning: false })
	expect(await compare({ otherPeriod: running })).toMatchObject({ isRunning: true })
})

test('of a cluster one does not administer only public figures are shown: those of too few stores are withheld', async () => {
	const found = await compare({ other: PLACES.otherCounty })
	expect(found).toMatchObject({ isOwn: false, otherPeriod: '2026-04' })
	expect(rowOf(found, 'L02')).toMatchObject({ value: 150, other: null, otherState: 'suppressed' })
	expect(found.otherScores.index).toBeNull()
	expect(found.places.map(({ code }) => code)).toEqual([PLACES.county, PLACES.otherCounty])
})

test('neither a region that is none nor one’s own side outside what one administers', async () => {
	expect(await readComparison(world(), COUNTY, { ...NOTHING, other: '999' })).toEqual({ outcome: 'unknown' })
	expect(await readComparison(world(), COUNTY, { ...NOTHING, region: PLACES.otherCounty })).toEqual({
		outcome: 'outside',
	})
})

const readChange = async (against: string | null) => {
	const at = { regionCode: PLACES.county, period: '2026-04', against }
	const unit = await readIndexUnit(world(), PLACES.county, at)
	if (unit.outcome !== 'found') throw new Error(unit.outcome)
	if (!('reason' in unit.change)) throw new Error('the whole has a score')
	return { ...unit.change, last: unit.last }
}

test('where the whole has no score it is told why the parts moved that have one', async () => {
	const { reason, parts } = await readChange(null)
	expect(reason).toBe('no-score')
	expect(parts.map(({ code }) => code)).toEqual(['gov'])
	for (const { change } of parts) {
		expect(Math.abs(change.points)).toBeGreaterThan(1)
		expect(change.parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(change.points, 9)
	}
})

test('a change is told since any earlier month, and since the one before where a later one is asked for', async () => {
	expect((await readChange('2025-12')).last).toBe('2025-12')
	expect((await readChange('2026-04')).last).toBe('2026-03')
	expect((await readChange(null)).last).toBe('2026-03')
})

test('an index of fewer than three places is not held against itself', async () => {
	const found = await readCoherence(world(), COUNTY, { region: null, period: '2026-04', level: 'county' })
	expect(found).toMatchObject({ outcome: 'found', isComparable: false, level: 'county' })
	expect(await readCoherence(world(), COUNTY, { region: PLACES.city, period: null, level: null })).toEqual({
		outcome: 'outside',
	})
})

test('it opens on a place that has a score: a city is ranked beside nothing, so on the first of its counties that has one', async () => {
	const city = { ...COUNTY, regionCode: PLACES.city } as Administrator
	const open = async () => {
		const found = await readComparison(world(), city, NOTHING)
		if (found.outcome !== 'found') throw new Error(found.outcome)
		return found
	}
	expect((await open()).region.code).toBe(PLACES.city)
	const numbered = (letter: string, count: number) =>
		Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`)
	const rows = [...numbered('L', 10).slice(2), ...numbered('X', 6)].map((code) => ({
		...{ indicator_code: code, region_code: PLACES.county, period: '2026-04', value: 1, source: 'bureau' },
		...{ kind: 'entered', status: 'final', recorded_at: clock.now() },
	}))
	await database.db.insertInto('observations').values(rows).execute()
	// What is counted of fewer than five stores is not told, whatever was entered.
	await database.db
		.updateTable('observations')
		.set({ value: 1, num: 1, den: 100, n: 5, missing_reason: null })
		.where('indicator_code', '=', 'X04')
		.where('region_code', '=', PLACES.county)
		.where('period', '=', '2026-04')
		.where('kind', '=', 'computed')
		.execute()
	await runIndex(world(), { scopeCode: PLACES.city, level: 'county', period: '2026-04' })
	const found = await open()
	expect(found.region.code).toBe(PLACES.county)
	expect(found.scores.index).toBeGreaterThan(0)
	expect(found.trail.map(({ code }) => code)).toContain(PLACES.city)
})
