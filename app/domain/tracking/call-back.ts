import { mayMove } from '#app/domain/states/transition.ts'
import { SHIPMENT_MOVES, type ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** What came of calling a parcel back: its carrier was asked to bring it back, or can stop it no more. */
export const CALL_BACK_ANSWERS = ['ASKED', 'TOO_LATE'] as const
export type CallBackAnswer = (typeof CALL_BACK_ANSWERS)[number]

/** A parcel that has left and is nobody's yet: it can be called back, or hear that it cannot. */
export const CALLED_BACK_IN: readonly ShipmentState[] = (Object.keys(SHIPMENT_MOVES) as ShipmentState[]).filter(
	(state) => state !== 'PENDING' && state !== 'INFO_RECEIVED' && SHIPMENT_MOVES[state].length > 0,
)

/** Where a parcel's way goes on by an answer about calling it back: null where it goes on as it was; or why it takes none. */
export function afterCallBack(
	state: ShipmentState,
	answer: CallBackAnswer,
): { outcome: 'goes'; to: ShipmentState | null } | { outcome: 'not-under-way' } {
	if (!CALLED_BACK_IN.includes(state)) return { outcome: 'not-under-way' }
	if (answer === 'ASKED')
		return { outcome: 'goes', to: mayMove(SHIPMENT_MOVES, state, 'RETURNING') ? 'RETURNING' : null }
	// It was thought to come back, and does not.
	return { outcome: 'goes', to: state === 'RETURNING' ? 'EXCEPTION' : null }
}
