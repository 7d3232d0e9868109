import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { trailingMonths } from '#app/domain/indicators/month.ts'
import { refreshIndexes, runIndex } from '#app/features/indicators/run-index.server.ts'
import { estimateIndexes, REST_MS } from '#app/features/indicators/estimate-index.server.ts'
import { readIndexBoard } from '#app/features/indicators/read-index-board.server.ts'
import { readIndexUnit } from '#app/features/indicators/read-index-unit.server.ts'
import { readPlaceSensitivity } from '#app/features/indicators/read-place-sensitivity.server.ts'
import { steerEstimate } from '#app/features/indicators/steer-estimate.server.ts'
import { drawHere, type IndexDrawings } from '#app/platform/index-drawings.ts'
import { markStale } from '#db/queries/stale-months.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const SCOPE = { scopeCode: PLACES.city, level: 'village', period: '2026-05' } as const

/** Full marks, none, and half of the way on every scale that is a plain share. */
const entered = (regionCode: string, code: string, value: number, period = '2026-05') => ({
	indicator_code: code,
	region_code: regionCode,
	period,
	value,
	num: value,
	den: null,
	n: null,
	source: 'test',
	kind: 'entered',
	status: 'preliminary',
	recorded_at: clock.now(),
})

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	for (const place of ['tea', 'sea', 'hill'] as const) await openStore(db, { slug: place, region: PLACES[place] })
	// A place with figures and no enterprise is no part of the cluster.
	await db
		.insertInto('observations')
		.values({ ...entered(PLACES.far, 'G02', 60) })
		.execute()
	const definitions = await db.selectFrom('indicators').select(['code', 'goalpost_min', 'goalpost_max']).execute()
	for (const region of [PLACES.tea, PLACES.sea, PLACES.hill])
		await db
			.insertInto('place_stats')
			.values({ region_code: region, period: '2025-12', households: 1000, population: 10_000, source: 'test' })
			.execute()
	// 1,000 households, 10,000 people; 300 active stores at the best of L04, 1 at its worst.
	const best: Record<string, number> = { G12: 10, L01: 1000, L02: 1000, L03: 10_000, L04: 10, L05: 300 }
	const worst: Record<string, number> = { ...best, L05: 1 }
	for (const { code, goalpost_max, goalpost_min } of definitions) {
		const isFlow = ['L01', 'L02', 'L03', 'L05'].includes(code)
		const rows = [
			entered(PLACES.tea, code, goalpost_max * (best[code] ?? 1)),
			entered(PLACES.sea, code, goalpost_min * (worst[code] ?? 1)),
		]
		for (const period of isFlow ? trailingMonths('2026-04', 11) : [])
			rows.push(entered(PLACES.tea, code, 0, period), entered(PLACES.sea, code, 0, period))
		await db.insertInto('observations').values(rows).execute()
	}
	await db
		.insertInto('observations')
		.values(entered(PLACES.hill, 'G02', 60))
		.execute()
})

const scores = async () => {
	const rows = await database.db
		.selectFrom('index_scores')
		.innerJoin('index_runs', 'index_runs.id', 'index_scores.run_id')
		.select(['region_code', 'score', 'missing_reason', 'availability', 'rank'])
		.where('node', '=', 'index')
		.where('level', '=', 'village')
		.orderBy('region_code')
		.execute()
	return Object.fromEntries(rows.map(({ region_code, ...row }) => [region_code, row]))
}

test('a place at every best goalpost scores 100, one at every worst 1, one with a single datum none', async () => {
	await runIndex(world(), SCOPE)
	const found = await scores()
	expect(Object.keys(found)).toEqual([PLACES.tea, PLACES.sea, PLACES.hill])
	expect(found[PLACES.tea]?.score).toBeCloseTo(100, 6)
	expect(found[PLACES.sea]?.score).toBeCloseTo(1, 6)
	expect(found[PLACES.hill]).toMatchObject({ score: null, missing_reason: 'too-little-data' })
	expect(found[PLACES.hill]?.availability).toBeCloseTo(1 / 60, 9)
	// Two scored places are not compared.
	expect(found[PLACES.tea]?.rank).toBeNull()
})

