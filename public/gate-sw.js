/*
 * Keeps the gate's page with all its scripts, so that it opens after a kill and without a signal. Nothing else is kept here:
 * scans and the list lie in the page's own database. The page is kept as a stranger sees it: no name of whoever is logged in.
 */
const SHELL = 'gate-shell-1'
const FILES = 'gate-files-1'
const PAGE = '/gate'
const ASSET = /\/assets\/(?!manifest-)[\w.-]+\.(?:js|css)/g
/** In scripts: './name.js' and 'assets/name.js'. */
const NAMED = /["'`](?:\.\/|\/?assets\/)((?!manifest-)[\w.-]+\.(?:js|css))["'`]/g
const MOST_FILES = 120
const PATIENCE_MS = 4_000

self.addEventListener('install', (event) => {
	self.skipWaiting()
	event.waitUntil(keepShell())
})
self.addEventListener('activate', (event) => event.waitUntil(begin()))
self.addEventListener('fetch', (event) => {
	const { request } = event
	const url = new URL(request.url)
	if (url.origin !== location.origin || request.method !== 'GET') return
	if (request.mode === 'navigate') event.respondWith(readPage(event))
	else if (url.pathname.startsWith('/assets/')) event.respondWith(readFile(request))
})

async function begin() {
	for (const name of await caches.keys())
		if (name.startsWith('gate-') && name !== SHELL && name !== FILES) await caches.delete(name)
	await self.clients.claim()
}

/** Every file the page needs, and those that these need: all are kept before the page is. */
async function keepFiles(html) {
	const cache = await caches.open(FILES)
	const seen = new Set(html.match(ASSET) ?? [])
	for (const path of seen) {
		if (seen.size > MOST_FILES) break
		let response = await cache.match(path)
		if (!response) {
			response = await fetch(path)
			if (!response.ok) throw new Error(`${path} answered ${response.status}`)
			await cache.put(path, response.clone())
		}
		if (path.endsWith('.js'))
			for (const [, name] of (await response.text()).matchAll(NAMED)) seen.add(`/assets/${name}`)
	}
	return seen
}

async function keepShell() {
	const response = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' })
	if (!response.ok) throw new Error(`the page answered ${response.status}`)
	const needed = await keepFiles(await response.clone().text())
	const shell = await caches.open(SHELL)
	const before = (await (await shell.match(PAGE))?.text())?.match(ASSET) ?? []
	await shell.put(PAGE, response)
	// A page that is open now may still ask for the files of the version before.
	const kept = new Set([...needed, ...before])
	const cache = await caches.open(FILES)
	for (const key of await cache.keys()) {
		const { pathname } = new URL(key.url)
		if (!kept.has(pathname)) await cache.delete(key)
	}
}

const late = (ms) => new Promise((resolve) => setTimeout(resolve, ms, null))

async function readPage(event) {
	const kept = await caches.match(PAGE, { cacheName: SHELL })
	const coming = fetch(event.request)
	event.waitUntil(coming.then((response) => response.ok && keepShell()).catch(() => {}))
	try {
		const response = await (kept ? Promise.race([coming, late(PATIENCE_MS)]) : coming)
		if (response && (response.status < 500 || !kept)) return response
	} catch (fault) {
		if (!kept) throw fault
	}
	return kept
}

async function readFile(request) {
	const kept = await caches.match(request, { cacheName: FILES })
	return kept ?? fetch(request)
}
