import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewerOf } from '#app/domain/accounts/viewer.ts'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { readFapiaoFile } from '#app/features/fapiao/read-fapiao.server.ts'
import { orderTokenOf } from '#app/platform/http.ts'

// A file of somebody else's: a browser keeps it and never shows it as a page of ours.
const TYPES: Record<string, string> = { pdf: 'application/pdf', ofd: 'application/ofd', xml: 'application/xml' }

/** What the tax platform gave for a fapiao, to keep. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world } = context
	const orderNumber = params.number ?? ''
	const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0
	const viewer = viewerOf(await readAccount(world, request), orderTokenOf(request, orderNumber))
	const file = await readFapiaoFile(world, { orderNumber, id }, viewer)
	if (!file) throw new Response(null, { status: 404 })
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'Content-Type': TYPES[file.kind] ?? 'application/octet-stream',
			'Content-Disposition': `attachment; filename="${file.name}"`,
			'Content-Length': String(file.bytes.byteLength),
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'private, no-store',
		},
	})
}
