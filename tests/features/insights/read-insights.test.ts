import { beforeAll, describe, expect, it } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { SERIES_FIGURES } from '#app/domain/insights/insight-figures.ts'
import { countEnterpriseMonths } from '#app/features/insights/count-enterprise-months.server.ts'
import { readInsightFile } from '#app/features/insights/read-insight-file.server.ts'
import { readInsightRows } from '#app/features/insights/read-insight-rows.server.ts'
import { readInsights } from '#app/features/insights/read-insights.server.ts'
import type { World } from '#app/platform/world.ts'
import { createTestWorld } from '#tests/support/test-world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { openStore, refund, sell, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

/*
 * Two months of one enterprise, worked out by hand. Midnight between them, in the market's zone, is 2026-04-30T16:00Z.
 *
 *                       April                                   May (to the 6th)
 * sales                 100 + 50 + 200 + 30 - 50 = 330          40 - 10 = 30
 * orders                first, second, last = 3                 1
 * returning             last of 3 (the first's buyer)           0 of 1 (what came before was given back at once)
 * rooms taken           1 of 2 and 2 of 2 = 3 of 4              1 of 1 (closed, but sold; the closed empty night is none)
 * stars                 5 + 4 of 2                              none
 * looked and bought     2 + 1 of 40 + 20 + 10 = 3 of 70         1 of 10
 */
const database = useDatabase()
let world: World
let mine: Store
let other: Store
let seller: Seller

const at = (paidAt: string, lines: Parameters<typeof sell>[1]['lines'], rest = {}) =>
	sell(database.db, { paidAt, lines, ...rest })

async function callFrom(orderId: number, phone: string): Promise<void> {
	await database.db.updateTable('orders').set({ buyer_phone: phone }).where('id', '=', orderId).execute()
}

async function tellTrade(): Promise<void> {
	const goods = (paidMinor: number, store = mine) => ({ store, paidMinor })
	const first = await at('2026-04-10T02:00:00Z', [goods(10_000), { store: mine, kind: 'FEE', paidMinor: 500 }])
	const second = await at('2026-04-12T02:00:00Z', [goods(5_000), { store: mine, kind: 'STAY', paidMinor: 20_000 }])
	const undone = await at('2026-04-15T02:00:00Z', [goods(7_000)])
	await at('2026-04-16T02:00:00Z', [goods(9_000)], { isTest: true })
	const last = await at('2026-04-30T15:59:59.999Z', [goods(3_000)])
	const may = await at('2026-04-30T16:00:00.000Z', [goods(4_000), goods(90_000, other)])
	await sell(database.db, { paidAt: null, lines: [goods(1_000)] })
	await refund(database.db, second, { at: '2026-04-20T02:00:00Z', lines: [[second.lineIds[0] ?? 0, 5_000]] })
	await refund(database.db, undone, { at: '2026-04-16T02:00:00Z', lines: [[undone.lineIds[0] ?? 0, 7_000]] })
	await refund(database.db, first, { at: '2026-05-03T02:00:00Z', lines: [[first.lineIds[0] ?? 0, 1_000]] })
	await callFrom(first.orderId, '138 0000 0001')
	await callFrom(second.orderId, '13800000002')
	await callFrom(undone.orderId, '13800000003')
	await callFrom(last.orderId, '+86-13800000001')
	await callFrom(may.orderId, '13800000003')
	await review(second, 0, { stars: 5, at: '2026-04-21T02:00:00Z', words: '=HYPERLINK("http://x.example")' })
	await review(last, 0, { stars: 4, at: '2026-04-30T15:59:59.999Z', words: '好茶' })
	await review(first, 0, { stars: 1, at: '2026-04-22T02:00:00Z', words: 'held', state: 'HELD' })
}

async function review(
	sold: { orderId: number; lineIds: number[] },
	line: number,
	it: { stars: number; at: string; words: string; state?: string },
): Promise<void> {
	await database.db
		.insertInto('reviews')
		.values({
			...{ order_line_id: sold.lineIds[line] ?? 0, order_id: sold.orderId, listing_id: mine.productId },
			...{ enterprise_id: mine.enterpriseId, stars: it.stars, words: it.words, language: 'zh', author: '某**' },
			...{ served_in: '2026-04-01', state: it.state ?? 'SHOWN', written_at: new Date(it.at) },
		})
		.execute()
}

