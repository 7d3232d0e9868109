import { shortfalls, type CapacityDemand, type Shortfall } from '#app/domain/capacity/demand.ts'
import { lessReserves } from '#app/domain/offers/prepare-requests.ts'
import type { Db } from '#db/client.ts'
import { lockCapacity } from '#db/queries/capacity.ts'

export interface HoldsToTake {
	demand: CapacityDemand[]
	/** What is never sold online. */
	reserves: CapacityDemand[]
}

/**
 * Locks the rows of a checkout's whole demand in ascending id and looks whether all of it is there. Gives what fell short: when
 * nothing did, the order is written with its holds before the locks end.
 */
export async function takeHolds(tx: Db, holds: HoldsToTake): Promise<Shortfall[]> {
	const rows = await lockCapacity(
		tx,
		holds.demand.map((it) => it.capacityId),
	)
	return shortfalls(holds.demand, lessReserves(rows, holds.reserves))
}
