/*
 * Keeps the last pages readable without a signal: public pages, orders and vouchers of the one who reads. Pages always come
 * from the network while there is one, so that no visitor is held by an old version. What is kept is dropped when another
 * person reads, and at every log-in and log-out.
 */
importScripts('/sw-words.js', '/sw-queue.js')

const PAGES = 'pages-1'
const FILES = 'files-1'
const META = 'meta-1'
/** Who comes takes nothing away from who was here before: that one may be the same. */
const COMES = /^\/(?:login|signup)/
/** Answered here and nowhere else. */
const WITHDRAW = '/queue/withdraw'
const MOST_PAGES = 40
const MOST_FILES = 80
/** Longer than this a page that is kept need not be waited for. */
const PATIENCE_MS = 10_000
const KEPT_PATHS =
	/^\/(?:$|(?:search|products|stays|experiences|packages|map|places|brands|parks|enterprises|league|help|privacy|track)(?:\/|$)|orders\/[^/]+(?:\/reviews\/\d+)?$|vouchers\/[^/]+$)/
/** Read at a door without a signal. Caches that nobody here can empty are told not to store them; this one is emptied. */
const OWN_PATHS = /^\/(?:orders|vouchers)\//
// Erased is changed too: what was kept of a person goes with the person.
const PERSONS_CHANGE = /^\/(?:(?:login|signup|logout)(?:\/|$)|(?:account|orders\/[^/]+)\/privacy$)/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(begin()))
self.addEventListener('message', (event) => {
	const { keep: address, tellIn: language } = event.data ?? {}
	if (typeof address === 'string') event.waitUntil(fetchAndKeep(address).catch(() => {}))
	if (language in WORDS)
		event.waitUntil(sendFirst(event).then(async () => tellNews(event.source, language, await knownReader())))
})
self.addEventListener('fetch', (event) => {
	const { request } = event
	const url = new URL(request.url)
	if (url.origin !== location.origin) return
	if (request.method === 'POST' && url.pathname === WITHDRAW) event.respondWith(withdrawn(request))
	else if (request.mode === 'navigate') event.respondWith(request.method === 'GET' ? readPage(event) : sendForm(event))
	else if (request.method === 'POST' && waitingKind(url.pathname)) event.respondWith(sendBeside(request))
	else if (request.method === 'POST' && PERSONS_CHANGE.test(url.pathname.replace(/\.data$/, '')))
		event.respondWith(changePerson(request))
	else if (request.method === 'GET' && url.pathname.endsWith('.data'))
		event.respondWith(sendFirst(event).then(() => fetch(request)))
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

/** Who reads, as far as a page has said so. */
async function knownReader() {
	const meta = await caches.open(META)
	return (await (await meta.match('/reader'))?.text()) ?? ''
}

/** What was kept for one reader is nobody else's. What one said waits until that one is back. */
async function noteReader(response) {
	const reader = response.headers.get('X-Reader')
	if (reader === null || reader === (await knownReader())) return
	await caches.delete(PAGES)
	const meta = await caches.open(META)
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
	for (const name of ['lang', 'light', 'pictures', 'scheme', 'added', 'saved']) url.searchParams.delete(name)
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
	await sendFirst(event)
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
	const reader = await knownReader()
	// Before the person changes: they are this one's.
	await sendWaiting()
	persons += 1
	const response = await fetch(request)
	persons += 1
	await caches.delete(PAGES)
	if (!COMES.test(new URL(request.url).pathname)) await forgetWaiting(reader)
	return response
}

/** What a script sends is taken either way, if it may wait. */
async function sendBeside(request) {
	const later = request.clone()
	try {
		await dropOlder(request.clone())
		return await fetch(request)
	} catch {
		return new Response(null, { status: (await keepIfRoom(later)) ? 202 : 507 })
	}
}

/** Nothing is said to be kept that is not. */
const keepIfRoom = async (request) => keepForLater(request, await knownReader()).catch(() => null)

async function sendForm({ request }) {
	const { pathname } = new URL(request.url)
	const later = waitingKind(pathname) ? request.clone() : null
	try {
		if (later) await dropOlder(request.clone())
		return await (PERSONS_CHANGE.test(pathname) ? changePerson(request) : fetch(request))
	} catch {
		const entry = later && (await keepIfRoom(later))
		return entry ? waitingPage(entry) : offlinePage('unsent')
	}
}

/** Whoever said it thinks better of it before it was sent. */
async function withdrawn(request) {
	const key = String((await request.formData()).get('key'))
	const words = await wordsNow(await keptPages())
	return plainPage(words, (await withdraw(key)) ? words.withdrawn : words.gone, '', words.takenBack)
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
	const said = `${words.old(at)} ${words.waits(await listWaiting(await knownReader()))}`
	const notice = `<p role="status" class="bg-tea-soft px-4 py-2 text-center text-small font-semibold text-tea" data-offline>${escapeHtml(said)}</p>`
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
				isFront: pathname === '/',
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
async function wordsNow(pages) {
	const own = navigator.language.startsWith('en') ? 'en' : 'zh'
	return WORDS[pages[0] ? languageIn(await pages[0].response.text()) : own]
}

async function plainPage(words, said, rest, title = words.title) {
	const html = `<!DOCTYPE html><html lang="${words.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="${await stylesheet()}"></head><body><main class="mx-auto w-full max-w-form px-4 py-8">
<h1 class="text-figure">${title}</h1><p class="mt-2" role="status" data-offline>${escapeHtml(said)}</p>
${rest}</main></body></html>`
	return new Response(html, { status: 503, headers: NO_SCRIPTS })
}

async function offlinePage(what) {
	const pages = await keptPages()
	const words = await wordsNow(pages)
	const waits = words.waits(await listWaiting(await knownReader()))
	const said = `${what === 'none' && pages.length === 0 ? words.empty : words[what]} ${waits}`
	const list = pages.map(
		({ path, isFront, title }) =>
			`<li><a class="inline-block py-1.5 text-hill underline" href="${escapeHtml(path)}">${isFront ? words.front : title}</a></li>`,
	)
	const rest = `<ul class="mt-4">${list.join('')}</ul><p class="mt-6"><a class="font-semibold text-hill underline" href="">${words.again}</a></p>`
	return plainPage(words, said, what === 'none' ? rest : '')
}

/** What was kept to be sent, with its words, and the way to take it back. */
async function waitingPage({ key, what, said, to }) {
	const words = await wordsNow(await keptPages())
	const quote =
		said && `<blockquote class="mt-4 border-s-2 border-hill ps-3 whitespace-pre-line">${escapeHtml(said)}</blockquote>`
	const back = `<form method="post" action="${WITHDRAW}" class="mt-6"><input type="hidden" name="key" value="${escapeHtml(key)}"><button class="min-h-touch rounded-lg border border-line-strong bg-surface px-4 font-semibold">${words.withdraw}</button></form>`
	const leads = `<p class="mt-4"><a class="font-semibold text-hill underline" href="${what === 'note' ? '/cart' : escapeHtml(to)}">${words.goBack}</a></p>`
	return plainPage(words, words.waiting[what], what === 'heart' ? '' : quote + back + leads)
}
