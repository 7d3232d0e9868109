import type { ActionFunctionArgs } from '@remix-run/node'
import { cancelByQuote, type CancelOutcome } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { readCancellationBody } from '#app/features/cancellation/api-cancellation-form.ts'
import { quoteCancellation, type QuoteOutcome } from '#app/features/cancellation/quote-cancellation.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { answerJson, bearerOf, problem, readJson } from '#app/platform/http.ts'

function answerQuote(quote: QuoteOutcome): Response {
	switch (quote.outcome) {
		case 'quoted': {
			const { quoteId, validUntil, currency, lines } = quote
			const money = (minor: number) => ({ minor, currency })
			return answerJson({
				...{ quoteId, validUntil, fee: money(quote.feeMinor), refund: money(quote.refundMinor) },
				lines: lines.map(({ lineId, feeMinor, refundMinor, setBy, part }) => ({
					...{ lineId: Math.abs(lineId), fee: money(feeMinor), refund: money(refundMinor), rule: setBy.rule },
					...(part && { qty: part.qty }),
				})),
			})
		}
		case 'refused':
			return problem(409, 'not-cancellable', 'Not everything chosen can be cancelled', {
				outcome: 'refused',
				reasons: quote.refusals,
			})
		case 'all-or-nothing':
			return problem(409, 'all-or-nothing', 'A package is cancelled only as a whole', {
				outcome: 'all-or-nothing',
				reasons: quote.missing.map((lineId) => ({ lineId, reason: 'missing' })),
			})
		case 'not-found':
			return problem(404, 'not-found', 'There are no such lines in this order')
	}
}

function answerUse(result: CancelOutcome): Response {
	switch (result.outcome) {
		case 'cancelled': {
			const { lineIds, feeMinor, refundMinor, refundIds } = result
			return answerJson({ outcome: 'cancelled', lineIds, feeMinor, refundMinor, refundIds })
		}
		case 'expired':
		case 'changed':
			return problem(409, result.outcome, 'This quote no longer holds; ask for a new one', {
				outcome: result.outcome,
				reasons: [],
			})
		case 'not-found':
			return problem(404, 'not-found', 'There is no such quote for this order')
	}
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'Cancellations are asked for with POST')
	const key = { accountId: null, token: bearerOf(request) }
	const order = await openOrder(context.world, params.number ?? '', key)
	if (!order) return problem(404, 'not-found', 'There is no such order for this token')
	const body = readCancellationBody(await readJson(request))
	if (!body) {
		const reasons = [{ field: 'lines', message: 'are line ids, or { line_id, qty }; or send quote_id' }]
		return problem(400, 'invalid', 'The body is not right', { reasons })
	}
	const asker = { by: 'buyer' as const, orderNumber: order.number, actor: 'guest' }
	if ('quoteId' in body) return answerUse(await cancelByQuote(context.world, asker, body.quoteId))
	return answerQuote(await quoteCancellation(context.world, asker, { deed: 'CANCEL', ...body }))
}
