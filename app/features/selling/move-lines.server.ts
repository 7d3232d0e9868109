import type { Seller } from '#app/domain/accounts/roles.ts'
import { mayMoveLine, type OrderLineState } from '#app/domain/orders/line-states.ts'
import type { World } from '#app/platform/world.ts'
import { type LockedLine, lockSellerLines, setLineStates } from '#db/queries/seller-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** What a seller does with lines of an order, and the state it leads to. */
export const LINE_DEEDS = { pack: 'PACKED', 'check-out': 'CHECKED_OUT', 'no-show': 'NO_SHOW' } as const
export type LineDeed = keyof typeof LINE_DEEDS

export interface LinesToMove {
	sellerOrderId: number
	/** null: every line that can. */
	lineIds: number[] | null
	deed: LineDeed
}

export type MoveOutcome =
	{ outcome: 'moved'; count: number } | { outcome: 'not-found' | 'not-now' | 'nothing-to-move' | 'weigh-first' }

/** Packs goods, checks guests out, or notes that they did not come; lines of others are not found. */
export async function moveLines(world: World, seller: Seller, move: LinesToMove): Promise<MoveOutcome> {
	const to = LINE_DEEDS[move.deed]
	return inTransaction(world.db, async (tx) => {
		const { enterpriseId } = seller
		const lines = await lockSellerLines(tx, { enterpriseId, sellerOrderId: move.sellerOrderId })
		const { lineIds } = move
		const wanted = lineIds === null ? lines : lines.filter(({ id }) => lineIds.includes(id))
		if (lines.length === 0 || (lineIds && wanted.length < new Set(lineIds).size)) return { outcome: 'not-found' }
		const allowed = wanted.filter((line) => mayMoveLine(line.kind, line.state, to))
		// Catch weight is packed by weighing it.
		const movable = allowed.filter(({ weight }) => to !== 'PACKED' || weight === null)
		if (movable.length === 0 && allowed.length > 0) return { outcome: 'weigh-first' }
		if (movable.length === 0 || (lineIds && movable.length < wanted.length)) return { outcome: 'nothing-to-move' }
		if (!movable.every((line) => isTimeFor(to, line, world.now()))) return { outcome: 'not-now' }
		const ids = movable.map(({ id }) => id)
		await setLineStates(tx, ids, to)
		const how = { to, actor: `account:${seller.account.accountId}`, at: world.now() }
		await recordStateChanges(
			tx,
			movable.map(({ id, state }) => ({ entity: 'order-line', entityId: id, from: state, ...how })),
		)
		return { outcome: 'moved', count: movable.length }
	})
}

/** Nobody has failed to come before the service is over. */
function isTimeFor(to: OrderLineState, line: LockedLine, now: Date): boolean {
	return to !== 'NO_SHOW' || (line.endsAt !== null && line.endsAt.getTime() <= now.getTime())
}
