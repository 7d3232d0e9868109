import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { leanBrowserPackages } from './app/server/lean-browser-packages.ts'
import { remixRouterCache } from './app/server/remix-router-cache.ts'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
	interface Future {
		v3_singleFetch: true
	}
}

/** Not on listings, whose budget is the tightest. */
const OTHER_UI =
	/app\/ui\/(layout\/office-(layout|fault)|text\/(counted|fold-text)|charts|kit\/(table|folded-table|fold-on-phone|stat|progress-steps|tabs|pagination|empty-state))/
const LISTING_PARTS =
	/app\/(ui\/commerce\/enterprise-kind-text|features\/catalog\/(components\/(listing-frame|gallery)|listing-text)|domain\/(goods|catalog\/listing-ties))/
/** Of a wish, wherever it is made or changed: listings, basket and checkout. */
const WISH_PARTS =
	/app\/ui\/(kit\/quantity-field|commerce\/(arrival-text|line-text|line-facts|reason-text|limit-text|most-kept))/
/** Of a basket and its sum. */
const BASKET_PARTS =
	/app\/(ui\/commerce\/(totals|discount-text|countdown|coupon-field)|domain\/checkout\/buyer-details)/
const ADDRESS_PARTS = /app\/ui\/commerce\/address-/
const SHOP_COMMERCE = /app\/ui\/commerce\/(listing-card|picture|commerce-text|seen-listings|browser-kept)/

const PARTS: readonly [chunk: string, files: RegExp][] = [
	['listing', LISTING_PARTS],
	['wish', WISH_PARTS],
	['basket', BASKET_PARTS],
	['address', ADDRESS_PARTS],
]

/** Of the gate's page alone; what it asks for late stays in files of its own. */
const GATE_ONLY = /node_modules\/(idb|qr|@noble)\//

/** What many pages use, in few files: on a slow line each small one costs a round trip and a head of its own. */
function chunkOf(id: string): string | undefined {
	if (GATE_ONLY.test(id)) return undefined
	if (/node_modules/.test(id)) return 'frame'
	if (OTHER_UI.test(id)) return undefined
	const part = PARTS.find(([, files]) => files.test(id))
	if (part) return part[0]
	if (/app\/ui\/commerce\//.test(id) && !SHOP_COMMERCE.test(id)) return undefined
	return /app\/ui\/|app\/domain\/(language|money)\/|app\/domain\/catalog\/(listing-kind|seen-listings)/.test(id)
		? 'kit'
		: undefined
}

export default defineConfig(({ command, isSsrBuild }) => ({
	plugins: [remixRouterCache(), leanBrowserPackages(), tailwindcss(), remix(remixConfig)],
	build: {
		target: 'es2022',
		cssMinify: true,
		// 4 % smaller than esbuild's, which is what keeps a stay's page within its budget of scripts.
		...(isSsrBuild
			? {}
			: {
					minify: 'terser' as const,
					terserOptions: { ecma: 2020, compress: { passes: 3, drop_console: true, keep_fargs: false } },
				}),
		...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: chunkOf } } }),
	},
	// The browser's copy alone: the server's keeps its words.
	...(command === 'build' && !isSsrBuild ? { esbuild: { drop: ['console'], legalComments: 'none' } } : {}),
	optimizeDeps: { exclude: ['pg', 'kysely', '@node-rs/argon2', 'sharp'] },
	// The packages that remixRouterCache patches must be bundled to be patched.
	...(command === 'build'
		? { ssr: { noExternal: [/^@remix-run\/(react|router|node|server-runtime)/, /^react-router/, 'turbo-stream'] } }
		: {}),
}))
