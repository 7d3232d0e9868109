import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { readIndexBoard } from '#app/features/indicators/read-index-board.server.ts'
import { insertIndexScores, writeIndexRun } from '#db/queries/index-runs.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const world = () => createTestWorld(database.db, { clock: createClock('2026-05-20T02:00:00Z') })
const CITY = { regionCode: PLACES.city, mayWrite: true } as Administrator
const PERIOD = '2026-04'
const RANKED = 230
const UNSCORED = 20

const villageCode = (at: number) => `9901011${String(at).padStart(5, '0')}`

/** So many villages with a score, the best in a code of its own middle, and some without. */
beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const places = Array.from({ length: RANKED + UNSCORED }, (_, at) => ({ code: villageCode(90_000 + at), at }))
	await sql`
		insert into regions (code, level, name_zh, name_en, parent_code, village_kind)
		select code, 'village', code, code, ${PLACES.township}, 'village'
		from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(code text)`.execute(db)
	await sql`
		insert into region_ancestors (region_code, ancestor_code, ancestor_level)
		select p.code, a.ancestor_code, a.ancestor_level
		from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(code text)
		join region_ancestors a on a.region_code = ${PLACES.township}
		union all select code, code, 'village' from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(code text)`.execute(
		db,
	)
	const run = await writeIndexRun(db, {
		...{ scopeCode: PLACES.city, level: 'village', period: PERIOD, methodologyVersion: 't', method: '{}' },
		...{ snapshotHash: 'h', codeVersion: 'c', seed: 1, at: new Date('2026-05-01T00:00:00Z') },
	})
	const node = (code: string, node: string, score: number | null, rank: number | null) => ({
		...{ regionCode: code, node, score, missingReason: score === null ? 'too-little-data' : null },
		...{ weight: 1, contribution: score, availability: score === null ? 0.4 : 1, rank },
	})
	const scores = places.flatMap(({ code, at }) => {
		// Ranks do not follow the codes.
		const rank = at < RANKED ? ((at * 7) % RANKED) + 1 : null
		const score = rank === null ? null : 100 - rank / 10
		return [node(code, 'index', score, rank), node(code, 'gov', score, null), node(code, 'gov.infra', score, null)]
	})
	await insertIndexScores(db, run.runId, scores)
})

async function board(asked: { page?: string; rows?: string; region?: string }) {
	const found = await readIndexBoard(world(), CITY, { region: null, level: 'village', period: PERIOD, ...asked })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	return found
}

test('a long board is read page by page in the order of its ranks, none twice and none lost, those without a score last', async () => {
	const pages = [await board({}), await board({ page: '2' }), await board({ page: '3' })]
	expect(pages.map(({ page, pageCount, rows }) => [page, pageCount, rows.length])).toEqual([
		[1, 3, 100],
		[2, 3, 100],
		[3, 3, 50],
	])
	const rows = pages.flatMap((it) => it.rows)
	expect(rows.map(({ rank }) => rank)).toEqual([
		...Array.from({ length: RANKED }, (_, at) => at + 1),
		...Array.from({ length: UNSCORED }, () => null),
	])
	expect(new Set(rows.map(({ regionCode }) => regionCode)).size).toBe(RANKED + UNSCORED)
	expect(pages[2]?.counts).toEqual({ places: RANKED + UNSCORED, ranked: RANKED, hasIntervals: false })
	expect(rows[0]).toMatchObject({ score: 99.9, parts: { gov: 99.9 }, interval: null })
	expect(rows.at(-1)).toMatchObject({ score: null, missingReason: 'too-little-data', parts: { gov: null } })
})

test('all places are had on one page, and a page that is none leads to one that is', async () => {
	const whole = await board({ rows: 'all' })
	expect(whole.rows).toHaveLength(RANKED + UNSCORED)
	expect(whole.isWhole).toBe(true)
	for (const [asked, shown] of [
		['0', 1],
		['-4', 1],
		['x', 1],
		['99', 3],
		['2.9', 2],
	] as const)
		expect((await board({ page: asked })).page).toBe(shown)
	expect((await board({ region: PLACES.sea })).rows).toHaveLength(0)
})
