import type { Courier } from '#app/domain/accounts/roles.ts'
import { arrivedAt, scanTime } from '#app/domain/logistics/custody.ts'
import { pickUpCode } from '#app/domain/logistics/pick-up.ts'
import { tellParcels } from '#app/features/logistics/move-crate.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockCratesOfTrip, parcelsInCrates, placeCrates } from '#db/queries/crates.ts'
import { claimScan, finishScan } from '#db/queries/custody-scans.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { openNodes } from '#db/queries/tracking-events.ts'
import { arriveTrip, departTrip, lockTrip, type Trip } from '#db/queries/trips.ts'
import { inTransaction } from '#db/transaction.ts'

export interface TripScan {
	scanId: string
	tripId: number
	deed: 'DEPART' | 'ARRIVE'
	/** By the phone. */
	scannedAt: Date
}

export type TripOutcome =
	| { outcome: 'moved' | 'known'; parcels: number }
	| { outcome: 'no-trip' | 'not-my-node' | 'too-old' | 'already' }

const mayMoveTrip = (trip: Trip, { deed }: TripScan, at: Date) =>
	deed === 'DEPART'
		? trip.state === 'PLANNED'
		: trip.state !== 'ARRIVED' && (trip.departedAt?.getTime() ?? 0) <= at.getTime()

/** Writes the trip's move; where it arrives its crates stand from then on. */
async function write(tx: Db, trip: Trip, { deed }: TripScan, at: Date): Promise<number[]> {
	const crates = await lockCratesOfTrip(tx, trip.id)
	if (deed === 'DEPART') await departTrip(tx, trip.id, at)
	else {
		await arriveTrip(tx, trip.id, at)
		await placeCrates(tx, crates, { nodeId: trip.toNodeId })
	}
	return parcelsInCrates(tx, crates)
}

/** A trip leaves or arrives: one scan of a keeper at that end, and every parcel in its crates has an event of it. */
export async function moveTrip(world: World, courier: Courier, scan: TripScan): Promise<TripOutcome> {
	const now = world.now()
	const at = scanTime(scan.scannedAt, now)
	if (!at) return { outcome: 'too-old' }
	return inTransaction(world.db, async (tx): Promise<TripOutcome> => {
		const trip = await lockTrip(tx, scan.tripId)
		if (!trip) return { outcome: 'no-trip' }
		const nodeId = scan.deed === 'DEPART' ? trip.fromNodeId : trip.toNodeId
		const node = (await openNodes(tx, courier.nodeIds)).find(({ id }) => id === nodeId)
		if (!node) return { outcome: 'not-my-node' }
		const { accountId } = courier.account
		const known = await claimScan(tx, { ...scan, nodeId, accountId, scannedAt: at, at: now })
		if (known) return { outcome: 'known', parcels: known.parcels }
		if (!mayMoveTrip(trip, scan, at)) return { outcome: 'already' }
		const shipmentIds = await write(tx, trip, scan, at)
		const actor = `account:${accountId}`
		const state = scan.deed === 'DEPART' ? 'IN_TRANSIT' : arrivedAt(node.kind)
		const seen = { scanId: scan.scanId, nodeId, actor, at, recordedAt: now }
		const drawCode = () => pickUpCode(world.randomBytes(4))
		await tellParcels(tx, { shipmentIds, state, scan: { ...seen, drawCode } })
		const to = scan.deed === 'DEPART' ? 'UNDER_WAY' : 'ARRIVED'
		await recordStateChanges(tx, [{ entity: 'trip', entityId: trip.id, from: trip.state, to, actor, at }])
		await finishScan(tx, scan.scanId, { tripId: trip.id, parcels: shipmentIds.length })
		return { outcome: 'moved', parcels: shipmentIds.length }
	})
}
