import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#app/platform/config.ts'
import { NO_API_ROUTES } from '#app/server/api-front.ts'
import { createHttpApp } from '#app/server/http.ts'
import { PageCache } from '#app/server/page-cache/page-cache.ts'
import { PageWatch } from '#app/server/page-cache/page-watch.ts'
import { wholeBodies } from '#app/server/whole-body.ts'
import type { Db } from '#db/client.ts'
import { forgetPageChanges, readPageChanges } from '#db/queries/page-changes.ts'
import { seedSmall } from '#seeds/small.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld, type TestClock } from '#tests/support/test-world.ts'

interface Answer {
	status: number
	headers: IncomingHttpHeaders
	body: Buffer
}

const database = useDatabase()
let server: Server
let watch: PageWatch
let clock: TestClock
let made: string[]
/** Of the watch: it hardly moves, so that a busy machine does not make it forget what it knows, unless a test lets it run. */
let watchClock: () => number
/** Set by a test: what the site does beside drawing the page. */
let aside: { setCookie?: string; status?: number; wait?: Promise<void>; canRead: boolean }

beforeAll(() => seedSmall(database.db, { now: new Date('2026-05-01T02:00:00Z') }))

beforeEach(async () => {
	aside = { canRead: true }
	made = []
	clock = createClock()
	const world = createTestWorld(database.db, { clock })
	let ticks = 0
	watchClock = () => ++ticks / 1000
	watch = new PageWatch({
		clock: () => watchClock(),
		read: (since) => (aside.canRead ? readPageChanges(database.db, since) : Promise.reject(new Error('cut off'))),
		forget: () => forgetPageChanges(database.db),
	})
	const pages = new PageCache({ watch, now: clock.now, mostBytes: 1_000_000, log: () => {} })
	const app = createHttpApp({
		...{ config: readConfig({ ORIGIN: 'http://127.0.0.1' }), world, pages, isDevelopment: false, paymentOrigins: [] },
		...{ assets: (_req, _res, next) => next(), apiRoutes: NO_API_ROUTES, isReady: () => Promise.resolve(true) },
		handler: () => async (asked, context) => {
			const url = new URL(asked.url)
			made.push(url.pathname + url.search)
			await aside.wait
			const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' })
			if (aside.setCookie) headers.set('Set-Cookie', aside.setCookie)
			const response = new Response(null, { status: aside.status ?? 200, headers })
			const filler =
				`${url.pathname} 山海 ${context.language} ${context.isLight ? 'light' : 'full'} ${context.scheme} `.repeat(300)
			const scripts = context.isLight ? '' : `<script nonce="${context.nonce}">1</script>`.repeat(3)
			wholeBodies.set(response, Buffer.from(`<!DOCTYPE html><p>${filler}</p>${scripts}<p>made ${made.length}</p>`))
			return response
		},
	})
	server = createServer((req, res) => void pages.answer(req, res, () => app(req, res)))
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
})
afterEach(async () => {
	watch.stop()
	await new Promise((resolve) => server.close(resolve))
})

function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
	const { port } = server.address() as AddressInfo
	return new Promise((resolve, reject) => {
		const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (res) => {
			const chunks: Buffer[] = []
			res.on('data', (chunk: Buffer) => chunks.push(chunk))
			res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }))
		})
		sent.on('error', reject).end()
	})
}

const noncesOf = ({ body }: Answer) => [...body.toString().matchAll(/nonce="([^"]+)"/g)].map((match) => match[1] ?? '')
const policyNonceOf = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks until the page is kept: the first look at what changes must have been answered. */
async function warm(path: string, headers: Record<string, string> = {}): Promise<void> {
	await expect
		.poll(
			async () => {
				const before = made.length
				await get(path, headers)
				await get(path, headers)
				return made.length - before
			},
			{ timeout: 5000 },
		)
		.toBe(0)
}

async function remakesWithin(path: string, ms: number): Promise<boolean> {
	const before = made.length
	const until = performance.now() + ms
	while (performance.now() < until && made.length === before) {
		await get(path)
		await pause(20)
	}
	return made.length > before
}

const TEA = '/products/small-green-tea'
const STAY = '/stays/small-mountain-stay'

async function takeOne(slug: string, db: Db = database.db): Promise<void> {
	const variant = await db
		.selectFrom('product_variants as v')
		.innerJoin('listings as l', 'l.id', 'v.listing_id')
		.select('v.capacity_id')
		.where('l.slug', '=', slug)
		.executeTakeFirstOrThrow()
	await db
		.updateTable('capacity')
		.set((eb) => ({ total: eb('total', '+', 1) }))
		.where('id', '=', variant.capacity_id)
		.execute()
}