test('the same snapshot is the same run, even after time has passed', async () => {
	const first = await runIndex(world(), SCOPE)
	clock.advance(3_600_000)
	expect(await runIndex(world(), SCOPE)).toEqual({ runId: first.runId, isNew: false })
	expect(await database.db.selectFrom('index_runs').select('id').execute()).toHaveLength(1)
})

test('a changed observation makes a new run, and of one day only the last is kept', async () => {
	await database.db
		.updateTable('observations')
		.set({ value: 20, num: 20 })
		.where('region_code', '=', PLACES.tea)
		.where('indicator_code', '=', 'G02')
		.execute()
	const second = await runIndex(world(), SCOPE)
	expect(second.isNew).toBe(true)
	const runs = await database.db.selectFrom('index_runs').selectAll().execute()
	expect(runs.map((run) => run.id)).toEqual([second.runId])
	expect(runs[0]).toMatchObject({ methodology_version: '0.1', code_version: '1', method: { version: '0.1' } })
	expect((await scores())[PLACES.tea]?.score).toBeLessThan(100)
})

test('a waiting month is computed for every level of every city with enterprises and the city itself, then no longer waits', async () => {
	await markStale(database.db, 'stale_indexes', ['2026-05'], clock.now())
	await refreshIndexes(world())
	const runs = await database.db.selectFrom('index_runs').select(['level', 'scope_code']).orderBy('level').execute()
	expect(runs.map((run) => run.level)).toEqual(['city', 'county', 'township', 'village'])
	expect(await database.db.selectFrom('stale_indexes').selectAll().execute()).toEqual([])
})

test('of the months that wait the newest two are computed first, and the one that waits longest with them', async () => {
	const { db } = database
	await db.deleteFrom('index_runs').execute()
	const long = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000)
	await markStale(db, 'stale_indexes', ['2025-12'], long(3))
	await markStale(db, 'stale_indexes', ['2025-11', '2026-01', '2026-02'], long(2))
	// Marked again with every order: it would come last by its turn.
	await markStale(db, 'stale_indexes', ['2026-05'], long(1))
	const computed = async () => {
		await refreshIndexes(world())
		const rows = await db.selectFrom('index_runs').select('period').where('level', '=', 'city').orderBy('id').execute()
		return rows.map(({ period }) => period)
	}
	expect(await computed()).toEqual(['2026-05', '2026-02', '2025-12'])
	expect(await computed()).toEqual(['2026-05', '2026-02', '2025-12', '2026-01', '2025-11'])
	await db.deleteFrom('index_runs').execute()
})

test('a figure of a month that has expired is not scored', async () => {
	const later = { ...SCOPE, period: '2026-09' }
	clock.set('2026-09-20T00:00:00Z')
	await runIndex(world(), later)
	const rows = await database.db
		.selectFrom('index_scores')
		.innerJoin('index_runs', 'index_runs.id', 'index_scores.run_id')
		.select(['node', 'score'])
		.where('period', '=', '2026-09')
		.where('region_code', '=', PLACES.tea)
		.where('node', 'in', ['G02', 'L10'])
		.orderBy('node')
		.execute()
	// Wi-Fi coverage lasts 550 days, fulfilment 45.
	expect(rows.map((row) => [row.node, row.score === null])).toEqual([
		['G02', false],
		['L10', true],
	])
})

test('the tree of a place adds up: points of the children are the score of their parent', async () => {
	clock.set('2026-05-20T03:00:00Z')
	const found = await readIndexUnit(world(), PLACES.city, { regionCode: PLACES.tea, period: '2026-05' })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	const check = (node: typeof found.tree) => {
		if (node.score === null || node.children.length === 0) return
		const sum = node.children.reduce((total, child) => total + (child.points ?? 0), 0)
		expect(sum).toBeCloseTo(node.score, 9)
		node.children.forEach(check)
	}
	check(found.tree)
	expect(found.tree.children.map((child) => child.code)).toEqual(['gov', 'lead', 'ext'])
})

