import type { LoaderFunctionArgs } from '@remix-run/node'
import { paintLink } from '#app/features/sharing/paint-poster.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const picture = await paintLink(context.world, context.language, params.code)
	if (!picture) throw new Response(null, { status: 404 })
	return new Response(new Uint8Array(picture), {
		headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=3600' },
	})
}
