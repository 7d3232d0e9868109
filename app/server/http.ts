import { randomUUID } from 'node:crypto'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Config } from '#app/platform/config.ts'
import { writeCookie } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'
import { answerApi, type ApiRoutes } from '#app/server/api-front.ts'
import { takeArrivals } from '#app/server/arrivals.ts'
import { languageOf } from '#app/server/language.ts'
import { lightnessOf, WANTED_HINTS } from '#app/server/lightness.ts'
import { serveRemix, type RemixHandler } from '#app/server/remix-adapter.ts'
import { refuseHiddenPictures } from '#app/server/hidden-pictures.ts'
import { serveKeptPictures } from '#app/server/kept-pictures.ts'
import { requireKnownHost, requireOwnOrigin } from '#app/server/request-guard.ts'
import { promotedIn, type Showings } from '#app/server/showings.ts'
import type { PageCache } from '#app/server/page-cache/page-cache.ts'
import { schemeOf } from '#app/server/scheme.ts'
import { securityHeaders, withNonce } from '#app/server/security-headers.ts'

export interface HttpParts {
	config: Config
	world: World
	/** The Remix handler of now: in development it is loaded again after each change. */
	handler: () => Promise<RemixHandler> | RemixHandler
	/** Serves or transforms assets in development. */
	assets: express.RequestHandler
	apiRoutes: ApiRoutes
	/** false while stopping or when the database does not answer. */
	isReady: () => Promise<boolean>
	/** Origin of the payment page. */
	paymentOrigins: string[]
	isDevelopment: boolean
	/** None in development, where pages change by themselves. */
	pages?: PageCache | null
	/** Counts how often promotions are shown. */
	showings?: Showings
	/** Whether this process searches in its memory by now. */
	isMarketThere?: () => boolean
}

const YEAR_SECONDS = 31_536_000

function logRequests(world: World): express.RequestHandler {
	return (req, res, next) => {
		const startedAt = performance.now()
		const requestId = randomUUID()
		res.locals.requestId = requestId
		if (!req.path.startsWith('/assets/')) res.setHeader('X-Request-Id', requestId)
		res.on('finish', () => {
			const ms = Math.round((performance.now() - startedAt) * 10) / 10
			world.log.info({ req_id: requestId, method: req.method, path: req.path, status: res.statusCode, ms }, 'request')
		})
		next()
	}
}

function probes(app: Express, { isReady, isMarketThere }: HttpParts): void {
	app.get('/healthz', (_req, res) => void res.type('text').set('Cache-Control', 'no-store').send('ok'))
	app.get('/readyz', async (_req, res) => {
		const ready = await isReady()
		res
			.status(ready ? 200 : 503)
			.type('text')
			.set('Cache-Control', 'no-store')
			.set('X-Search', isMarketThere?.() ? 'memory' : 'tables')
			.send(ready ? 'ready' : 'not ready')
	})
}

/** Where our own pages may come from: the origin, and in a plain http start both names of this machine. */
function ownOrigins(origin: string): Set<string> {
	const url = new URL(origin)
	const origins = new Set([origin])
	if (url.protocol === 'http:')
		for (const host of ['localhost', '127.0.0.1']) origins.add(`http://${host}:${url.port || 80}`)
	return origins
}

function serveApp(parts: HttpParts, isHttps: boolean) {
	return async (req: Request, res: Response, next: NextFunction) => {
		const { language, isChosen } = languageOf(req)
		const lightness = lightnessOf(req)
		const coloured = schemeOf(req)
		const keep = (name: string, value: string) =>
			res.append('Set-Cookie', writeCookie(name, value, { isHttps, maxAgeSeconds: YEAR_SECONDS }))
		if (isChosen) keep('lang', language)
		if (lightness.isChosen) keep('light', lightness.isLight ? 'on' : 'off')
		if (coloured.isChosen) keep('scheme', coloured.scheme)
		res.setHeader('Accept-CH', WANTED_HINTS)
		const origin = `${isHttps ? 'https' : 'http'}://${req.headers.host}`
		try {
			await serveRemix(
				await parts.handler(),
				{ req, res, origin, path: req.originalUrl },
				{
					world: parts.world,
					language,
					isLight: lightness.isLight,
					isData: req.path.endsWith('.data'),
					scheme: coloured.scheme,
					nonce: res.locals.nonce,
					requestId: res.locals.requestId,
					clientAddress: req.ip ?? '',
					isHttps,
				},
				(page) => {
					const promoted = promotedIn(page)
					parts.showings?.count(req, promoted)
					parts.pages?.keep(req, res, {
						...{ page, nonce: res.locals.nonce, promoted },
						variant: { language, isLight: lightness.isLight, scheme: coloured.scheme },
					})
				},
			)
		} catch (error) {
			next(error)
		}
	}
}

/** The whole HTTP face: outer wall first, then probes, files, and every page by Remix. */
export function createHttpApp(parts: HttpParts): Express {
	const { config, world } = parts
	const isHttps = config.origin.startsWith('https:')
	const origins = ownOrigins(config.origin)
	const app = express()
	app.disable('x-powered-by').set('etag', false).set('trust proxy', config.trustsProxy)
	app.use(logRequests(world))
	probes(app, parts)
	app.use(requireKnownHost(isHttps ? new Set([new URL(config.origin).host]) : null))
	// Before the wall of a page: a file is no page, and the wall's words would outweigh the small ones.
	app.use(parts.assets)
	app.use(requireOwnOrigin(origins))
	app.use(takeArrivals(world))
	app.use(answerApi(parts.apiRoutes, { world, isHttps }))
	app.use(withNonce)
	app.use(securityHeaders({ isHttps, isDevelopment: parts.isDevelopment, formTargets: parts.paymentOrigins }))
	app.use(compression())
	app.use('/files', refuseHiddenPictures(world))
	app.use(
		'/files',
		express.static(config.filesDir, { immutable: true, maxAge: '1y', index: false, dotfiles: 'ignore' }),
	)
	if (config.s3) app.get('/files/:file', serveKeptPictures(world))
	app.all('*', serveApp(parts, isHttps))
	app.use((error: Error & { status?: number }, _req: Request, res: Response, next: NextFunction) => {
		// A file of an earlier build, or an address that cannot be read.
		if (error.status && error.status < 500 && !res.headersSent) return void res.status(error.status).end()
		world.log.error(
			{ req_id: res.locals.requestId, err: { message: error.message, stack: error.stack } },
			'request failed',
		)
		if (res.headersSent) return next(error)
		res
			.status(500)
			.type('text')
			.send(`Something went wrong on our side. 出错了，请稍后再试。 (${res.locals.requestId})`)
	})
	return app
}
