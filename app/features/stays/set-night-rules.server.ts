import type { Seller } from '#app/domain/accounts/roles.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { World } from '#app/platform/world.ts'
import { lockRoomType, setNightRules, type NightRules } from '#db/queries/room-calendars.ts'
import { inTransaction } from '#db/transaction.ts'

export interface RulesToSet {
	roomTypeId: number
	/** The first night, and the morning after the last. */
	from: LocalDate
	until: LocalDate
	rules: NightRules
}

/** Stops the sale of nights or binds it to rules; what is booked already stays as it is. */
export async function setRules(
	world: World,
	seller: Seller,
	wanted: RulesToSet,
): Promise<{ outcome: 'set' | 'not-found' | 'no-nights' | 'nothing' }> {
	const { roomTypeId, from, until, rules } = wanted
	if (Object.values(rules).every((rule) => rule === undefined)) return { outcome: 'nothing' }
	return inTransaction(world.db, async (tx) => {
		const room = await lockRoomType(tx, { enterpriseId: seller.enterpriseId, roomTypeId })
		if (!room) return { outcome: 'not-found' }
		return { outcome: (await setNightRules(tx, roomTypeId, { from, until }, rules)) > 0 ? 'set' : 'no-nights' }
	})
}
