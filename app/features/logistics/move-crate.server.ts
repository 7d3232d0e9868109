import type { Courier } from '#app/domain/accounts/roles.ts'
import {
	arrivedAt,
	moveCrate,
	parseCrateCode,
	scanTime,
	seenAs,
	type CratePlace,
} from '#app/domain/logistics/custody.ts'
import { type ColdClass, unkeptOn } from '#app/domain/logistics/cold-chain.ts'
import { pickUpCode } from '#app/domain/logistics/pick-up.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { SHIPMENT_MOVES, type ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { type Crate, lockCrate, parcelsInCrates, placeCrates } from '#db/queries/crates.ts'
import { claimScan, finishScan } from '#db/queries/custody-scans.ts'
import { lockShipments } from '#db/queries/shipments.ts'
import { openNodes } from '#db/queries/tracking-events.ts'
import { lockTrip } from '#db/queries/trips.ts'
import { inTransaction } from '#db/transaction.ts'

/** A scan of a crate. Its id is made where it is scanned: sent again it changes nothing. */
export interface CrateScanToTake {
	scanId: string
	code: string
	nodeId: number
	deed: 'RECEIVE' | { loadTripId: number }
	/** By the phone. */
	scannedAt: Date
}

export type CrateOutcome =
	/** `unkept`: how the crate has to stay and its ride does not keep it; it is loaded all the same, as scanned. */
	| { outcome: 'moved' | 'known'; parcels: number; breaksChain: boolean; unkept: ColdClass | null }
	| { outcome: 'not-a-crate' | 'not-my-node' | 'no-crate' | 'no-trip' | 'too-old' }

/** What a scan of many parcels tells of each: their state at a node, under the scan's id. */
export interface ParcelsSeen {
	shipmentIds: readonly number[]
	state: ShipmentState
	scan: { scanId: string; nodeId: number; actor: string; at: Date; recordedAt: Date; drawCode: () => string }
}

/** Tells the same of every parcel in the caller's transaction: one event each; those that have ended are left alone. */
export async function tellParcels(tx: Db, { shipmentIds, state, scan }: ParcelsSeen): Promise<void> {
	const { scanId, ...rest } = scan
	for (const shipment of await lockShipments(tx, shipmentIds)) {
		const seen = seenAs(shipment.state, state)
		if (shipment.state !== seen && !mayMove(SHIPMENT_MOVES, shipment.state, seen)) continue
		await recordParcelEvent(tx, shipment, { state: seen, source: 'NODE_SCAN', rawCode: `scan:${scanId}`, ...rest })
	}
}

/** Where a crate is for a scan at a node: one on a ride that has not left from there still stands there. */
function placeBefore({ tripId, nodeId, leavesFromNodeId }: Crate, scannedAt: number): CratePlace {
	if (tripId === null) return { nodeId: nodeId ?? 0 }
	return leavesFromNodeId === scannedAt ? { nodeId: scannedAt } : { tripId }
}

async function placeOf(tx: Db, crate: Crate, scan: CrateScanToTake) {
	const from = placeBefore(crate, scan.nodeId)
	if (scan.deed === 'RECEIVE') {
		const tripLeadsHere = crate.tripToNodeId === scan.nodeId
		return { ...moveCrate(from, { deed: 'RECEIVE', nodeId: scan.nodeId, tripLeadsHere }), unkept: null }
	}
	const trip = await lockTrip(tx, scan.deed.loadTripId)
	if (!trip || trip.fromNodeId !== scan.nodeId || trip.state === 'ARRIVED') return null
	const unkept = unkeptOn(trip.temperatureClasses, crate.temperatureClass)
	return { ...moveCrate(from, { deed: 'LOAD', nodeId: scan.nodeId, tripId: trip.id }), unkept }
}

/** A crate that is scanned takes every parcel in it along; a scan that comes late tells what was, and moves nothing back. */
export async function scanCrate(world: World, courier: Courier, scan: CrateScanToTake): Promise<CrateOutcome> {
	const code = parseCrateCode(scan.code)
	const now = world.now()
	const at = scanTime(scan.scannedAt, now)
	if (!code) return { outcome: 'not-a-crate' }
	if (!at) return { outcome: 'too-old' }
	return inTransaction(world.db, async (tx): Promise<CrateOutcome> => {
		const node = (await openNodes(tx, courier.nodeIds)).find(({ id }) => id === scan.nodeId)
		if (!node) return { outcome: 'not-my-node' }
		const crate = await lockCrate(tx, code)
		if (!crate) return { outcome: 'no-crate' }
		const placed = await placeOf(tx, crate, scan)
		if (!placed) return { outcome: 'no-trip' }
		const { accountId } = courier.account
		const deed = scan.deed === 'RECEIVE' ? 'RECEIVE' : 'LOAD'
		const claim = { scanId: scan.scanId, deed, nodeId: node.id, accountId, scannedAt: at, at: now } as const
		const known = await claimScan(tx, claim)
		if (known) return { outcome: 'known', ...known }
		const isLatest = crate.seenAt === null || crate.seenAt <= at
		if (isLatest) await placeCrates(tx, [crate.id], placed.to)
		const shipmentIds = await parcelsInCrates(tx, [crate.id])
		if (deed === 'RECEIVE') {
			const seen = { scanId: scan.scanId, nodeId: node.id, actor: `account:${accountId}`, at, recordedAt: now }
			const drawCode = () => pickUpCode(world.randomBytes(4))
			await tellParcels(tx, { shipmentIds, state: arrivedAt(node.kind), scan: { ...seen, drawCode } })
		}
		const result = { parcels: shipmentIds.length, breaksChain: isLatest && placed.breaksChain, unkept: placed.unkept }
		await finishScan(tx, scan.scanId, { crateId: crate.id, ...placed.to, ...result })
		return { outcome: 'moved', ...result }
	})
}
