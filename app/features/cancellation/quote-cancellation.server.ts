import { QUOTE_MINUTES } from '#app/domain/cancellation/cancel-quote.ts'
import type { CancelDeed, LineDecision, LineRefusal, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { lineOfId } from '#app/domain/cancellation/line-pieces.ts'
import { planCancellation, wholePackages } from '#app/domain/cancellation/plan-cancellation.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { actorOf, type Asker } from '#app/domain/orders/asker.ts'
import { causesOfLines } from '#app/features/cancellation/causes-of-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertCancellationQuote } from '#db/queries/cancellation-quotes.ts'
import { findOrderToEnd, readSoldLines, refundableOfOrder } from '#db/queries/order-endings.ts'
import { inTransaction } from '#db/transaction.ts'

export type QuoteOutcome =
	| {
			outcome: 'quoted'
			quoteId: string
			deed: CancelDeed
			validUntil: Date
			feeMinor: number
			refundMinor: number
			currency: string
			/** False when no money came yet: a fee is then only shown. */
			isPaid: boolean
			lines: LineDecision[]
	  }
	| { outcome: 'refused'; refusals: { lineId: number; reason: LineRefusal }[] }
	| { outcome: 'all-or-nothing'; missing: number[] }
	| { outcome: 'not-found' }

/** A seller's cancellation takes whole packages with it, as far as they can still end; fault is never the buyer's. */
function chosenBy(
	asker: Asker,
	request: { deed: CancelDeed; lineIds: number[] },
	plan: (ids: number[]) => ReturnType<typeof planCancellation>,
	lines: SoldLine[],
) {
	const { deed, lineIds } = request
	if (asker.by === 'buyer' || deed !== 'CANCEL') return plan(lineIds)
	const whole = plan(wholePackages(lines, lineIds))
	if (whole.outcome !== 'refused') return whole
	const refused = new Set(whole.refusals.map(({ lineId }) => lineId))
	return plan(wholePackages(lines, lineIds).filter((id) => lineIds.includes(id) || !refused.has(id)))
}

/** Says what ending lines would cost and give back now, and keeps that for ten minutes under an id. */
export async function quoteCancellation(
	world: World,
	asker: Asker,
	request: { deed: CancelDeed; lineIds: number[]; pieces?: ReadonlyMap<number, number> },
): Promise<QuoteOutcome> {
	const at = world.now()
	const { deed, pieces } = request
	const lineIds = [...new Set(request.lineIds)]
	return inTransaction(world.db, async (tx): Promise<QuoteOutcome> => {
		const order = await findOrderToEnd(tx, asker)
		if (!order || lineIds.length === 0) return { outcome: 'not-found' }
		const lines = await readSoldLines(tx, order.orderId)
		const own = lines.filter((line) => order.sellerOrderId === null || line.sellerOrderId === order.sellerOrderId)
		if (!lineIds.every((id) => own.some((line) => line.id === id))) return { outcome: 'not-found' }
		const refundableMinor = await refundableOfOrder(tx, order.orderId)
		const causeOf = await causesOfLines(tx, asker, { deed, orderId: order.orderId })
		const plan = chosenBy(
			asker,
			{ deed, lineIds },
			(chosen) => planCancellation(lines, { deed, chosen, causeOf, refundableMinor, pieces }, at),
			lines,
		)
		if (plan.outcome !== 'planned') return plan
		const { feeMinor, refundMinor } = plan
		const [id, validUntil] = [world.newId(), addMinutes(at, QUOTE_MINUTES)]
		const { orderId, enterpriseId, currency, isPaid } = order
		const chosen = plan.lines.filter(({ setBy }) => setBy.rule !== 'shipping').map(({ lineId }) => lineOfId(lineId))
		const about = { orderId, enterpriseId, actor: actorOf(asker), deed, lineIds: chosen }
		await insertCancellationQuote(tx, {
			...about,
			...{ id, plan: plan.lines, feeMinor, refundMinor, createdAt: at, validUntil },
		})
		const money = { feeMinor, refundMinor, currency, isPaid }
		return { outcome: 'quoted', quoteId: id, deed, validUntil, ...money, lines: plan.lines }
	})
}
