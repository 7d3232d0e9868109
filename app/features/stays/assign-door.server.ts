import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { deleteUnitStay, insertUnitStay, isDoorOfType, lockStayLine } from '#db/queries/door-numbers.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

export interface DoorToAssign {
	lineId: number
	unitId: number
	/** The door it had and leaves for this one; null gives it one more. */
	fromUnitId: number | null
}

export type AssignOutcome = { outcome: 'assigned' | 'not-found' | 'taken' | 'has-all' | 'too-late' }

async function assign(world: World, seller: Seller, wanted: DoorToAssign): Promise<AssignOutcome> {
	const { lineId, unitId, fromUnitId } = wanted
	return inTransaction(world.db, async (tx): Promise<AssignOutcome> => {
		const line = await lockStayLine(tx, { enterpriseId: seller.enterpriseId, lineId })
		if (!line || !(await isDoorOfType(tx, { unitId, roomTypeId: line.roomTypeId }))) return { outcome: 'not-found' }
		if (line.state !== 'CONFIRMED' && line.state !== 'CHECKED_IN') return { outcome: 'too-late' }
		if (fromUnitId === null && line.doors >= line.qty) return { outcome: 'has-all' }
		if (fromUnitId !== null && !(await deleteUnitStay(tx, { lineId, unitId: fromUnitId })))
			return { outcome: 'not-found' }
		const { checkIn, checkOut, state } = line
		await insertUnitStay(tx, { lineId, unitId, checkIn, checkOut })
		const actor = `account:${seller.account.accountId}`
		const reason = `door ${fromUnitId === null ? '' : `${fromUnitId} -> `}${unitId}`
		const change = { from: state, to: state, actor, reason, at: world.now() }
		await recordStateChanges(tx, [{ entity: 'order-line', entityId: lineId, ...change }])
		return { outcome: 'assigned' }
	})
}

/** Gives a stay a door, or moves it to another; of two at once for the same night and door one is told that it is taken. */
export async function assignDoor(world: World, seller: Seller, wanted: DoorToAssign): Promise<AssignOutcome> {
	try {
		return await assign(world, seller, wanted)
	} catch (error) {
		if (isTaken(error, 'unit_stays_no_overlap') || isTaken(error, 'unit_stays_pkey')) return { outcome: 'taken' }
		throw error
	}
}
