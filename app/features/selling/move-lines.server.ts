import type { Seller } from '#app/domain/accounts/roles.ts'
import { mayMoveLine, type OrderLineState } from '#app/domain/orders/line-states.ts'
import type { World } from '#app/platform/world.ts'
import { isHeld } from '#db/queries/fraud-warnings.ts'
import { type LockedLine, lockSellerLines, setLineStates } from '#db/queries/seller-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** What a seller does with lines of an order, and the state it leads to. */
export const LINE_DEEDS = { pack: 'PACKED', 'check-out': 'CHECKED_OUT' } as const
export type LineDeed = keyof typeof LINE_DEEDS

export interface LinesToMove {
	sellerOrderId: number
	/** null: every line that can. */
	lineIds: number[] | null
	deed: LineDeed
}

export type MoveOutcome =
	| { outcome: 'moved'; count: number }
	| { outcome: 'not-found' | 'nothing-to-move' | 'weigh-first' | 'lot-first' | 'held' }

/** Packs goods or checks guests out; lines of others are not found. */
export async function moveLines(world: World, seller: Seller, move: LinesToMove): Promise<MoveOutcome> {
	const to = LINE_DEEDS[move.deed]
	return inTransaction(world.db, async (tx) => {
		const { enterpriseId } = seller
		const lines = await lockSellerLines(tx, { enterpriseId, sellerOrderId: move.sellerOrderId })
		const { lineIds } = move
		const wanted = lineIds === null ? lines : lines.filter(({ id }) => lineIds.includes(id))
		if (lines.length === 0 || (lineIds && wanted.length < new Set(lineIds).size)) return { outcome: 'not-found' }
		const movable = choose(wanted, { to, isWhole: lineIds !== null })
		if (!Array.isArray(movable)) return movable
		if (to === 'PACKED' && (await isHeld(tx, lines[0]?.orderId ?? 0))) return { outcome: 'held' }
		const ids = movable.map(({ id }) => id)
		await setLineStates(tx, ids, to)
		const how = { to, actor: `account:${seller.account.accountId}`, at: world.now() }
		await recordStateChanges(
			tx,
			movable.map(({ id, state }) => ({ entity: 'order-line', entityId: id, from: state, ...how })),
		)
		world.faultPoint('lines-moved-before-commit')
		return { outcome: 'moved', count: movable.length }
	})
}

/**
 * The lines that can move, all of the wanted where they were named; catch weight is packed by weighing it, and what leaves
 * only with a lot from one.
 */
function choose(
	wanted: LockedLine[],
	{ to, isWhole }: { to: OrderLineState; isWhole: boolean },
): LockedLine[] | MoveOutcome {
	const allowed = wanted.filter((line) => mayMoveLine(line.kind, line.state, to))
	const movable = allowed.filter(({ weight, trace }) => to !== 'PACKED' || (weight === null && trace === null))
	if (movable.length === 0 && allowed.length > 0)
		return { outcome: allowed.some(({ weight }) => weight === null) ? 'lot-first' : 'weigh-first' }
	if (movable.length === 0 || (isWhole && movable.length < wanted.length)) return { outcome: 'nothing-to-move' }
	return movable
}
