import { sql } from 'kysely'
import type { HarvestWindow } from '#app/domain/goods/harvest-window.ts'
import type { Db } from '#db/client.ts'

/** Sets the window in which a row of the ledger is sold ahead of its harvest. */
export async function upsertHarvestWindow(db: Db, capacityId: number, window: HarvestWindow): Promise<void> {
	const { opensAt, closesAt, harvestFrom, harvestTo, shipDays } = window
	await sql`
		insert into harvest_windows (capacity_id, opens_at, closes_at, harvest_from, harvest_to, ship_days)
		values (${capacityId}, ${opensAt}, ${closesAt}, ${harvestFrom}, ${harvestTo}, ${shipDays})
		on conflict (capacity_id) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at,
			harvest_from = excluded.harvest_from, harvest_to = excluded.harvest_to, ship_days = excluded.ship_days`.execute(
		db,
	)
}

/** Takes the window of a row of the ledger away: it is sold from the shelf. */
export async function deleteHarvestWindow(db: Db, capacityId: number): Promise<void> {
	await db.deleteFrom('harvest_windows').where('capacity_id', '=', capacityId).execute()
}
