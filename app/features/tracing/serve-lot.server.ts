import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { lotUseRefusal, type LotUseRefusal } from '#app/domain/tracing/lot-use.ts'
import type { World } from '#app/platform/world.ts'
import { insertAllocations, type LotTarget, releaseUnsent } from '#db/queries/lot-allocations.ts'
import { lockLots, takeFromLots } from '#db/queries/lots.ts'
import { ownsTable } from '#db/queries/lot-tables.ts'
import { inTransaction } from '#db/transaction.ts'

/** Grams of a lot on the table of a tasting or a meal. */
export interface Serving {
	lotId: number
	target: Exclude<LotTarget, { lineId: number }>
	amountG: number
}

export type ServeOutcome =
	| { outcome: 'served' | 'not-found' }
	| { outcome: 'not-usable'; reason: LotUseRefusal }
	| { outcome: 'not-enough'; leftG: number }

/** Notes that a lot was tasted in a session or eaten at a meal of a house, so that a recall finds who sat at the table. */
export async function serveLot(
	world: World,
	seller: Seller,
	{ lotId, target, amountG }: Serving,
): Promise<ServeOutcome> {
	const at = world.now()
	const today = localDateAt(at, MARKET_ZONE)
	const { enterpriseId } = seller
	return inTransaction(world.db, async (tx): Promise<ServeOutcome> => {
		const [lot] = await lockLots(tx, { enterpriseId, lotIds: [lotId], today })
		if (!lot || !(await ownsTable(tx, enterpriseId, target))) return { outcome: 'not-found' }
		const reason = lotUseRefusal(lot, today)
		if (reason) return { outcome: 'not-usable', reason }
		if (lot.leftG < amountG) return { outcome: 'not-enough', leftG: lot.leftG }
		const parts = [{ lotId, amountG }]
		await takeFromLots(tx, parts)
		await insertAllocations(tx, target, parts, { at, actor: `account:${seller.account.accountId}` })
		return { outcome: 'served' }
	})
}

/** Puts back on the shelf what was packed for lines that ended before their parcel left; again it changes nothing. */
export async function shelveUnsent(world: World, event: { lineIds: number[] }): Promise<void> {
	await inTransaction(world.db, (tx) => releaseUnsent(tx, event.lineIds, world.now()))
}
