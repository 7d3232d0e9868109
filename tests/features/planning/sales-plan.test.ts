import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { filePlan } from '#app/features/planning/file-plan.server.ts'
import { readPlans } from '#app/features/planning/plan-form.ts'
import { readPlan } from '#app/features/planning/read-plan.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const usual = { cost: 60, rest: 0 }
let mine: Store
let other: Store
let seller: Seller

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	mine = await openStore(db, { slug: 'mine', region: PLACES.tea })
	other = await openStore(db, { slug: 'other', region: PLACES.tea })
	await db.updateTable('listings').set({ status: 'published', published_at: clock.now() }).execute()
	await db.updateTable('capacity').set({ total: 4 }).execute()
	seller = { enterpriseId: mine.enterpriseId, account: { accountId: 7 } } as Seller
	const months = [
		'2025-07',
		'2025-08',
		'2025-09',
		'2025-10',
		'2025-11',
		'2025-12',
		'2026-01',
		'2026-02',
		'2026-03',
		'2026-04',
	]
	for (const [at, month] of months.entries())
		for (let count = 0; count < 2 + (at % 3); count++)
			await sell(db, { paidAt: `${month}-10T02:00:00Z`, lines: [{ store: mine, paidMinor: 1000, qty: 5 }] })
	// Nobody's business: what others sold, what was called off, and the month that runs.
	await sell(db, { paidAt: '2026-04-10T02:00:00Z', lines: [{ store: other, paidMinor: 1000, qty: 500 }] })
	await sell(db, {
		paidAt: '2026-04-11T02:00:00Z',
		lines: [{ store: mine, paidMinor: 1000, qty: 500, cancelledBy: 'seller' }],
	})
	await sell(db, { paidAt: '2026-05-11T02:00:00Z', lines: [{ store: mine, paidMinor: 1000, qty: 500 }] })
})

const plans = () => database.db.selectFrom('sales_plans').selectAll().orderBy('id').execute()
const read = async (month: string | null = null) => {
	const page = await readPlan(world(), seller, { month, ...usual })
	const [row] = page.rows
	if (!row) throw new Error('no product')
	return { ...page, row }
}

test('a product to be planned comes with its sales of late, its demand, what is there, and advice', async () => {
	const { month, months, rows, row, shown, outcomes } = await read()
	expect([month, months]).toEqual(['2026-06', ['2026-06', '2026-07', '2026-08']])
	expect(rows).toHaveLength(1)
	expect([shown, row.lastSold]).toEqual([
		['2026-02', '2026-03', '2026-04'],
		[15, 20, 10],
	])
	expect(row).toMatchObject({ inStock: 4, preOrdered: 0, planned: null })
	if (row.advice.outcome !== 'advised') throw new Error(row.advice.outcome)
	const { demand, quantity } = row.advice
	expect(demand.low).toBeLessThanOrEqual(demand.middle)
	expect(demand.high).toBeGreaterThanOrEqual(demand.middle)
	// A dear piece left over is worth less than a missed sale: below the middle, and less the four that are there.
	expect(quantity).toBeLessThanOrEqual(demand.middle - 4)
	expect(outcomes).toEqual([])
})

test('dearer making or worthless leftovers ask for less', async () => {
	const advised = async (cost: number, rest: number) => {
		const { rows } = await readPlan(world(), seller, { month: null, cost, rest })
		const advice = rows[0]?.advice
		return advice?.outcome === 'advised' ? advice.quantity : Number.NaN
	}
	expect(await advised(20, 0)).toBeGreaterThan(await advised(80, 0))
	expect(await advised(60, 50)).toBeGreaterThan(await advised(60, 0))
	expect(await advised(100, 0)).toBeLessThanOrEqual(await advised(80, 0))
})

