import type { ActionFunctionArgs } from '@remix-run/node'
import { readChangeBody } from '#app/features/changes/api-change-form.ts'
import { changeByQuote, type ChangeOutcome } from '#app/features/changes/change-by-quote.server.ts'
import { quoteChange, type ChangeQuoteOutcome } from '#app/features/changes/quote-change.server.ts'
import { payForChange } from '#app/features/checkout/pay-change.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { answerJson, bearerOf, problem, readJson } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'

function answerQuote(quote: ChangeQuoteOutcome): Response {
	switch (quote.outcome) {
		case 'quoted': {
			const { quoteId, validUntil, currency } = quote
			const money = (minor: number) => ({ minor, currency })
			return answerJson({
				...{
					quoteId,
					validUntil,
					fee: money(quote.feeMinor),
					due: money(quote.dueMinor),
					back: money(quote.backMinor),
				},
				lines: quote.lines.map(({ lineId, oldMinor, newMinor, feeMinor, setBy, to }) => ({
					...{ lineId, price: money(newMinor), priceBefore: money(oldMinor), fee: money(feeMinor), rule: setBy.rule },
					...{ checkIn: to.checkIn, checkOut: to.checkOut, sessionId: to.sessionId, startsAt: to.startsAt },
				})),
			})
		}
		case 'refused':
			return problem(409, 'not-changeable', 'This cannot be changed so now', {
				...{ outcome: 'refused', reasons: [{ reason: quote.reason }] },
			})
		case 'unavailable':
			return problem(409, 'unavailable', 'What is wished cannot be had', {
				outcome: 'unavailable',
				reasons: quote.reasons,
			})
		case 'not-found':
			return problem(404, 'not-found', 'There is no such line in this order')
	}
}

async function answerUse(world: World, result: ChangeOutcome): Promise<Response> {
	switch (result.outcome) {
		case 'changed':
			return answerJson({ outcome: 'changed', lineIds: result.change.plan.lines.map(({ lineId }) => lineId) })
		case 'to-pay': {
			const page = await payForChange(world, result.change.id)
			return answerJson({ outcome: 'to-pay', payment: { url: page.outcome === 'open' ? page.url : null } })
		}
		case 'unavailable':
			return problem(409, 'unavailable', 'What was quoted cannot be had any more; nothing was changed', {
				...{ outcome: 'unavailable', reasons: result.reasons },
			})
		case 'expired':
		case 'moved-on':
		case 'other-waiting': {
			const title = 'This quote no longer holds, or another change waits for its payment; nothing was changed'
			return problem(409, result.outcome, title, { outcome: result.outcome, reasons: [] })
		}
		case 'not-found':
			return problem(404, 'not-found', 'There is no such quote for this order')
	}
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'Changes are asked for with POST')
	const order = await openOrder(context.world, params.number ?? '', { accountId: null, token: bearerOf(request) })
	if (!order) return problem(404, 'not-found', 'There is no such order for this token')
	const body = readChangeBody(await readJson(request))
	if (!body) {
		const message =
			'line_id with check_in and check_out, or with session_id; ship_to with region_code, line, name and phone; or quote_id'
		return problem(400, 'invalid', 'The body is not right', { reasons: [{ field: 'body', message }] })
	}
	const asker = { by: 'buyer' as const, orderNumber: order.number, actor: 'guest' }
	if ('quoteId' in body) return answerUse(context.world, await changeByQuote(context.world, asker, body.quoteId))
	return answerQuote(await quoteChange(context.world, asker, body.wish))
}
