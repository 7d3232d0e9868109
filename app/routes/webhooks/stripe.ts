import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { problem, readBytes } from '#app/platform/http.ts'

const MOST_BYTES = 256 * 1024

export const loader = () => problem(405, 'method', 'Events are posted here.')

export async function action({ request, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'Events are posted here.')
	const body = await readBytes(request, MOST_BYTES)
	if (!body) return problem(413, 'too-large', 'An event has at most 256 kB.')
	const signature = request.headers.get('stripe-signature') ?? undefined
	switch (await receiveProviderEvent(context.world, { body, signature })) {
		case 'stored':
		case 'known':
			return Response.json({ received: true })
		case 'refused':
			return problem(400, 'signature', 'The signature is not that of the provider.')
	}
}
