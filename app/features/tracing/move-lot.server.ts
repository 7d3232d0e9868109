import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { mayMoveLot } from '#app/domain/tracing/lot-states.ts'
import type { World } from '#app/platform/world.ts'
import { insertSighting, type NewSighting } from '#db/queries/lot-steps.ts'
import { lockLots, setLotStates } from '#db/queries/lots.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

/** What somebody does with a lot, and the state it leads to. A recall is a deed of its own. */
export const LOT_DEEDS = { hold: 'HOLD', open: 'OPEN', close: 'CLOSED' } as const

export interface LotMove {
	lotId: number
	deed: keyof typeof LOT_DEEDS
	reason: string
}

/** Holds a lot, lets it go on or closes it, with the reason in the log; a recalled lot stays recalled. */
export async function moveLot(
	world: World,
	seller: Seller,
	{ lotId, deed, reason }: LotMove,
): Promise<{ outcome: 'moved' | 'not-found' | 'not-now' }> {
	const at = world.now()
	const to = LOT_DEEDS[deed]
	return inTransaction(world.db, async (tx) => {
		const { enterpriseId } = seller
		const [lot] = await lockLots(tx, { enterpriseId, lotIds: [lotId], today: localDateAt(at, MARKET_ZONE) })
		if (!lot) return { outcome: 'not-found' }
		if (lot.state === 'RECALLED' || !mayMoveLot(lot.state, to)) return { outcome: 'not-now' }
		await setLotStates(tx, [lotId], to)
		const actor = `account:${seller.account.accountId}`
		await recordStateChanges(tx, [{ entity: 'lot', entityId: lotId, from: lot.state, to, actor, reason, at }])
		return { outcome: 'moved' }
	})
}

/** Notes what was seen of a lot: stored, moved, looked at, how warm. What was noted wrongly is put right by naming it. */
export async function noteSighting(
	world: World,
	seller: Seller,
	seen: Omit<NewSighting, 'enterpriseId' | 'at' | 'actor'>,
): Promise<{ outcome: 'noted' | 'not-found' | 'in-future' | 'corrected-already' }> {
	const at = world.now()
	if (seen.seenAt > at) return { outcome: 'in-future' }
	const { enterpriseId } = seller
	try {
		const isDone = await insertSighting(world.db, {
			...seen,
			...{ enterpriseId, at, actor: `account:${seller.account.accountId}` },
		})
		return { outcome: isDone ? 'noted' : 'not-found' }
	} catch (error) {
		if (isTaken(error, 'lot_sightings_corrects_id_key')) return { outcome: 'corrected-already' }
		throw error
	}
}
