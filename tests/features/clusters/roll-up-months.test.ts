import { beforeAll, describe, expect, test } from 'vitest'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { useDatabase } from '#tests/support/database.ts'
import { advertise, attribute, openStore, refund, sell, ship, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

// The figures below were worked out by hand. Months are those of Asia/Shanghai (UTC+8) wherever the process runs.
process.env['TZ'] = 'America/New_York'

const database = useDatabase()
const NOW = new Date('2026-07-01T00:00:00Z')
let tea: Store
let sea: Store
let hill: Store

async function cell(code: string, region: string, period = '2026-05') {
	return database.db
		.selectFrom('observations')
		.selectAll()
		.where('indicator_code', '=', code)
		.where('region_code', '=', region)
		.where('period', '=', period)
		.where('superseded_at', 'is', null)
		.executeTakeFirst()
}

const valueOf = async (code: string, region: string, period?: string) => (await cell(code, region, period))?.value

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	tea = await openStore(db, { slug: 'tea', region: PLACES.tea })
	sea = await openStore(db, { slug: 'sea', region: PLACES.sea })
	hill = await openStore(db, { slug: 'hill', region: PLACES.hill })
	const owner = await db
		.insertInto('accounts')
		.values({ email: 'owner@example.com', name: 'Owner', password_hash: 'x' })
		.returning('id')
		.executeTakeFirstOrThrow()
	await db
		.insertInto('enterprise_members')
		.values({ enterprise_id: tea.enterpriseId, account_id: owner.id, role: 'owner' })
		.execute()

	// A: one order of two villages of one township, with freight: 30 + 20, freight 8.
	const a = await sell(db, {
		paidAt: '2026-05-10T04:00:00Z',
		lines: [
			{ store: tea, paidMinor: 3000, dueAt: '2026-05-11T12:00:00Z', dispatchedAt: '2026-05-11T12:00:00Z', qtySent: 1 },
			{ store: tea, kind: 'FEE', paidMinor: 800 },
			{ store: sea, paidMinor: 2000, dueAt: '2026-05-11T12:00:00Z', dispatchedAt: '2026-05-11T12:00:01Z', qtySent: 1 },
		],
	})
	await ship(db, a.sellerOrderIds[0] ?? 0, { origin: PLACES.tea, pickedUpAt: '2026-05-11T10:00:00Z', parcels: 2 })
	await ship(db, a.sellerOrderIds[1] ?? 0, { origin: PLACES.sea, pickedUpAt: null })

	// B and C: the two sides of Shanghai's midnight at the end of April and at the end of May (16:00 UTC).
	await sell(db, { paidAt: '2026-04-30T15:59:59.999Z', lines: [{ store: hill, paidMinor: 100 }] })
	await sell(db, { paidAt: '2026-04-30T16:00:00Z', lines: [{ store: hill, paidMinor: 200 }] })
	await sell(db, { paidAt: '2026-05-31T15:59:59.999Z', lines: [{ store: hill, paidMinor: 400 }] })
	await sell(db, { paidAt: '2026-05-31T16:00:00Z', lines: [{ store: hill, paidMinor: 800 }] })

	// D: refunded in full exactly 24 hours later, over the month's end: never a sale.
	const d = await sell(db, { paidAt: '2026-05-31T10:00:00Z', lines: [{ store: tea, paidMinor: 5000 }] })
	await refund(db, d, { at: '2026-06-01T10:00:00Z', lines: [[d.lineIds[0] ?? 0, 5000]] })
	// E: refunded in full a millisecond too late: a sale of May and a refund of June.
	const e = await sell(db, { paidAt: '2026-05-31T10:00:00Z', lines: [{ store: tea, paidMinor: 7000 }] })
	await refund(db, e, { at: '2026-06-01T10:00:00.001Z', lines: [[e.lineIds[0] ?? 0, 7000]] })
	// F: refunded in part within the hour, freight included: stays, less what went back for the thing.
	const f = await sell(db, {
		paidAt: '2026-05-20T00:00:00Z',
		lines: [
			{ store: sea, kind: 'STAY', paidMinor: 9000, dueAt: '2026-05-25T06:00:00Z' },
			{ store: sea, kind: 'FEE', paidMinor: 500 },
		],
	})
	await refund(db, f, {
		at: '2026-05-20T01:00:00Z',
		lines: [
			[f.lineIds[0] ?? 0, 1000],
			[f.lineIds[1] ?? 0, 500],
		],
	})
	// None of these is trade: bought by the owner, a test, flagged, never paid, paid too late.
	await sell(db, { paidAt: '2026-05-12T00:00:00Z', accountId: owner.id, lines: [{ store: tea, paidMinor: 111 }] })
	await sell(db, { paidAt: '2026-05-12T00:00:00Z', isTest: true, lines: [{ store: tea, paidMinor: 222 }] })
	await sell(db, { paidAt: '2026-05-12T00:00:00Z', flagged: true, lines: [{ store: tea, paidMinor: 333 }] })
	await sell(db, { paidAt: null, lines: [{ store: tea, paidMinor: 444 }] })
	await sell(db, { paidAt: '2026-05-12T00:00:00Z', unfulfillable: true, lines: [{ store: tea, paidMinor: 555 }] })
	// The owner's purchase elsewhere is an honest one.
	await sell(db, { paidAt: '2026-05-12T00:00:00Z', accountId: owner.id, lines: [{ store: sea, paidMinor: 1500 }] })

	// Cancelled lines due in May: by the buyer (left out), by the seller (a broken promise).
	await sell(db, {
		paidAt: '2026-05-02T00:00:00Z',
		lines: [
			{ store: hill, paidMinor: 100, dueAt: '2026-05-03T00:00:00Z', cancelledBy: 'buyer' },
			{ store: hill, kind: 'STAY', paidMinor: 100, dueAt: '2026-05-04T00:00:00Z', cancelledBy: 'seller' },
			{
				store: hill,
				paidMinor: 100,
				dueAt: '2026-05-05T00:00:00Z',
				dispatchedAt: '2026-05-04T00:00:00Z',
				qty: 2,
				qtySent: 1,
			},
			// Due as June begins in Shanghai.
			{ store: hill, paidMinor: 100, dueAt: '2026-05-31T16:00:00Z' },
		],
	})

	const campaignId = await advertise(db, tea, [
		['2026-04-30', 5000],
		['2026-05-01', 6000],
		['2026-05-31', 4000],
		['2026-06-01', 9000],
	])
	await attribute(db, a.orderId, { campaignId, at: '2026-05-09T00:00:00Z' })
	await rollUpMonths(db, { months: ['2026-04', '2026-05', '2026-06'], now: NOW })
}, 60_000)

