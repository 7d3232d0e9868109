import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { GateKeeper, Seller } from '#app/domain/accounts/roles.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { readDaySheet } from '#app/features/stays/read-day-sheet.server.ts'
import { readDesk } from '#app/features/stays/read-desk.server.ts'
import { readDoors } from '#app/features/stays/read-doors.server.ts'
import { checkInLine } from '#app/features/vouchers/check-in-line.server.ts'
import type { World } from '#app/platform/world.ts'
import { memberOf } from '#tests/features/gate/gate-site.ts'
import { buyVouchers, keeperOf, vouchersOf } from '#tests/features/vouchers/voucher-shop.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-01T02:00:00Z'
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let owner: Seller
let keeper: GateKeeper

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	owner = await memberOf(world, market.enterpriseId, 'owner')
	keeper = await keeperOf(world, market.enterpriseId, 'desk@example.com')
})

beforeEach(() => clock.set(BOOKED))

async function night() {
	const [voucher] = await buyVouchers(world, provider, orderOf([nightWish(market)]))
	if (!voucher) throw new Error('no voucher')
	return voucher
}

const stateOf = async (voucher: { order_id: number }) => (await vouchersOf(world, voucher.order_id))[0]
const shown = async (lineId: number) => (await readDoors(world, owner)).stays.find((it) => it.lineId === lineId)

test('a guest is checked in at the desk as if the voucher had been shown, once, and another house cannot', async () => {
	const voucher = await night()
	const lineId = voucher.order_line_id
	clock.set('2026-05-06T09:00:00Z')
	const stranger = await keeperOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'far@example.com')
	expect(await checkInLine(world, stranger, { lineId, scanId: world.newId() })).toEqual({ outcome: 'unknown' })
	const scanId = world.newId()
	expect((await checkInLine(world, keeper, { lineId, scanId })).outcome).toBe('let-in')
	expect((await checkInLine(world, keeper, { lineId, scanId })).outcome).toBe('let-in')
	expect(await checkInLine(world, keeper, { lineId, scanId: world.newId() })).toMatchObject({ outcome: 'refused' })
	expect(await stateOf(voucher)).toMatchObject({ state: 'REDEEMED', line_state: 'CHECKED_IN', times_used: 1 })
})

test('who is in the house stays on the list of doors on the day of departure, until checked out', async () => {
	const voucher = await night()
	const lineId = voucher.order_line_id
	clock.set('2026-05-06T09:00:00Z')
	await checkInLine(world, keeper, { lineId, scanId: world.newId() })
	clock.set('2026-05-07T02:00:00Z')
	const stay = await shown(lineId)
	expect(stay).toMatchObject({ state: 'CHECKED_IN', checkOut: '2026-05-07' })
	const move = { sellerOrderId: stay?.sellerOrderId ?? 0, lineIds: [lineId], deed: 'check-out' as const }
	expect(await moveLines(world, owner, move)).toEqual({ outcome: 'moved', count: 1 })
	expect(await shown(lineId)).toBeUndefined()
})

test('the day’s sheet has arrivals, departures, sessions with their guests, and people at table; another house’s is empty', async () => {
	await database.db.deleteFrom('redemptions').execute()
	await night()
	await buyVouchers(world, provider, orderOf([pickingWish(market, 3)]))
	const arriving = await readDaySheet(world, owner, '2026-05-06')
	const count = arriving.arrivals.length
	expect(count).toBeGreaterThanOrEqual(1)
	expect(arriving.arrivals[0]).toMatchObject({ buyerName: '测试游客', adults: 2, checkOut: '2026-05-07' })
	expect(arriving.dinner.adults).toBe(2 * count)
	const leaving = await readDaySheet(world, owner, '2026-05-07')
	expect(leaving.departures.length).toBeGreaterThanOrEqual(count)
	expect(leaving.breakfast.adults).toBe(2 * leaving.departures.length)
	const picking = await readDaySheet(world, owner, '2026-05-05')
	expect(picking.sessions).toMatchObject([{ titleEn: 'Tea Picking at Dawn', guests: [{ name: '测试游客', qty: 3 }] }])
	expect((await readDaySheet(world, owner, '2026-05-04')).sessions).toEqual([])
	expect((await readDaySheet(world, owner, 'nonsense')).day).toBe('2026-05-01')
	const other = await memberOf(world, await addEnterprise(database.db, 'other', VILLAGE), 'owner')
	expect(await readDaySheet(world, other, '2026-05-06')).toMatchObject({ arrivals: [], sessions: [] })
})

test('who never came is still on the list once the stay is over, until it is said that they did not come', async () => {
	const voucher = await night()
	const lineId = voucher.order_line_id
	clock.set('2026-05-06T20:00:00+08:00')
	expect((await readDesk(world, owner)).guests.find((it) => it.lineId === lineId)).toMatchObject({ state: 'CONFIRMED' })
	clock.set('2026-05-08T08:00:00+08:00')
	expect(await shown(lineId)).toMatchObject({ state: 'CONFIRMED', checkOut: '2026-05-07' })
	expect((await readDesk(world, owner)).guests.some((it) => it.lineId === lineId)).toBe(true)
	await database.db.updateTable('order_lines').set({ state: 'NO_SHOW' }).where('id', '=', lineId).execute()
	expect(await shown(lineId)).toBeUndefined()
})
