import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addHours } from '#app/domain/time/instant.ts'
import type { LoopFigure } from '#app/domain/loop/figure.ts'
import { readLoop, readLoopRows } from '#app/features/loop/read-loop.server.ts'
import type { World } from '#app/platform/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

// Four buyers, worked out by hand; days are China's.
const database = useDatabase()
const clock = createClock('2026-09-01T00:00:00Z')
let world: World
let house: Store
let linkId = 0
let vouchers = 0

const [ANNA, BO, CHEN, DAI] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

async function buy(who: string, paidAt: string, kind: 'GOODS' | 'STAY', store = house) {
	const sold = await sell(database.db, { paidAt, lines: [{ store, kind, paidMinor: 1000 }] })
	await database.db.updateTable('orders').set({ buyer_ref: who }).where('id', '=', sold.orderId).execute()
	return sold
}

/** The guest of a stay is let in. */
async function come(sold: Awaited<ReturnType<typeof buy>>, at: string) {
	const voucher = await database.db
		.insertInto('vouchers')
		.values({
			...{ code: `V00000000${++vouchers}`, order_line_id: sold.lineIds[0] ?? 0, enterprise_id: house.enterpriseId },
			...{ times_total: 1, valid_from: new Date(at), valid_to: addHours(new Date(at), 24), issued_at: new Date(at) },
			...{ kid: 'test', signed_payload: '' },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await database.db
		.insertInto('redemptions')
		.values({
			...{ voucher_id: voucher.id, scan_id: randomUUID(), qty: 1, scanned_at: new Date(at), recorded_at: new Date(at) },
			...{ state: 'CONFIRMED', device: 'test' },
		})
		.execute()
}

const credit = (orderId: number, model: string, source: string, share: number | null = null) =>
	database.db
		.insertInto('attributions')
		.values({ order_id: orderId, model, source, clicked_at: clock.now(), share_link_id: share })
		.execute()

const asked = (of: { enterpriseId: number } | { regionCode: string }) => ({ of, from: '2026-05', to: '2026-09' })
async function sums(of: { enterpriseId: number } | { regionCode: string }) {
	const { figures } = await readLoop(world, asked(of))
	return Object.fromEntries(figures.map(({ figure, num, den }) => [figure, [num, den]])) as Record<LoopFigure, number[]>
}

beforeAll(async () => {
	const { db } = database
	world = createTestWorld(db, { clock })
	await openTradeBook(db)
	house = await openStore(db, { slug: 'house', region: PLACES.tea })
	const other = await openStore(db, { slug: 'other', region: PLACES.sea })
	const link = {
		code: 'sharedlink',
		listing_id: house.productId,
		channel: 'wechat',
		created_at: new Date('2026-05-03'),
	}
	linkId = (await db.insertInto('share_links').values(link).returning('id').executeTakeFirstOrThrow()).id
	// Anna comes on 2 May, buys tea the same evening, and again on 1 June by a share.
	await come(await buy(ANNA, '2026-04-20T04:00:00Z', 'STAY'), '2026-05-02T08:00:00Z')
	await buy(ANNA, '2026-05-02T15:59:59Z', 'GOODS')
	await credit((await buy(ANNA, '2026-06-01T04:00:00Z', 'GOODS')).orderId, 'LAST_NON_DIRECT_30D', 'chat_share', linkId)
	// Bo comes on 3 May and buys after China's midnight, 91 days later again: neither counts.
	await come(await buy(BO, '2026-05-01T04:00:00Z', 'STAY'), '2026-05-03T08:00:00Z')
	await buy(BO, '2026-08-02T08:00:01Z', 'GOODS')
	// Chen had bought tea before: no first purchase to make on site.
	await buy(CHEN, '2026-03-01T04:00:00Z', 'GOODS')
	await come(await buy(CHEN, '2026-05-04T01:00:00Z', 'STAY'), '2026-05-04T08:00:00Z')
	// Dai was brought by the share, to this house and to another place.
	const dai = await buy(DAI, '2026-07-01T04:00:00Z', 'GOODS')
	await credit(dai.orderId, 'LAST_NON_DIRECT_30D', 'chat_share', linkId)
	await credit(dai.orderId, 'FIRST_TOUCH', 'search')
	await buy(DAI, '2026-07-02T04:00:00Z', 'GOODS', other)
	const touch = { enterprise_id: house.enterpriseId, at: new Date('2026-05-05'), is_first: true, source: 'x' }
	await db
		.insertInto('touches')
		.values([
			{ ...touch, kind: 'CLICK', visitor_id: randomUUID(), share_link_id: linkId },
			{ ...touch, kind: 'QR_SCAN', visitor_id: randomUUID() },
			{ ...touch, kind: 'QR_SCAN', visitor_id: randomUUID(), is_first: false },
		])
		.execute()
}, 60_000)

test('the five figures of the loop are those worked out by hand', async () => {
	expect(await sums({ enterpriseId: house.enterpriseId })).toEqual({
		// Anna and Bo had bought no goods before; Anna did on the day.
		onsite_first_purchase_rate: [1, 2],
		// All three came 90 days ago or more; Anna came back within them.
		repeat_90d_after_visit: [1, 3],
		// One link; Anna, Bo, Chen and Dai bought.
		shares_per_buyer: [1, 4],
		// Bo and Dai bought first in these months; Dai by the share.
		new_buyer_from_share_rate: [1, 2],
		new_visitor_from_share_rate: [1, 2],
	})
})

test('a place counts all its enterprises, and a buyer of two of them once', async () => {
	const county = await sums({ regionCode: PLACES.county })
	expect(county.shares_per_buyer).toEqual([1, 4])
	expect(county.new_buyer_from_share_rate).toEqual([1, 2])
	expect((await sums({ regionCode: PLACES.far })).shares_per_buyer).toEqual([0, 0])
})

test('the rows behind a figure sum to it', async () => {
	for (const figure of ['onsite_first_purchase_rate', 'shares_per_buyer', 'new_buyer_from_share_rate']) {
		const of = { enterpriseId: house.enterpriseId }
		const view = await readLoopRows(world, { ...asked(of), figure, page: 1 })
		const rows = view?.rows ?? []
		const sum = (side: 'num' | 'den') => rows.reduce((total, row) => total + row[side], 0)
		expect([sum('num'), sum('den'), rows.length]).toEqual([view?.num, view?.den, view?.count])
	}
	expect(await readLoopRows(world, { ...asked({ regionCode: PLACES.far }), figure: 'none', page: 1 })).toBeNull()
})

test('paths lead from the first touch over the last to a first order or another, and cohorts to who came back', async () => {
	const { flows, cohorts } = await readLoop(world, asked({ enterpriseId: house.enterpriseId }))
	expect(flows).toContainEqual({ column: 0, from: 'search', to: 'chat_share', count: 1 })
	expect(flows).toContainEqual({ column: 1, from: 'chat_share', to: 'first', count: 1 })
	expect(flows).toContainEqual({ column: 1, from: 'chat_share', to: 'again', count: 1 })
	const through = (column: number) =>
		flows.filter((flow) => flow.column === column).reduce((sum, { count }) => sum + count, 0)
	expect(through(0)).toBe(through(1))
	expect(cohorts).toContainEqual({ month: '2026-05', after: 0, buyers: 1 })
	expect(cohorts).toContainEqual({ month: '2026-05', after: 3, buyers: 1 })
})
