import type { ActionFunctionArgs } from '@remix-run/node'
import { quoteBody, readBody } from '#app/features/checkout/api-lines-form.ts'
import { quoteLines } from '#app/features/checkout/quote-lines.server.ts'
import { answerJson, problem, readJson } from '#app/platform/http.ts'

export async function action({ request, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'Quotes are asked for with POST')
	const body = readBody(quoteBody, await readJson(request))
	if (!body.ok) return problem(400, 'invalid', 'The body is not right', { reasons: body.faults })
	const { quote, reasons, coupon } = await quoteLines(context.world, body.value)
	const { hash: quoteHash, ...priced } = quote
	const used = coupon && { code: coupon.code, discountMinor: coupon.discountMinor, refusal: coupon.refusal }
	return answerJson({ ...priced, quoteHash, reasons, coupon: used })
}
