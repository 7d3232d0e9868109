import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { remixRouterCache } from './app/server/remix-router-cache.ts'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
	interface Future {
		v3_singleFetch: true
	}
}

export default defineConfig(({ command }) => ({
	plugins: [remixRouterCache(), tailwindcss(), remix(remixConfig)],
	build: { target: 'es2022', cssMinify: true },
	optimizeDeps: { exclude: ['pg', 'kysely', '@node-rs/argon2', 'sharp'] },
	// The packages that remixRouterCache patches must be bundled to be patched.
	...(command === 'build'
		? { ssr: { noExternal: [/^@remix-run\/(react|router|node|server-runtime)/, /^react-router/, 'turbo-stream'] } }
		: {}),
}))
