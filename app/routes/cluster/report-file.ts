import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { fileAnswer } from '#app/features/imports/write-file.server.ts'
import { printReport } from '#app/features/indicators/print-report.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'

const addressOf = ({ region = '', period = '', file = '' }: LoaderFunctionArgs['params']) => ({ region, period, file })

export async function loader({ request, params, context: { world, language } }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(world, request)
	const edition = new URL(request.url).searchParams.get('edition')
	const found = await printReport(world, administrator, { ...addressOf(params), edition, language })
	switch (found.outcome) {
		case 'no-such-file':
		case 'no-such-edition':
			throw new Response(null, { status: 404 })
		case 'unknown':
		case 'outside':
		case 'no-such-month':
			throw refuseView(found.outcome, language)
		case 'rows':
			return fileAnswer(found.name, 'xlsx', found.rows, found.charts)
		case 'pdf':
			return new Response(new Uint8Array(found.pdf), {
				headers: {
					'Content-Type': 'application/pdf',
					'Content-Disposition': `inline; filename="${found.name}"`,
					'Content-Length': String(found.pdf.byteLength),
					'Cache-Control': 'private, no-store',
				},
			})
	}
}
