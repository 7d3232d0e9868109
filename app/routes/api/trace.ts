import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiStory } from '#app/features/tracing/api-story.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ params, context: { world } }: LoaderFunctionArgs) {
	const story = await apiStory(world, params.lot)
	if (!story) return problem(404, 'not-found', 'There is no such lot')
	return Response.json(story, { headers: { 'Cache-Control': 'no-cache' } })
}