test('a place without a store reports nothing, one with a store reports its zeros', async () => {
	expect(await cell('L01', PLACES.otherCounty)).toBeUndefined()
	expect(await cell('L05', PLACES.hill)).toMatchObject({ value: 0, missing_reason: null, status: 'preliminary' })
	expect(await cell('L05', PLACES.hill, '2026-04')).toMatchObject({ value: 0, status: 'final' })
})

describe('L01 paid orders', () => {
	test('counts an order of two villages once in each and once above both', async () => {
		// tea: A and E; sea: A, F and the owner's; township: A, E, F, the owner's.
		expect(await valueOf('L01', PLACES.tea)).toBe(2)
		expect(await valueOf('L01', PLACES.sea)).toBe(3)
		expect(await valueOf('L01', PLACES.township)).toBe(4)
	})

	test('ends a month at midnight in Shanghai', async () => {
		// May at hill: 200, 400 and the order with four lines; April one, June one.
		expect(await valueOf('L01', PLACES.hill, '2026-04')).toBe(1)
		expect(await valueOf('L01', PLACES.hill)).toBe(3)
		expect(await valueOf('L01', PLACES.hill, '2026-06')).toBe(1)
		expect(await valueOf('L01', PLACES.county)).toBe(7)
		expect(await valueOf('L01', PLACES.province)).toBe(7)
	})

	test('keeps what the valid orders were worth, freight left out', async () => {
		// A 30 + E 70.
		expect((await cell('L01', PLACES.tea))?.companions).toEqual({ gmv: 100 })
	})
})

describe('L02 net retail sales', () => {
	test('leaves out freight and takes refunds off in the month they settle', async () => {
		// tea in May: A 30 + E 70; in June the refund of E. D is nowhere.
		expect(await valueOf('L02', PLACES.tea)).toBe(100)
		expect(await valueOf('L02', PLACES.tea, '2026-06')).toBe(-70)
	})

	test('splits goods from services and says how many stores are behind', async () => {
		// sea: A 20 + the owner's 15 of goods, F 90 - 10 of stays.
		const sold = await cell('L02', PLACES.sea)
		expect(sold?.value).toBe(115)
		expect(sold?.companions).toMatchObject({ goods: 35, services: 80, gmv: 125, stores: 1, topShare: 1 })
		// hill: 2 + 4 + four lines of 1.
		expect((await cell('L02', PLACES.county))?.companions).toMatchObject({ stores: 3, topShare: 115 / 225 })
	})
})

test('L03 counts parcels by origin when a carrier took them, not when they were packed', async () => {
	expect(await valueOf('L03', PLACES.tea)).toBe(2)
	expect(await valueOf('L03', PLACES.sea)).toBe(0)
	expect(await valueOf('L03', PLACES.township)).toBe(2)
})

