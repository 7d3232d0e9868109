import type { Seller } from '#app/domain/accounts/roles.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { applyCuts, lockNights, type NotCut } from '#app/features/stays/cut-nights.server.ts'
import type { World } from '#app/platform/world.ts'
import { lockRoomType, setRoomUnits } from '#db/queries/room-calendars.ts'
import { inTransaction } from '#db/transaction.ts'

export type UnitsOutcome = { outcome: 'set' | 'not-found' } | NotCut

/** Sets how many rooms of a type there are from tonight on; fewer than a night has promised is refused. */
export async function setUnits(
	world: World,
	seller: Seller,
	wanted: { roomTypeId: number; units: number },
): Promise<UnitsOutcome> {
	const { roomTypeId, units } = wanted
	const { enterpriseId } = seller
	return inTransaction(world.db, async (tx): Promise<UnitsOutcome> => {
		const room = await lockRoomType(tx, { enterpriseId, roomTypeId })
		if (!room) return { outcome: 'not-found' }
		const from = localDateAt(world.now(), room.timeZone)
		const nights = await lockNights(tx, roomTypeId, { from, until: null })
		const refused = await applyCuts(
			tx,
			enterpriseId,
			nights.map((night) => ({ night, units, blocked: night.blocked })),
		)
		if (refused) return refused
		await setRoomUnits(tx, { roomTypeId, units })
		return { outcome: 'set' }
	})
}
