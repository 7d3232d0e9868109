import type { Request, RequestHandler } from 'express'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

function originOf(req: Request, origins: ReadonlySet<string>): 'ours' | 'foreign' | 'unknown' {
	const origin = req.get('origin')
	if (origin === undefined) return 'unknown'
	return origins.has(origin) ? 'ours' : 'foreign'
}

/** True when a request that may change something was made by a page of ours, or carries a token no browser adds by itself. */
function isOurs(req: Request, origins: ReadonlySet<string>): boolean {
	const origin = originOf(req, origins)
	if (origin === 'foreign') return false
	const site = req.get('sec-fetch-site')
	if (site === 'same-origin') return true
	if (origin === 'ours') return site === undefined || site === 'none'
	// Programs send neither header; they must be calling the API, which takes no cookie.
	return site === undefined && req.path.startsWith('/api/v1/') && req.get('cookie') === undefined
}

/**
 * Refuses every unsafe request that a page of another site could have made. Remix checks only some of them: resource
 * routes, requests without Origin and forged X-Forwarded-Host pass it (docs/decisions/0007-own-origin-check.md).
 */
export function requireOwnOrigin(origins: ReadonlySet<string>): RequestHandler {
	return (req, res, next) => {
		res.vary('Origin').vary('Sec-Fetch-Site')
		if (SAFE.has(req.method) || req.path.startsWith('/webhooks/') || isOurs(req, origins)) return next()
		res.status(403).type('application/problem+json').send({
			type: '/problems/foreign-origin',
			title: 'This request did not come from a page of this site.',
			status: 403,
		})
	}
}

/** Answers 400 to a Host we could not have been called by, so that no link is ever built from it. */
export function requireKnownHost(hosts: ReadonlySet<string> | null): RequestHandler {
	return (req, res, next) => {
		const host = req.headers.host ?? ''
		const isWellFormed = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(host)
		if (isWellFormed && (hosts === null || hosts.has(host.toLowerCase()))) return next()
		res.status(400).type('text/plain').send('Unknown host.')
	}
}
