import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { LineDecision } from '#app/domain/cancellation/decide-line.ts'
import { planCancellation, wholePackages } from '#app/domain/cancellation/plan-cancellation.ts'
import { refundableOf } from '#app/domain/payments/plan-refunds.ts'
import { endOrderLines } from '#app/features/cancellation/end-lines.server.ts'
import { lockSoldOrder, type SoldOrder } from '#app/features/cancellation/lock-sold-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { ordersOfLines } from '#db/queries/order-endings.ts'
import { inTransaction } from '#db/transaction.ts'

/** Lines called off by no wish of the buyer, and who says so. */
export interface CalledOff {
	lineIds: number[]
	cause: 'SELLER' | 'DISRUPTION' | 'GROUP' | 'GIFT' | 'FRAUD'
	reason: string
	actor: string
}

/** Everything back on what can still end, with the whole of an all-or-nothing package; what was served or ended stays. */
function decide(order: SoldOrder, wanted: number[], cause: CancelCause, at: Date): LineDecision[] {
	const refundableMinor = refundableOf(order.payments)
	const plan = (chosen: number[]) =>
		planCancellation(order.lines, { deed: 'CANCEL', chosen, causeOf: () => cause, refundableMinor }, at)
	const first = plan(wanted)
	if (first.outcome !== 'refused') return first.outcome === 'planned' ? first.lines : []
	const refused = new Set(first.refusals.map(({ lineId }) => lineId))
	const rest = plan(wanted.filter((id) => !refused.has(id)))
	return rest.outcome === 'planned' ? rest.lines : []
}

/** Ends called-off lines of one order in one transaction; gives how many ended. */
export async function callOffInOrder(world: World, orderId: number, event: CalledOff): Promise<number> {
	const at = world.now()
	const ended = await inTransaction(world.db, async (tx) => {
		const order = await lockSoldOrder(tx, orderId)
		const own = order.lines.filter(({ id, state }) => event.lineIds.includes(id) && state !== 'CANCELLED')
		const wanted = wholePackages(
			order.lines,
			own.map(({ id }) => id),
		)
		const decisions = decide(order, wanted, event.cause, at)
		if (decisions.length === 0) return 0
		const by = event.cause === 'SELLER' ? ('seller' as const) : ('platform' as const)
		const { actor, reason } = event
		await endOrderLines(tx, world, { order, decisions, by, actor, reason, decidedAt: at })
		return decisions.length
	})
	world.faultPoint('called-off-in-order')
	return ended
}

/** Ends lines that were called off, order by order, everything back: no fee, shipping too. Lines that have ended stay as they are. */
export async function cancelCalledOff(world: World, event: CalledOff): Promise<void> {
	for (const { orderId } of await ordersOfLines(world.db, event.lineIds)) await callOffInOrder(world, orderId, event)
}
