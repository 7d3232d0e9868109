import type { ChangeWish } from '#app/domain/changes/booked-line.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { payForChange } from '#app/features/checkout/pay-change.server.ts'
import type { World } from '#app/platform/world.ts'
import { findPaymentOfChange } from '#db/queries/payments.ts'
import type { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'

/** A quote for a change; throws when there is none. */
export async function changeQuoteFor(world: World, asker: Asker, wish: ChangeWish) {
	const quote = await quoteChange(world, asker, wish)
	if (quote.outcome !== 'quoted') throw new Error(`not quoted: ${JSON.stringify(quote)}`)
	return quote
}

/** Quotes and uses a change at once. */
export async function changeNow(world: World, asker: Asker, wish: ChangeWish) {
	const quote = await changeQuoteFor(world, asker, wish)
	return { quote, result: await changeByQuote(world, asker, quote.quoteId) }
}

/** The payment of a change that waits for its difference, its page opened. */
export async function openedPayment(world: World, changeId: number) {
	await payForChange(world, changeId)
	const payment = await findPaymentOfChange(world.db, changeId)
	if (!payment?.sessionId) throw new Error(`change ${changeId} has no payment page`)
	return { id: payment.id, sessionId: payment.sessionId, amountMinor: payment.amountMinor }
}

/** Pays the difference of a change, as a buyer would. */
export async function payDifference(world: World, provider: ReturnType<typeof usePaymentSandbox>, changeId: number) {
	const { sessionId } = await openedPayment(world, changeId)
	provider.sandbox.control.pay(sessionId, { method: 'card' })
	return applyPaymentReport(world, await provider.payments.look(sessionId))
}
