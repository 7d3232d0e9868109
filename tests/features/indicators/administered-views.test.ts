import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { TRADE_INDICATORS } from '#app/domain/cluster-statistics/trade-observation.ts'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { listEnterprises } from '#app/features/clusters/list-enterprises.server.ts'
import { readAdministeredOrder } from '#app/features/clusters/read-administered-order.server.ts'
import { readLeague } from '#app/features/clusters/read-league.server.ts'
import { readOfficeToday } from '#app/features/clusters/read-office-today.server.ts'
import { publishIndex } from '#app/features/indicators/publish-index.server.ts'
import { publishIndicators } from '#app/features/indicators/publish-indicators.server.ts'
import { runIndex } from '#app/features/indicators/run-index.server.ts'
import { readIndexBoard } from '#app/features/indicators/read-index-board.server.ts'
import { readIndexUnit } from '#app/features/indicators/read-index-unit.server.ts'
import { readFlaggedIndex } from '#app/features/indicators/read-flagged-index.server.ts'
import { readIndicator } from '#app/features/indicators/read-indicator.server.ts'
import { readIndicatorBoard } from '#app/features/indicators/read-indicator-board.server.ts'
import { readWhatIfPage } from '#app/features/indicators/read-what-if.server.ts'
import { readPentagon } from '#app/features/clusters/read-pentagon.server.ts'
import { writeNote } from '#app/features/clusters/write-note.server.ts'
import { seededRandom } from '#seeds/random.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import {
	advertise,
	attribute,
	openStore,
	refund,
	sell,
	ship,
	type Sold,
	type Store,
} from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const of = (regionCode: string) => ({ regionCode, mayWrite: false }) as Administrator
const COUNTY = of(PLACES.county)
let mixed: Sold

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const random = seededRandom('views')
	const stores: Store[] = []
	for (const [i, region] of [PLACES.tea, PLACES.sea, PLACES.hill, PLACES.far].entries())
		stores.push(await openStore(db, { slug: `s${i}`, region }))
	const [tea, , , far] = stores as [Store, Store, Store, Store]
	const campaignId = await advertise(db, tea, [['2026-05-03', 20_000]])
	for (let i = 0; i < 70; i++) {
		const store = random.pick(stores)
		const day = String(random.int(1, 19)).padStart(2, '0')
		const line = { store, paidMinor: random.int(100, 9000), dueAt: `2026-05-${day}T12:00:00Z` }
		const sold = await sell(db, { paidAt: `2026-05-${day}T00:00:00Z`, lines: [line] })
		if (i % 3 === 0) await ship(db, sold.sellerOrderIds[0] ?? 0, { origin: store.region, pickedUpAt: line.dueAt })
		if (i % 5 === 0) await refund(db, sold, { at: `2026-05-20T00:00:00Z`, lines: [[sold.lineIds[0] ?? 0, 50]] })
		if (store === tea) await attribute(db, sold.orderId, { campaignId, at: '2026-05-02T00:00:00Z' })
	}
	mixed = await sell(db, {
		paidAt: '2026-05-19T00:00:00Z',
		lines: [
			{ store: tea, paidMinor: 3000 },
			{ store: far, paidMinor: 4000 },
		],
	})
	await rollUpMonths(db, { months: ['2026-04', '2026-05'], now: clock.now() })
})

test.each(TRADE_INDICATORS)('the rows behind %s add up to its parts, at every level, page by page', async (code) => {
	for (const region of [PLACES.tea, PLACES.township, PLACES.county, PLACES.city]) {
		const view = await readIndicator(world(), of(PLACES.city), { code, region, period: '2026-05', page: 1 })
		if (view.outcome !== 'found' || !view.rows) throw new Error(`${code} of ${region} has no rows`)
		expect(view.rows.agrees).toBe(true)
		const seen = [...view.rows.items]
		for (let page = 2; page <= view.rows.pageCount; page++) {
			const next = await readIndicator(world(), of(PLACES.city), { code, region, period: '2026-05', page })
			if (next.outcome === 'found') seen.push(...(next.rows?.items ?? []))
		}
		const scale = view.rows.isMoney ? 100 : 1
		expect(seen).toHaveLength(view.rows.totals.count)
		expect(seen.reduce((sum, row) => sum + row.num, 0) / scale).toBe(view.figure.num)
		if (view.figure.den !== null) expect(seen.reduce((sum, row) => sum + row.den, 0) / scale).toBe(view.figure.den)
	}
})

