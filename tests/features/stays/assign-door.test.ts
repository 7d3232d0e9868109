import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { assignDoor } from '#app/features/stays/assign-door.server.ts'
import { freeCancelledDoors, freeChangedDoors } from '#app/features/stays/free-doors.server.ts'
import { readDoors } from '#app/features/stays/read-doors.server.ts'
import type { World } from '#app/platform/world.ts'
import { behindALock } from '#tests/support/behind-a-lock.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let doors: number[]

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'host@example.com')
	await database.db.updateTable('capacity').set({ total: 50 }).where('kind', '=', 'night').execute()
	const rows = await database.db
		.insertInto('room_units')
		.values(['201', '202', '203'].map((name) => ({ room_type_id: market.roomTypeIds[1], name })))
		.returning('id')
		.execute()
	doors = rows.map(({ id }) => id)
})

async function booked(checkIn: string, checkOut: string, qty = 1): Promise<number> {
	const wish = { ...nightWish(market, checkIn, checkOut), qty } as never
	const [line] = await linesOf(world, await buy(world, provider, orderOf([wish])))
	return line?.id ?? 0
}

const give = (lineId: number, door: number, from: number | null = null) =>
	assignDoor(world, seller, { lineId, unitId: doors[door] ?? 0, fromUnitId: from === null ? null : (doors[from] ?? 0) })
const stayOf = async (lineId: number) => (await readDoors(world, seller)).stays.find((it) => it.lineId === lineId)
const namesOf = async (lineId: number) => (await stayOf(lineId))?.doors.map(({ name }) => name)

describe('door numbers are given late', () => {
	test('nobody sleeps twice in one bed: a door is refused on a night it is taken, and free on the day of departure', async () => {
		const [first, second, next] = [
			await booked('2026-05-04', '2026-05-06'),
			await booked('2026-05-05', '2026-05-07'),
			await booked('2026-05-06', '2026-05-08'),
		]
		expect(await give(first, 0)).toEqual({ outcome: 'assigned' })
		expect(await give(second, 0)).toEqual({ outcome: 'taken' })
		expect(await give(next, 0)).toEqual({ outcome: 'assigned' })
		expect((await stayOf(second))?.fitting.map(({ name }) => name)).toEqual(['202', '203'])
	})

	test('one door for two at once goes to one of them, the other is told', async () => {
		const lines = await Promise.all(Array.from({ length: 6 }, () => booked('2026-05-10', '2026-05-12')))
		const answers = await Promise.all(lines.map((lineId) => give(lineId, 1)))
		expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['assigned', ...Array<string>(5).fill('taken')])
	})

	test('two doors given at once to a booking of one room: it has one, the other is not given', async () => {
		const lineId = await booked('2026-05-14', '2026-05-15')
		const lock = sql`select from order_lines where id = ${lineId} for no key update`
		const answers = await behindALock(
			database.connection,
			lock,
			[0, 1].map((door) => () => give(lineId, door)),
		)
		expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['assigned', 'has-all'])
		expect(await namesOf(lineId)).toHaveLength(1)
	})

	test('a booking of two rooms gets two doors and not a third; it moves between doors', async () => {
		const lineId = await booked('2026-05-13', '2026-05-14', 2)
		expect([await give(lineId, 0), await give(lineId, 1)]).toEqual([{ outcome: 'assigned' }, { outcome: 'assigned' }])
		expect(await give(lineId, 2)).toEqual({ outcome: 'has-all' })
		expect(await give(lineId, 0, 1)).toEqual({ outcome: 'taken' })
		expect(await namesOf(lineId)).toEqual(['201', '202'])
		expect(await give(lineId, 2, 1)).toEqual({ outcome: 'assigned' })
		expect(await namesOf(lineId)).toEqual(['201', '203'])
	})

	test('a cancelled or moved stay gives its doors back; others keep theirs', async () => {
		const [gone, moved, kept] = [
			await booked('2026-05-08', '2026-05-09'),
			await booked('2026-05-08', '2026-05-09'),
			await booked('2026-05-08', '2026-05-09'),
		]
		for (const [at, lineId] of [gone, moved, kept].entries()) await give(lineId, at)
		const change = database.db.updateTable('order_lines')
		await change
			.set({ state: 'CANCELLED', cancelled_at: world.now(), cancelled_by: 'buyer' })
			.where('id', '=', gone)
			.execute()
		await change.set({ check_out: '2026-05-10' }).where('id', '=', moved).execute()
		await freeCancelledDoors(world, { lineIds: [gone, kept] })
		await freeChangedDoors(world, { lineId: moved })
		expect([await stayOf(gone), await namesOf(moved), await namesOf(kept)]).toEqual([undefined, [], ['203']])
		expect(await give(gone, 0)).toEqual({ outcome: 'too-late' })
	})

	test('nobody gives the doors of another house, or a door of other rooms', async () => {
		const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
		const lineId = await booked('2026-05-14', '2026-05-15')
		const wanted = { lineId, unitId: doors[2] ?? 0, fromUnitId: null }
		expect(await assignDoor(world, stranger, wanted)).toEqual({ outcome: 'not-found' })
		const { id } = await database.db
			.insertInto('room_units')
			.values({ room_type_id: market.roomTypeIds[0], name: '101' })
			.returning('id')
			.executeTakeFirstOrThrow()
		expect(await assignDoor(world, seller, { ...wanted, unitId: id })).toEqual({ outcome: 'not-found' })
	})
})
