import type { Courier } from '#app/domain/accounts/roles.ts'
import { parseReturnNumber } from '#app/domain/tracking/shipment-number.ts'
import { type ParcelScan, scanParcel, type ScanOutcome } from '#app/features/logistics/scan-parcel.server.ts'
import { takeReturn } from '#app/features/logistics/take-return.server.ts'
import type { World } from '#app/platform/world.ts'

/** Notes what a courier scanned, whichever way it goes: a parcel for a buyer, or goods that go back to their seller. */
export async function scanAny(world: World, courier: Courier, scan: ParcelScan): Promise<ScanOutcome> {
	const { text, nodeId, deed } = scan
	const number = parseReturnNumber(text)
	return number ? takeReturn(world, courier, { number, nodeId, deed }) : scanParcel(world, courier, scan)
}
