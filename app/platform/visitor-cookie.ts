import { readCookie, writeCookie } from '#app/platform/cookies.ts'

/** The cookie that remembers a visitor who agreed, or that one does not wish it. */
export const VISITOR_COOKIE = 'visitor'
const REMEMBERED_SECONDS = 395 * 86_400
const DECLINED_SECONDS = 180 * 86_400
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** What a visitor said of being remembered: the browser's id, no, or nothing yet. */
export type Remembered = { id: string } | 'declined' | 'unasked'

/** By the cookie; a browser that says no to all sites (Global Privacy Control) is not asked either. */
export function rememberedBy(cookie: string | null, privacyControl: string | null): Remembered {
	const kept = readCookie(cookie, VISITOR_COOKIE)
	if (kept !== null && UUID.test(kept)) return { id: kept }
	return kept === 'no' || privacyControl === '1' ? 'declined' : 'unasked'
}

/** The same of a whole request. */
export const rememberedIn = ({ headers }: Request): Remembered =>
	rememberedBy(headers.get('cookie'), headers.get('sec-gpc'))

/** The id of the browser of a visitor who agreed, or null. */
export function visitorIdOf(request: Request): string | null {
	const remembered = rememberedIn(request)
	return typeof remembered === 'object' ? remembered.id : null
}

/** A Set-Cookie value that remembers a visitor, or that this one declined; null forgets either. */
export function visitorCookie(answer: { id: string } | 'declined' | null, { isHttps }: { isHttps: boolean }) {
	const seconds = answer === null ? 0 : answer === 'declined' ? DECLINED_SECONDS : REMEMBERED_SECONDS
	const value = answer === null ? '' : answer === 'declined' ? 'no' : answer.id
	return writeCookie(VISITOR_COOKIE, value, { isHttps, maxAgeSeconds: seconds })
}
