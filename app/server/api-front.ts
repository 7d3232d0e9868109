import type { ActionFunction, LoaderFunction, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, {
	type NextFunction,
	type Request as Incoming,
	type RequestHandler,
	type Response as Outgoing,
} from 'express'
import type { World } from '#app/platform/world.ts'
import { languageOf } from '#app/server/language.ts'

/** What reads one pattern of addresses. */
export interface ApiLoader {
	expression: RegExp
	names: string[]
	loader: LoaderFunction
}

/** Routes of the API that are no pages. */
export interface ApiRoutes {
	/** Addresses that take POST and no parameters, each with the action of its route. */
	actions: ReadonlyMap<string, ActionFunction>
	/** What GET reads, parameters or not. */
	loaders: readonly ApiLoader[]
}

export const NO_API_ROUTES: ApiRoutes = { actions: new Map(), loaders: [] }

const MOST_BYTES = '256kb'

function pathOf(build: ServerBuild, id: string | undefined): string {
	const route = id === undefined ? undefined : build.routes[id]
	return route ? [pathOf(build, route.parentId), route.path].filter(Boolean).join('/') : ''
}

function loaderOf(path: string, loader: LoaderFunction): ApiLoader {
	const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
	const pattern = path.replace(/[.]/g, '\\.').replace(/:\w+/g, '([^/]+)')
	return { expression: new RegExp(`^/${pattern}$`), names, loader }
}

/** Addresses that are answered without the way through pages: the API's, and shared links, which only lead on. */
const isDirect = (path: string) => path.startsWith('api/v1/') || path.startsWith('s/')

/** The API's own routes out of a build: under api/v1 and without a page. */
export function apiRoutesOf(build: ServerBuild): ApiRoutes {
	const actions = new Map<string, ActionFunction>()
	const loaders: ApiLoader[] = []
	for (const route of Object.values(build.routes)) {
		const path = route ? pathOf(build, route.id) : ''
		if (!route || !isDirect(path) || /[*?]/.test(path) || route.module.default) continue
		if (route.module.action && !path.includes(':')) actions.set(`/${path}`, route.module.action)
		if (route.module.loader) loaders.push(loaderOf(path, route.module.loader))
	}
	return { actions, loaders }
}

const HEADERS = {
	POST: ['content-type', 'content-length', 'idempotency-key', 'authorization', 'accept-language'],
	GET: [
		'authorization',
		'accept',
		'accept-language',
		'if-none-match',
		'if-modified-since',
		'cookie',
		'user-agent',
		'sec-gpc',
	],
}

function toRequest(req: Incoming, origin: string, method: 'GET' | 'POST'): Request {
	const headers = new Headers()
	for (const name of HEADERS[method]) {
		const value = req.headers[name]
		if (typeof value === 'string') headers.set(name, value)
	}
	const body = method === 'POST' ? { body: req.body as Buffer<ArrayBuffer> } : {}
	return new Request(origin + req.originalUrl, { method, headers, ...body })
}

/** The loader of an address with its parameters; none for what is not well formed either. */
function readerOf(loaders: readonly ApiLoader[], path: string) {
	for (const { expression, names, loader } of loaders) {
		const found = expression.exec(path)
		if (!found) continue
		try {
			const params = Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]))
			return { loader, params }
		} catch {
			return undefined
		}
	}
	return undefined
}

async function send(response: Response, res: Outgoing): Promise<void> {
	const body = Buffer.from(await response.arrayBuffer())
	res.statusCode = response.status
	for (const [name, value] of response.headers) res.setHeader(name, value)
	res.setHeader('Content-Length', body.byteLength)
	res.end(body)
}

/** What an answer for programs needs of the outer wall: it is no page, whatever reads it. */
function guardAnswer(res: Outgoing, isHttps: boolean): void {
	res.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
	res.setHeader('X-Content-Type-Options', 'nosniff')
	res.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
	if (isHttps) res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

interface Parts {
	world: World
	isHttps: boolean
}

const argsOf = ({ world, isHttps }: Parts, req: Incoming, res: Outgoing, method: 'GET' | 'POST') => ({
	request: toRequest(req, `${isHttps ? 'https' : 'http'}://${req.headers.host}`, method),
	context: {
		world,
		language: method === 'GET' ? languageOf(req).language : ('zh' as const),
		nonce: '',
		requestId: res.locals.requestId as string,
		clientAddress: req.ip ?? '',
		isHttps,
	},
})

function answerWith(answering: Promise<unknown>, res: Outgoing, next: NextFunction): void {
	answering
		.catch((error: unknown) => {
			if (error instanceof Response) return error
			throw error
		})
		.then((response) => send(response as Response, res))
		.catch(next)
}

function acting({ actions }: ApiRoutes, parts: Parts): RequestHandler {
	const readBody = express.raw({ type: () => true, limit: MOST_BYTES })
	return (req, res, next) => {
		const action = actions.get(req.path)
		if (!action) return next()
		readBody(req, res, (fault?: unknown) => {
			if (fault) return next(fault)
			guardAnswer(res, parts.isHttps)
			answerWith(Promise.resolve(action({ ...argsOf(parts, req, res, 'POST'), params: {} })), res, next)
		})
	}
}

function reading({ loaders }: ApiRoutes, parts: Parts): RequestHandler {
	const squeeze = compression()
	return (req, res, next) => {
		const reader = isDirect(req.path.slice(1)) ? readerOf(loaders, req.path) : undefined
		if (!reader) return next()
		const { loader, params } = reader
		guardAnswer(res, parts.isHttps)
		const go = () => answerWith(Promise.resolve(loader({ ...argsOf(parts, req, res, 'GET'), params })), res, next)
		if (req.headers['accept-encoding'] === undefined) go()
		else squeeze(req, res, go)
	}
}

/**
 * Answers the API's POST addresses by their routes' actions themselves and what it reads by their loaders, without the way
 * through pages: no nonce, no matching of the whole site, a body read once (docs/decisions/0022-proof-and-speed-of-trade.md).
 * All else goes on.
 */
export function answerApi(routes: ApiRoutes, parts: Parts): RequestHandler {
	const [act, read] = [acting(routes, parts), reading(routes, parts)]
	return (req, res, next) => {
		if (req.method === 'POST') return act(req, res, next)
		return req.method === 'GET' ? read(req, res, next) : next()
	}
}
