import { POSITION_HOURS, slotToEmpty } from '#app/domain/logistics/position.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { deletePositionsBefore, emptyPositionSlot } from '#db/queries/trip-positions.ts'

/** Deletes positions that are older than 72 hours. */
export async function forgetPositions({ db, now }: World): Promise<void> {
	await emptyPositionSlot(db, slotToEmpty(now()))
	await deletePositionsBefore(db, addHours(now(), -POSITION_HOURS))
}
