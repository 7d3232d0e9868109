/*
 * What was said without a signal waits here and is sent with the next one: hearts, the basket's word to the sellers, and
 * reviews with their photos. Each can be sent twice and is done once: a mark twice is one mark, a word takes the place of the
 * one before, the same review again changes nothing. Nothing else is ever kept to be sent: what is bought must be seen to be
 * bought. What waits belongs to the reader who said it and is sent for nobody else.
 */
const QUEUE = 'queue-1'
const NEWS = '/news/'
const HEART = '/favourites/mark'
const NOTE = '/cart/note'
const WAITING = { heart: /^\/favourites\/mark$/, note: /^\/cart\/note$/, review: /^\/orders\/[\d-]+\/reviews\/\d+$/ }
const FORM = 'application/x-www-form-urlencoded'
const SHOWN_LETTERS = 60
/** Longer than this no page waits for what is sent before it. */
const SENDING_MS = 3000

/** What a form's address takes that may wait; undefined for all others. */
self.waitingKind = (pathname) => Object.keys(WAITING).find((what) => WAITING[what].test(pathname))

const openQueue = () => caches.open(QUEUE)
const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
/** One at a time, of this worker and of the one that takes over from it. */
const alone = (run) => navigator.locks.request('queue', run)
const isEntry = ({ url }) => new URL(url).pathname.startsWith('/queue/')

const shortened = (words) => (words.length > SHOWN_LETTERS ? `${words.slice(0, SHOWN_LETTERS)}…` : words)

/** Of hearts the last word on each listing; of the others the last word of their page. */
function entryOf(to, type, form, body) {
	if (waitingKind(to) !== 'heart') {
		const said = String(form.get('note') ?? form.get('words') ?? '').trim()
		return { key: `/queue${to}`, type, body, said: form.has('note') ? said : shortened(said) }
	}
	const word = form.has('unmark') ? 'unmark' : 'mark'
	const id = form.get(word)
	if (!/^[1-9]\d{0,14}$/.test(id ?? '')) return null
	return { key: `/queue/${id}`, type: FORM, body: String(new URLSearchParams({ [word]: id, by: 'script' })), said: '' }
}

/** Reads a form that may wait; null for one that says nothing. Its address and body are kept as they are. */
async function readEntry(request) {
	const to = new URL(request.url).pathname
	const type = request.headers.get('Content-Type') ?? FORM
	const body = await request.arrayBuffer()
	const form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
	const entry = entryOf(to, type, form, body)
	return entry && { ...entry, to, what: waitingKind(to) }
}

/** Keeps a form to be sent later, in the place of what its page said before; gives what it is. */
self.keepForLater = async (request, reader) => {
	const entry = await readEntry(request)
	if (!entry) return null
	const { key, type, body, to, said } = entry
	const headers = {
		'Content-Type': type,
		'X-To': to,
		'X-Id': crypto.randomUUID(),
		'X-Reader': reader,
		'X-Said': encodeURIComponent(said),
	}
	await (await openQueue()).put(key, new Response(body, { headers }))
	await self.registration.sync?.register('queue').catch(() => {})
	return entry
}

const addressOf = (entry) => entry.headers.get('X-To') ?? HEART
const idOf = (entry) => entry?.headers.get('X-Id') ?? ''

/** Takes an entry out unless another stands in its place by now. */
async function drop(key, id) {
	const queue = await openQueue()
	if (idOf(await queue.match(key)) === id) await queue.delete(key)
}

/** What was said before on the same page is not sent after what is said now. */
self.dropOlder = async (request) => {
	if (!(await caches.has(QUEUE))) return
	const to = new URL(request.url).pathname
	const key = waitingKind(to) === 'heart' ? (await readEntry(request))?.key : `/queue${to}`
	const older = key && (await (await openQueue()).match(key))
	// Not while it is on its way.
	if (older) await Promise.race([alone(() => drop(key, idOf(older))), after(SENDING_MS)])
}

/** Taken out again, before it was sent. */
self.withdraw = (key) => alone(async () => (await openQueue()).delete(key))

/**
 * What became of an entry: `taken`, `refused` for good, or it `waits`: the site was out of breath, something else answered,
 * or the reader is not known to the site now.
 */
