import type { LoaderFunctionArgs } from '@remix-run/node'
import { findAvailability } from '#app/features/catalog/api-availability.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const { outcome, ...facts } = await findAvailability(context.world, params.slug, (name) => searchParams.get(name))
	switch (outcome) {
		case 'found':
			return Response.json(facts, { headers: { 'Cache-Control': 'no-store' } })
		case 'refused':
			return problem(400, 'bad-parameters', 'Some parameters cannot be taken', facts)
		case 'not-found':
			return problem(404, 'not-found', 'There is no such listing')
	}
}
