import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveCarrierHint } from '#app/features/logistics/receive-carrier-hint.server.ts'
import { problem, readBytes } from '#app/platform/http.ts'

const MOST_BYTES = 256 * 1024

export const loader = () => problem(405, 'method', 'Events are posted here.')

export async function action({ request, params, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'Events are posted here.')
	const bytes = await readBytes(request, MOST_BYTES)
	if (!bytes) return problem(413, 'too-large', 'An event has at most 256 kB.')
	const call = {
		...{ body: new TextDecoder().decode(bytes), token: params.token ?? null },
		head: (name: string) => request.headers.get(name),
	}
	switch ((await receiveCarrierHint(context.world, params.code ?? '', call)).outcome) {
		case 'taken':
			// Kuaidi100 wants to read this; AfterShip wants a 200.
			return Response.json({ result: true, returnCode: '200', message: 'OK' })
		case 'refused':
			return problem(400, 'signature', 'The signature is not that of the carrier.')
		case 'unknown':
			return problem(404, 'not-found', 'Nothing is received here.')
		case 'carrier-away':
			return problem(503, 'carrier-away', 'The parcel could not be looked up now: send it again.')
	}
}
