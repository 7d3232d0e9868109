import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { isTradeIndicator } from '#app/domain/cluster-statistics/trade-observation.ts'
import { computeIndex } from '#app/domain/indicators/compute-index.ts'
import { trailingMonths } from '#app/domain/indicators/month.ts'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import { readFlaggedIndex } from '#app/features/indicators/read-flagged-index.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, refund, sell, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const CITY = { regionCode: PLACES.city, mayWrite: false } as Administrator
const VILLAGES = [PLACES.tea, PLACES.sea, PLACES.hill]
const SCOPE = { scopeCode: PLACES.city, level: 'village', period: '2026-05' } as const
const MONTHS = trailingMonths('2026-05', 4)

const read = (administrator: Administrator, region: string | null = null) =>
	readFlaggedIndex(world(), administrator, { region, period: '2026-05', level: 'village' })
const scores = async () => {
	const { units } = computeIndex(await buildIndexRequest(database.db, SCOPE, clock.now()))
	return new Map(units.map(({ code, score, rank }) => [code, { score, rank }]))
}

/** What is not counted from trade is given, the same for each village. */
async function giveTheRest(): Promise<void> {
	const { db } = database
	const definitions = await db.selectFrom('indicators').select(['code', 'goalpost_max']).execute()
	for (const region of VILLAGES) {
		await db
			.insertInto('place_stats')
			.values({ region_code: region, period: '2025-12', households: 100, population: 300, source: 'test' })
			.execute()
		const rows = definitions
			.filter(({ code }) => !isTradeIndicator(code))
			.map(({ code, goalpost_max: value }) => ({
				...{ indicator_code: code, region_code: region, period: '2026-05', value, num: value, source: 'test' },
				...{ kind: 'entered', status: 'preliminary', recorded_at: clock.now() },
			}))
		await db.insertInto('observations').values(rows).execute()
	}
}

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const stores: Store[] = []
	for (const region of VILLAGES)
		for (let at = 0; at < 5; at++) stores.push(await openStore(db, { slug: `s${region}${at}`, region }))
	for (const [at, store] of stores.entries())
		for (const month of MONTHS)
			await sell(db, {
				paidAt: `${month}-05T02:00:00Z`,
				lines: [{ store, paidMinor: 1000 * (1 + Math.floor(at / 5)), dueAt: `${month}-08T02:00:00Z` }],
			})
	// One store of the first village brushes: much in two months, one order of it given back in the second.
	const [brusher] = stores as [Store]
	const line = { store: brusher, paidMinor: 90_000, dueAt: null }
	for (let count = 0; count < 12; count++)
		await sell(db, { paidAt: `2026-0${4 + (count % 2)}-0${1 + (count % 7)}T02:00:00Z`, lines: [line], flagged: true })
	const back = await sell(db, { paidAt: '2026-04-09T02:00:00Z', lines: [line], flagged: true })
	await refund(db, back, { at: '2026-05-09T02:00:00Z', lines: [[back.lineIds[0] ?? 0, 40_000]] })
	await giveTheRest()
	await rollUpMonths(db, { months: MONTHS, now: clock.now() })
})

test('who would gain by flagged orders is told beside the index as it is, to the last digit of counting them', async () => {
	const found = await read(CITY)
	if (found.outcome !== 'found') throw new Error(found.outcome)
	expect(found.flagged).toEqual({ orders: 13, minor: 13 * 90_000 })
	const before = await scores()
	const row = found.rows.find(({ code }) => code === PLACES.tea)
	if (!row) throw new Error('not told')
	expect(row).toMatchObject({ orders: 13, minor: 13 * 90_000, without: before.get(PLACES.tea) })
	expect(Number(row.with.score)).toBeGreaterThan(Number(row.without.score))
	// Believe them all, count the months again, and the index is what the page said it would be.
	await database.db.updateTable('orders').set({ flagged_at: null, flag_reason: null }).execute()
	await rollUpMonths(database.db, { months: MONTHS, now: clock.now() })
	const after = await scores()
	const { score, rank } = after.get(PLACES.tea) ?? { score: Number.NaN, rank: Number.NaN }
	expect(row.with.score).toBeCloseTo(Number(score), 9)
	expect(row.with.rank).toBe(rank)
	expect(await read(CITY)).toMatchObject({ flagged: { orders: 0 }, rows: [] })
})

test('only what is one’s own and below is told', async () => {
	const county = { regionCode: PLACES.county, mayWrite: false } as Administrator
	expect(await read(county, PLACES.otherCounty)).toEqual({ outcome: 'outside' })
	expect(await read(county, '000000000000')).toEqual({ outcome: 'unknown' })
	expect(await read(county, PLACES.sea)).toMatchObject({ outcome: 'found', flagged: { orders: 0 } })
})
