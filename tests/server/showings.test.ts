import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PageCache } from '#app/server/page-cache/page-cache.ts'
import { PageWatch } from '#app/server/page-cache/page-watch.ts'
import { promotedIn, type Showing, Showings } from '#app/server/showings.ts'

const CARD = '<!DOCTYPE html><p>山海</p><a href="/promoted/12.10.abc.sign" rel="sponsored">x</a>'
const PERSON = { 'user-agent': 'Mozilla/5.0 Safari/604', 'accept-language': 'en' }
let now = new Date('2026-05-01T15:59:59.999Z')
let server: Server
let showings: Showings
let shown: Showing[]
let made: number
let isDown: boolean
let warned: Error[]

beforeEach(async () => {
	;[shown, made, isDown, warned] = [[], 0, false, []]
	showings = new Showings({
		write: (counts) => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(void shown.push(...counts))),
		now: () => now,
		warn: (error) => warned.push(error),
	})
	let ticks = 0
	const read = () => Promise.resolve({ horizon: 'x', isEverything: false, slugs: [] })
	const watch = new PageWatch({ clock: () => ++ticks / 1000, read, forget: () => Promise.resolve() })
	const count = showings.count.bind(showings)
	const pages = new PageCache({ watch, now: () => now, mostBytes: 1_000_000, log: () => {}, shown: count })
	server = createServer((req, res) => {
		void pages.answer(req, res, () => {
			made++
			const page = Buffer.from(CARD)
			const promoted = promotedIn(page)
			showings.count(req, promoted)
			const variant = { language: 'en', isLight: false, scheme: 'device' } as const
			res.setHeader('Content-Security-Policy', 'x')
			pages.keep(req, res, { page, nonce: 'nonce', variant, promoted })
			res.end(page)
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// The watch has looked once: from now on pages are kept.
	watch.wake()
	await expect.poll(async () => watch.holds(watch.clock(), null)).toBe(true)
})
afterEach(async () => {
	await showings.stop()
	await new Promise((resolve) => server.close(resolve))
})

const get = async (headers: Record<string, string> = {}) => {
	const { port } = server.address() as AddressInfo
	const answer = await fetch(`http://127.0.0.1:${port}/products`, { headers: { ...PERSON, ...headers } })
	return answer.text()
}

test('a page with a promoted listing is kept like any other, and each time it goes out to a person is a showing', async () => {
	for (let n = 0; n < 3; n++) expect(await get()).toContain('/promoted/12.')
	await get({ 'user-agent': 'Baiduspider/2.0' })
	await get({ 'sec-purpose': 'prefetch' })
	// One that is somebody's own is made anew, and shows it too.
	await get({ cookie: 'session=x' })
	await showings.flush()
	expect([made, shown]).toEqual([2, [{ campaignId: 12, day: '2026-05-01', shown: 4 }]])
})

test('showings are of the market’s day, and what could not be written waits for the next time', async () => {
	isDown = true
	await get()
	await showings.flush()
	now = new Date('2026-05-01T16:00:00Z')
	await get()
	isDown = false
	await showings.flush()
	expect(warned).toHaveLength(1)
	expect(shown).toEqual(['2026-05-01', '2026-05-02'].map((day) => ({ campaignId: 12, day, shown: 1 })))
})

test('a page without a promoted listing shows none', () => {
	for (const page of ['<p>promoted</p>', '<a href="/promoted/">x</a>', '<a href="/promoted/x.1">x</a>'])
		expect(promotedIn(Buffer.from(page))).toBeNull()
	expect(promotedIn(Buffer.from(CARD))).toBe(12)
})
