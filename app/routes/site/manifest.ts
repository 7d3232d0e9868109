import type { LoaderFunctionArgs } from '@remix-run/node'
import { layoutText } from '#app/ui/text/layout-text.ts'

export function loader({ context }: LoaderFunctionArgs) {
	const t = layoutText[context.language]
	const manifest = {
		name: `${t.siteName} · ${t.slogan}`,
		short_name: t.siteName,
		lang: context.language === 'zh' ? 'zh-CN' : 'en',
		start_url: '/',
		scope: '/',
		display: 'standalone',
		background_color: '#f7f4ec',
		theme_color: '#1f5a48',
		id: '/',
		icons: [
			{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
			{ src: '/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
			{ src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
			{ src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
		],
		shortcuts: [
			{ name: t.products, url: '/products' },
			{ name: t.stays, url: '/stays' },
			{ name: t.experiences, url: '/experiences' },
			{ name: t.account, url: '/account' },
		],
	}
	return Response.json(manifest, {
		headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': 'private, max-age=3600' },
	})
}
