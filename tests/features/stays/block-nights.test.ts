import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { blockNights, unblockNights } from '#app/features/stays/block-nights.server.ts'
import { doCalendarDeed } from '#app/features/stays/do-calendar-deed.server.ts'
import { readCalendar } from '#app/features/stays/read-calendar.server.ts'
import { setUnits } from '#app/features/stays/set-room-units.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { hostNights, liveBlocks } from '#db/queries/room-calendars.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

// The property keeps the clocks of Shanghai, this server those of New York.
process.env.TZ = 'America/New_York'

const TODAY = '2026-05-01T02:00:00Z'
const clock = createClock(TODAY)
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
/** Two rooms of this type a night. */
let roomTypeId: number
let planId: number

beforeAll(async () => {
	market = database.market
	roomTypeId = market.roomTypeIds[1]
	planId = market.ratePlanIds[1]
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'host@example.com')
})

beforeEach(() => clock.set(TODAY))

const nightOf = async (date: string) => (await hostNights(database.db, roomTypeId, { from: date, until: null }))[0]
const block = (from: string, until: string, units = 1) =>
	blockNights(world, seller, { roomTypeId, from, until, units, reason: '修水管' })
const stay = (from: string, until: string) => placeOrder(world, orderOf([nightWish(market, from, until)]))

test('blocked rooms are not sold, and come back when they are put back', async () => {
	expect(await block('2026-05-06', '2026-05-08', 2)).toEqual({ outcome: 'blocked', nights: 2 })
	expect(await nightOf('2026-05-07')).toMatchObject({ total: 0, blocked: 2 })
	expect(await stay('2026-05-07', '2026-05-08')).toMatchObject({ reasons: [{ reasons: [{ code: 'sold_out' }] }] })
	expect((await stay('2026-05-08', '2026-05-09')).outcome).toBe('placed')
	const blocks = await liveBlocks(database.db, roomTypeId, { from: '2026-05-06', until: '2026-05-08' })
	expect(blocks.map(({ night, reason }) => [night, reason])).toEqual([
		['2026-05-06', '修水管'],
		['2026-05-07', '修水管'],
	])
	const ids = blocks.map(({ id }) => id)
	await unblockNights(world, seller, { roomTypeId, ids })
	await unblockNights(world, seller, { roomTypeId, ids })
	expect(await nightOf('2026-05-07')).toMatchObject({ total: 2, blocked: 0 })
	expect((await stay('2026-05-07', '2026-05-08')).outcome).toBe('placed')
})

describe('blocking nights below held and sold is refused', () => {
	test('with the orders in the way named, and no night of the span is blocked', async () => {
		const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-12', '2026-05-13')]))
		const { number } = await database.db
			.selectFrom('orders')
			.select('number')
			.where('id', '=', orderId)
			.executeTakeFirstOrThrow()
		expect(await block('2026-05-11', '2026-05-14', 2)).toMatchObject({
			outcome: 'in-the-way',
			nights: ['2026-05-12'],
			tooMany: [],
			orders: [{ orderNumber: number, qty: 1, state: 'CONFIRMED' }],
		})
		expect(await nightOf('2026-05-11')).toMatchObject({ total: 2, blocked: 0 })
		expect(await block('2026-05-11', '2026-05-14', 1)).toEqual({ outcome: 'blocked', nights: 3 })
		expect(await block('2026-05-11', '2026-05-12', 2)).toMatchObject({ tooMany: ['2026-05-11'] })
	})

	test('also while a guest pays', async () => {
		const held = await stay('2026-05-16', '2026-05-17')
		if (held.outcome !== 'placed') throw new Error(held.outcome)
		const dates = { from: '2026-05-16', to: '2026-05-16' }
		const form = { deed: 'block', room: String(roomTypeId), ...dates, units: '2', reason: 'x' }
		expect(await doCalendarDeed(world, seller, form)).toMatchObject({
			outcome: 'in-the-way',
			orders: [{ orderNumber: held.orderNumber, state: 'AWAITING_PAYMENT' }],
		})
	})

	test('cutting the number of rooms too; raising it counts from tonight on, and blocked rooms stay blocked', async () => {
		await buy(world, provider, orderOf([{ ...nightWish(market, '2026-05-18', '2026-05-19'), qty: 2 } as never]))
		expect(await setUnits(world, seller, { roomTypeId, units: 1 })).toMatchObject({
			outcome: 'in-the-way',
			nights: expect.arrayContaining(['2026-05-18']) as unknown,
		})
		expect(await setUnits(world, seller, { roomTypeId, units: 5 })).toEqual({ outcome: 'set' })
		expect(await nightOf('2026-05-01')).toMatchObject({ total: 5 })
		expect(await nightOf('2026-05-11')).toMatchObject({ total: 4, blocked: 1 })
		await setUnits(world, seller, { roomTypeId, units: 2 })
	})

	test('a block at the same time as bookings never takes what they got', async () => {
		const [blocked, ...stays] = await Promise.all([
			block('2026-05-20', '2026-05-22', 2),
			...Array.from({ length: 8 }, () => stay('2026-05-20', '2026-05-22')),
		])
		const placed = stays.filter(({ outcome }) => outcome === 'placed').length
		const night = await nightOf('2026-05-20')
		if (blocked.outcome === 'blocked') expect([placed, night?.held, night?.blocked]).toEqual([0, 0, 2])
		else expect([placed, night?.held, night?.blocked]).toEqual([2, 2, 0])
		expect(await recountCapacity(database.db)).toEqual([])
	})
})

