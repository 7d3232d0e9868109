import { sql } from 'kysely'
import pg from 'pg'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { World } from '#app/platform/world.ts'
import { connect, type Db } from '#db/client.ts'
import { cloneDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { ROW_NAMES, STOCK, type RowName } from '#tests/support/schedules/model.ts'
import type { ScheduledProvider } from '#tests/support/schedules/provider.ts'
import type { Basket } from '#tests/support/schedules/step.ts'
import { createClock, createTestWorld, type TestClock } from '#tests/support/test-world.ts'

const START = '2026-05-01T02:00:00Z'
export const ARRIVAL = '2026-05-14'
export const SECOND_DAY = '2026-05-15'
export const DEPARTURE = '2026-05-16'

/** A small market in a database of its own, in which schedules run one after another, each from the same start. */
export interface Lane {
	db: Db
	clock: TestClock
	rowIds: Record<RowName, number>
	isAllOrNothing: boolean
	/** The session that is sold, and an earlier one to which it can be moved. */
	sessionIds: Record<'early' | 'seats', number>
	wishes: (basket: Basket) => LineRequest[]
	world: (provider: ScheduledProvider) => World
	/** Forgets all trade. */
	reset: () => Promise<void>
	close: () => Promise<void>
}

async function rowsOf(db: Db, market: TestMarket): Promise<Record<RowName, number>> {
	const nights = await db
		.selectFrom('room_nights')
		.select(['night', 'capacity_id'])
		.where('room_type_id', '=', market.roomTypeIds[0])
		.where('night', 'in', [ARRIVAL, SECOND_DAY])
		.orderBy('night')
		.execute()
	const variant = await db
		.selectFrom('product_variants')
		.select('capacity_id')
		.where('id', '=', market.variantIds[0])
		.executeTakeFirstOrThrow()
	const sessions = await db
		.selectFrom('sessions')
		.select('capacity_id')
		.where('id', 'in', [market.sessionIds[ARRIVAL] ?? 0, market.sessionIds[SECOND_DAY] ?? 0])
		.orderBy('starts_at')
		.execute()
	const [night1 = 0, night2 = 0] = nights.map((it) => it.capacity_id)
	const [early = 0, seats = 0] = sessions.map((it) => it.capacity_id)
	return { stock: variant.capacity_id, night1, night2, early, seats }
}

function wishesOf(market: TestMarket): Record<Basket, LineRequest[]> {
	const goods = (at: 0 | 1, qty = 1): LineRequest => ({
		kind: 'product',
		key: `tea${at}`,
		variantId: market.variantIds[at],
		qty,
	})
	const stay = (checkOut: string, qty = 1): LineRequest => ({
		kind: 'stay',
		key: 'tent',
		ratePlanId: market.ratePlanIds[0],
		checkIn: ARRIVAL,
		checkOut,
		qty,
		adults: 2,
		childAges: [],
	})
	const sessionId = market.sessionIds[SECOND_DAY] ?? 0
	const seats = (qty: number): LineRequest => ({
		kind: 'experience',
		key: 'tour',
		sessionId,
		units: [{ unitTypeId: market.unitTypeIds[0], qty }],
	})
	return {
		single: [goods(0)],
		bundle: [goods(1)],
		both: [goods(0), goods(1)],
		pieces: [goods(0, 3)],
		night: [stay(SECOND_DAY)],
		nights: [stay(DEPARTURE)],
		rooms: [stay(DEPARTURE, 2)],
		seat: [seats(1)],
		seats: [seats(2)],
		mixed: [goods(0), stay(SECOND_DAY), seats(1)],
		package: [
			{
				kind: 'package',
				key: 'weekend',
				listingId: market.packageId,
				startsOn: ARRIVAL,
				qty: 1,
				choices: { '2': sessionId },
			},
		],
	}
}

/**
 * Empties every table which the market left empty, whatever refers to what, and sets the market's rows to what is there. A
 * connection of its own: turning off the triggers that keep books append-only throws away the plans of the connection it is
 * done on, and a function keeps its own.
 */
async function openWipe(
	db: Db,
	url: string,
	totals: string[],
): Promise<{ run: () => Promise<unknown>; close: () => Promise<void> }> {
	const { rows } = await sql<{ name: string }>`
		select quote_ident(table_name) as name from information_schema.tables
		where table_schema = 'public' and table_type = 'BASE TABLE'
			and (xpath('/row/c/text()', query_to_xml(format('select exists (select from %I) as c', table_name), false, true, '')))[1]::text = 'false'`.execute(
		db,
	)
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	await client.query('set session_replication_role = replica')
	const wipes = rows.map(({ name }) => `delete from ${name};`)
	await client.query(
		`create function pg_temp.forget_trade() returns void language plpgsql as $$ begin ${[...wipes, ...totals].join(' ')} end $$`,
	)
	return { run: () => client.query('select pg_temp.forget_trade()'), close: () => client.end() }
}

/** Opens a lane; the package of its market is all-or-nothing or goes by its components. */
export async function openLane({ isAllOrNothing }: { isAllOrNothing: boolean }): Promise<Lane> {
	const database = await cloneDatabase()
	const connection = connect({ url: database.url, max: 4 })
	const { db } = connection
	const market = await buildMarket(db)
	const rowIds = await rowsOf(db, market)
	await db
		.updateTable('product_variants')
		.set({ capacity_id: rowIds.stock, capacity_units: 2 })
		.where('id', '=', market.variantIds[1])
		.execute()
	const policy = isAllOrNothing ? 'ALL_OR_NOTHING' : 'COMPONENT_AT_PAID_SHARE'
	await db.updateTable('listings').set({ policy_code: policy }).where('id', '=', market.packageId).execute()
	const wishes = wishesOf(market)
	const totals = ROW_NAMES.map(
		(row) => `update capacity set total = ${STOCK[row]}, held = 0, sold = 0 where id = ${rowIds[row]};`,
	)
	const wipe = await openWipe(db, database.url, totals)
	const clock = createClock(START)
	return {
		db,
		clock,
		rowIds,
		isAllOrNothing,
		sessionIds: { early: market.sessionIds[ARRIVAL] ?? 0, seats: market.sessionIds[SECOND_DAY] ?? 0 },
		wishes: (basket) => wishes[basket],
		world: (provider) => createTestWorld(db, { clock, payments: provider.payments }),
		reset: async () => {
			clock.set(START)
			await wipe.run()
		},
		close: async () => {
			await wipe.close()
			await connection.close()
			await database.drop()
		},
	}
}