async function night(
	day: string,
	{ total, sold, stopSell = false }: { total: number; sold: number; stopSell?: boolean },
) {
	const { id } = await database.db
		.insertInto('capacity')
		.values({ kind: 'night', total, sold })
		.returning('id')
		.executeTakeFirstOrThrow()
	await database.db
		.insertInto('room_nights')
		.values({ room_type_id: mine.roomTypeId, night: day, capacity_id: id, stop_sell: stopSell })
		.execute()
}

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	mine = await openStore(db, { slug: 'mine', region: PLACES.tea })
	other = await openStore(db, { slug: 'other', region: PLACES.tea })
	await db.updateTable('listings').set({ status: 'paused' }).execute()
	await tellTrade()
	await night('2026-04-29', { total: 2, sold: 1 })
	await night('2026-04-30', { total: 2, sold: 2 })
	await night('2026-05-01', { total: 2, sold: 0, stopSell: true })
	await night('2026-05-02', { total: 2, sold: 1, stopSell: true })
	const opened = (listing_id: number, day: string, views: number, source = 'direct') => ({
		listing_id,
		day,
		views,
		source,
	})
	await db
		.insertInto('listing_views')
		.values([
			opened(mine.productId, '2026-04-11', 25),
			opened(mine.productId, '2026-04-11', 15, 'market'),
			opened(mine.productId, '2026-04-30', 20),
			opened(mine.stayId, '2026-04-12', 10),
			opened(mine.productId, '2026-05-01', 10),
			opened(other.productId, '2026-04-12', 500),
		])
		.execute()
	world = { ...createTestWorld(db), now: () => new Date('2026-05-06T04:00:00Z') }
	seller = { account: { accountId: 1 }, enterpriseId: mine.enterpriseId, role: 'owner' } as unknown as Seller
}, 60_000)

const MONTHS = { by: 'month', from: '2026-04-01', to: null }

const WORKED = {
	sales: [
		[33_000, 0],
		[3_000, 0],
	],
	orders: [
		[3, 0],
		[1, 0],
	],
	conversion: [
		[3, 70],
		[1, 10],
	],
	occupancy: [
		[3, 4],
		[1, 1],
	],
	returning: [
		[1, 3],
		[0, 1],
	],
	reviews: [
		[9, 2],
		[0, 0],
	],
} as const

it('each figure is that of the example worked out by hand', async () => {
	const { series } = await readInsights(world, seller, MONTHS)
	const found = series.map(({ figure, parts }) => [figure, parts.map(({ num, den }) => [num, den])])
	expect(Object.fromEntries(found)).toEqual(WORKED)
	expect(series.find(({ figure }) => figure === 'reviews')?.parts.map(({ value }) => value)).toEqual([4.5, null])
})

it('days, weeks and months add up to the same', async () => {
	for (const by of ['day', 'week', 'month']) {
		// 30 March is a Monday.
		const { series } = await readInsights(world, seller, { by, from: '2026-03-30', to: '2026-05-06' })
		for (const { figure, whole } of series) {
			const [april, may] = WORKED[figure]
			expect([by, figure, whole.num, whole.den]).toEqual([by, figure, april[0] + may[0], april[1] + may[1]])
		}
	}
})

it('the rows behind a figure are its sum, of every piece of it', async () => {
	for (const figure of SERIES_FIGURES)
		for (const [at, span] of [
			['2026-04-01', '2026-04-30'],
			['2026-05-01', '2026-05-06'],
		].entries()) {
			const [from = '', to = ''] = span
			const found = await readInsightRows(world, seller, { by: 'month', from, to, figure, page: 1 })
			const sum = (of: (row: { num: number; den: number }) => number) =>
				found?.rows.reduce((total, row) => total + of(row), 0)
			expect([figure, sum((row) => row.num), sum((row) => row.den)]).toEqual([figure, ...(WORKED[figure][at] ?? [])])
		}
})

it('a row leads to the enterprise’s own part of an order, and to nobody else’s', async () => {
	const asked = { by: 'day', from: '2026-05-01', to: '2026-05-01', figure: 'sales', page: 1 }
	const found = await readInsightRows(world, seller, asked)
	expect(found?.rows.map(({ num }) => num)).toEqual([4_000])
	const parts = await database.db
		.selectFrom('seller_orders')
		.select('id')
		.where('enterprise_id', '=', mine.enterpriseId)
		.execute()
	expect(parts.map(({ id }) => id)).toContain(found?.rows[0]?.partId)
})

