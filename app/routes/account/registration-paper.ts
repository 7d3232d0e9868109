import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { readScan } from '#app/features/registrations/read-registration.server.ts'

/** A scan of a registration, for its applicant and for those who administer its place. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const account = await requireBuyer(context.world, request)
	const id = /^[1-9]\d{0,14}$/.test(params.id ?? '') ? Number(params.id) : 0
	const scan = await readScan(context.world, account, { id, kind: params.kind ?? '' })
	if (!scan) throw new Response(null, { status: 404 })
	return new Response(new Uint8Array(scan), {
		headers: {
			'Content-Type': 'image/jpeg',
			'Content-Length': String(scan.byteLength),
			'Cache-Control': 'private, no-store',
		},
	})
}
