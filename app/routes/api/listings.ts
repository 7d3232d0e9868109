import type { LoaderFunctionArgs } from '@remix-run/node'
import { findListings } from '#app/features/catalog/api-listings.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const { outcome, ...facts } = await findListings(context.world, (name) => searchParams.get(name))
	switch (outcome) {
		case 'found':
			return Response.json(facts, { headers: { 'Cache-Control': 'no-cache' } })
		case 'refused':
			return problem(400, 'bad-parameters', 'Some parameters cannot be taken', facts)
	}
}
