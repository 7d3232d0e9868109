import type { LoaderFunctionArgs } from '@remix-run/node'
import { findListing } from '#app/features/catalog/api-listings.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const listing = await findListing(context.world, params.slug)
	if (!listing) return problem(404, 'not-found', 'There is no such listing')
	return Response.json(listing, { headers: { 'Cache-Control': 'no-cache' } })
}
