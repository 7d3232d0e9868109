import type { LoaderFunctionArgs } from '@remix-run/node'

const PRIVATE = [
	'/cart',
	'/checkout',
	'/orders',
	'/account',
	'/seller',
	'/admin',
	'/vouchers',
	'/gate',
	'/api/',
	'/promoted/',
	'/login',
	'/signup',
]

export function loader({ context }: LoaderFunctionArgs) {
	const lines = ['User-agent: *', ...PRIVATE.map((path) => `Disallow: ${path}`)]
	return new Response([...lines, '', `Sitemap: ${context.world.origin}/sitemap.xml`, ''].join('\n'), {
		headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
	})
}
