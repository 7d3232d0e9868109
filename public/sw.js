/*
 * Keeps the last pages readable without a signal: public pages, orders and vouchers of the one who reads. Pages always come
 * from the network while there is one, so that no visitor is held by an old version. What is kept is dropped when another
 * person reads, and at every log-in and log-out.
 */
importScripts('/sw-words.js', '/sw-queue.js')

const PAGES = 'pages-1'
const FILES = 'files-1'
const META = 'meta-1'
const MOST_PAGES = 40
const MOST_FILES = 80
/** Longer than this a page that is kept need not be waited for. */
const PATIENCE_MS = 10_000
const KEPT_PATHS =
	/^\/(?:$|(?:search|products|stays|experiences|packages|map|places|brands|parks|enterprises|league|help|privacy|track)(?:\/|$)|orders\/[^/]+$|vouchers\/[^/]+$)/
/** Read at a door without a signal. Caches that nobody here can empty are told not to store them; this one is emptied. */
const OWN_PATHS = /^\/(?:orders|vouchers)\//
// Erased is changed too: what was kept of a person goes with the person.
const PERSONS_CHANGE = /^\/(?:(?:login|signup|logout)(?:\/|$)|(?:account|orders\/[^/]+)\/privacy$)/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(begin()))
self.addEventListener('message', (event) => {
	const { keep: address } = event.data ?? {}
	if (typeof address === 'string') event.waitUntil(fetchAndKeep(address).catch(() => {}))
})
self.addEventListener('fetch', (event) => {
	const { request } = event
	const url = new URL(request.url)
	if (url.origin !== location.origin) return
	if (request.mode === 'navigate') event.respondWith(request.method === 'GET' ? readPage(event) : sendForm(event))
	else if (request.method === 'POST' && WAITING_PATHS.test(url.pathname)) event.respondWith(sendHeart(request))
	else if (request.method === 'POST' && PERSONS_CHANGE.test(url.pathname.replace(/\.data$/, '')))
		event.respondWith(changePerson(request))
	else if (request.method === 'GET' && /^\/(assets\/.*\.css|files\/.*)$/.test(url.pathname))
		event.respondWith(readFile(event))
})

async function begin() {
	const current = [PAGES, FILES, META, QUEUE]
	// Those of the gate's page are kept by its own worker.
	const isOld = (name) => !current.includes(name) && !name.startsWith('gate-')
	for (const name of await caches.keys()) if (isOld(name)) await caches.delete(name)
	await self.clients.claim()
}

/** What was kept for one reader is nobody else's. */
async function noteReader(response) {
	const reader = response.headers.get('X-Reader')
	if (reader === null) return
	const meta = await caches.open(META)
	const known = await (await meta.match('/reader'))?.text()
	if (known === reader) return
	await caches.delete(PAGES)
	await caches.delete(QUEUE)
	await meta.put('/reader', new Response(reader))
}

async function trim(name, most) {
	const cache = await caches.open(name)
	const keys = await cache.keys()
	await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}

/** The address under which a page is kept: how it was to look is not part of it. */
function keyOf(address) {
	const url = new URL(address, location.origin)
	for (const name of ['lang', 'light', 'pictures', 'scheme', 'added']) url.searchParams.delete(name)
	url.hash = ''
	return url.href
}

/** Counts log-ins and log-outs: what was under way before one is not kept after it. */
let persons = 0

async function keep(address, response, person) {
	await noteReader(response)
	const isPage = response.status === 200 && (response.headers.get('Content-Type') ?? '').startsWith('text/html')
	const { pathname } = new URL(address)
	const mayBeStored = OWN_PATHS.test(pathname) || !/no-store/.test(response.headers.get('Cache-Control') ?? '')
	const isKept = KEPT_PATHS.test(pathname) && mayBeStored
	if (!isPage || !isKept) return
	const html = await response.text()
	if (person !== persons) return
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
	const headers = {
		'Content-Type': 'text/html; charset=utf-8',
		'X-Kept-At': String(Date.now()),
		'X-Kept-Title': encodeURIComponent(title),
	}
	const cache = await caches.open(PAGES)
	await cache.delete(keyOf(address))
	await cache.put(keyOf(address), new Response(html, { headers }))
	await trim(PAGES, MOST_PAGES)
}

async function fetchAndKeep(address) {
	const url = new URL(address, location.origin)
	if (url.origin !== location.origin || !KEPT_PATHS.test(url.pathname)) return
	const person = persons
	const response = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'text/html' } })
	if (!response.redirected) await keep(url.href, response, person)
}

const late = (ms) => new Promise((resolve) => setTimeout(resolve, ms, null))