describe('L04 active stores', () => {
	test('asks for one valid order in 30 days over the last 90', async () => {
		// By the end of May: tea A, E (2 in 90 days), sea A, F, the owner's (3), hill April's, 200, 400, four lines (4).
		expect(await valueOf('L04', PLACES.tea)).toBe(0)
		expect(await valueOf('L04', PLACES.sea)).toBe(1)
		expect(await valueOf('L04', PLACES.county)).toBe(2)
		expect((await cell('L04', PLACES.county))?.companions).toMatchObject({ registered: 3 })
	})

	test('averages a young store over its own age and asks for 30 days of it', async () => {
		const { db } = database
		const young = await openStore(db, { slug: 'young', region: PLACES.far, openedOn: '2026-05-02' })
		await sell(db, { paidAt: '2026-05-20T00:00:00Z', lines: [{ store: young, paidMinor: 100 }] })
		await rollUpMonths(db, { months: ['2026-05'], now: NOW })
		// 30 days old on 1 June with one order in 30 days.
		expect(await valueOf('L04', PLACES.far)).toBe(1)
		const younger = await openStore(db, { slug: 'younger', region: PLACES.far, openedOn: '2026-05-03' })
		await sell(db, { paidAt: '2026-05-20T00:00:00Z', lines: [{ store: younger, paidMinor: 100 }] })
		await rollUpMonths(db, { months: ['2026-05'], now: NOW })
		expect(await valueOf('L04', PLACES.far)).toBe(1)
	})
})

test('L05 sums what advertising cost on the days of the month', async () => {
	expect(await valueOf('L05', PLACES.tea)).toBe(100)
	expect(await valueOf('L05', PLACES.township)).toBe(100)
	expect(await valueOf('L05', PLACES.sea)).toBe(0)
})

describe('L06 advertising return', () => {
	test('is missing below ten attributed orders, with its parts kept', async () => {
		// Cost from 2 March: 50 + 60 + 40; of order A only what the advertiser sold.
		expect(await cell('L06', PLACES.tea)).toMatchObject({
			value: null,
			missing_reason: 'too-few',
			num: 30,
			den: 150,
			n: 1,
		})
	})

	test('is the revenue over the cost from ten orders on, net of settled refunds', async () => {
		const { db } = database
		const store = await openStore(db, { slug: 'ads', region: PLACES.far })
		const campaignId = await advertise(db, store, [['2026-05-15', 10_000]])
		for (let i = 0; i < 10; i++) {
			const sold = await sell(db, { paidAt: '2026-05-16T00:00:00Z', lines: [{ store, paidMinor: 4000 }] })
			await attribute(db, sold.orderId, { campaignId, at: '2026-05-15T20:00:00Z' })
			if (i === 0) await refund(db, sold, { at: '2026-06-20T00:00:00Z', lines: [[sold.lineIds[0] ?? 0, 1000]] })
			if (i === 1) await refund(db, sold, { at: null, lines: [[sold.lineIds[0] ?? 0, 1000]] })
		}
		await rollUpMonths(db, { months: ['2026-05'], now: NOW })
		expect(await cell('L06', PLACES.far)).toMatchObject({ value: 3.9, num: 390, den: 100, n: 10 })
	})

	test('is missing on less than 100 yuan of cost', async () => {
		const { db } = database
		await db.updateTable('ad_costs').set({ amount_minor: 9999 }).where('day', '=', '2026-05-15').execute()
		await rollUpMonths(db, { months: ['2026-05'], now: NOW })
		expect(await cell('L06', PLACES.far)).toMatchObject({
			value: null,
			missing_reason: 'empty-denominator',
			den: 99.99,
		})
	})
})

describe('L10 on time and in full', () => {
	test('takes the promised instant as in time, a second later as late, half as not in full', async () => {
		// tea 1 of 1; sea: late goods, a stay kept; hill: host cancelled and half sent; the buyer's is left out.
		expect(await cell('L10', PLACES.tea)).toMatchObject({ num: 1, den: 1, value: null, missing_reason: 'too-few' })
		expect(await cell('L10', PLACES.sea)).toMatchObject({ num: 1, den: 2 })
		expect(await cell('L10', PLACES.hill)).toMatchObject({ num: 0, den: 2 })
		expect(await cell('L10', PLACES.county)).toMatchObject({ num: 2, den: 5 })
		expect(await cell('L10', PLACES.hill, '2026-06')).toMatchObject({ num: 0, den: 3 })
	})

	test('has a value from 20 lines on', async () => {
		const { db } = database
		const store = await openStore(db, { slug: 'prompt', region: PLACES.far })
		for (let i = 0; i < 20; i++) {
			const dispatchedAt = i < 15 ? '2026-05-06T00:00:00Z' : null
			const line = { store, paidMinor: 100, dueAt: '2026-05-06T12:00:00Z', dispatchedAt, qtySent: 1 }
			await sell(db, { paidAt: '2026-05-05T00:00:00Z', lines: [line] })
		}
		await rollUpMonths(db, { months: ['2026-05'], now: NOW })
		expect(await cell('L10', PLACES.far)).toMatchObject({ value: 75, num: 15, den: 20 })
	})
})
