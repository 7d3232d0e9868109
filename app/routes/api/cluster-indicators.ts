import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishIndicators } from '#app/features/indicators/publish-indicators.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const period = new URL(request.url).searchParams.get('period')
	const found = await publishIndicators(context.world, { code: params['code'] ?? '', period })
	switch (found.outcome) {
		case 'unknown':
			return problem(404, 'not-found', 'There is no region with this code')
		case 'no-such-month':
			return problem(422, 'no-such-month', 'period is a month that has begun, YYYY-MM')
		case 'found': {
			const { code, nameZh, nameEn, level } = found.region
			const region = { code, name: { zh: nameZh, en: nameEn }, level }
			const body = { region, period: found.period, items: found.items, total: found.items.length }
			return Response.json(body, { headers: { 'Cache-Control': 'no-cache' } })
		}
	}
}
