import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { shipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import { type ParcelPieces, splitParcel } from '#app/domain/tracking/split-parcel.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertPartOf, setPieces } from '#db/queries/parcel-parts.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { lockShipment, type LockedShipment } from '#db/queries/shipments.ts'
import { inTransaction } from '#db/transaction.ts'

export type SplitOutcome =
	| { outcome: 'split'; number: string }
	| { outcome: 'not-found' | 'already-gone' | 'nothing-moved' | 'nothing-left' | 'not-so-many' }

const MOST_DRAWS = 5

/** A number of 0 to 999 999. */
function sixDigits(world: World): number {
	const [a = 0, b = 0, c = 0, d = 0] = world.randomBytes(4)
	return (((a * 256 + b) * 256 + c) * 256 + d) % 1_000_000
}

/** Sends pieces of a parcel that has not left in a second one, under a number of its own; cancelled lines stay where they are. */
export async function sendInParts(
	world: World,
	seller: Seller,
	wanted: { shipmentId: number; pieces: ReadonlyMap<number, number> },
): Promise<SplitOutcome> {
	const { shipmentId: id, pieces } = wanted
	return inTransaction(world.db, async (tx): Promise<SplitOutcome> => {
		const shipment = await lockShipment(tx, { id }, { enterpriseId: seller.enterpriseId })
		if (!shipment) return { outcome: 'not-found' }
		if (shipment.state !== 'PENDING') return { outcome: 'already-gone' }
		const split = splitParcel(
			shipment.lines.filter(({ state }) => state !== 'CANCELLED'),
			pieces,
		)
		if (split.outcome !== 'split') return split
		const by = { actor: `account:${seller.account.accountId}`, at: world.now() }
		const { number } = await takeOut(world, tx, { shipment, ...split, ...by })
		return { outcome: 'split', number }
	})
}

/** Puts pieces of a locked parcel into a new one beside it, in the caller's transaction. */
export async function takeOut(
	world: World,
	tx: Db,
	parts: { shipment: LockedShipment; kept: ParcelPieces[]; moved: ParcelPieces[]; actor: string; at: Date },
): Promise<{ id: number; number: string }> {
	const { shipment, kept, moved, actor, at } = parts
	for (let draw = 1; draw <= MOST_DRAWS; draw++) {
		const number = shipmentNumber(localDateAt(at, MARKET_ZONE), sixDigits(world))
		const id = await insertPartOf(tx, { shipmentId: shipment.id, number, at })
		if (!id) continue
		await setPieces(tx, shipment.id, kept, moved)
		await setPieces(tx, id, moved, [])
		const reason = `part of ${shipment.number}`
		await recordStateChanges(tx, [{ entity: 'shipment', entityId: id, from: null, to: 'PENDING', actor, at, reason }])
		return { id, number }
	}
	throw new Error(`no free parcel number for a part of ${shipment.number}`)
}
