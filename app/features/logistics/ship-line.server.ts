import type { ShipmentChange } from '#app/domain/imports/read-shipment-row.ts'
import type { RowFault, RowFaultCode } from '#app/domain/imports/row-fault.ts'
import { type ParcelPieces, splitParcel } from '#app/domain/tracking/split-parcel.ts'
import { isNumberTaken, sendOff, type ShipOutcome, whyKept } from '#app/features/logistics/ship-parcel.server.ts'
import { takeOut } from '#app/features/logistics/split-parcel.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockShipment, lockShipments, type LockedShipment } from '#db/queries/shipments.ts'
import { inTransaction } from '#db/transaction.ts'

type Refusal = Exclude<ShipOutcome['outcome'], 'shipped'>

const CODES: Readonly<Record<Refusal, RowFaultCode>> = {
	...{ 'not-found': 'unknown', 'not-packed': 'not_packed', 'already-gone': 'already_sent' },
	...{ 'number-taken': 'number_used', recalled: 'recalled', held: 'held' },
}

const faultOf = (refusal: Refusal): RowFault => ({
	column: refusal === 'number-taken' ? 'number' : 'order',
	code: CODES[refusal],
})

/**
 * Hands the parcel of a line of a file to its carrier as the form of the parcel would; pieces of it alone go into a parcel of
 * their own first. `begin` says whether it is to be done at all; with a fault nothing was done.
 */
export async function shipLine(
	world: World,
	by: { enterpriseId: number; actor: string },
	line: { change: unknown; begin: (tx: Db) => Promise<boolean> },
): Promise<RowFault | null> {
	try {
		await inTransaction(world.db, async (tx) => {
			if (await line.begin(tx)) await send(world, tx, by, line.change as ShipmentChange)
		})
		return null
	} catch (error) {
		if (error instanceof Undone) return error.fault
		if (isNumberTaken(error)) return faultOf('number-taken')
		throw error
	}
}

/** Undoes the transaction of a line, with the reason. */
class Undone extends Error {
	readonly fault: RowFault
	constructor(fault: RowFault) {
		super(fault.code)
		this.fault = fault
	}
}

async function send(world: World, tx: Db, by: { enterpriseId: number; actor: string }, change: ShipmentChange) {
	const shipment = await lockShipment(tx, { id: change.shipmentId }, { enterpriseId: by.enterpriseId })
	if (!shipment) throw new Undone(faultOf('not-found'))
	const part = partOf(shipment, change.pieces)
	if ('fault' in part) throw new Undone(part.fault)
	const refusal = await whyKept(tx, { ...shipment, lines: part.lines })
	if (refusal) throw new Undone(faultOf(refusal))
	const going = await takenOut(world, tx, { shipment, split: part.split, actor: by.actor })
	const isGone = await sendOff(tx, by, { shipment: going, ...change, at: world.now() })
	if (!isGone) throw new Undone(faultOf('number-taken'))
}

type Split = { kept: ParcelPieces[]; moved: ParcelPieces[] }

/** The lines of a parcel that a line of a file sends, and how it is split for it. */
function partOf(
	shipment: LockedShipment,
	pieces: ParcelPieces[] | null,
): { lines: LockedShipment['lines']; split: Split | null } | { fault: RowFault } {
	if (!pieces) return { lines: shipment.lines, split: null }
	const wanted = shipment.lines.filter(({ state }) => state !== 'CANCELLED')
	const split = splitParcel(wanted, new Map(pieces.map(({ lineId, qty }) => [lineId, qty])))
	if (split.outcome === 'nothing-left') return { lines: shipment.lines, split: null }
	if (shipment.state !== 'PENDING') return { fault: faultOf('already-gone') }
	if (split.outcome !== 'split') return { fault: { column: 'items', code: 'too_many_pieces', detail: '' } }
	return { lines: wanted.filter(({ lineId }) => split.moved.some((piece) => piece.lineId === lineId)), split }
}

/** The parcel that goes: the one there is, or a new one with a part of it. */
async function takenOut(
	world: World,
	tx: Db,
	{ shipment, split, actor }: { shipment: LockedShipment; split: Split | null; actor: string },
): Promise<LockedShipment> {
	if (!split) return shipment
	const { id } = await takeOut(world, tx, { shipment, ...split, actor, at: world.now() })
	const [part] = await lockShipments(tx, [id])
	if (!part) throw new Error(`the part of ${shipment.number} is not there`)
	return part
}
