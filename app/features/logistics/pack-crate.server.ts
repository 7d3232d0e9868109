import type { Courier } from '#app/domain/accounts/roles.ts'
import { parseCrateCode, scanTime } from '#app/domain/logistics/custody.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertCrate, lockCrate, packParcel, unpackParcel } from '#db/queries/crates.ts'
import { claimScan, finishScan } from '#db/queries/custody-scans.ts'
import { type LockedParcel, lockShipment } from '#db/queries/shipments.ts'
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

export type PackOutcome =
	| { outcome: 'packed' | 'unpacked' | 'known' | 'not-my-node' | 'too-old' }
	| { outcome: 'not-a-crate' | 'not-a-number' }
	| { outcome: 'not-here' | 'crate-elsewhere' }
	/** The crate is for goods that are kept otherwise. */
	| { outcome: 'other-cold'; temperatureClass: TemperatureClass }

/**
 * Puts a parcel into a crate that stands at a keeper's node, or takes it out. A crate is put into use by its first parcel, and is from
 * then on for goods that are kept as that one is: how warm it may be is known by its crate alone.
 */
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
		const place = await placeFor(tx, courier, { code, number, nodeId })
		if ('outcome' in place) return place
		const { crate, parcel } = place
		const deed = crate ? 'PACK' : 'UNPACK'
		const { accountId } = courier.account
		if (await claimScan(tx, { scanId, deed, nodeId, accountId, scannedAt: at, at: now })) return { outcome: 'known' }
		if (crate) await packParcel(tx, { crateId: crate, shipmentId: parcel.id, at })
		else await unpackParcel(tx, parcel.id, at)
		await finishScan(tx, scanId, { ...(crate && { crateId: crate }), shipmentId: parcel.id, parcels: 1 })
		return { outcome: crate ? 'packed' : 'unpacked' }
	})
}

type Place = { crate: number | null; parcel: LockedParcel }
type NoPlace = Extract<PackOutcome, { outcome: 'crate-elsewhere' | 'not-here' | 'other-cold' }>

/** A parcel and the crate it goes into (none: out of one), both locked, the crate first as every scan locks them. */
async function placeFor(
	tx: Db,
	{ nodeIds }: Courier,
	{ code, number, nodeId }: { code: string | null; number: string; nodeId: number },
): Promise<Place | NoPlace> {
	const known = code === null ? undefined : await lockCrate(tx, code)
	if (known && known.nodeId !== nodeId) return { outcome: 'crate-elsewhere' }
	const parcel = await lockShipment(tx, { number }, { nodeIds })
	if (!parcel) return { outcome: 'not-here' }
	if (code === null) return { crate: null, parcel }
	const { temperatureClass } = parcel
	if (!known) return { crate: await insertCrate(tx, { code, nodeId, temperatureClass }), parcel }
	if (known.temperatureClass !== temperatureClass)
		return { outcome: 'other-cold', temperatureClass: known.temperatureClass }
	return { crate: known.id, parcel }
}
