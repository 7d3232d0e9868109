import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishOpenData } from '#app/features/indicators/publish-open-data.server.ts'
import { problem } from '#app/platform/http.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const period = new URL(request.url).searchParams.get('period')
	const found = await publishOpenData(context.world, { code: params['code'] ?? '', period })
	switch (found.outcome) {
		case 'unknown':
			return problem(404, 'not-found', 'There is no region with this code')
		case 'no-such-month':
			return problem(422, 'no-such-month', 'period is a month that has begun, YYYY-MM')
		case 'found':
			return new Response(new Uint8Array(found.zip), {
				headers: {
					'Content-Type': 'application/zip',
					'Content-Disposition': `attachment; filename="${found.name}"`,
					'Cache-Control': 'no-cache',
				},
			})
	}
}
