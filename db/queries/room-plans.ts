import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { readTogether } from '#db/gathered.ts'
import { unguessed } from '#db/queries/unguessed.ts'

interface FirstPlan {
	roomTypeId: number
	ratePlanId: number
}

async function readFirstPlans(db: Db, roomTypeIds: number[]): Promise<Map<string, FirstPlan>> {
	const { rows } = await sql<FirstPlan>`
		select distinct on (room_type_id) room_type_id as "roomTypeId", id as "ratePlanId" from rate_plans
		where room_type_id = any(${unguessed(roomTypeIds, 'bigint')}) and active order by room_type_id, position, id`.execute(
		db,
	)
	return new Map(rows.map((row) => [String(row.roomTypeId), row]))
}

const readers = new WeakMap<Db, (ids: readonly number[]) => Promise<FirstPlan[]>>()

function readerOf(db: Db): (ids: readonly number[]) => Promise<FirstPlan[]> {
	const reader =
		readers.get(db) ?? readTogether((ids: number[]) => readFirstPlans(db, ids), { nameOf: String, most: 100 })
	readers.set(db, reader)
	return reader
}

/** The first rate plan on sale of each room type, by room type; callers of one moment share a statement. */
export async function firstRatePlans(db: Db, roomTypeIds: number[]): Promise<Map<number, number>> {
	const rows = await readerOf(db)(roomTypeIds)
	return new Map(rows.map((row) => [row.roomTypeId, row.ratePlanId]))
}
