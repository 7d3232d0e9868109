import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import express, { type RequestHandler } from 'express'
import { apiActionsOf, type ApiActions } from '#app/server/api-front.ts'
import { tellingWhenAway } from '#app/server/telling-when-away.ts'
import { handlerOf, type RemixHandler } from '#app/server/remix-adapter.ts'

export interface Site {
	handler: () => Promise<RemixHandler> | RemixHandler
	assets: RequestHandler
	/** What is answered without the way through pages; nothing in development, where code changes under it. */
	apiActions: ApiActions
}

/** Files of the build: hashed ones for a year, the rest for an hour; only paths with an ending are looked up on disk. */
function builtAssets(): RequestHandler {
	const hashed = express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false })
	const other = express.static('build/client', { maxAge: '1h', index: false })
	return (req, res, next) => {
		if (req.path.startsWith('/assets/')) {
			req.url = req.url.slice('/assets'.length)
			return hashed(req, res, next)
		}
		return /\.[a-z0-9]{2,12}$/i.test(req.path) ? other(req, res, next) : next()
	}
}

/** The site as built. */
export async function openBuiltSite(): Promise<Site> {
	const file = pathToFileURL(path.resolve('build/server/index.js')).href
	const build = tellingWhenAway((await import(file)) as ServerBuild)
	const handler = handlerOf(build, 'production')
	return { handler: () => handler, assets: builtAssets(), apiActions: apiActionsOf(build) }
}

/** The site from source, reloaded at each change. */
export async function openDevelopmentSite(): Promise<Site> {
	const { createServer } = await import('vite')
	const vite = await createServer({ server: { middlewareMode: true } })
	const load = async () => tellingWhenAway((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild)
	const handler = async () => handlerOf(await load(), 'development')
	return { handler, assets: vite.middlewares, apiActions: new Map() }
}
