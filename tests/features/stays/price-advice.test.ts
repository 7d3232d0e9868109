import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { addDays, nightsBetween } from '#app/domain/time/local-date.ts'
import { readPriceAdvice } from '#app/features/stays/read-price-advice.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const TODAY = '2026-05-14'
const world = () => createTestWorld(database.db, { clock: createClock(`${TODAY}T02:00:00Z`) })
const usual = { roomTypeId: null, floorYuan: null }
let mine: Store
let seller: Seller

/** A stay of one night that was paid so many days before it. */
async function stay(night: string, daysBefore: number, more: { isTest?: boolean; store?: Store } = {}) {
	const { store = mine, isTest = false } = more
	const sold = await sell(database.db, {
		...{ paidAt: `${addDays(night, -daysBefore)}T04:00:00Z`, isTest },
		lines: [{ store, kind: 'STAY', paidMinor: 40_000 }],
	})
	await database.db
		.updateTable('order_lines')
		.set({ check_in: night, check_out: addDays(night, 1), room_type_id: store.roomTypeId })
		.where('id', '=', sold.lineIds[0] ?? 0)
		.execute()
}

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	mine = await openStore(db, { slug: 'mine', region: PLACES.tea })
	const other = await openStore(db, { slug: 'other', region: PLACES.tea })
	seller = { enterpriseId: mine.enterpriseId, account: { accountId: 7 } } as Seller
	for (const night of nightsBetween(addDays(TODAY, -1), addDays(TODAY, 40))) {
		const { id } = await db
			.insertInto('capacity')
			.values({ kind: 'night', total: 2, sold: night === '2026-05-22' ? 1 : 0 })
			.returning('id')
			.executeTakeFirstOrThrow()
		await db.insertInto('room_nights').values({ room_type_id: mine.roomTypeId, night, capacity_id: id }).execute()
	}
	await db
		.insertInto('rate_plans')
		.values({
			...{ room_type_id: mine.roomTypeId, name_zh: '标准', name_en: 'Standard' },
			base_minor: [40_000, 40_000, 40_000, 40_000, 50_000, 50_000, 40_000],
		})
		.execute()
	// Fridays like 2026-05-22: one room each, booked a day before, and a second on one of them.
	for (const night of ['2025-05-23', '2025-05-16', '2025-05-30']) await stay(night, 1)
	await stay('2025-05-23', 30)
	await stay('2025-05-23', 2, { isTest: true })
	await stay('2025-05-23', 2, { store: other })
})

test('four weeks of a room are advised on from nights like each, with those nights', async () => {
	const found = await readPriceAdvice(world(), seller, usual)
	expect(found.nights).toHaveLength(28)
	const friday = found.nights.find(({ date }) => date === '2026-05-22')
	// Eight days before, one of the three nights had a room booked; one more came on each: 1 + 1 of two rooms.
	expect(friday).toMatchObject({ rooms: 2, booked: 1, priceMinor: 50_000, baseMinor: 50_000 })
	expect(friday?.advice).toEqual({
		...{ outcome: 'advised', expected: 2, share: 1, priceMinor: 56_300 },
		compared: [
			{ night: '2025-05-23', then: 1, final: 2 },
			{ night: '2025-05-16', then: 0, final: 1 },
			{ night: '2025-05-30', then: 0, final: 1 },
		],
	})
	// A weekday on which nobody came, at the least.
	expect(found.nights.find(({ date }) => date === '2026-05-19')?.advice).toMatchObject({ priceMinor: 32_000 })
})

test('no advice goes below what the host will take', async () => {
	const { nights } = await readPriceAdvice(world(), seller, { ...usual, floorYuan: 390 })
	expect(nights.find(({ date }) => date === '2026-05-19')?.advice).toMatchObject({ priceMinor: 39_000 })
})

test('another’s room is none of theirs, and a house without a plan has nothing to be advised on', async () => {
	const found = await readPriceAdvice(world(), seller, { ...usual, roomTypeId: mine.roomTypeId + 1 })
	expect(found.room?.roomTypeId).toBe(mine.roomTypeId)
	await database.db.updateTable('rate_plans').set({ active: false }).execute()
	expect(await readPriceAdvice(world(), seller, usual)).toMatchObject({ planId: null, nights: [] })
})