test('every ranked place gets the interval of its rank, once for each run, the same bits from the same run', async () => {
	const { db } = database
	await db.deleteFrom('index_runs').execute()
	const few = { runs: 40, sensitivityRows: 4 }
	const newest = db.selectFrom('index_runs').select('id').orderBy('ran_at', 'desc').limit(1)
	const read = () =>
		db.selectFrom('index_intervals').selectAll().where('run_id', '=', newest).orderBy('region_code').execute()
	await runIndex(world(), SCOPE)
	await estimateIndexes(world(), few)
	// With two places that have enough data nobody is compared.
	expect((await read()).map((row) => row.rank_median)).toEqual([null, null, null])
	clock.advance(REST_MS)

	await sql`insert into observations (indicator_code, region_code, period, value, num, source, kind, status, recorded_at)
		select indicator_code, ${PLACES.hill}, period, value * 0.5, num * 0.5, source, kind, status, recorded_at
		from observations where region_code = ${PLACES.tea} and indicator_code <> 'G02'`.execute(db)
	await runIndex(world(), SCOPE)
	await estimateIndexes(world(), few)
	const first = await read()
	expect(first.every((row) => row.ranked_share > 0.7)).toBe(true)
	expect(first.find((row) => row.region_code === PLACES.tea)).toMatchObject({ rank_median: 1, group_number: 1 })
	expect(first.find((row) => row.region_code === PLACES.sea)).toMatchObject({ rank_median: 3 })
	await estimateIndexes(world(), few)
	expect(await read()).toEqual(first)

	clock.advance(REST_MS)
	await db.deleteFrom('index_intervals').execute()
	await db.updateTable('index_runs').set({ robustness: null }).execute()
	await estimateIndexes(world(), few)
	expect(await read()).toEqual(first)
	const run = await db.selectFrom('index_runs').select('robustness').where('id', '=', newest).executeTakeFirstOrThrow()
	expect(run.robustness).toMatchObject({ runs: 40, seed: 20261122, sensitivity: { rows: 4, runs: 36, units: 3 } })
})

const CITY = { regionCode: PLACES.city, mayWrite: true, account: { accountId: 7 } } as Administrator
const COUNTY = { ...CITY, regionCode: PLACES.county } as Administrator
const READER = { ...CITY, mayWrite: false } as Administrator
const board = async (administrator: Administrator) => {
	const found = await readIndexBoard(world(), administrator, { region: null, level: 'village', period: '2026-05' })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	return found
}
const steer = (deed: string, administrator: Administrator, place: string | null, run: number) =>
	steerEstimate(world(), administrator, { deed, run: String(run), place })

/** A drawing that goes on for ever unless it is ended; tells once that it has begun. */
function endless(begun: () => Promise<unknown>): IndexDrawings {
	return {
		estimate: async (asked, follow) => {
			await begun()
			return drawHere.estimate({ ...asked, plan: { ...asked.plan, runs: 2_000_000 } }, follow)
		},
	}
}

