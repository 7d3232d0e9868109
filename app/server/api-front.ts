import type { ActionFunction, ServerBuild } from '@remix-run/node'
import express, { type Request as Incoming, type RequestHandler, type Response as Outgoing } from 'express'
import type { World } from '#app/platform/world.ts'

/** Addresses of the API that take POST and no parameters, each with the action of its route. */
export type ApiActions = ReadonlyMap<string, ActionFunction>

const MOST_BYTES = '256kb'

function pathOf(build: ServerBuild, id: string | undefined): string {
	const route = id === undefined ? undefined : build.routes[id]
	return route ? [pathOf(build, route.parentId), route.path].filter(Boolean).join('/') : ''
}

/** The API's own actions out of a build: under api/v1, without parameters and without a page. */
export function apiActionsOf(build: ServerBuild): ApiActions {
	const found = Object.values(build.routes).flatMap((route) => {
		const path = route ? pathOf(build, route.id) : ''
		const isOurs = path.startsWith('api/v1/') && !/[:*]/.test(path)
		return isOurs && route?.module.action && !route.module.default ? [[`/${path}`, route.module.action] as const] : []
	})
	return new Map(found)
}

function toRequest(req: Incoming, origin: string): Request {
	const headers = new Headers()
	for (const name of ['content-type', 'content-length', 'idempotency-key', 'authorization', 'accept-language']) {
		const value = req.headers[name]
		if (typeof value === 'string') headers.set(name, value)
	}
	return new Request(origin + req.originalUrl, { method: 'POST', headers, body: req.body as Buffer<ArrayBuffer> })
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

/**
 * Answers the API's POST addresses by their routes' actions themselves, without the way through pages: no nonce, no
 * compression, no matching, the body read once (docs/decisions/0022-proof-and-speed-of-trade.md). All else goes on.
 */
export function answerApi(actions: ApiActions, parts: { world: World; isHttps: boolean }): RequestHandler {
	const { world, isHttps } = parts
	const readBody = express.raw({ type: () => true, limit: MOST_BYTES })
	return (req, res, next) => {
		const action = req.method === 'POST' ? actions.get(req.path) : undefined
		if (!action) return next()
		readBody(req, res, (fault?: unknown) => {
			if (fault) return next(fault)
			const origin = `${isHttps ? 'https' : 'http'}://${req.headers.host}`
			const context = {
				world,
				language: 'zh' as const,
				nonce: '',
				requestId: res.locals.requestId as string,
				clientAddress: req.ip ?? '',
				isHttps,
			}
			guardAnswer(res, isHttps)
			const answered = Promise.resolve(action({ request: toRequest(req, origin), params: {}, context }))
			answered
				.catch((error: unknown) => {
					if (error instanceof Response) return error
					throw error
				})
				.then((response) => send(response as Response, res))
				.catch(next)
		})
	}
}
