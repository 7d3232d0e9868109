import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** Where a crate is: at a node, or with a trip. */
export type CratePlace = { nodeId: number } | { tripId: number }

/** A scan of a crate at a node. `tripOfNode`: of a crate that travels, whether its trip leads to this node. */
export type CrateScan =
	| { deed: 'RECEIVE'; nodeId: number; tripLeadsHere: boolean }
	| { deed: 'LOAD'; nodeId: number; tripId: number }

/**
 * Where a scan puts a crate, and whether it was there by the books: custody is a chain, and a break in it is told, never
 * refused, because the crate is where it is (trust, section 3.3).
 */
export function moveCrate(from: CratePlace, scan: CrateScan): { to: CratePlace; breaksChain: boolean } {
	const stoodHere = 'nodeId' in from && from.nodeId === scan.nodeId
	if (scan.deed === 'LOAD') return { to: { tripId: scan.tripId }, breaksChain: !stoodHere }
	return { to: { nodeId: scan.nodeId }, breaksChain: !stoodHere && !('tripId' in from && scan.tripLeadsHere) }
}

/** A scan kept on a phone is taken in when it is not older than this. */
export const OLDEST_SCAN_DAYS = 7

/** When a scan counts as made: by the phone, never after now; null when it is too old to be believed. */
export function scanTime(scannedAt: Date, now: Date): Date | null {
	const oldest = now.getTime() - OLDEST_SCAN_DAYS * 86_400_000
	return scannedAt.getTime() < oldest ? null : new Date(Math.min(scannedAt.getTime(), now.getTime()))
}

/** The crate's code that someone typed or scanned (the letters may be missing), or null when it cannot be one. */
export function parseCrateCode(text: string): string | null {
	const digits = text.toUpperCase().replace(/[\s-]/g, '').replace(/^CR/, '')
	return /^\d{8}$/.test(digits) ? `CR${digits}` : null
}

/** At a transfer centre or farm a parcel is on its way; at a point or station it waits for its receiver. */
export function arrivedAt(nodeKind: string): 'IN_TRANSIT' | 'AVAILABLE_FOR_PICKUP' {
	return nodeKind === 'TRANSFER_CENTRE' || nodeKind === 'FARM' ? 'IN_TRANSIT' : 'AVAILABLE_FOR_PICKUP'
}

/** What a scan on the way says of a parcel that stood so: one on its way back stays so wherever it is seen. */
export function seenAs(before: ShipmentState, state: ShipmentState): ShipmentState {
	return before === 'RETURNING' ? 'RETURNING' : state
}
