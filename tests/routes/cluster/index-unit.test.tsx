import { beforeAll, expect, test } from 'vitest'
import { readIndexUnit } from '#app/features/indicators/read-index-unit.server.ts'
import IndexUnitPage from '#app/routes/cluster/index-unit.tsx'
import { insertIndexScores, writeIndexRun } from '#db/queries/index-runs.ts'
import { useDatabase } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })

/** An index of the month as it was computed. */
async function keep(level: 'county' | 'township', regionCode: string, score: number | null) {
	const { runId } = await writeIndexRun(database.db, {
		...{
			level,
			scopeCode: PLACES.city,
			period: '2026-05',
			methodologyVersion: '0.1',
			method: '{}',
			snapshotHash: level,
		},
		...{ codeVersion: '1', seed: 1, at: clock.now() },
	})
	const missingReason = score === null ? 'too-little-data' : null
	const shares = { weight: 1, contribution: null, availability: 1, rank: null }
	await insertIndexScores(database.db, runId, [{ regionCode, node: 'index', score, missingReason, ...shares }])
}

beforeAll(async () => {
	await openTradeBook(database.db)
	await keep('county', PLACES.county, 61)
	await keep('township', PLACES.township, null)
})

const unitOf = (own: string, period: string) => readIndexUnit(world(), own, { regionCode: PLACES.tea, period })

test('a village without an index leads to the nearest region above it that has a score, and to the board', async () => {
	const unit = await unitOf(PLACES.city, '2026-05')
	expect(unit).toMatchObject({ outcome: 'no-index', nearest: { code: PLACES.county } })
	const page = drawPage(IndexUnitPage, { language: 'zh', read: unit })
	expect(page.split('这个地区这个月没有指数')).toHaveLength(2)
	expect(page).toContain(`href="/admin/pentagon?region=${PLACES.county}&amp;period=2026-05"`)
	expect(page).toContain(`href="/admin/index/${PLACES.county}?period=2026-05"`)
	expect(page).toContain(`href="/admin/index?region=${PLACES.city}&amp;period=2026-05&amp;level=village"`)
})

test('where none above has one, or none that one administers, the board is left', async () => {
	for (const unit of [await unitOf(PLACES.city, '2026-04'), await unitOf(PLACES.township, '2026-05')]) {
		expect(unit).toMatchObject({ outcome: 'no-index', nearest: null })
		const page = drawPage(IndexUnitPage, { language: 'en', read: unit })
		expect(page).toContain('None of the regions above it')
		expect(page).not.toContain('/admin/pentagon')
		expect(page).toContain('Back to the board')
	}
})
