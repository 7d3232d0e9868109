import type { CancelDeed } from '#app/domain/cancellation/decide-line.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { quoteCancellation } from '#app/features/cancellation/quote-cancellation.server.ts'
import type { World } from '#app/platform/world.ts'

/** The buyer of an order, as the order page's guard names one. */
export async function buyerOf(world: World, orderId: number): Promise<Asker> {
	const { number } = await world.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	return { by: 'buyer', orderNumber: number, actor: 'guest' }
}

/** A quote for lines; throws when there is none. */
export async function quoteFor(world: World, asker: Asker, lineIds: number[], deed: CancelDeed = 'CANCEL') {
	const quote = await quoteCancellation(world, asker, { deed, lineIds })
	if (quote.outcome !== 'quoted') throw new Error(`not quoted: ${JSON.stringify(quote)}`)
	return quote
}

/** Quotes and cancels lines at once; throws when that does not work. */
export async function cancelNow(world: World, asker: Asker, lineIds: number[], deed: CancelDeed = 'CANCEL') {
	const { quoteId } = await quoteFor(world, asker, lineIds, deed)
	const result = await cancelByQuote(world, asker, quoteId)
	if (result.outcome !== 'cancelled') throw new Error(`not cancelled: ${JSON.stringify(result)}`)
	return result
}

/** The refunds of an order, oldest first. */
export const refundsOf = (world: World, orderId: number) =>
	world.db
		.selectFrom('refunds')
		.selectAll()
		.where('order_id', '=', orderId)
		.orderBy('created_at')
		.orderBy('amount_minor')
		.execute()

/** Whether an event's payload has these facts. */
export const isAbout = (payload: unknown, facts: Record<string, unknown>) =>
	Object.entries(facts).every(([name, value]) => (payload as Record<string, unknown>)[name] === value)