async function send(entry, reader) {
	const to = addressOf(entry)
	// What an older worker kept says neither.
	const headers = { 'Content-Type': entry.headers.has('X-To') ? entry.headers.get('Content-Type') : FORM }
	const body = await entry.clone().arrayBuffer()
	const answer = await fetch(to, { method: 'POST', body, headers })
	if (answer.status === 204 || /[?&](saved|noted)=/.test(answer.url)) return 'taken'
	if (answer.status < 400 || answer.status >= 500 || [408, 429].includes(answer.status)) return 'waits'
	return to === HEART || to === NOTE || (await isRead(to, reader)) ? 'refused' : 'waits'
}

/** Whether the site knows this browser as that reader now: its answer to a form that it refuses does not say. */
async function isRead(path, reader) {
	const page = await fetch(path, { headers: { Accept: 'text/html' } })
	return (page.headers.get('X-Reader') ?? reader) === reader
}

/** Hearts are seen to be taken; of the others the visitor is told. A review that was refused stays as a draft. */
async function settle(key, entry, fate) {
	const to = addressOf(entry)
	const what = waitingKind(to)
	const queue = await openQueue()
	if (fate === 'refused' && what === 'review') {
		const headers = { ...Object.fromEntries(entry.headers), 'X-State': 'refused' }
		if (idOf(await queue.match(key)) === idOf(entry))
			await queue.put(key, new Response(await entry.blob(), { headers }))
	} else await drop(key, idOf(entry))
	if (what === 'heart') return
	const news = { what, fate, to, said: decodeURIComponent(entry.headers.get('X-Said') ?? '') }
	const headers = { 'X-Reader': entry.headers.get('X-Reader') ?? '' }
	await queue.put(NEWS + crypto.randomUUID(), new Response(JSON.stringify(news), { headers }))
	for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage({ hasNews: true })
}

const isOf = (kept, reader) => [reader, '', null].includes(kept?.headers.get('X-Reader'))
const isFor = (entry, reader) => entry && isOf(entry, reader) && entry.headers.get('X-State') !== 'refused'

async function sendAll() {
	if (!(await caches.has(QUEUE))) return
	const reader = await knownReader()
	const queue = await openQueue()
	for (const key of (await queue.keys()).filter(isEntry)) {
		const entry = await queue.match(key)
		if (!isFor(entry, reader)) continue
		const fate = await send(entry, reader)
		if (fate !== 'waits') await settle(key, entry, fate)
	}
}

let sending = null
/** Sends what waits; rejects while there is no signal. */
self.sendWaiting = () => (sending ??= alone(sendAll).finally(() => (sending = null)))

/** What waits is sent before a page is read, as long as that takes no time. */
self.sendFirst = (event) => {
	const sent = self.sendWaiting().catch(() => {})
	event.waitUntil(sent)
	return Promise.race([sent, after(SENDING_MS)])
}

/** What kinds of things wait to be sent for a reader. */
self.listWaiting = async (reader) => {
	if (!(await caches.has(QUEUE))) return []
	const queue = await openQueue()
	const entries = await Promise.all((await queue.keys()).filter(isEntry).map((key) => queue.match(key)))
	return entries.filter((entry) => isFor(entry, reader)).map((entry) => waitingKind(addressOf(entry)))
}

/** Tells a page what became of what waited, once. */
self.tellNews = async (page, language, reader) => {
	if (!page || !(await caches.has(QUEUE))) return
	const queue = await openQueue()
	const news = []
	for (const key of (await queue.keys()).filter((it) => !isEntry(it))) {
		const told = await queue.match(key)
		if (!isOf(told, reader) || !(await queue.delete(key))) continue
		const { what, fate, to, said } = await told.json()
		const { look, close, ...words } = WORDS[language].news
		news.push({ text: words[what][fate](said), to: what === 'note' ? '/cart' : to, look, close })
	}
	if (news.length > 0) page.postMessage({ news })
}

/** Whoever leaves takes along what they said. */
self.forgetWaiting = async (reader) => {
	const queue = await openQueue()
	for (const key of await queue.keys()) if (isOf(await queue.match(key), reader)) await queue.delete(key)
}

self.addEventListener('sync', (event) => {
	if (event.tag === 'queue') event.waitUntil(self.sendWaiting())
})
