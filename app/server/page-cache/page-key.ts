import type { IncomingMessage } from 'node:http'
import type { Scheme } from '#app/domain/appearance/scheme.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { readCookie } from '#app/platform/http.ts'
import { prefersLight } from '#app/server/lightness.ts'
import { keptScheme } from '#app/server/scheme.ts'

/** What decides a public page, beside its address. */
export interface PageVariant {
	language: Language
	isLight: boolean
	scheme: Scheme
}

const PUBLIC =
	/^\/(?:(?:search|products|stays|experiences|packages|map|places|brands|parks|enterprises|trace|league|help|privacy)(?:\/[\w-]+(?:\/(?:reviews|questions))?)?)?$/
const LISTING = /^\/(?:products|stays|experiences)\/([\w-]+)$/
/** `lang`, `light` and `scheme` set cookies, `via` is one visitor's; what begins with a line is the router's own. */
const UNKEPT_SEARCH = /[?&](?:lang|light|scheme|via|_\w*)=/
const MOST_LENGTH = 512
/** Cookies that say how a page is to look, and one by which no page is another. */
const PLAIN_COOKIES = new Set(['lang', 'light', 'scheme', 'visitor'])

function hasOnlyPlainCookies(header: string | undefined): boolean {
	return !header || header.split(';').every((pair) => PLAIN_COOKIES.has((pair.split('=')[0] ?? '').trim()))
}

/** Whether the answer to a request can be the same for everybody: a public page, asked for by nobody in particular. */
export function asksForPublicPage(req: IncomingMessage): boolean {
	const url = req.url ?? ''
	const { authorization, range, cookie } = req.headers
	if (req.method !== 'GET' || url.length > MOST_LENGTH || authorization || range) return false
	const [path = ''] = url.split('?', 1)
	return PUBLIC.test(path) && !UNKEPT_SEARCH.test(url) && hasOnlyPlainCookies(cookie)
}

/** The listing that a page is of, whose stock alone it shows; null when it shows that of many. */
export function listingOf(url: string): string | null {
	return LISTING.exec(url.split('?', 1)[0] ?? '')?.[1] ?? null
}

/** One page of one host in one look. */
export function pageKey(req: IncomingMessage, { language, isLight, scheme }: PageVariant): string {
	return `${req.headers.host} ${language} ${isLight ? 'light' : 'full'} ${scheme} ${req.url}`
}

/** How the page would look, decided as a page that is made is; `languageOfHeader` knows headers that were met before. */
export function variantOf(
	req: IncomingMessage,
	languageOfHeader: (header: string) => Language | undefined,
): PageVariant | null {
	const cookie = req.headers.cookie ?? null
	const kept = readCookie(cookie, 'lang')
	const language = kept === 'zh' || kept === 'en' ? kept : languageOfHeader(req.headers['accept-language'] ?? '')
	if (!language) return null
	const light = readCookie(cookie, 'light')
	const hint = (name: string) => req.headers[name] as string | undefined
	return { language, isLight: light === 'on' || (light !== 'off' && prefersLight(hint)), scheme: keptScheme(cookie) }
}
