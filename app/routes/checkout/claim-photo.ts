import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewerOf } from '#app/domain/accounts/viewer.ts'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { readClaimPhoto } from '#app/features/claims/read-claims.server.ts'
import { orderTokenOf } from '#app/platform/http.ts'

/** A claim's photo, for those the claim concerns. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world } = context
	const account = await readAccount(world, request)
	const viewer = (orderNumber: string) => viewerOf(account, orderTokenOf(request, orderNumber))
	const photo = await readClaimPhoto(world, params.name ?? '', viewer)
	if (!photo) throw new Response(null, { status: 404 })
	return new Response(new Uint8Array(photo), {
		headers: {
			'Content-Type': 'image/jpeg',
			'Content-Length': String(photo.byteLength),
			'Cache-Control': 'private, max-age=3600',
		},
	})
}
