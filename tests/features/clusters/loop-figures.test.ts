import { beforeAll, expect, test } from 'vitest'
import { markOrderStale } from '#app/features/clusters/mark-months-stale.server.ts'
import { listTradeMonths, rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { campaignFigures, campaignOrders } from '#db/queries/campaigns.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { advertise, attribute, openStore, refund, sell, type Sold, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

// Worked out by hand: five stores with three orders of 10 yuan each in May.
const database = useDatabase()
const clock = createClock('2026-07-01T00:00:00Z')
const stores: Store[] = []
let live: Sold
let campaignId = 0

const figures = () =>
	database.db
		.selectFrom('observations')
		.select(['indicator_code', 'region_code', 'period', 'value', 'num', 'den', 'n', 'companions'])
		.where('superseded_at', 'is', null)
		.orderBy('indicator_code')
		.orderBy('region_code')
		.orderBy('period')
		.execute()
const cell = async (code: string, period = '2026-05') =>
	(await figures()).find((it) => it.indicator_code === code && it.region_code === PLACES.far && it.period === period)

async function sellBy(store: Store, touch: string, paidAt = '2026-05-10T04:00:00Z') {
	const sold = await sell(database.db, { paidAt, lines: [{ store, paidMinor: 1000 }] })
	await database.db.updateTable('orders').set({ last_touch: touch }).where('id', '=', sold.orderId).execute()
	return sold
}

beforeAll(async () => {
	await openTradeBook(database.db)
	for (const name of ['one', 'two', 'three', 'four', 'five'])
		stores.push(await openStore(database.db, { slug: `loop-${name}`, region: PLACES.far }))
	for (const store of stores) for (let count = 0; count < 2; count++) await sellBy(store, 'direct')
	const [one, two, three, four, five] = stores as [Store, Store, Store, Store, Store]
	await sellBy(one, 'chat_share')
	live = await sellBy(two, 'live_stream')
	await sellBy(three, 'qr')
	await sellBy(four, 'search')
	await sellBy(five, 'ad')
	campaignId = await advertise(database.db, two, [['2026-05-09', 400]])
	await rollUpMonths(database.db, { months: ['2026-05', '2026-06'], now: clock.now() })
}, 60_000)

test('L07 is the share of active stores that something social led somebody to within 90 days', async () => {
	expect(await cell('L07')).toMatchObject({ value: 40, num: 2, den: 5, n: 5 })
})

test('X06 is the share of net sales of a year by new models: one live-stream order of 15, less what came back', async () => {
	expect(await cell('X06')).toMatchObject({ num: 10, den: 150, n: 5 })
	await refund(database.db, live, { at: '2026-06-20T00:00:00Z', lines: [[live.lineIds[0] ?? 0, 500]] })
	await rollUpMonths(database.db, { months: ['2026-05', '2026-06'], now: clock.now() })
	// What came back in June is June's; the year of June has May's sales in it.
	expect(await cell('X06')).toMatchObject({ num: 10, den: 150 })
	expect(await cell('X06', '2026-06')).toMatchObject({ num: 5, den: 145 })
})

test('a campaign’s figures are the rows of its orders, net of refunds to the fen', async () => {
	await attribute(database.db, live.orderId, { campaignId, at: '2026-05-09T20:00:00Z' })
	const scope = {
		enterpriseId: stores[1]?.enterpriseId ?? 0,
		campaignId: null,
		from: '2026-05-01',
		until: '2026-06-01',
	}
	expect(await campaignFigures(database.db, scope, 'campaign')).toEqual([
		{
			...{ key: String(campaignId), label: null, costMinor: 400, reportedClicks: 0, clicks: 0, orders: 1 },
			revenueMinor: 500,
		},
	])
	expect(await campaignOrders(database.db, scope, 10)).toMatchObject([{ orderId: live.orderId, revenueMinor: 500 }])
	expect(await campaignFigures(database.db, { ...scope, enterpriseId: stores[0]?.enterpriseId ?? 0 }, 'month')).toEqual(
		[],
	)
})

test('counted from what changed and counted anew, the figures are the same', async () => {
	const world = createTestWorld(database.db, { clock })
	await database.db.updateTable('orders').set({ last_touch: 'group_buy' }).where('last_touch', '=', 'qr').execute()
	const changed = await database.db.selectFrom('orders').select('id').where('last_touch', '=', 'group_buy').execute()
	for (const { id } of [...changed, { id: live.orderId }]) await markOrderStale(world, { orderId: id })
	const stale = await database.db.selectFrom('stale_months').select('period').execute()
	await rollUpMonths(database.db, { months: stale.map(({ period }) => period), now: clock.now() })
	const incremental = await figures()
	await database.db.deleteFrom('observations').execute()
	await rollUpMonths(database.db, { months: await listTradeMonths(database.db, clock.now()), now: clock.now() })
	expect(incremental).toEqual(await figures())
	expect(await cell('L07')).toMatchObject({ num: 3 })
})
