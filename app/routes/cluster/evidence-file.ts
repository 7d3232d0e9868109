import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { printEvidence } from '#app/features/disputes/read-disputes.server.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0
	const found = await printEvidence(context.world, id)
	if (!found) throw new Response(null, { status: 404 })
	return new Response(new Uint8Array(found.pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `inline; filename="${found.name}"`,
			'Content-Length': String(found.pdf.byteLength),
			'Cache-Control': 'private, no-store',
		},
	})
}
