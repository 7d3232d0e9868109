import type { LoaderFunctionArgs } from '@remix-run/node'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { exportEpcis } from '#app/features/tracing/export-epcis.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ request, params, context: { world } }: LoaderFunctionArgs) {
	const account = await readAccount(world, request)
	const epcis = await exportEpcis(world, params.lot, account)
	if (!epcis) return problem(404, 'not-found', 'There is no such lot')
	return new Response(JSON.stringify(epcis), {
		headers: { 'Content-Type': 'application/ld+json', 'Cache-Control': 'private, no-store', Vary: 'Cookie' },
	})
}