test('a plan is kept beside what was foreseen; the same again is none, another stands beside it', async () => {
	const file = (qty: number, month = '2026-06') =>
		filePlan(world(), seller, { month, plans: new Map([[mine.variantId, qty]]), asked: usual })
	const { row } = await read()
	if (row.advice.outcome !== 'advised') throw new Error(row.advice.outcome)
	const { demand, quantity } = row.advice
	expect(await file(12)).toEqual({ outcome: 'filed', count: 1 })
	expect(await plans()).toMatchObject([
		{
			...{ enterprise_id: mine.enterpriseId, variant_id: mine.variantId, month: '2026-06', qty: 12, advised: quantity },
			...{ low: demand.low, middle: demand.middle, high: demand.high, filed_by: 'account:7', filed_at: clock.now() },
		},
	])
	clock.advance(60_000)
	expect(await file(12)).toEqual({ outcome: 'filed', count: 0 })
	expect(await file(15)).toEqual({ outcome: 'filed', count: 1 })
	expect((await plans()).map(({ qty }) => qty)).toEqual([12, 15])
	expect((await read()).row.planned).toBe(15)
	expect((await read('2026-07')).row.planned).toBeNull()
})

test('a month that has begun, another’s product and nothing at all are refused, and leave nothing', async () => {
	const before = await plans()
	const file = (variantId: number | null, month: string) =>
		filePlan(world(), seller, { month, plans: new Map(variantId ? [[variantId, 1]] : []), asked: usual })
	expect(await file(mine.variantId, '2026-05')).toEqual({ outcome: 'too-late' })
	expect(await file(mine.variantId, '2026-09')).toEqual({ outcome: 'too-late' })
	expect(await file(other.variantId, '2026-06')).toEqual({ outcome: 'not-found' })
	expect(await file(null, '2026-06')).toEqual({ outcome: 'nothing' })
	expect(await plans()).toEqual(before)
})

test('once its month is over a plan stands beside what was sold, and beside what the forecast had said', async () => {
	clock.set('2026-07-01T02:00:00Z')
	await sell(database.db, { paidAt: '2026-06-10T02:00:00Z', lines: [{ store: mine, paidMinor: 1000, qty: 20 }] })
	const middle = (await plans())[1]?.middle ?? Number.NaN
	expect((await read()).outcomes).toEqual([
		{
			...{ month: '2026-06', plans: 1, planned: 15, sold: 20, off: 5 },
			...{ advisedOff: Math.abs(20 - middle), advisedSold: 20 },
		},
	])
})

test('what of a plan is still to be made is shared out among the farms by their shares, whole pieces that add up', async () => {
	const { db } = database
	const farm = {
		region_code: PLACES.tea,
		joined_on: '2026-01-01',
		added_at: clock.now(),
		enterprise_id: mine.enterpriseId,
	}
	const farms = await db
		.insertInto('supply_farms')
		.values(['Upper', 'Lower'].map((name) => ({ ...farm, name_zh: name, name_en: name })))
		.returning('id')
		.execute()
	await db
		.insertInto('farm_shares')
		.values(
			farms.map(({ id }, i) => ({
				...{ enterprise_id: mine.enterpriseId, from_on: '2026-01-01', farm_id: id },
				share_bp: i === 0 ? 7000 : 3000,
			})),
		)
		.execute()
	const filed = await filePlan(world(), seller, {
		...{ month: '2026-08', plans: new Map([[mine.variantId, 11]]), asked: usual },
	})
	expect(filed).toEqual({ outcome: 'filed', count: 1 })
	expect((await read('2026-08')).row.shares.map(({ farm: name, pieces }) => [name.en, pieces])).toEqual([
		// Eleven are planned and four in stock.
		['Upper', 5],
		['Lower', 2],
	])
})

test('a form is read as whole pieces by variant; a field left empty is no plan', () => {
	const ok = readPlans({ month: '2026-06', 'qty-3': '12', 'qty-4': ' ', cost: '60' })
	expect(ok).toEqual({ ok: true, month: '2026-06', plans: new Map([[3, 12]]) })
	for (const text of ['-1', '1.5', '12个', '1e3', '99999999'])
		expect(readPlans({ month: '2026-06', 'qty-3': text })).toEqual({ ok: false, wrong: ['qty-3'] })
	expect(readPlans({ month: 'June', 'qty-3': '1' })).toEqual({ ok: false, wrong: [] })
})
