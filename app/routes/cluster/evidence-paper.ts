import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { readEvidence } from '#app/features/indicators/read-evidence.server.ts'

/** What somebody handed in: a browser keeps it and never shows it as a page of ours. */
export async function loader({ request, params, context: { world } }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(world, request)
	const id = /^\d{1,15}$/.test(params['id'] ?? '') ? Number(params['id']) : 0
	const found = await readEvidence(world, administrator, id)
	if (!found) throw new Response(null, { status: 404 })
	const ending = found.mediaType === 'application/pdf' ? 'pdf' : 'jpg'
	return new Response(new Uint8Array(found.bytes), {
		headers: {
			'Content-Type': found.mediaType,
			'Content-Disposition': `attachment; filename="evidence-${found.id}.${ending}"`,
			'Content-Length': String(found.bytes.byteLength),
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'private, no-store',
		},
	})
}