describe('a blocked day in the wrong time zone: nights are dates of the property, wherever the server stands', () => {
	test('this run stands in New York', () => {
		expect(new Date('2026-05-01T02:00:00Z').getDate()).toBe(30)
	})

	test('the night that was named is blocked, and neither neighbour', async () => {
		const dates = { from: '2026-05-25', to: '2026-05-25' }
		const form = { deed: 'block', room: String(roomTypeId), ...dates, units: '2', reason: 'x' }
		expect(await doCalendarDeed(world, seller, form)).toEqual({ outcome: 'done' })
		expect((await stay('2026-05-24', '2026-05-25')).outcome).toBe('placed')
		expect((await stay('2026-05-25', '2026-05-26')).outcome).toBe('unavailable')
		expect((await stay('2026-05-26', '2026-05-27')).outcome).toBe('placed')
		const { nights } = await readCalendar(world, seller, { roomTypeId, month: '2026-05' })
		expect(nights.filter(({ blocked }) => blocked === 2).map(({ date }) => date)).toContain('2026-05-25')
		expect(nights).toHaveLength(31)
	})

	test.each([
		['a second before midnight at the property', '2026-05-09T15:59:59Z', 'blocked', '2026-05-09'],
		['at midnight there', '2026-05-09T16:00:00Z', 'past', '2026-05-10'],
	])('tonight ends at the property’s midnight: %s', async (_, at, outcome, today) => {
		clock.set(at)
		expect((await readCalendar(world, seller, { roomTypeId, month: null })).today).toBe(today)
		expect((await block('2026-05-09', '2026-05-10')).outcome).toBe(outcome)
	})
})

test('stop-sell and rules bind the nights named and no other; what is left out stays', async () => {
	const form = { deed: 'rules', room: String(roomTypeId), plan: String(planId), from: '2026-06-01', to: '2026-06-02' }
	const keep = { closedToArrival: '', closedToDeparture: '', maxStay: '' }
	/** As the page does it: looked at, then done as it was shown. */
	async function agree(fields: Record<string, string>) {
		const seen = await doCalendarDeed(world, seller, { ...form, ...keep, ...fields })
		if (seen.outcome !== 'preview') throw new Error(seen.outcome)
		const { mark } = seen
		expect(await doCalendarDeed(world, seller, { ...form, ...keep, ...fields, deed: 'rules-apply', mark })).toEqual({
			outcome: 'done',
		})
	}
	await agree({ stopSell: 'yes', minStayArrival: '2' })
	expect(await nightOf('2026-06-02')).toMatchObject({ stopSell: true, minStayArrival: 2, maxStay: null })
	expect(await nightOf('2026-06-03')).toMatchObject({ stopSell: false, minStayArrival: null })
	await agree({ stopSell: 'no', minStayArrival: '' })
	expect(await nightOf('2026-06-01')).toMatchObject({ stopSell: false, minStayArrival: 2 })
	await agree({ stopSell: '', minStayArrival: '0' })
	expect(await nightOf('2026-06-01')).toMatchObject({ minStayArrival: null })
	const nothing = await doCalendarDeed(world, seller, { ...form, ...keep, stopSell: '', minStayArrival: '' })
	expect(nothing).toEqual({ outcome: 'refused', problem: 'nothing' })
})

test('nobody changes the calendar of another, and what is no date or number is told field by field', async () => {
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	const night = { roomTypeId, from: '2026-06-05', until: '2026-06-06' }
	expect(await blockNights(world, stranger, { ...night, units: 1, reason: 'x' })).toEqual({ outcome: 'not-found' })
	expect(await unblockNights(world, stranger, { roomTypeId, ids: [1] })).toEqual({ outcome: 'not-found' })
	expect(await setUnits(world, stranger, { roomTypeId, units: 9 })).toEqual({ outcome: 'not-found' })
	const form = { deed: 'block', room: String(roomTypeId), from: '2026-02-30', to: 'x', units: '0', reason: ' ' }
	expect(await doCalendarDeed(world, seller, form)).toEqual({
		outcome: 'faults',
		faults: { from: 'date', to: 'date', units: 'count', reason: 'reason' },
	})
	const backwards = { ...form, from: '2026-06-05', to: '2026-06-04', units: '1', reason: 'x' }
	expect(await doCalendarDeed(world, seller, backwards)).toEqual({ outcome: 'faults', faults: { to: 'span' } })
})