test('whoever administers the city ends a drawing in the middle: nothing of it is kept, and it begins again when asked', async () => {
	const { db } = database
	await db.deleteFrom('index_runs').execute()
	const { runId } = await runIndex(world(), SCOPE)
	expect((await board(CITY)).drawing).toEqual({ state: 'waiting', done: 0, steps: null, runId, maySteer: true })
	expect((await board(COUNTY)).drawing?.maySteer).toBe(false)
	expect(await steer('cancel', COUNTY, null, runId)).toEqual({ outcome: 'not-yours' })
	expect(await steer('cancel', READER, null, runId)).toEqual({ outcome: 'read-only' })
	expect(await steer('cancel', CITY, null, runId + 99)).toEqual({ outcome: 'not-found' })
	expect(await steer('paint', CITY, null, runId)).toEqual({ outcome: 'not-found' })

	const few = { runs: 40, sensitivityRows: 4 }
	const drawings = endless(async () => {
		expect((await board(CITY)).drawing).toMatchObject({ state: 'drawing', steps: 40 + 36 })
		expect(await steer('cancel', CITY, null, runId)).toEqual({ outcome: 'done' })
	})
	await estimateIndexes({ ...world(), drawings }, few)
	expect((await board(CITY)).drawing).toMatchObject({ state: 'cancelled' })
	expect(await db.selectFrom('index_intervals').select('run_id').execute()).toEqual([])

	// The clock does not begin again what somebody ended.
	await estimateIndexes(world(), few)
	expect(await db.selectFrom('index_intervals').select('run_id').execute()).toEqual([])
	expect(await steer('ask', CITY, null, runId)).toEqual({ outcome: 'done' })
	await estimateIndexes(world(), few)
	expect((await board(CITY)).drawing).toMatchObject({ state: 'done', done: 76, steps: 76 })
	expect((await board(CITY)).rows.every(({ interval }) => interval !== null)).toBe(true)
	// What is done stays done.
	expect(await steer('cancel', CITY, null, runId)).toEqual({ outcome: 'done' })
	expect((await board(CITY)).drawing).toMatchObject({ state: 'done' })
	const audited = await db.selectFrom('audit_entries').select('action').orderBy('id').execute()
	expect(audited.map(({ action }) => action)).toEqual(['index-estimate.cancel', 'index-estimate.ask'])
})

test('what moves the rank of one place is drawn for whoever asks, the same bits each time', async () => {
	const { db } = database
	// Weak in one dimension: whether strong ones make up for it is a matter of how scores are joined.
	await sql`update observations o set value = i.goalpost_min + 0.1 * (i.goalpost_max - i.goalpost_min), num = null
		from indicators i where i.code = o.indicator_code and i.level1 = 'ext' and o.region_code = ${PLACES.tea}`.execute(
		db,
	)
	clock.advance(REST_MS)
	await runIndex(world(), SCOPE)
	await estimateIndexes(world(), { runs: 40, sensitivityRows: 4 })
	const found = await readIndexUnit(world(), PLACES.county, { regionCode: PLACES.tea, period: '2026-05' })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	const read = async () => {
		const place = await readPlaceSensitivity(world(), COUNTY, found)
		if (!place) throw new Error('the index never ran')
		return place
	}
	const before = await read()
	const runId = before.drawing.runId
	expect(before).toMatchObject({ rows: [], drawing: { state: null, maySteer: true } })
	expect(before.interval).toMatchObject({ rankP5: 1, rankP95: 2 })
	expect(await steer('ask', COUNTY, PLACES.far, runId)).toEqual({ outcome: 'not-yours' })
	expect(await steer('ask', COUNTY, PLACES.tea, runId)).toEqual({ outcome: 'done' })
	expect(await read()).toMatchObject({ drawing: { state: 'waiting' } })
	await estimateIndexes(world(), { runs: 40, sensitivityRows: 64 })
	const drawn = await read()
	expect(drawn).toMatchObject({ drawing: { state: 'done', steps: 576 }, design: { rows: 64, runs: 576, units: 3 } })
	expect(drawn.rows).toHaveLength(7)
	const totals = drawn.rows.map(({ total }) => total)
	expect(totals).toEqual(totals.toSorted((a, b) => b - a))
	expect(drawn.rows[0]).toMatchObject({ factor: 'aggregation' })
	expect(totals[0]).toBeGreaterThan(0.1)

	await db.deleteFrom('index_estimates').where('region_code', '=', PLACES.tea).execute()
	await db.deleteFrom('index_place_sensitivities').execute()
	await steer('ask', COUNTY, PLACES.tea, runId)
	await estimateIndexes(world(), { runs: 40, sensitivityRows: 64 })
	expect((await read()).rows).toEqual(drawn.rows)
})