test('trade that came in after the count is told, and agrees after the next count', async () => {
	const ask = { code: 'L01', region: PLACES.city, period: '2026-05', page: 1 }
	const store = await openStore(database.db, { slug: 'late', region: PLACES.tea })
	await sell(database.db, { paidAt: '2026-05-20T01:59:00Z', lines: [{ store, paidMinor: 100 }] })
	const before = await readIndicator(world(), of(PLACES.city), ask)
	expect(before).toMatchObject({ rows: { agrees: false } })
	clock.advance(2000)
	await rollUpMonths(database.db, { months: ['2026-05'], now: clock.now() })
	const after = await readIndicator(world(), of(PLACES.city), ask)
	expect(after).toMatchObject({ rows: { agrees: true } })
})

const VIEWS: [string, (admin: Administrator, region: string) => Promise<{ outcome: string }>][] = [
	['the indicators', (admin, region) => readIndicatorBoard(world(), admin, { region, period: null })],
	['an indicator', (admin, region) => readIndicator(world(), admin, { code: 'L01', region, period: null, page: 1 })],
	['the index', (admin, region) => readIndexBoard(world(), admin, { region, level: null, period: null })],
	[
		'a place of the index',
		(admin, region) => readIndexUnit(world(), admin.regionCode, { regionCode: region, period: null }),
	],
	['the pentagon', (admin, region) => readPentagon(world(), admin, { region, period: null })],
	['brushing', (admin, region) => readFlaggedIndex(world(), admin, { region, period: null, level: null })],
	['the league', (admin, region) => readLeague(world(), admin, { region, period: null })],
	['another method', (admin, region) => readWhatIfPage(world(), admin, (name) => (name === 'region' ? region : null))],
	['the enterprises', (admin, region) => listEnterprises(world(), admin, { region, text: '', page: 1 })],
]

test.each(VIEWS)('%s: one’s own region and all below are open, all else is not', async (_, view) => {
	for (const own of [PLACES.county, PLACES.township, PLACES.tea])
		expect(await view(COUNTY, own)).toMatchObject({ outcome: 'found' })
	for (const other of [PLACES.city, PLACES.province, PLACES.otherCounty, PLACES.far])
		expect(await view(COUNTY, other)).toEqual({ outcome: 'outside' })
	for (const none of ['000000000000', '123', 'x', '330324000000'])
		expect(await view(COUNTY, none)).toEqual({ outcome: 'unknown' })
})

test('on the pentagon a score stands beside the figure it is of, for the city too', async () => {
	for (const level of ['city', 'county'] as const)
		await runIndex(world(), { scopeCode: PLACES.city, level, period: '2026-05' })
	for (const region of [PLACES.city, PLACES.county]) {
		const pentagon = await readPentagon(world(), of(PLACES.city), { region, period: '2026-05' })
		if (pentagon.outcome !== 'found') throw new Error(pentagon.outcome)
		const orders = pentagon.axes.flatMap(({ parts }) => parts).find(({ code }) => code === 'L10')
		expect([pentagon.hasIndex, orders?.score]).toEqual([true, expect.any(Number)])
		const figure = pentagon.observed.find(({ code }) => code === 'L10')
		expect(figure).toMatchObject({ unit: '%', period: '2026-05', value: expect.any(Number) })
		const board = await readIndicatorBoard(world(), of(PLACES.city), { region, period: '2026-05' })
		if (board.outcome !== 'found') throw new Error(board.outcome)
		expect(figure?.value).toBe(board.rows.find(({ code }) => code === 'L10')?.figure.value)
		const scored = pentagon.axes
			.flatMap(({ parts }) => parts)
			.filter(({ code, score }) => !code.startsWith('P') && score !== null)
		for (const { code } of scored) expect(pentagon.observed.map((it) => it.code)).toContain(code)
	}
})

test('months that are none, or still to come, are told', async () => {
	for (const period of ['2026-06', '2026-13', 'may'])
		expect(await readIndicatorBoard(world(), COUNTY, { region: null, period })).toEqual({ outcome: 'no-such-month' })
	const ask = { code: 'Z99', region: null, period: null, page: 1 }
	expect(await readIndicator(world(), COUNTY, ask)).toEqual({ outcome: 'no-such-indicator' })
})

