import { FormTexts } from '#app/platform/form-texts.ts'
import { type CookieOptions, readCookie, writeCookie } from '#app/platform/cookies.ts'
import type { World } from '#app/platform/world.ts'
import type { Scheme } from '#app/domain/appearance/scheme.ts'
import type { Language } from '#app/domain/language/bilingual.ts'

export { type CookieOptions, readCookie, writeCookie } from '#app/platform/cookies.ts'
export { rememberedIn, visitorCookie, visitorIdOf } from '#app/platform/visitor-cookie.ts'

/** What the server hands to every loader and action beside the request. */
export interface RequestContext {
	world: World
	language: Language
	/** Pages go out without scripts and pictures; absent is no. */
	isLight?: boolean
	/** Asked for by a page that stands, which draws it itself: the data alone; absent is a whole document. */
	isData?: boolean
	/** How pages are coloured; absent is as the device says. */
	scheme?: Scheme
	/** Random for each response; scripts without it do not run. */
	nonce: string
	requestId: string
	/** What a file's address answered, whose refusal this page puts into words; absent where none did. */
	fault?: number
	/** The peer's address, or the proxy's word for it when proxies are trusted. */
	clientAddress: string
	isHttps: boolean
}

/** How a page is to look for whoever asks. */
export const lookOf = ({ language, isLight = false, isData = false }: RequestContext) => ({ language, isLight, isData })

declare module '@remix-run/node' {
	interface AppLoadContext extends RequestContext {}
}

/** An RFC 9457 problem as a response. `type` is stable and ours; `facts` go beside it. */
export function problem(status: number, type: string, title: string, facts: Record<string, unknown> = {}): Response {
	return new Response(JSON.stringify({ type: `/problems/${type}`, title, status, ...(inApiNames(facts) as object) }), {
		status,
		headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
	})
}

/** The bytes of a request, or null when there are more than `most`: what is too much is not read. */
export async function readBytes(request: Request, most: number): Promise<Buffer | null> {
	if (Number(request.headers.get('content-length') ?? 0) > most || !request.body)
		return request.body ? null : Buffer.alloc(0)
	const chunks: Uint8Array[] = []
	let length = 0
	for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
		length += chunk.byteLength
		if (length > most) return null
		chunks.push(chunk)
	}
	return Buffer.concat(chunks)
}

/** A form with files. Of one that is too large its texts are there alone, to be shown again. */
export interface Upload {
	form: FormData
	isTooLarge: boolean
}

/** The fields and files of a form of at most so many bytes; what is more is not kept, but for what was typed. */
export async function readUpload(request: Request, mostBytes: number): Promise<Upload> {
	const type = request.headers.get('Content-Type') ?? ''
	const texts = new FormTexts(type)
	const kept: Uint8Array[] = []
	let length = Number(request.headers.get('content-length') ?? 0) > mostBytes ? mostBytes : 0
	for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
		kept.push(chunk)
		length += chunk.byteLength
		if (length > mostBytes) for (const it of kept.splice(0)) texts.feed(it)
	}
	if (length > mostBytes) return { form: texts.form, isTooLarge: true }
	const whole = { method: 'POST', headers: { 'Content-Type': type }, body: Buffer.concat(kept) }
	return { form: await readFormData(new Request(request.url, whole)), isTooLarge: false }
}

/** The token with which a visitor may open an order, kept in a cookie of its own. */
export function orderTokenOf(request: Request, orderNumber: string): string | null {
	if (!/^[\d-]{13,20}$/.test(orderNumber)) return null
	return readCookie(request.headers.get('cookie'), `order_${orderNumber}`)
}

/** What a visitor's device keeps under a name; null for no name, or nothing kept. */
export const keptOn = (request: Request, name: string | null): string | null =>
	name === null ? null : readCookie(request.headers.get('cookie'), name)

/** The headers by which a device keeps something under a name; none without a name. */
export const keepingOf = (name: string | null, value: string, options: CookieOptions): HeadersInit =>
	name === null ? {} : { 'Set-Cookie': writeCookie(name, value, options) }

const CART_SECONDS = 90 * 86_400

/** The basket a visitor brings along, as its cookie says. */
export const cartIdOf = (request: Request): string | null => readCookie(request.headers.get('cookie'), 'cart')

/** A Set-Cookie value for a visitor who is known by this basket from now on. */
export const cartCookie = (cartId: string, { isHttps }: Pick<RequestContext, 'isHttps'>): string =>
	writeCookie('cart', cartId, { isHttps, maxAgeSeconds: CART_SECONDS })

/** The fields of a form that was sent; what is not a form is refused. */
export async function readFormData(request: Request): Promise<FormData> {
	try {
		return await request.formData()
	} catch {
		throw new Response(null, { status: 400 })
	}
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The same facts under the API's names, 'holdUntil' as 'hold_until'; instants as ISO 8601. */
function inApiNames(value: unknown): unknown {
	if (value instanceof Date) return value.toISOString()
	if (Array.isArray(value)) return value.map(inApiNames)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([name, of]) => [snake(name), inApiNames(of)]))
}

/** An answer of the API that is only for the one who asked. */
export function answerJson(body: unknown, status = 200): Response {
	return Response.json(inApiNames(body), { status, headers: { 'Cache-Control': 'no-store' } })
}

const MOST_JSON_BYTES = 256 * 1024

/** A request's JSON body; undefined when it is none or too large to be one of ours. */
export async function readJson(request: Request): Promise<unknown> {
	if (Number(request.headers.get('Content-Length') ?? 0) > MOST_JSON_BYTES) return undefined
	try {
		return await request.json()
	} catch {
		return undefined
	}
}

/** The token of an Authorization header of the Bearer kind, or null. */
export function bearerOf(request: Request): string | null {
	return /^Bearer ([\w.~+/-]{8,200}=*)$/.exec(request.headers.get('Authorization') ?? '')?.[1] ?? null
}

/** The page of a list that ?page= asks for, from 1; what is no number is the first. */
export function pageIn(request: Request): number {
	const wanted = new URL(request.url).searchParams.get('page') ?? ''
	return /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1
}

/** The id in an address; 0, which nothing has, for what is none. */
export const idOf = (text: string | undefined): number => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : 0)
