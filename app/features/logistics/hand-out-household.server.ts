import type { Courier } from '#app/domain/accounts/roles.ts'
import { parseCarrierNumber, saidCode } from '#app/domain/logistics/household-parcel.ts'
import { MOST_WRONG_CODES, tryCode } from '#app/domain/logistics/pick-up.ts'
import type { HandingOut, HandOutOutcome } from '#app/features/logistics/hand-out-parcel.server.ts'
import type { World } from '#app/platform/world.ts'
import { endHouseholdParcel, keepHouseholdTry, lockHouseholdParcel } from '#db/queries/household-parcels.ts'
import { inTransaction } from '#db/transaction.ts'

/** Hands a household's parcel out, by its carrier's number, to whoever has its code, or to its receiver in person. */
export async function handOutHousehold(world: World, courier: Courier, handing: HandingOut): Promise<HandOutOutcome> {
	const carrierNumber = parseCarrierNumber(handing.number)
	if (!carrierNumber) return { outcome: 'not-a-number' }
	return inTransaction(world.db, async (tx): Promise<HandOutOutcome> => {
		const parcel = await lockHouseholdParcel(tx, { carrierNumber, nodeIds: courier.nodeIds })
		if (!parcel) return { outcome: 'not-here' }
		const at = world.now()
		const tried = tryCode(parcel, saidCode(parcel, { text: handing.code, by: handing.collectedBy }), at)
		switch (tried.outcome) {
			case 'locked':
				return tried
			case 'wrong-code':
				await keepHouseholdTry(tx, { id: parcel.id, ...tried })
				return { outcome: 'wrong-code', left: MOST_WRONG_CODES - tried.wrongTries }
			case 'right':
				await endHouseholdParcel(tx, { id: parcel.id, state: 'COLLECTED', collectedBy: handing.collectedBy, at })
				return { outcome: 'handed-out', number: carrierNumber }
		}
	})
}

export type GiveBackOutcome = { outcome: 'given-back' | 'not-here' | 'not-yet' }

/** Notes that a parcel which nobody fetched in time went back to its carrier. */
export async function giveBack(world: World, courier: Courier, text: string): Promise<GiveBackOutcome> {
	const carrierNumber = parseCarrierNumber(text) ?? ''
	return inTransaction(world.db, async (tx): Promise<GiveBackOutcome> => {
		const parcel = await lockHouseholdParcel(tx, { carrierNumber, nodeIds: courier.nodeIds })
		if (!parcel) return { outcome: 'not-here' }
		if (parcel.state !== 'GOES_BACK') return { outcome: 'not-yet' }
		await endHouseholdParcel(tx, { id: parcel.id, state: 'GIVEN_BACK', collectedBy: null, at: world.now() })
		return { outcome: 'given-back' }
	})
}
