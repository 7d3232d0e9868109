import type { ActionFunctionArgs } from '@remix-run/node'
import { positionsBody } from '#app/features/positions/positions-body.ts'
import { takePositions } from '#app/features/positions/take-positions.server.ts'
import { answerJson, bearerOf, problem, readJson } from '#app/platform/http.ts'

export const loader = () => problem(405, 'method', 'Positions are posted here')

export async function action({ request, context }: ActionFunctionArgs) {
	const parsed = positionsBody.safeParse(await readJson(request))
	if (!parsed.success) return problem(422, 'body', 'A trip and 1 to 500 positions with time, longitude and latitude')
	const { trip_id: tripId, positions } = parsed.data
	const batch = positions.map(({ at, lon, lat, accuracy_m: accuracyM }) => ({ at: new Date(at), lon, lat, accuracyM }))
	const result = await takePositions(context.world, { tripId, key: bearerOf(request), positions: batch })
	switch (result.outcome) {
		case 'stored':
			return answerJson({ kept: result.kept })
		case 'not-this-trip':
			return problem(401, 'key', 'This key is not that of the trip')
		case 'busy': {
			const refused = problem(503, 'busy', 'Too much is waiting to be written: send it again')
			refused.headers.set('Retry-After', '1')
			return refused
		}
	}
}