test('an order is shown as far as its sellers are of the region, and says nothing of its buyer', async () => {
	const order = await readAdministeredOrder(world(), COUNTY, mixed.number)
	expect(order).toMatchObject({ outcome: 'found', order: { partsElsewhere: 1 }, lines: [{ sellerSlug: 's0' }] })
	expect(JSON.stringify(order)).not.toMatch(/buyer@example|13800000000|某客/)
	expect(await readAdministeredOrder(world(), of(PLACES.hill), mixed.number)).toEqual({ outcome: 'not-here' })
	expect(await readAdministeredOrder(world(), of(PLACES.city), mixed.number)).toMatchObject({
		order: { partsElsewhere: 0 },
	})
})

test('an index board names the places of the region only, ranked within the city', async () => {
	const board = await readIndexBoard(world(), COUNTY, { region: null, level: 'village', period: '2026-05' })
	if (board.outcome !== 'found') throw new Error(board.outcome)
	expect(board.rows.map((row) => row.regionCode).sort()).toEqual([PLACES.tea, PLACES.sea, PLACES.hill].sort())
	expect(board.levels).toEqual(['county', 'township', 'village'])
})

test('the first page holds the running month beside the last and the figures that changed', async () => {
	const today = await readOfficeToday(world(), of(PLACES.city))
	expect(today.headlines[0]).toEqual({ code: 'L01', value: 72, before: 0 })
	expect(today.changes[0]).toMatchObject({ indicatorCode: 'L01', period: '2026-05', value: 72, before: 71 })
})

/** Counts a figure of the city anew as so much more. */
async function recount(period: string, more: number) {
	await sql`
		with last as (
			update observations set superseded_at = now() where region_code = ${PLACES.city} and indicator_code = 'L02'
				and period = ${period} and kind = 'computed' and superseded_at is null returning *
		)
		insert into observations overriding system value
		select (jsonb_populate_record(null::observations, to_jsonb(last) || jsonb_build_object('superseded_at', null,
			'id', last.id + 1000000, 'value', coalesce(last.value, 0) + ${more}::float8, 'recorded_at', now()))).* from last`.execute(
		database.db,
	)
}

test('of each indicator the newest change is told with how many others there are, and none that nobody can see', async () => {
	const ofSales = async () => {
		const { changes } = await readOfficeToday(world(), of(PLACES.city))
		expect(new Set(changes.map((it) => it.indicatorCode)).size).toBe(changes.length)
		return changes.find((it) => it.indicatorCode === 'L02')
	}
	const before = await ofSales()
	await recount('2026-04', 0.001)
	expect(await ofSales()).toEqual(before)
	await recount('2026-04', 10)
	const after = await ofSales()
	expect(after).toMatchObject({ period: '2026-04', otherMonths: before ? before.otherMonths + 1 : 0 })
	expect((after?.value ?? 0) - (after?.before ?? 0)).toBeCloseTo(10, 6)
})

test('the public figures keep back money of fewer than five stores, and nothing else', async () => {
	const figures = await publishIndicators(world(), { code: PLACES.county, period: '2026-05' })
	if (figures.outcome !== 'found') throw new Error(figures.outcome)
	const item = (code: string) => figures.items.find((it) => it.code === code)
	expect(item('L02')).toMatchObject({ value: null, state: 'suppressed', reason: 'too-few-stores' })
	expect(item('L01')?.value).toBeGreaterThan(0)
	expect(figures.items).toHaveLength(29)
	expect(await publishIndicators(world(), { code: 'none', period: null })).toEqual({ outcome: 'unknown' })
	expect(await publishIndex(world(), { code: PLACES.city, level: 'planet', period: null })).toEqual({
		outcome: 'no-such-level',
	})
	const index = await publishIndex(world(), { code: PLACES.city, level: 'village', period: '2026-05' })
	if (index.outcome !== 'found') throw new Error(index.outcome)
	// One store is all a village here has: its scores would tell what is kept back, and the hash would try a guess at it.
	const tea = index.items.find((it) => it.region.code === PLACES.tea)
	expect(tea).toMatchObject({ score: null, gov: null, lead: null, ext: null, missing_reason: 'withheld' })
	expect(index.run.snapshotHash).toBeNull()
})

