import type { ActionFunctionArgs } from '@remix-run/node'
import { letGo } from '#app/features/checkout/let-go.server.ts'
import { openOrderOfCheckout } from '#app/features/orders/open-order.server.ts'
import { bearerOf, problem } from '#app/platform/http.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
	if (request.method !== 'DELETE') return problem(405, 'method', 'A checkout can only be let go, with DELETE')
	const key = { accountId: null, token: bearerOf(request) }
	const order = await openOrderOfCheckout(context.world, params.id ?? '', key)
	if (!order) return problem(404, 'not-found', 'There is no such checkout for this token')
	switch (await letGo(context.world, order.checkoutId)) {
		case 'ended':
			return new Response(null, { status: 204 })
		case 'kept':
			return problem(409, 'kept', 'Money came, or may still come: the order stands', { outcome: 'kept', reasons: [] })
		case 'unknown':
			return problem(404, 'not-found', 'There is no such checkout for this token')
		case 'out-of-reach':
			return problem(503, 'try-again', 'The payment provider cannot be asked now; the hold ends by itself')
	}
}
