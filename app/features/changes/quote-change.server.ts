import { QUOTE_MINUTES } from '#app/domain/cancellation/cancel-quote.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import {
	movedLines,
	requestOf,
	type BookedLine,
	type ChangeWish,
	type ServiceWish,
} from '#app/domain/changes/booked-line.ts'
import type { ChangeQuote, LineChange } from '#app/domain/changes/change-plan.ts'
import { changeQuote, type ChangeRequest } from '#app/domain/changes/change-quote.ts'
import type { ChangeRefusal } from '#app/domain/changes/change-refusal.ts'
import { actorOf, type Asker } from '#app/domain/orders/asker.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { planAddress, withLineIds } from '#app/features/changes/plan-address.server.ts'
import { causesOfChange } from '#app/features/changes/causes-of-change.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { readBookedLines } from '#db/queries/booked-lines.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { insertChange } from '#db/queries/order-changes.ts'
import { changeFactsOf } from '#db/queries/change-facts.ts'
import { findOrderToEnd, refundableOfOrder, type OrderToEnd } from '#db/queries/order-endings.ts'
import { inTransaction } from '#db/transaction.ts'

export type ChangeQuoteOutcome =
	| {
			outcome: 'quoted'
			quoteId: string
			validUntil: Date
			currency: string
			feeMinor: number
			dueMinor: number
			backMinor: number
			lines: LineChange[]
	  }
	| { outcome: 'refused'; reason: ChangeRefusal | 'paid_on_arrival' | 'invoiced' | 'buyer_pays' }
	| { outcome: 'unavailable'; reasons: UnavailableReason[] }
	| { outcome: 'not-found' }

/** The lines of an order that an asker may speak of. */
export const ownLines = (lines: readonly BookedLine[], { sellerOrderId }: OrderToEnd) =>
	lines.filter((line) => sellerOrderId === null || line.sellerOrderId === sellerOrderId)

interface About<Wish> {
	order: OrderToEnd
	asker: Asker
	wish: Wish
	at: Date
}

async function planService(
	tx: Db,
	about: About<ServiceWish> & { isPaidLater: boolean },
): Promise<ChangeQuote | { outcome: 'not-found' }> {
	const { order, asker, wish, at, isPaidLater } = about
	const lines = ownLines(await readBookedLines(tx, order.orderId), order)
	if (!lines.some(({ id }) => id === wish.lineId)) return { outcome: 'not-found' }
	const refundableMinor = await refundableOfOrder(tx, order.orderId)
	const causeOf = await causesOfChange(tx, asker, order.orderId)
	const request: ChangeRequest = { lines, wish, by: asker.by, causeOf, isPaidLater, refundableMinor }
	const asked = requestOf(movedLines(lines, wish), wish)
	return changeQuote(request, await readOfferFacts(tx, asked ? [asked] : []), at)
}

/** Works out a change of an order as it is now; the caller may hold its rows. */
export async function planChange(tx: Db, about: About<ChangeWish>) {
	const { wish, asker } = about
	const { isPaidLater, isPaidOnArrival, isInvoiced } = await changeFactsOf(tx, about.order.orderId)
	if (isPaidOnArrival) return { outcome: 'refused', reason: 'paid_on_arrival' } as const
	const quote =
		wish.kind === 'ADDRESS'
			? await planAddress(tx, { ...about, wish, isPaidLater })
			: await planService(tx, { ...about, wish, isPaidLater })
	if (quote.outcome !== 'planned' || quote.dueMinor === 0) return quote
	if (asker.by === 'seller') return { outcome: 'refused', reason: 'buyer_pays' } as const
	return isInvoiced ? ({ outcome: 'refused', reason: 'invoiced' } as const) : quote
}

/** Says what moving a stay or a session, or another address, would cost now, and keeps that for ten minutes under an id. */
export async function quoteChange(world: World, asker: Asker, wish: ChangeWish): Promise<ChangeQuoteOutcome> {
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<ChangeQuoteOutcome> => {
		const order = await findOrderToEnd(tx, asker)
		if (!order) return { outcome: 'not-found' }
		const quote = await planChange(tx, { order, asker, wish, at })
		if (quote.outcome !== 'planned') return quote
		const { feeMinor, dueMinor, backMinor } = quote
		const plan = await withLineIds(tx, quote.plan)
		const [quoteId, validUntil] = [world.newId(), addMinutes(at, QUOTE_MINUTES)]
		const { orderId, enterpriseId, currency } = order
		const money = { feeMinor, dueMinor, backMinor }
		await insertChange(tx, {
			...{ quoteId, orderId, enterpriseId, actor: actorOf(asker), kind: wish.kind, plan, ...money },
			...{ createdAt: at, validUntil },
		})
		return { outcome: 'quoted', quoteId, validUntil, currency, ...money, lines: plan.lines }
	})
}
