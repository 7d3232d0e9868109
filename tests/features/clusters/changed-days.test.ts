import { beforeAll, expect, test } from 'vitest'
import { rollUpStaleMonths } from '#app/features/clusters/roll-up-cluster.server.ts'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { lockMonth } from '#db/queries/observations.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell, ship, type Sold } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T06:00:00Z')
const world = () => createTestWorld(database.db, { clock })
let sold: Sold
let parcel = 0

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const store = await openStore(db, { slug: 'tea', region: PLACES.tea })
	const line = { store, paidMinor: 100, dispatchedAt: '2026-05-02T00:00:00Z', qtySent: 1 }
	sold = await sell(db, {
		paidAt: '2026-04-28T00:00:00Z',
		lines: ['2026-04-29T00:00:00Z', '2026-05-20T05:59:59Z', '2026-05-20T06:00:00Z'].map((dueAt) => ({
			...line,
			dueAt,
		})),
	})
	await ship(db, sold.sellerOrderIds[0] ?? 0, { origin: PLACES.tea, pickedUpAt: '2026-05-02T00:00:00Z' })
	parcel = (await db.selectFrom('shipments').select('id').executeTakeFirstOrThrow()).id
	await rollUpMonths(db, { months: ['2026-05'], now: clock.now() })
})

const changedDays = async () =>
	(await database.db.selectFrom('changed_days').select(['day', 'is_left']).orderBy('day').execute()).map(
		({ day, is_left }) => [String(day), is_left],
	)

async function cell(code: string, period: string) {
	return await database.db
		.selectFrom('observations')
		.select(['num', 'den', 'companions'])
		.where('indicator_code', '=', code)
		.where('region_code', '=', PLACES.tea)
		.where('period', '=', period)
		.where('superseded_at', 'is', null)
		.executeTakeFirstOrThrow()
}

const promise = async (at: string | null) => {
	await database.db.updateTable('shipments').set({ promised_by: at }).where('id', '=', parcel).execute()
}

test('of a day that runs, what is due by now is counted, and nothing of what is due later', async () => {
	expect(await cell('L10', '2026-05')).toMatchObject({ num: 1, den: 2 })
	clock.advance(1000)
	await rollUpMonths(database.db, { months: ['2026-05'], now: clock.now() })
	expect(await cell('L10', '2026-05')).toMatchObject({ num: 2, den: 3 })
})

test('a parcel promised for later today is counted once its time has come', async () => {
	await promise('2026-05-20T06:00:03Z')
	await rollUpMonths(database.db, { months: ['2026-05'], now: clock.now() })
	expect((await cell('L03', '2026-05')).companions).not.toMatchObject({ promised: 1 })
	expect(await changedDays()).toEqual([])
	clock.advance(5000)
	await rollUpMonths(database.db, { months: ['2026-05'], now: clock.now() })
	expect((await cell('L03', '2026-05')).companions).toMatchObject({ promised: 1, onTime: 0 })
})

test('a promise that moves names the day it leaves, whose months are counted again too', async () => {
	await promise('2026-06-03T06:00:00Z')
	expect(await changedDays()).toEqual([
		['2026-05-02', false],
		['2026-05-20', true],
		['2026-06-03', false],
	])
	const stale = async () =>
		(await database.db.selectFrom('stale_months').select('period').orderBy('period').execute()).map((it) => it.period)
	clock.set('2026-06-02T00:00:00Z')
	await rollUpStaleMonths(world())
	expect(await stale()).toEqual([])
	await database.db.insertInto('stale_months').values({ period: '2026-06', since: clock.now() }).execute()
	await rollUpStaleMonths(world())
	expect(await stale()).toEqual(['2026-05', '2026-06'])
	clock.advance(1000)
	await rollUpStaleMonths(world())
	expect(await stale()).toEqual([])
	expect((await cell('L03', '2026-05')).companions).not.toMatchObject({ promised: 1 })
})

test('a count of the trade does not wait for a count of the registers in the same month', async () => {
	await database.db.transaction().execute(async (registers) => {
		await lockMonth(registers, '2026-05', 'registers')
		await rollUpMonths(database.db, { months: ['2026-05'], now: clock.now() })
	})
	expect(await cell('L10', '2026-05')).toMatchObject({ num: 2, den: 3 })
})
