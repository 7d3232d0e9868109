import type { Seller } from '#app/domain/accounts/roles.ts'
import { sumDemand } from '#app/domain/capacity/demand.ts'
import { restockOf, shareOfPieces } from '#app/domain/goods/restock.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { giveBackCapacity, lockCapacity } from '#db/queries/capacity.ts'
import {
	giveBackToLots,
	lessenClaims,
	linesOfParcel,
	lockLotsOfLines,
	markRestocked,
	type RestockLine,
	restockLines,
	type ShelfClaim,
	shelfClaims,
} from '#db/queries/restock.ts'
import { lockShipment } from '#db/queries/shipments.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface Restock {
	shipmentId: number
	/** By line, how many pieces can be sold again; 0: none of them. */
	pieces: ReadonlyMap<number, number>
}

export type RestockOutcome = {
	outcome: 'restocked' | 'not-found' | 'not-home' | 'said-already' | 'not-that-many' | 'lot-not-open'
}

type Back = { lineId: number; qty: number }
type How = { actor: string; at: Date; number: string }

/** Looks at what of a parcel that came home can be sold again, once: it is back on its shelf, in the ledger and in its lots. */
export async function restockParcel(
	world: World,
	seller: Seller,
	{ shipmentId, pieces }: Restock,
): Promise<RestockOutcome> {
	return inTransaction(world.db, async (tx): Promise<RestockOutcome> => {
		// The shelves first, by the one order of locks; a parcel that has left keeps the same ones.
		const shelves = await shelfClaims(tx, await linesOfParcel(tx, shipmentId))
		await lockCapacity(tx, [...new Set(shelves.map(({ capacityId }) => capacityId))])
		const shipment = await lockShipment(tx, { id: shipmentId }, { enterpriseId: seller.enterpriseId })
		if (!shipment) return { outcome: 'not-found' }
		if (shipment.state !== 'RETURNED') return { outcome: 'not-home' }
		const lines = await restockLines(tx, shipmentId)
		if (lines.length === 0 || lines.some(({ isSaid }) => isSaid)) return { outcome: 'said-already' }
		const said = restockOf(lines, pieces)
		if (!said) return { outcome: 'not-that-many' }
		const back = said.filter(({ qty }) => qty > 0)
		const how = { actor: `account:${seller.account.accountId}`, at: world.now(), number: shipment.number }
		if (!(await backInLots(tx, { lines, back }, how.at))) return { outcome: 'lot-not-open' }
		await backOnShelf(tx, { lines, back }, how)
		await markRestocked(tx, shipmentId, said)
		return { outcome: 'restocked' }
	})
}

type Parcel = { lines: readonly RestockLine[]; back: readonly Back[] }

const outOf = (lines: readonly RestockLine[], lineId: number) => lines.find((it) => it.lineId === lineId)?.qtyOut ?? 0
const backOf = (back: readonly Back[], lineId: number) => back.find((it) => it.lineId === lineId)?.qty ?? 0

/** False when a lot is held back or recalled: of it nothing is sold again. */
async function backInLots(tx: Db, { lines, back }: Parcel, at: Date): Promise<boolean> {
	const lineIds = back.map(({ lineId }) => lineId)
	const packed = await lockLotsOfLines(tx, lineIds)
	if (packed.some(({ isOpen }) => !isOpen)) return false
	const shares = packed.map(({ id, lotId, lineId, amountG }) => ({
		...{ id, lotId },
		amountG: shareOfPieces(amountG, backOf(back, lineId), outOf(lines, lineId)),
	}))
	await giveBackToLots(
		tx,
		shares.filter(({ amountG }) => amountG > 0),
		at,
	)
	return true
}

async function backOnShelf(tx: Db, { lines, back }: Parcel, { actor, at, number }: How): Promise<void> {
	const claims = await shelfClaims(
		tx,
		back.map(({ lineId }) => lineId),
	)
	const units: ShelfClaim[] = claims.map(({ lineId, capacityId, qty }) => ({
		...{ lineId, capacityId },
		qty: shareOfPieces(qty, backOf(back, lineId), outOf(lines, lineId)),
	}))
	if (units.length === 0) return
	await lessenClaims(tx, units)
	const demand = sumDemand(units)
	await giveBackCapacity(tx, demand)
	await recordStateChanges(
		tx,
		demand.map(({ capacityId, qty }) => ({
			...{ entity: 'capacity', entityId: capacityId, from: null, to: `+${qty}`, actor, at },
			reason: `back in parcel ${number}`,
		})),
	)
}