test('a question about a place goes over to the run that takes the place of its own', async () => {
	const { db } = database
	const { runId } = (await board(CITY)).drawing ?? { runId: 0 }
	await steer('ask', CITY, PLACES.hill, runId)
	await db
		.updateTable('observations')
		.set({ value: 31, num: 31 })
		.where('region_code', '=', PLACES.hill)
		.where('indicator_code', '=', 'G02')
		.execute()
	// The old run is of yesterday: it is kept.
	await sql`update index_runs set ran_at = ran_at - interval '2 days' where id = ${runId}`.execute(db)
	await estimateIndexes(world(), { runs: 10, sensitivityRows: 4 })
	const now = (await board(CITY)).drawing?.runId ?? 0
	expect(now).not.toBe(runId)
	const waiting = await db
		.selectFrom('index_estimates')
		.select(['run_id', 'state'])
		.where('region_code', '=', PLACES.hill)
		.execute()
	expect(waiting).toEqual([{ run_id: now, state: 'waiting' }])
	await estimateIndexes(world(), { runs: 10, sensitivityRows: 4 })
	const kept = await db
		.selectFrom('index_place_sensitivities')
		.select('region_code')
		.where('run_id', '=', now)
		.execute()
	expect(new Set(kept.map((row) => row.region_code))).toEqual(new Set([PLACES.hill]))
})

test('an index that changes again and again is drawn every ten minutes at most, unless asked for; until then the last drawn stands', async () => {
	const { db } = database
	await db.deleteFrom('index_runs').execute()
	const few = { runs: 40, sensitivityRows: 4 }
	const change = async (value: number) => {
		clock.advance(1000)
		await db
			.updateTable('observations')
			.set({ value, num: value })
			.where('region_code', '=', PLACES.hill)
			.where('indicator_code', '=', 'G02')
			.execute()
		return runIndex(world(), SCOPE)
	}
	const drawnOf = async () => {
		const { run, rows, counts, drawing, drawnFrom } = await board(CITY)
		expect(counts.hasIntervals).toBe(true)
		expect(rows.every(({ interval }) => interval !== null)).toBe(true)
		return { runId: run?.runId, state: drawing?.state, drawnFrom }
	}
	const first = await change(61)
	const firstAt = clock.now()
	await estimateIndexes(world(), few)
	expect(await drawnOf()).toEqual({ runId: first.runId, state: 'done', drawnFrom: null })
	// Of the runs between, neither is kept nor drawn.
	await change(62)
	const third = await change(63)
	await estimateIndexes(world(), few)
	expect(await drawnOf()).toEqual({ runId: third.runId, state: null, drawnFrom: firstAt })
	expect(await db.selectFrom('index_runs').select('id').orderBy('id').execute()).toEqual(
		[first, third].map(({ runId }) => ({ id: runId })),
	)
	// What comes back to the figures that were drawn from is drawn already.
	expect(await change(61)).toEqual({ runId: first.runId, isNew: false })
	expect(await drawnOf()).toEqual({ runId: first.runId, state: 'done', drawnFrom: null })

	const fourth = await change(64)
	expect(await steer('ask', CITY, null, fourth.runId)).toEqual({ outcome: 'done' })
	await estimateIndexes(world(), few)
	expect(await drawnOf()).toEqual({ runId: fourth.runId, state: 'done', drawnFrom: null })
	const fifth = await change(65)
	clock.advance(REST_MS - 2000)
	await estimateIndexes(world(), few)
	expect((await drawnOf()).state).toBe(null)
	clock.advance(1000)
	await estimateIndexes(world(), few)
	expect(await drawnOf()).toEqual({ runId: fifth.runId, state: 'done', drawnFrom: null })
	expect(await db.selectFrom('index_runs').select('id').execute()).toHaveLength(2)
	await change(66)
	expect(await db.selectFrom('index_runs').select('id').execute()).toHaveLength(2)
})
