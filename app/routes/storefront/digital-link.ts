import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { resolveGtin } from '#app/features/tracing/read-story.server.ts'

/** A GS1 Digital Link (01 the trade item, 10 the lot) leads to the lot's page, and machines to its EPCIS document. */
export async function loader({ request, params, context: { world } }: LoaderFunctionArgs) {
	const token = await resolveGtin(world, params.gtin, params.lot)
	if (token === null) throw new Response(null, { status: 404 })
	const wantsData = (request.headers.get('accept') ?? '').includes('application/ld+json')
	const headers = { Vary: 'Accept' }
	return redirect(wantsData ? `/api/v1/trace/${token}/epcis` : `/trace/${token}`, { status: 307, headers })
}
