import type { World } from '#app/platform/world.ts'
import { deleteStaleUnitStays } from '#db/queries/door-numbers.ts'

/** Frees the doors of stays that were cancelled. */
export const freeCancelledDoors = (world: World, event: { lineIds: number[] }): Promise<void> =>
	deleteStaleUnitStays(world.db, event.lineIds, false)

/** Frees the doors of a stay whose nights were changed: it is given others for the new ones. */
export const freeChangedDoors = (world: World, event: { lineId: number }): Promise<void> =>
	deleteStaleUnitStays(world.db, [event.lineId], true)
