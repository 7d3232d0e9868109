import { shortfalls, type CapacityDemand, type CapacityRow, type Shortfall } from '#app/domain/capacity/demand.ts'
import {
	orderLimit,
	shareLimit,
	type HoldLimit,
	type HoldLimits,
	type VisitorHolds,
} from '#app/domain/capacity/hold-limits.ts'
import { lessReserves } from '#app/domain/offers/prepare-requests.ts'
import type { Db } from '#db/client.ts'
import { releaseCapacity } from '#db/queries/capacity.ts'
import { moveEntries } from '#db/queries/waiting-lists.ts'

export interface HoldsToTake {
	demand: CapacityDemand[]
	/** The rows of the whole demand, locked. */
	rows: CapacityRow[]
	/** What is not for sale. */
	reserves: CapacityDemand[]
	/** Entries of waiting lists whose offered units are used up by this. */
	offers: number[]
	at: Date
	/** What the same visitor keeps already, and how much one may keep. */
	held: VisitorHolds
	limits: HoldLimits
	/** Whose things they are. */
	sellers: number[]
}

/** Gives the units of offers that are still in time back to their locked rows, for this checkout to hold; gives the rows then. */
async function spendOffers(tx: Db, { rows, offers, at }: HoldsToTake): Promise<CapacityRow[]> {
	if (offers.length === 0) return rows
	const { freed } = await moveEntries(tx, { ids: offers, from: 'OFFERED', to: 'TAKEN', liveAt: at })
	await releaseCapacity(tx, freed)
	const qtyOf = new Map(freed.map((it) => [it.capacityId, it.qty]))
	return rows.map((row) => ({ ...row, held: row.held - (qtyOf.get(row.id) ?? 0) }))
}

/**
 * Looks whether a checkout's whole demand is there in its locked rows. Gives what fell short, or was too much for one visitor:
 * when nothing was, the order is written with its holds before the locks end.
 */
export async function takeHolds(tx: Db, holds: HoldsToTake): Promise<{ short: Shortfall[] } | HoldLimit> {
	const tooMany = orderLimit(holds.held, holds.sellers, holds.limits)
	if (tooMany) return tooMany
	const rows = await spendOffers(tx, holds)
	const short = shortfalls(holds.demand, lessReserves(rows, holds.reserves))
	if (short.length > 0) return { short }
	return shareLimit(holds.held, holds.demand, rows, holds.limits) ?? { short: [] }
}