async function readPage(event) {
	const { request } = event
	const kept = await (await caches.open(PAGES)).match(keyOf(request.url))
	const person = persons
	await sendWaiting().catch(() => {})
	const coming = fetch(request)
	const stored = coming.then((response) => {
		if (response.type !== 'opaqueredirect') return keep(request.url, response.clone(), person)
	})
	event.waitUntil(stored.catch(() => {}))
	try {
		const response = await (kept ? Promise.race([coming, late(PATIENCE_MS)]) : coming)
		if (response) return response
	} catch {
		if (!kept) return offlinePage('none')
	}
	return oldPage(kept)
}

/** A log-in or log-out, by a form or by a script. */
async function changePerson(request) {
	// Before the person changes: they are this one's.
	await sendWaiting()
	persons += 1
	const response = await fetch(request)
	persons += 1
	await caches.delete(PAGES)
	await caches.delete(QUEUE)
	return response
}

/** A heart that a script sends is taken either way. */
async function sendHeart(request) {
	const later = request.clone()
	try {
		return await fetch(request)
	} catch {
		await keepForLater(later)
		return new Response(null, { status: 202 })
	}
}

async function sendForm({ request }) {
	const waits = WAITING_PATHS.test(new URL(request.url).pathname)
	const later = waits ? request.clone() : null
	try {
		return await (PERSONS_CHANGE.test(new URL(request.url).pathname) ? changePerson(request) : fetch(request))
	} catch {
		if (later) await keepForLater(later)
		return offlinePage(later ? 'waiting' : 'unsent')
	}
}

async function readFile(event) {
	const cache = await caches.open(FILES)
	const kept = await cache.match(event.request)
	if (kept) return kept
	const response = await fetch(event.request)
	if (response.status === 200) {
		const copy = response.clone()
		event.waitUntil(cache.put(event.request, copy).then(() => trim(FILES, MOST_FILES)))
	}
	return response
}

const escapeHtml = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
const languageIn = (html) => (/<html[^>]* lang="en/.test(html) ? 'en' : 'zh')
const NO_SCRIPTS = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': "default-src 'self'; script-src 'none'; img-src 'self' data:",
}

/** A kept page without its scripts, which would ask for what is not there, and with the word that it is old. */
async function oldPage(kept) {
	const html = await kept.text()
	const words = WORDS[languageIn(html)]
	const at = new Date(Number(kept.headers.get('X-Kept-At'))).toLocaleString(words.locale, {
		dateStyle: 'medium',
		timeStyle: 'short',
	})
	const notice = `<p role="status" class="bg-tea-soft px-4 py-2 text-center text-sm font-semibold text-tea" data-offline>${escapeHtml(words.old(at))}</p>`
	const still = html
		.replace(/<script(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
		.replace(/<body[^>]*>/, (body) => body + notice)
	return new Response(still, { headers: NO_SCRIPTS })
}

const isOwn = ({ path }) => OWN_PATHS.test(path)

async function keptPages() {
	const cache = await caches.open(PAGES)
	const pages = []
	for (const key of await cache.keys()) {
		const response = await cache.match(key)
		const { pathname, search } = new URL(key.url)
		if (response)
			pages.push({
				path: pathname + search,
				title: decodeURIComponent(response.headers.get('X-Kept-Title') ?? ''),
				response,
			})
	}
	pages.reverse()
	return [...pages.filter(isOwn), ...pages.filter((page) => !isOwn(page))]
}

async function stylesheet() {
	const keys = await (await caches.open(FILES)).keys()
	return keys.map(({ url }) => url).findLast((url) => url.endsWith('.css')) ?? ''
}

/** In the language of the page that was kept last. */
async function offlinePage(what) {
	const pages = await keptPages()
	const language = pages[0]
		? languageIn(await pages[0].response.text())
		: navigator.language.startsWith('en')
			? 'en'
			: 'zh'
	const words = WORDS[language]
	const text = what === 'none' && pages.length === 0 ? words.empty : words[what]
	const list = pages.map(
		({ path, title }) =>
			`<li><a class="inline-block py-1.5 text-hill underline" href="${escapeHtml(path)}">${title}</a></li>`,
	)
	const html = `<!DOCTYPE html><html lang="${words.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title><link rel="stylesheet" href="${await stylesheet()}"></head><body><main class="mx-auto w-full max-w-2xl px-4 py-8">
<h1 class="text-3xl">${words.title}</h1><p class="mt-2" role="status" data-offline>${text}</p>
${what === 'none' ? `<ul class="mt-4">${list.join('')}</ul><p class="mt-6"><a class="font-semibold text-hill underline" href="">${words.again}</a></p>` : ''}</main></body></html>`
	return new Response(html, { status: 503, headers: NO_SCRIPTS })
}
