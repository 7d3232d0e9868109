import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishIndex } from '#app/features/indicators/publish-index.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const found = await publishIndex(context.world, {
		code: params['code'] ?? '',
		level: searchParams.get('level'),
		period: searchParams.get('period'),
	})
	switch (found.outcome) {
		case 'unknown':
			return problem(404, 'not-found', 'There is no region with this code')
		case 'no-index':
			return problem(404, 'no-index', 'There is no index of this region for the month')
		case 'no-such-month':
			return problem(422, 'no-such-month', 'period is a month that has begun, YYYY-MM')
		case 'no-such-level':
			return problem(422, 'no-such-level', 'level is county, township or village')
		case 'found': {
			const { period, level, run, items } = found
			const method = { version: run.methodologyVersion, engine: run.codeVersion, snapshot: run.snapshotHash }
			const body = { period, level, ran_at: run.ranAt, method, items, total: items.length }
			return Response.json(body, { headers: { 'Cache-Control': 'no-cache' } })
		}
	}
}
