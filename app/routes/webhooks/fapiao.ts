import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveFapiaoNews } from '#app/features/fapiao/submit-fapiao.server.ts'
import { problem, readBytes } from '#app/platform/http.ts'

const MOST_BYTES = 16 * 1024

export const loader = () => problem(405, 'method', 'News are posted here.')

export async function action({ request, context }: ActionFunctionArgs) {
	if (request.method !== 'POST') return problem(405, 'method', 'News are posted here.')
	const body = await readBytes(request, MOST_BYTES)
	if (!body) return problem(413, 'too-large', 'News have at most 16 kB.')
	const signature = request.headers.get('x-signature') ?? undefined
	switch (await receiveFapiaoNews(context.world, { body, signature })) {
		case 'taken':
			return Response.json({ received: true })
		case 'refused':
			return problem(400, 'signature', 'The signature is not that of the issuer.')
	}
}
