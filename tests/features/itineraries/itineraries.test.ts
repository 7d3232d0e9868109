import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
	makeCompanionLink,
	readCalendar,
	readCompanionLink,
	readTrip,
	revokeCompanionLink,
} from '#app/features/itineraries/read-itinerary.server.ts'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { eventsOf, only, readIcalendar, textOf } from '#tests/domain/calendar/read-icalendar.ts'
import { buyerOf, cancelNow } from '#tests/support/cancelling.ts'
import { changeNow } from '#tests/support/changing.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	await database.db.updateTable('enterprises').set({ phone: '0577-0000-7777' }).execute()
})

beforeEach(() => {
	clock.set('2026-05-01T02:00:00Z')
	world = createTestWorld(database.db, { clock, payments: provider.payments, origin: 'https://shanhai.example' })
})

async function trip() {
	const orderId = await buy(world, provider, orderOf([teaWish(market), nightWish(market), pickingWish(market, 2)]))
	const find = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	const { number } = await find.executeTakeFirstOrThrow()
	const lines = await linesOf(world, orderId)
	const lineOf = (kind: string) => lines.find((line) => line.kind === kind)?.id ?? 0
	return { orderId, number, stay: lineOf('STAY'), session: lineOf('EXPERIENCE') }
}

const calendarOf = async (order: { number: string }) => {
	const events = eventsOf(readIcalendar(await readCalendar(world, order, 'en')))
	return events.map((event) => ({
		uid: only(event, 'UID').value,
		status: only(event, 'STATUS').value,
		sequence: only(event, 'SEQUENCE').value,
		start: only(event, 'DTSTART').value,
		end: only(event, 'DTEND').value,
		summary: textOf(only(event, 'SUMMARY').value),
		location: textOf(only(event, 'LOCATION').value),
	}))
}

test('the calendar of an order has its session in hours and its stay in nights, and no goods', async () => {
	const order = await trip()
	expect(await calendarOf(order)).toEqual([
		{
			...{ uid: `line-${order.session}@shanhai.example`, status: 'CONFIRMED', sequence: '0' },
			...{ start: '20260505T070000', end: '20260505T090000', summary: 'Tea Picking at Dawn' },
			location:
				'At the village gate, Mist Cooperative, Tea Village, Yun Town, Qing County, Shanhai City, East Province',
		},
		{
			...{ uid: `line-${order.stay}@shanhai.example`, status: 'CONFIRMED', sequence: '0' },
			...{ start: '20260506', end: '20260507', summary: 'Mist Farmhouse' },
			location: 'Mist Cooperative, Tea Village, Yun Town, Qing County, Shanhai City, East Province',
		},
	])
})

test('a moved session is the same event in a later version; a cancelled stay is cancelled there', async () => {
	const order = await trip()
	const asker = await buyerOf(world, order.orderId)
	const sessionId = market.sessionIds['2026-05-08'] ?? 0
	const { result } = await changeNow(world, asker, { kind: 'SESSION', lineId: order.session, sessionId })
	expect(result).toMatchObject({ outcome: 'changed' })
	await cancelNow(world, asker, [order.stay])
	const [stay, session] = await calendarOf(order)
	expect(stay).toMatchObject({ uid: `line-${order.stay}@shanhai.example`, status: 'CANCELLED', sequence: '1' })
	expect(session).toMatchObject({
		...{ uid: `line-${order.session}@shanhai.example`, status: 'CONFIRMED', sequence: '1', start: '20260508T070000' },
	})
})

const keyIn = (link: string | null) => link?.split('/').at(-1) ?? ''

test('companions see when and where by the link: no price, no phone number, no name of the buyer', async () => {
	const order = await trip()
	expect(await readCompanionLink(world, order)).toBeNull()
	await makeCompanionLink(world, order)
	const link = await readCompanionLink(world, order)
	expect(link).toMatch(new RegExp(`^https://shanhai\\.example/trips/${order.number}/[\\w-]{43}$`))
	const stops = await readTrip(world, order.number, keyIn(link))
	expect(stops?.map(({ title, checkIn }) => [title.en, checkIn])).toEqual([
		['Tea Picking at Dawn', null],
		['Mist Farmhouse', '2026-05-06'],
	])
	const told = JSON.stringify(stops)
	for (const secret of [BUYER.name, BUYER.phone, BUYER.email, '0577-0000-7777']) expect(told).not.toContain(secret)
	expect(told).not.toMatch(/minor|price|paid|token|phone|voucher/i)
})

test('a link that was taken back opens nothing, nor does it once another was made; no other key opens', async () => {
	const [order, other] = [await trip(), await trip()]
	await makeCompanionLink(world, order)
	await makeCompanionLink(world, other)
	const first = keyIn(await readCompanionLink(world, order))
	await makeCompanionLink(world, order)
	expect(keyIn(await readCompanionLink(world, order))).toBe(first)
	expect(await readTrip(world, other.number, first)).toBeNull()
	await revokeCompanionLink(world, order)
	expect(await readTrip(world, order.number, first)).toBeNull()
	await makeCompanionLink(world, order)
	const second = keyIn(await readCompanionLink(world, order))
	expect(second).not.toBe(first)
	expect(await readTrip(world, order.number, first)).toBeNull()
	expect(await readTrip(world, order.number, second)).toHaveLength(2)
	for (const key of ['', 'x', `${second}x`, second.slice(1), 'y'.repeat(500)]) {
		expect(await readTrip(world, order.number, key)).toBeNull()
	}
	expect(await readTrip(world, 'no number', second)).toBeNull()
})

test('companions see what was called off as called off', async () => {
	const order = await trip()
	await makeCompanionLink(world, order)
	await cancelNow(world, await buyerOf(world, order.orderId), [order.session])
	while (await deliverOutbox(world, outboxDeeds as DeedTable));
	const stops = await readTrip(world, order.number, keyIn(await readCompanionLink(world, order)))
	expect(stops?.map(({ state }) => state).sort()).toEqual(['CANCELLED', 'CONFIRMED'])
})
