import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiTracking } from '#app/features/logistics/api-tracking.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ params, context: { world } }: LoaderFunctionArgs) {
	const parcel = await apiTracking(world, params.number ?? '')
	if (!parcel) return problem(404, 'not-found', 'There is no such parcel')
	return Response.json(parcel, { headers: { 'Cache-Control': 'no-store' } })
}