describe('what a kept page says', () => {
	test('each visitor gets a nonce of their own, the same in the policy and in every script', async () => {
		await warm(TEA)
		const before = made.length
		const [first, second] = [await get(TEA), await get(TEA)]
		expect(made.length).toBe(before)
		for (const answer of [first, second]) {
			expect(answer.status).toBe(200)
			expect(noncesOf(answer)).toEqual(Array(3).fill(policyNonceOf(answer)))
		}
		expect(policyNonceOf(first)).not.toBe(policyNonceOf(second))
		expect(policyNonceOf(first)).toMatch(/^[A-Za-z0-9+/]{22}==$/)
		expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id'])
		expect(first.headers['cache-control']).toBe(second.headers['cache-control'])
	})

	test('as gzip it is the same page to the byte, with a nonce of its own', async () => {
		await warm(TEA)
		const plain = await get(TEA)
		const squeezed = await get(TEA, { 'Accept-Encoding': 'gzip, br' })
		expect(squeezed.headers['content-encoding']).toBe('gzip')
		expect(squeezed.headers.vary).toMatch(/\bAccept-Encoding\b/)
		expect(squeezed.body.byteLength).toBeLessThan(plain.body.byteLength / 4)
		const body = gunzipSync(squeezed.body)
		const opened = { ...squeezed, body }
		expect(noncesOf(opened)).toEqual(Array(3).fill(policyNonceOf(squeezed)))
		const [own = '', other = ''] = [policyNonceOf(squeezed), policyNonceOf(plain)]
		expect(body.toString().replaceAll(own, other)).toBe(plain.body.toString())
	})

	test('a light page, which has no nonce, is whole as gzip too', async () => {
		const light = { 'Save-Data': 'on' }
		await warm(TEA, light)
		const squeezed = await get(TEA, { ...light, 'Accept-Encoding': 'gzip' })
		expect(gunzipSync(squeezed.body).toString()).toBe((await get(TEA, light)).body.toString())
	})

	test('languages, light mode, colours, addresses and hosts have pages of their own', async () => {
		const asked: [string, Record<string, string>][] = [
			[TEA, { 'Accept-Language': 'zh-CN' }],
			[TEA, { 'Accept-Language': 'en-GB' }],
			[TEA, { Cookie: 'lang=en; light=on' }],
			[TEA, { 'Save-Data': 'on' }],
			[TEA, { Cookie: 'lang=en; scheme=night' }],
			[TEA, { Cookie: 'lang=en; scheme=day' }],
			[`${TEA}?option=2`, {}],
			[STAY, {}],
			[TEA, { Host: 'localhost' }],
		]
		for (const [path, headers] of asked) await warm(path, headers)
		const before = made.length
		const bodies = []
		for (const [path, headers] of asked)
			bodies.push((await get(path, headers)).body.toString().replaceAll(/nonce="[^"]+"/g, ''))
		expect(made.length).toBe(before)
		expect(new Set(bodies).size).toBe(asked.length)
		expect(bodies[1]).toContain(`${TEA} 山海 en full`)
		expect(bodies[2]).toContain(`${TEA} 山海 en light device`)
		expect(bodies[4]).toContain(`${TEA} 山海 en full night`)
	})
})

describe('never another person’s page', () => {
	test.each(['session=abc', 'cart=abc', 'order_2026-1=abc', 'lang=zh; consent=yes', 'theme=dark'])(
		'a request with the cookie %s neither leaves a page nor gets a kept one',
		async (cookie) => {
			await get(TEA)
			await pause(400)
			const before = made.length
			await get(`${TEA}?mine=1`, { Cookie: cookie })
			await get(`${TEA}?mine=1`)
			expect(made.length).toBe(before + 2)
			await warm(TEA)
			const kept = made.length
			await get(TEA, { Cookie: cookie })
			expect(made.length).toBe(kept + 1)
		},
	)

	test('a page that sets a cookie, fails, or is not public is not kept', async () => {
		await warm(TEA)
		const asked: [string, typeof aside][] = [
			['/products?a=1', { canRead: true, setCookie: 'cart=1' }],
			['/products?a=2', { canRead: true, status: 404 }],
			['/products?lang=en', { canRead: true }],
			['/products?light=on', { canRead: true }],
			['/products?scheme=night', { canRead: true }],
			['/cart', { canRead: true }],
			['/checkout', { canRead: true }],
			['/orders/2026-1', { canRead: true }],
			['/account', { canRead: true }],
			['/seller', { canRead: true }],
			['/products.data', { canRead: true }],
			['/products?_routes=root', { canRead: true }],
		]
		for (const [path, doing] of asked) {
			aside = doing
			const before = made.length
			await get(path)
			await get(path)
			expect(made.length - before, path).toBe(2)
		}
	})

	test('an answer with an Authorization header is made for its sender alone', async () => {
		await warm(TEA)
		const before = made.length
		await get(TEA, { Authorization: 'Bearer abcdefgh' })
		expect(made.length).toBe(before + 1)
	})
})

describe('never stale', () => {
	test('a change of a listing’s stock is seen within two seconds; pages of other listings stay', async () => {
		await warm(TEA)
		await warm(STAY)
		const before = made.filter((path) => path === STAY).length
		await takeOne('small-green-tea')
		expect(await remakesWithin(TEA, 2000)).toBe(true)
		await get(STAY)
		expect(made.filter((path) => path === STAY).length).toBe(before)
	})

	test('a list that may show it is made anew too', async () => {
		await warm('/products')
		await takeOne('small-green-tea')
		expect(await remakesWithin('/products', 2000)).toBe(true)
	})

	test('a change of a price is seen on every page within two seconds', async () => {
		await warm(STAY)
		await database.db
			.updateTable('product_variants')
			.set((eb) => ({ price_minor: eb('price_minor', '+', 1) }))
			.execute()
		expect(await remakesWithin(STAY, 2000)).toBe(true)
	})

	test('a disruption announced by whatever means, and its lifting, are seen on pages of goods and stays within two seconds', async () => {
		const announce = sql`insert into disruptions (kind, region_code, from_date, to_date, note_en, created_by, created_at)
			select 'TYPHOON', l.region_code, '2026-05-01', '2026-05-09', 'By hand', (select min(id) from accounts), '2026-05-01'
			from listings l where l.slug = 'small-green-tea'`
		for (const change of [announce, sql`update disruptions set lifted_at = '2026-05-02' where note_en = 'By hand'`]) {
			await warm(TEA)
			await warm(STAY)
			await change.execute(database.db)
			expect(await remakesWithin(TEA, 2000)).toBe(true)
			expect(await remakesWithin(STAY, 2000)).toBe(true)
		}
	})

	test('a change that commits after a later one is not missed', async () => {
		await warm(TEA)
		let commit = () => {}
		const waits = new Promise<void>((resolve) => (commit = resolve))
		const slow = database.db.transaction().execute(async (tx) => {
			await tx.updateTable('listings').set({ title_en: 'Late' }).where('slug', '=', 'small-green-tea').execute()
			await waits
		})
		await pause(100)
		await takeOne('small-green-tea')
		expect(await remakesWithin(TEA, 2000)).toBe(true)
		await warm(STAY)
		commit()
		await slow
		expect(await remakesWithin(STAY, 2000)).toBe(true)
	})

	test('a change is told once, however long something else runs beside it, and what that changed once it commits', async () => {
		const { db } = database
		const before = await readPageChanges(db, null)
		let commit = () => {}
		const waits = new Promise<void>((resolve) => (commit = resolve))
		const begun = sql<{ id: string }>`select pg_current_xact_id()::text as id`
		let isRunning = () => {}
		const runs = new Promise<void>((resolve) => (isRunning = resolve))
		const slow = db.transaction().execute(async (tx) => {
			await begun.execute(tx)
			isRunning()
			await waits
			await takeOne('small-oranges', tx)
		})
		await runs
		await takeOne('small-green-tea')
		const told = await readPageChanges(db, before.horizon)
		expect(told.slugs).toEqual(['small-green-tea'])
		const again = await readPageChanges(db, told.horizon)
		expect(again).toMatchObject({ slugs: [], isEverything: false })
		commit()
		await slow
		expect((await readPageChanges(db, again.horizon)).slugs).toEqual(['small-oranges'])
	})

	test('a page that was being made while its stock changed is not kept as if it were new', async () => {
		await warm(TEA)
		let go = () => {}
		aside = { canRead: true, wait: new Promise<void>((resolve) => (go = resolve)) }
		const path = `${TEA}?option=3`
		const begun = get(path)
		await pause(50)
		await takeOne('small-green-tea')
		await pause(700)
		go()
		await begun
		aside = { canRead: true }
		const before = made.length
		await get(path)
		expect(made.length).toBe(before + 1)
	})

	test('what the clock alone changes is seen at the full minute', async () => {
		clock.set('2026-05-01T02:00:59.999Z')
		await warm(TEA)
		const before = made.length
		await get(TEA)
		expect(made.length).toBe(before)
		clock.set('2026-05-01T02:01:00.000Z')
		await get(TEA)
		expect(made.length).toBe(before + 1)
	})

	test('when nobody can say what changed, nothing kept is given out', async () => {
		watchClock = () => performance.now()
		await warm(TEA)
		aside.canRead = false
		await pause(1300)
		const before = made.length
		await get(TEA)
		await get(TEA)
		expect(made.length).toBe(before + 2)
		aside.canRead = true
		await warm(TEA)
	})
})

test('a page that many ask for at once is made once', async () => {
	await warm(TEA)
	let go = () => {}
	aside = { canRead: true, wait: new Promise<void>((resolve) => (go = resolve)) }
	const before = made.length
	const all = Array.from({ length: 8 }, () => get(STAY))
	await pause(100)
	go()
	const bodies = await Promise.all(all)
	expect(made.length).toBe(before + 1)
	expect(new Set(bodies.map(policyNonceOf)).size).toBe(8)
})
