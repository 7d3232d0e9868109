import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

export interface SecurityOptions {
	isHttps: boolean
	isDevelopment: boolean
	/** Origins a form may lead to beside our own: the payment page's. */
	formTargets: string[]
}

/** Gives each response a nonce of 128 random bits. */
export const withNonce: RequestHandler = (_req, res, next) => {
	res.locals.nonce = randomBytes(16).toString('base64')
	next()
}

/** Content-Security-Policy with a nonce and the other headers of the outer wall. */
export function securityHeaders(options: SecurityOptions): RequestHandler {
	const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce}'`
	return helmet({
		// helmet's no-referrer makes browsers send Origin: null, and forms without JavaScript would be refused.
		referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
		strictTransportSecurity: options.isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
		crossOriginEmbedderPolicy: false,
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'self'"],
				scriptSrc: [nonce, "'strict-dynamic'"],
				styleSrc: options.isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
				imgSrc: ["'self'", 'data:', 'blob:'],
				connectSrc: options.isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
				fontSrc: ["'self'"],
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				frameAncestors: ["'none'"],
				formAction: ["'self'", ...options.formTargets],
				manifestSrc: ["'self'"],
				...(options.isHttps && { upgradeInsecureRequests: [] }),
			},
		},
	})
}
