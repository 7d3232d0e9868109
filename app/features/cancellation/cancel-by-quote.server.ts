import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { LineDecision } from '#app/domain/cancellation/decide-line.ts'
import { lineOfId } from '#app/domain/cancellation/line-pieces.ts'
import { planCancellation } from '#app/domain/cancellation/plan-cancellation.ts'
import { refundableOf } from '#app/domain/payments/plan-refunds.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { actorOf, type Asker } from '#app/domain/orders/asker.ts'
import { endOrderLines } from '#app/features/cancellation/end-lines.server.ts'
import { lockSoldOrder, type SoldOrder } from '#app/features/cancellation/lock-sold-order.server.ts'
import { splitDecided } from '#app/features/cancellation/split-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import {
	readCancellationQuote,
	markQuoteUsed,
	type CancellationAnswer,
	type CancellationQuoteRow,
} from '#db/queries/cancellation-quotes.ts'
import { findOrderToEnd } from '#db/queries/order-endings.ts'
import { awaitReplicas, inKeyedTransaction } from '#db/transaction.ts'

export type CancelOutcome =
	| ({ outcome: 'cancelled'; deed: CancellationQuoteRow['deed'] } & CancellationAnswer)
	/** The quote's time is over, or the order has moved on since: a new quote is needed. */
	| { outcome: 'expired' | 'changed' | 'not-found' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The quote worked out again on the order as it is now, by the instant it was shown at; null when it is another. */
function sameAsShown(quote: CancellationQuoteRow, order: SoldOrder): LineDecision[] | null {
	const causes = new Map<number, CancelCause>(quote.plan.map(({ lineId, cause }) => [lineOfId(lineId), cause]))
	const pieces = new Map(quote.plan.flatMap(({ lineId, part }) => (part ? [[lineOfId(lineId), part.qty]] : [])))
	const { deed, lineIds: chosen, createdAt } = quote
	const causeOf = ({ id }: { id: number }) => causes.get(id) ?? 'BUYER'
	const refundableMinor = refundableOf(order.payments)
	const plan = planCancellation(order.lines, { deed, chosen, causeOf, refundableMinor, pieces }, createdAt)
	if (plan.outcome !== 'planned') return null
	const facts = (lines: readonly LineDecision[]) =>
		JSON.stringify(lines.map((it) => [it.lineId, it.to, it.feeMinor, it.refundMinor, it.part?.qty, it.part?.of]))
	return facts(plan.lines) === facts(quote.plan) ? plan.lines : null
}

const REASONS = { CANCEL: 'cancelled', NO_SHOW: 'no-show', EARLY_DEPARTURE: 'early-departure' } as const

const reasonOf = ({ deed, plan }: CancellationQuoteRow) =>
	deed === 'CANCEL' ? `cancelled-${(plan[0]?.cause ?? 'BUYER').toLowerCase()}` : REASONS[deed]

async function use(tx: Db, world: World, asker: Asker, quote: CancellationQuoteRow): Promise<CancelOutcome> {
	const order = await lockSoldOrder(tx, quote.orderId)
	// Whoever uses a quote of this order holds its row: what the quote says now stays so.
	const now = await readCancellationQuote(tx, quote.id)
	if (now?.answer) {
		// It may be here alone: told as done only once a replica has it.
		await awaitReplicas(tx)
		return { outcome: 'cancelled', deed: quote.deed, ...now.answer }
	}
	const at = world.now()
	if (!isInTime(at, quote.validUntil)) return { outcome: 'expired' }
	const decisions = sameAsShown(quote, order)
	if (!decisions) return { outcome: 'changed' }
	const how = { by: asker.by, actor: actorOf(asker), reason: reasonOf(quote), decidedAt: quote.createdAt }
	const split = await splitDecided(tx, order, decisions, { actor: how.actor, at })
	const refundIds = await endOrderLines(tx, world, { ...split, ...how })
	const lineIds = split.decisions.map(({ lineId }) => lineId)
	const answer = { lineIds, feeMinor: quote.feeMinor, refundMinor: quote.refundMinor, refundIds }
	await markQuoteUsed(tx, quote.id, { answer, at, plan: split.decisions })
	return { outcome: 'cancelled', deed: quote.deed, ...answer }
}

/**
 * Ends lines exactly as a quote said, in time: everything in one transaction, and once. The same quote again is answered
 * the same; a quote that would now say something else ends nothing.
 */
export async function cancelByQuote(world: World, asker: Asker, quoteId: string): Promise<CancelOutcome> {
	if (!UUID.test(quoteId)) return { outcome: 'not-found' }
	const result = await inKeyedTransaction(world.db, async (tx): Promise<CancelOutcome> => {
		const order = await findOrderToEnd(tx, asker)
		const quote = await readCancellationQuote(tx, quoteId)
		const isOwn = quote?.orderId === order?.orderId && quote?.enterpriseId === order?.enterpriseId
		return order && quote && isOwn ? use(tx, world, asker, quote) : { outcome: 'not-found' }
	})
	world.faultPoint('cancelled-by-quote')
	return result
}
