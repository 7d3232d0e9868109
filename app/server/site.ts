import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import express, { type RequestHandler } from 'express'
import { apiRoutesOf, type ApiRoutes, NO_API_ROUTES } from '#app/server/api-front.ts'
import { tellingWhenAway } from '#app/server/telling-when-away.ts'
import { handlerOf, type RemixHandler } from '#app/server/remix-adapter.ts'

export interface Site {
	handler: () => Promise<RemixHandler> | RemixHandler
	assets: RequestHandler
	/** What is answered without the way through pages; nothing in development, where code changes under it. */
	apiRoutes: ApiRoutes
}

const TYPES: Record<string, string> = {
	// Always read as UTF-8: a module has no other.
	js: 'text/javascript',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
}

/** Answers with the file's brotli twin where there is one and the browser reads it. */
function squeezed(folder: string): RequestHandler {
	const twins = new Set(readdirSync(folder).filter((name) => name.endsWith('.br')))
	return (req, res, next) => {
		const name = req.path.slice(1)
		const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
		if (!type || !twins.has(`${name}.br`)) return next()
		res.vary('Accept-Encoding')
		if (req.acceptsEncodings(['br', 'identity']) !== 'br') return next()
		res.setHeader('Content-Type', type)
		res.setHeader('Content-Encoding', 'br')
		req.url = `/${name}.br`
		next()
	}
}

/** Files of the build: hashed ones for a year, the rest for an hour; only paths with an ending are looked up on disk. */
function builtAssets(): RequestHandler {
	const hashedTwin = squeezed('build/client/assets')
	const otherTwin = squeezed('build/client')
	const bare = { immutable: true, maxAge: '1y', etag: false, lastModified: false, acceptRanges: false }
	const hashed = express.static('build/client/assets', { ...bare, fallthrough: false })
	const other = express.static('build/client', { maxAge: '1h', index: false })
	return (req, res, next) => {
		res.setHeader('X-Content-Type-Options', 'nosniff')
		// Kept open without saying so, as HTTP/1.1 does: each small file saves the words.
		res.removeHeader('Connection')
		if (req.path.startsWith('/assets/')) {
			req.url = req.url.slice('/assets'.length)
			return hashedTwin(req, res, () => hashed(req, res, next))
		}
		return /\.[a-z0-9]{2,12}$/i.test(req.path) ? otherTwin(req, res, () => other(req, res, next)) : next()
	}
}

/** The site as built. */
export async function openBuiltSite(): Promise<Site> {
	const file = pathToFileURL(path.resolve('build/server/index.js')).href
	const build = tellingWhenAway((await import(file)) as ServerBuild)
	const handler = handlerOf(build, 'production')
	return { handler: () => handler, assets: builtAssets(), apiRoutes: apiRoutesOf(build) }
}

/** The site from source, reloaded at each change. */
export async function openDevelopmentSite(): Promise<Site> {
	const { createServer } = await import('vite')
	const vite = await createServer({ server: { middlewareMode: true } })
	const load = async () => tellingWhenAway((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild)
	const handler = async () => handlerOf(await load(), 'development')
	return { handler, assets: vite.middlewares, apiRoutes: NO_API_ROUTES }
}
