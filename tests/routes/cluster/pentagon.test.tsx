import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { readPentagon } from '#app/features/clusters/read-pentagon.server.ts'
import { runIndex } from '#app/features/indicators/run-index.server.ts'
import Pentagon from '#app/routes/cluster/pentagon.tsx'
import { useDatabase } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const store = await openStore(db, { slug: 'tea', region: PLACES.tea })
	await sell(db, { paidAt: '2026-05-03T00:00:00Z', lines: [{ store, paidMinor: 900 }] })
	await rollUpMonths(db, { months: ['2026-05'], now: clock.now() })
	await runIndex(world(), { scopeCode: PLACES.city, level: 'village', period: '2026-05' })
})

async function drawn(region: string) {
	const administrator = { regionCode: PLACES.county, mayWrite: false } as Administrator
	const pentagon = await readPentagon(world(), administrator, { region, period: '2026-05' })
	if (pentagon.outcome !== 'found') throw new Error(pentagon.outcome)
	const page = drawPage(Pentagon, { language: 'en', read: { ...pentagon, isSaved: false } })
	return { pentagon, page }
}

test('each axis that is a gap tells how many of its figures are there, and leads to them and to what is missing', async () => {
	const { pentagon, page } = await drawn(PLACES.tea)
	const gaps = pentagon.axes.filter(({ score }) => score === null)
	expect(gaps.length).toBeGreaterThan(0)
	for (const { factor, parts } of gaps) {
		expect(page).toContain(`href="#axis-${factor}"`)
		expect(page).toContain(`id="axis-${factor}"`)
		const present = parts.filter(({ score }) => score !== null).length
		const some = `: ${present} of its ${parts.length} figures ${present === 1 ? 'has' : 'have'} a score`
		expect(page).toContain(present === 0 ? `: none of its ${parts.length} figures has a score` : some)
	}
	expect(page).toContain(`href="/admin/quality?region=${PLACES.tea}&amp;period=2026-05"`)
	expect(page).not.toContain(`/admin/index/${PLACES.tea}`)
})

test('a village that is in no index of the month leads to the reason, though other villages are in one', async () => {
	const { pentagon, page } = await drawn(PLACES.hill)
	expect(pentagon.hasIndex).toBe(false)
	expect(page).toContain(`href="/admin/index/${PLACES.hill}?period=2026-05"`)
})
