import type { LoaderFunctionArgs } from '@remix-run/node'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { answerJson, bearerOf, problem } from '#app/platform/http.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const key = { accountId: null, token: bearerOf(request) }
	const found = await readOrder(context.world, params.number ?? '', key)
	if (!found) return problem(404, 'not-found', 'There is no such order for this token')
	const { order, status, timeline } = found
	return answerJson({ ...order, status, timeline })
}
