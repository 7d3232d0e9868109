import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ListingViews } from '#app/server/listing-views.ts'
import { addListingViews } from '#db/queries/listing-views.ts'
import { useMarket } from '#tests/support/database.ts'

const database = useMarket()
const warned: Error[] = []
let server: Server
let views: ListingViews
let now = new Date('2026-05-01T15:59:59.999Z')
let isDown = false
let base = ''

beforeAll(async () => {
	server = createServer((req, res) => {
		views.watch(req, res)
		res.statusCode = req.url?.includes('not-there') ? 404 : 200
		res.end()
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(async () => {
	await views?.stop()
	await database.db.deleteFrom('listing_views').execute()
	warned.length = 0
	views = new ListingViews({
		write: (counts) => (isDown ? Promise.reject(new Error('down')) : addListingViews(database.db, counts)),
		now: () => now,
		warn: (error) => warned.push(error),
	})
})

const HUMAN = { 'user-agent': 'Mozilla/5.0 Safari/604' }
const open = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await fetch(base + path, { headers: { ...HUMAN, ...headers } })
	await answer.text()
}

const counted = () =>
	database.db
		.selectFrom('listing_views')
		.innerJoin('listings', 'listings.id', 'listing_id')
		.select(['slug', 'day', 'source', 'views'])
		.orderBy('slug')
		.orderBy('day')
		.orderBy('source')
		.execute()

const slugs = async () =>
	(await database.db.selectFrom('listings').select('slug').orderBy('id').execute()).map((it) => it.slug)

it('openings are added up by page, source and the market’s day, which ends at its midnight', async () => {
	const [tea = ''] = await slugs()
	await open(`/products/${tea}`)
	await open(`/products/${tea}?x=1`, { referer: `${base}/search` })
	now = new Date('2026-05-01T16:00:00Z')
	await open(`/products/${tea}`)
	await views.flush()
	await open(`/products/${tea}`)
	await views.stop()
	expect(await counted()).toEqual([
		{ slug: tea, day: '2026-05-01', source: 'direct', views: 1 },
		{ slug: tea, day: '2026-05-01', source: 'market', views: 1 },
		{ slug: tea, day: '2026-05-02', source: 'direct', views: 2 },
	])
})

it('robots, pages fetched beforehand, and pages that are not there are not counted', async () => {
	const [tea = ''] = await slugs()
	await open(`/products/${tea}`, { 'user-agent': 'SomeBot/1.0' })
	await open(`/products/${tea}`, { 'sec-purpose': 'prefetch;prerender' })
	await open('/products/not-there')
	await open('/products')
	await views.stop()
	expect(await counted()).toEqual([])
})

it('what could not be written is written the next time, none lost and none twice', async () => {
	const [tea = ''] = await slugs()
	isDown = true
	await open(`/products/${tea}`)
	await views.flush()
	expect([warned.length, await counted()]).toEqual([1, []])
	isDown = false
	await open(`/products/${tea}`)
	await views.stop()
	expect((await counted()).map((it) => it.views)).toEqual([2])
})

it('an opening of a listing that is gone meanwhile takes no other with it', async () => {
	const [tea = ''] = await slugs()
	await open('/products/gone-meanwhile')
	await open(`/products/${tea}`)
	await views.stop()
	expect((await counted()).map((it) => it.slug)).toEqual([tea])
})
