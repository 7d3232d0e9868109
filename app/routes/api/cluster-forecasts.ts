import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishForecast } from '#app/features/indicators/read-forecast.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const series = new URL(request.url).searchParams.get('series')
	const found = await publishForecast(context.world, { code: params['code'] ?? '', series })
	switch (found.outcome) {
		case 'unknown':
			return problem(404, 'not-found', 'There is no region with this code')
		case 'no-such-series':
			return problem(422, 'no-such-series', 'series is orders')
		case 'found': {
			const { code, nameZh, nameEn, level } = found.region
			const { forecast } = found
			const isForeseen = forecast.outcome === 'foreseen'
			const months = isForeseen ? forecast.months : []
			const body = {
				region: { code, name: { zh: nameZh, en: nameEn }, level },
				series: 'orders',
				outcome: forecast.outcome,
				seen: found.series,
				method: isForeseen ? forecast.method : null,
				skill: isForeseen ? forecast.skill : null,
				trials: isForeseen ? forecast.trials : [],
				past: isForeseen ? forecast.past : [],
				items: months.map(({ period, value, low80, high80, low95, high95 }) => ({
					...{ period, value, interval80: [low80, high80], interval95: [low95, high95] },
				})),
			}
			return Response.json(body, { headers: { 'Cache-Control': 'no-cache' } })
		}
	}
}
