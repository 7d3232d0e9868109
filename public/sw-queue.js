/*
 * Hearts that were tapped without a signal wait here and are sent with the next one: marking twice is marking once, and
 * nobody loses by its being late. Nothing else is ever kept to be sent: what is bought must be seen to be bought.
 */
const QUEUE = 'queue-1'
self.WAITING_PATHS = /^\/favourites\/mark$/
const HEADERS = { 'Content-Type': 'application/x-www-form-urlencoded' }

/** The last word on each listing: `mark` or `unmark`. */
self.keepForLater = async (request) => {
	const form = new URLSearchParams(await request.text())
	const word = form.has('unmark') ? 'unmark' : 'mark'
	const id = form.get(word)
	if (!/^[1-9]\d{0,14}$/.test(id ?? '')) return
	const body = new URLSearchParams({ [word]: id, by: 'script' })
	await (await caches.open(QUEUE)).put(`/queue/${id}`, new Response(String(body)))
	await self.registration.sync?.register('queue').catch(() => {})
}

/** Sends what waits; rejects while there is no signal. What the site refuses is not asked again. */
async function sendWaiting() {
	if (!(await caches.has(QUEUE))) return
	const queue = await caches.open(QUEUE)
	for (const key of await queue.keys()) {
		const body = await (await queue.match(key))?.text()
		const answer = await fetch('/favourites/mark', { method: 'POST', body, headers: HEADERS })
		if (answer.status < 500) await queue.delete(key)
	}
}

self.addEventListener('sync', (event) => {
	if (event.tag === 'queue') event.waitUntil(sendWaiting())
})
