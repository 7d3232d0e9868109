import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { readPaperScan } from '#app/features/registrations/read-papers.server.ts'
import { idOf } from '#app/platform/http.ts'

/** The scan of an enterprise's paper, for those who keep it and those who administer its place. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const account = await requireBuyer(context.world, request)
	const scan = await readPaperScan(context.world, account, idOf(params.id))
	if (!scan) throw new Response(null, { status: 404 })
	return new Response(new Uint8Array(scan), {
		headers: {
			'Content-Type': 'image/jpeg',
			'Content-Length': String(scan.byteLength),
			'Cache-Control': 'private, no-store',
		},
	})
}
