import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { writeBankFile } from '#app/features/settlement/move-batch.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const batchId = /^\d{1,15}$/.test(params.batch ?? '') ? Number(params.batch) : 0
	const file = await writeBankFile(context.world, administrator, batchId)
	if (!file) throw new Response(null, { status: 404 })
	return new Response(file.text, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${file.name}"`,
			'Cache-Control': 'no-store',
		},
	})
}