it('there are no rows of a figure that is none', async () => {
	expect(await readInsightRows(world, seller, { ...MONTHS, figure: 'toString', page: 1 })).toBeNull()
	expect(
		await readInsightFile(world, { seller, language: 'en' }, { ...MONTHS, figure: 'sales', file: 'x.csv' }),
	).toBeNull()
})

it('an account with another number is the same person; numbers of persons taken out are nobody’s', async () => {
	const { db } = database
	const store = await openStore(db, { slug: 'third', region: PLACES.far })
	const { id } = await db
		.insertInto('accounts')
		.values({ email: 'guest@x.example', name: 'x', password_hash: 'x', created_at: world.now() })
		.returning('id')
		.executeTakeFirstOrThrow()
	const buy = async (paidAt: string, phone: string, accountId: number | null) => {
		const { orderId } = await sell(db, { paidAt, accountId, lines: [{ store, paidMinor: 100 }] })
		await callFrom(orderId, phone)
	}
	await buy('2026-03-01T02:00:00Z', '13911110001', id)
	await buy('2026-03-02T02:00:00Z', '13911110002', id)
	await buy('2026-03-03T02:00:00Z', '-', null)
	await buy('2026-03-04T02:00:00Z', '-', null)
	const theirs = { ...seller, enterpriseId: store.enterpriseId } as Seller
	const asked = { by: 'month', from: '2026-03-01', to: '2026-03-31', figure: 'returning', page: 1 }
	const found = await readInsightRows(world, theirs, asked)
	expect(found?.rows.map(({ words }) => words).reverse()).toEqual(['first', 'again', 'first', 'first'])
})

describe('beside others', () => {
	it('the last whole month is compared, and kept back while fewer than five others are there', async () => {
		await countEnterpriseMonths(world)
		const { comparison } = await readInsights(world, seller, MONTHS)
		expect(comparison?.month).toBe('2026-04')
		const sales = comparison?.rows.find(({ figure }) => figure === 'sales')
		expect(sales).toMatchObject({ own: 33_000, others: { outcome: 'none' } })
	})

	it('five others are told of as their mean, the enterprise’s own sales not among them', async () => {
		for (const [at, minor] of [1_000, 2_000, 3_000, 4_000, 5_000].entries()) {
			const store = await openStore(database.db, { slug: `by-${at}`, region: at < 3 ? PLACES.tea : PLACES.sea })
			await sell(database.db, { paidAt: '2026-04-12T02:00:00Z', lines: [{ store, paidMinor: minor }] })
		}
		await countEnterpriseMonths(world)
		const { comparison } = await readInsights(world, seller, MONTHS)
		const of = (wanted: string) => comparison?.rows.find(({ figure }) => figure === wanted)?.others
		const region = { code: PLACES.township, nameZh: '甲镇', nameEn: '甲镇' }
		expect(of('sales')).toMatchObject({ outcome: 'shown', enterprises: 5, value: 3_000, trend: 'up', region })
		expect(of('orders')).toMatchObject({ outcome: 'shown', value: 1, trend: 'up' })
		expect(of('conversion')).toEqual({ outcome: 'kept-back', reason: 'too-few-stores' })
		expect(of('occupancy')).toEqual({ outcome: 'none' })
	})

	it('a month counted again changes nothing, and what came late is in it', async () => {
		expect(await countEnterpriseMonths(world)).toBe(0)
		await database.db
			.updateTable('orders')
			.set({ flagged_at: world.now(), flag_reason: 'brushing' })
			.where('paid_at', '=', new Date('2026-04-30T15:59:59.999Z'))
			.execute()
		expect(await countEnterpriseMonths(world)).toBeGreaterThan(0)
		const { comparison } = await readInsights(world, seller, MONTHS)
		expect(comparison?.rows.find(({ figure }) => figure === 'sales')?.own).toBe(30_000)
		await database.db.updateTable('orders').set({ flagged_at: null, flag_reason: null }).execute()
	})
})

it('a file holds the same figures as numbers, money in yuan', async () => {
	const asker = { seller, language: 'en' as const }
	const series = await readInsightFile(world, asker, { ...MONTHS, figure: 'occupancy', file: 'series.csv' })
	expect(series?.rows.slice(1)).toEqual([
		['2026-04-01', '2026-04-30', 0.75, 3, 4],
		['2026-05-01', '2026-05-06', 1, 1, 1],
	])
	const rows = await readInsightFile(world, asker, { ...MONTHS, figure: 'sales', file: 'rows.csv' })
	expect(rows?.rows.slice(1).map((row) => row.at(-1))).toEqual([-10, 40, 30, -50, 200, 50, 100])
})
