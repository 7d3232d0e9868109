import type { Courier } from '#app/domain/accounts/roles.ts'
import { parseCrateCode, scanTime } from '#app/domain/logistics/custody.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import type { World } from '#app/platform/world.ts'
import { insertCrate, lockCrate, packParcel, unpackParcel } from '#db/queries/crates.ts'
import { claimScan, finishScan } from '#db/queries/custody-scans.ts'
import { lockShipment } from '#db/queries/shipments.ts'
import { openNodes } from '#db/queries/tracking-events.ts'
import { inTransaction } from '#db/transaction.ts'

export interface Packing {
	scanId: string
	/** The crate it goes into; null: out of the one it is in. */
	code: string | null
	number: string
	nodeId: number
	scannedAt: Date
}

export type PackOutcome = {
	outcome: 'packed' | 'unpacked' | 'known' | 'not-a-crate' | 'not-a-number' | 'not-my-node' | 'not-here' | 'too-old'
}

/** Puts a parcel into a crate that stands at a keeper's node, or takes it out; a crate is put into use by its first parcel. */
export async function packCrate(world: World, courier: Courier, packing: Packing): Promise<PackOutcome> {
	const code = packing.code === null ? null : parseCrateCode(packing.code)
	const number = parseShipmentNumber(packing.number)
	const now = world.now()
	const at = scanTime(packing.scannedAt, now)
	if (packing.code !== null && !code) return { outcome: 'not-a-crate' }
	if (!number) return { outcome: 'not-a-number' }
	if (!at) return { outcome: 'too-old' }
	const { scanId, nodeId } = packing
	return inTransaction(world.db, async (tx): Promise<PackOutcome> => {
		if (!(await openNodes(tx, courier.nodeIds)).some(({ id }) => id === nodeId)) return { outcome: 'not-my-node' }
		const crate = code === null ? null : await crateAt(tx, code, nodeId)
		if (crate === 'elsewhere') return { outcome: 'not-here' }
		const parcel = await lockShipment(tx, { number }, { nodeIds: courier.nodeIds })
		if (!parcel) return { outcome: 'not-here' }
		const deed = crate ? 'PACK' : 'UNPACK'
		const { accountId } = courier.account
		if (await claimScan(tx, { scanId, deed, nodeId, accountId, scannedAt: at, at: now })) return { outcome: 'known' }
		if (crate) await packParcel(tx, { crateId: crate, shipmentId: parcel.id, at })
		else await unpackParcel(tx, parcel.id, at)
		await finishScan(tx, scanId, { ...(crate && { crateId: crate }), shipmentId: parcel.id, parcels: 1 })
		return { outcome: crate ? 'packed' : 'unpacked' }
	})
}

async function crateAt(
	tx: Parameters<typeof lockCrate>[0],
	code: string,
	nodeId: number,
): Promise<number | 'elsewhere'> {
	const found = await lockCrate(tx, code)
	if (found) return found.nodeId === nodeId ? found.id : 'elsewhere'
	await insertCrate(tx, { code, nodeId, temperatureClass: 'ambient' })
	return (await lockCrate(tx, code))?.id ?? 'elsewhere'
}
