import type { Request } from 'express'
import { isScheme, type Scheme } from '#app/domain/appearance/scheme.ts'
import { readCookie } from '#app/platform/http.ts'

/** ?scheme=, else the cookie, else as the device has it. `isChosen` when the address asked: the answer sets the cookie. */
export function schemeOf(req: Request): { scheme: Scheme; isChosen: boolean } {
	const asked = req.query.scheme
	if (isScheme(asked)) return { scheme: asked, isChosen: true }
	return { scheme: keptScheme(req.headers.cookie ?? null), isChosen: false }
}

export function keptScheme(cookie: string | null): Scheme {
	const kept = readCookie(cookie, 'scheme')
	return isScheme(kept) ? kept : 'device'
}
