import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Language } from '#app/domain/language/bilingual.ts'
import { KeptPage } from '#app/server/page-cache/kept-page.ts'
import { asksForPublicPage, listingOf, pageKey, type PageVariant, variantOf } from '#app/server/page-cache/page-key.ts'
import type { PageWatch } from '#app/server/page-cache/page-watch.ts'

/** Heads that belong to one answer. */
const OWN_HEADS = new Set(['x-request-id', 'content-length', 'content-encoding', 'date', 'connection', 'keep-alive'])
const MOST_LANGUAGE_HEADERS = 500
const MINUTE_MS = 60_000

interface Entry {
	page: KeptPage
	/** Names and values by turns, without what is each answer's own. */
	heads: string[]
	/** The policy cut where the nonce stands. */
	policy: string[]
	slug: string | null
	/** The promotion it shows. */
	promoted: number | null
	madeFrom: number
	minute: number
}

function headsOf(all: OutgoingHttpHeaders): string[] {
	return Object.entries(all).flatMap(([name, value]) =>
		value === undefined || OWN_HEADS.has(name) || name === 'content-security-policy'
			? []
			: [value].flat().flatMap((one) => [name, String(one)]),
	)
}

/** A page as it was made for a request. */
export interface MadePage {
	page: Buffer
	nonce: string
	variant: PageVariant
	promoted?: number | null
}

export interface PageCacheParts {
	watch: PageWatch
	now: () => Date
	/** Bytes it may take. */
	mostBytes: number
	/** Told of each answer from the cache. */
	log: (facts: { req_id: string; path: string; ms: number }) => void
	/** Told of each page with a promotion that goes out. */
	shown?: (req: IncomingMessage, promoted: number | null) => void
}

/**
 * Whole public pages, given out again to visitors whom nothing distinguishes. What the clock alone changes (midnight, a
 * cutoff, a promotion's end) changes at a full minute: no page is kept past one. See docs/decisions/0031-whole-page-cache.md.
 */
export class PageCache {
	#parts: PageCacheParts
	#entries = new Map<string, Entry>()
	#bytes = 0
	#languages = new Map<string, Language>()
	#making = new Map<string, { made: Promise<void>; tell: () => void }>()
	#begun = new WeakMap<IncomingMessage, number>()

	constructor(parts: PageCacheParts) {
		this.#parts = parts
	}

	#minute(): number {
		return Math.floor(this.#parts.now().getTime() / MINUTE_MS)
	}

	#keyOf(req: IncomingMessage): string | null {
		const variant = variantOf(req, (header) => this.#languages.get(header))
		return variant && pageKey(req, variant)
	}

	#drop(key: string): void {
		const entry = this.#entries.get(key)
		if (!entry) return
		this.#entries.delete(key)
		this.#bytes -= entry.page.size
	}

	/** The page if it is kept and still true; moved to the end, as the last to be dropped for room. */
	#find(key: string): Entry | null {
		const entry = this.#entries.get(key)
		if (!entry) return null
		if (entry.minute !== this.#minute() || !this.#parts.watch.holds(entry.madeFrom, entry.slug)) {
			this.#drop(key)
			return null
		}
		this.#entries.delete(key)
		this.#entries.set(key, entry)
		return entry
	}

	#send(entry: Entry, req: IncomingMessage, res: ServerResponse): void {
		const startedAt = performance.now()
		const nonce = randomBytes(16).toString('base64')
		const requestId = randomUUID()
		const isGzip = /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(String(req.headers['accept-encoding'] ?? ''))
		const body = isGzip ? entry.page.gzip(nonce) : entry.page.plain(nonce)
		const length = ['content-length', String(body.byteLength), 'vary', 'Accept-Encoding']
		const own = ['x-request-id', requestId, ...length]
		if (isGzip) own.push('content-encoding', 'gzip')
		res.writeHead(200, [...entry.heads, 'content-security-policy', entry.policy.join(nonce), ...own])
		res.end(body)
		this.#parts.shown?.(req, entry.promoted)
		const ms = Math.round((performance.now() - startedAt) * 10) / 10
		this.#parts.log({ req_id: requestId, path: (req.url ?? '').split('?', 1)[0] ?? '', ms })
	}

	/**
	 * Answers from what is kept; else hands over to `make`. Visitors who ask for the same page while it is being made wait for
	 * the first one's, so that a page that everybody wants is made once.
	 */
	async answer(req: IncomingMessage, res: ServerResponse, make: () => void): Promise<void> {
		if (!asksForPublicPage(req)) return make()
		this.#parts.watch.wake()
		const key = this.#keyOf(req)
		if (key === null) return this.#make(req, make)
		const kept = this.#find(key)
		if (kept) return this.#send(kept, req, res)
		const making = this.#making.get(key)
		if (making) {
			await making.made
			const made = this.#find(key)
			return made ? this.#send(made, req, res) : this.#make(req, make)
		}
		let tell = () => {}
		const made = new Promise<void>((resolve) => (tell = resolve))
		this.#making.set(key, { made, tell })
		res.once('close', tell).once('finish', tell)
		void made.then(() => this.#making.delete(key))
		this.#make(req, make)
	}

	#make(req: IncomingMessage, make: () => void): void {
		this.#begun.set(req, this.#parts.watch.clock())
		make()
	}

	#learnLanguage(req: IncomingMessage, language: Language): void {
		if (req.headers.cookie) return
		if (this.#languages.size >= MOST_LANGUAGE_HEADERS) this.#languages.clear()
		this.#languages.set(req.headers['accept-language'] ?? '', language)
	}

	#put(key: string, entry: Entry): void {
		this.#drop(key)
		this.#entries.set(key, entry)
		this.#bytes += entry.page.size
		for (const oldest of this.#entries.keys()) {
			if (this.#bytes <= this.#parts.mostBytes) break
			this.#drop(oldest)
		}
	}

	/** Keeps a page that was made for a request which `answer` handed over, unless it is one visitor's own. */
	keep(req: IncomingMessage, res: ServerResponse, made: MadePage): void {
		const madeFrom = this.#begun.get(req)
		if (madeFrom === undefined || res.statusCode !== 200 || res.hasHeader('set-cookie')) return
		this.#learnLanguage(req, made.variant.language)
		const key = pageKey(req, made.variant)
		this.#put(key, {
			page: new KeptPage(made.page, made.nonce),
			heads: headsOf(res.getHeaders()),
			policy: String(res.getHeader('content-security-policy')).split(made.nonce),
			...{ slug: listingOf(req.url ?? ''), promoted: made.promoted ?? null, madeFrom, minute: this.#minute() },
		})
		// Those who wait need not wait for how fast the first one reads.
		this.#making.get(key)?.tell()
	}
}
