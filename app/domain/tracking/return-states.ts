import { mayMove, type StateTable } from '#app/domain/states/transition.ts'

/** How goods that go back to their seller stand, in the words of parcels: announced, handed in, on their way, there; or never handed in. */
export type ReturnState = 'INFO_RECEIVED' | 'PICKED_UP' | 'IN_TRANSIT' | 'DELIVERED' | 'VOIDED'

/** From each state of a return parcel to the next. Its seller may say that it is there before any point saw it. */
export const RETURN_MOVES: StateTable<ReturnState> = {
	INFO_RECEIVED: ['PICKED_UP', 'DELIVERED', 'VOIDED'],
	PICKED_UP: ['IN_TRANSIT', 'DELIVERED'],
	IN_TRANSIT: ['DELIVERED'],
	DELIVERED: [],
	VOIDED: [],
}

/** What a keeper's scan at a node makes of a return parcel; null when nothing can follow, or it is there already. */
export function seenReturn(
	parcel: { state: ReturnState; nodeId: number | null },
	scan: { deed: 'arrived' | 'delivered'; nodeId: number },
): ReturnState | null {
	if (scan.deed === 'delivered') return mayMove(RETURN_MOVES, parcel.state, 'DELIVERED') ? 'DELIVERED' : null
	if (parcel.state === 'INFO_RECEIVED') return 'PICKED_UP'
	const isElsewhere = parcel.nodeId !== scan.nodeId
	return isElsewhere && (parcel.state === 'PICKED_UP' || parcel.state === 'IN_TRANSIT') ? 'IN_TRANSIT' : null
}
