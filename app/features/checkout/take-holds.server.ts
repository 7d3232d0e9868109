import { shortfalls, type CapacityDemand, type Shortfall } from '#app/domain/capacity/demand.ts'
import { lessReserves } from '#app/domain/offers/prepare-requests.ts'
import type { Db } from '#db/client.ts'
import { holdCapacity, lockCapacity } from '#db/queries/capacity.ts'

export interface HoldsToTake {
	checkoutId: string
	demand: CapacityDemand[]
	/** What is never sold online. */
	reserves: CapacityDemand[]
	until: Date
}

/** Takes a checkout's whole demand or nothing: rows locked in ascending id, looked at, raised. Gives what fell short. */
export async function takeHolds(tx: Db, holds: HoldsToTake): Promise<Shortfall[]> {
	const rows = await lockCapacity(
		tx,
		holds.demand.map((it) => it.capacityId),
	)
	const short = shortfalls(holds.demand, lessReserves(rows, holds.reserves))
	if (short.length > 0) return short
	await holdCapacity(tx, { checkoutId: holds.checkoutId, demand: holds.demand, expiresAt: holds.until })
	return []
}