test('the league judges villages by what was counted here, and adds up to what was sold', async () => {
	const league = await readLeague(world(), COUNTY, { region: null, period: '2026-05' })
	if (league.outcome !== 'found') throw new Error(league.outcome)
	const sold = await readIndicator(world(), COUNTY, { code: 'L02', region: PLACES.county, period: '2026-05', page: 1 })
	if (sold.outcome !== 'found') throw new Error(sold.outcome)
	expect(league.sales.reduce((sum, place) => sum + (place.sales ?? 0), 0)).toBeCloseTo(sold.figure.value ?? 0, 6)
	expect(league.salesFigures['total']).toBeCloseTo(sold.figure.value ?? 0, 6)
	const tea = league.villages.find(({ code }) => code === PLACES.tea)
	expect(tea?.verdict).toBe('no')
	expect(tea?.conditions.find(({ name }) => name === 'sales')?.gap).toBeGreaterThan(9_000_000)
	expect(league.villages.map(({ code }) => code)).not.toContain(PLACES.far)
	// Households are not known, and sales decide all the same.
	expect(tea?.conditions.find(({ name }) => name === 'store-share')?.verdict).toBe('cannot-tell')
	const special = league.specialised.reduce((sum, row) => sum + row.stores, 0)
	expect(special).toBe(0)
	expect(league.clustering).toMatchObject({ outcome: 'not-computed', reason: 'too-few-places' })
})

test('the merchants of the league are the active stores; none sells for 240,000 yuan, and without residents there is no index', async () => {
	const league = await readLeague(world(), COUNTY, { region: null, period: '2026-05' })
	const active = await readIndicator(world(), COUNTY, { code: 'L04', region: null, period: '2026-05', page: 1 })
	if (league.outcome !== 'found' || active.outcome !== 'found') throw new Error('not found')
	expect(league.merchants.reduce((sum, { merchants }) => sum + merchants, 0)).toBe(active.figure.value)
	expect(league.merchants.filter(({ largeMerchants, index }) => largeMerchants > 0 || index !== null)).toEqual([])
})

test('words beside a factor are kept with their history and audited; only in one’s own region, only by who may write', async () => {
	const { db } = database
	const { id } = await db
		.insertInto('accounts')
		.values({ name: 'Desk', email: 'desk@test.example', password_hash: 'x' })
		.returning('id')
		.executeTakeFirstOrThrow()
	const writer = { ...COUNTY, account: { accountId: Number(id) }, mayWrite: true } as Administrator
	const note = { region: PLACES.county, factor: 'network', bodyZh: '乡里相熟', bodyEn: 'People know each other' }
	expect(await writeNote(world(), COUNTY, note)).toEqual({ outcome: 'read-only' })
	expect(await writeNote(world(), writer, { ...note, region: PLACES.city })).toEqual({ outcome: 'outside' })
	expect(await writeNote(world(), writer, { ...note, factor: 'luck' })).toEqual({ outcome: 'faulty' })
	expect(await writeNote(world(), writer, { ...note, bodyZh: '长'.repeat(2001) })).toEqual({ outcome: 'faulty' })
	expect(await writeNote(world(), writer, note)).toEqual({ outcome: 'written' })
	clock.advance(1000)
	expect(await writeNote(world(), writer, { ...note, bodyEn: 'Old ties hold' })).toEqual({ outcome: 'written' })

	const pentagon = await readPentagon(world(), writer, { region: null, period: null })
	if (pentagon.outcome !== 'found') throw new Error(pentagon.outcome)
	expect(pentagon.notes).toMatchObject([{ factor: 'network', bodyZh: '乡里相熟', bodyEn: 'Old ties hold' }])
	// Of the network nothing is known but how alike stores are, which is counted: a gap, not 0.
	expect(pentagon.axes.find(({ factor }) => factor === 'network')).toMatchObject({ score: null, availability: 0.25 })
	const kept = await db.selectFrom('cluster_notes').select(['body_en', 'superseded_at']).orderBy('id').execute()
	expect(kept.map((row) => [row.body_en, row.superseded_at !== null])).toEqual([
		['People know each other', true],
		['Old ties hold', false],
	])
	const audited = await db
		.selectFrom('audit_entries')
		.select('details')
		.where('action', '=', 'cluster-note.write')
		.execute()
	expect(audited.map((row) => row.details)).toEqual([{ factor: 'network' }, { factor: 'network' }])
})
