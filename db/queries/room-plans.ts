import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** The first rate plan on sale of each room type, by room type. */
export async function firstRatePlans(db: Db, roomTypeIds: number[]): Promise<Map<number, number>> {
	const { rows } = await sql<{ roomTypeId: number; ratePlanId: number }>`
		select distinct on (room_type_id) room_type_id as "roomTypeId", id as "ratePlanId" from rate_plans
		where room_type_id = any(${roomTypeIds}) and active order by room_type_id, position, id`.execute(db)
	return new Map(rows.map((row) => [row.roomTypeId, row.ratePlanId]))
}
