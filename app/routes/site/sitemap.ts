import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeSitemap } from '#app/features/site/write-sitemap.server.ts'

export async function loader({ context }: LoaderFunctionArgs) {
	return new Response(await writeSitemap(context.world), {
		headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
	})
}
