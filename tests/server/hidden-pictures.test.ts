import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { moderatePost, type Verdict } from '#app/features/moderation/moderate-post.server.ts'
import { writeReview } from '#app/features/reviews/write-review.server.ts'
import type { Config } from '#app/platform/config.ts'
import type { World } from '#app/platform/world.ts'
import { NO_API_ROUTES } from '#app/server/api-front.ts'
import { createHttpApp } from '#app/server/http.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { boughtLine, standing } from '#tests/support/reviewed-lines.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const HIDE: Verdict = { does: 'hide', fault: 'PRIVACY', why: 'a neighbour’s house' }
const SHOW: Verdict = { does: 'show', why: 'looked again' }

const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)
let world: World
let market: TestMarket
let administrator = {} as Administrator
let folder = ''
/** A site that keeps pictures in a folder, and one that keeps them in a store. */
const sites: ReturnType<ReturnType<typeof createHttpApp>['listen']>[] = []

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	const accountId = await addPerson(world, 'moderator@example.test')
	administrator = { account: { accountId }, regionCode: VILLAGE, mayWrite: true } as Administrator
	const office = { account_id: accountId, region_code: VILLAGE, role: 'administrator' }
	await database.db.insertInto('administrators').values(office).execute()
	folder = await mkdtemp(path.join(tmpdir(), 'files-'))
	for (const s3 of [null, {}]) {
		const config = { origin: 'http://127.0.0.1', trustsProxy: false, filesDir: folder, s3 } as unknown as Config
		const app = createHttpApp({
			...{
				config,
				world,
				apiRoutes: NO_API_ROUTES,
				isReady: async () => true,
				paymentOrigins: [],
				isDevelopment: false,
			},
			handler: () => async () => new Response('no page', { status: 404 }),
			assets: (_req, _res, next) => next(),
		})
		const server = app.listen(0, '127.0.0.1')
		await once(server, 'listening')
		sites.push(server)
	}
})

afterAll(async () => {
	for (const site of sites) site.close()
	await rm(folder, { recursive: true })
})

/** How each site answers for a picture. */
const answersFor = (name: string, cookie = '') =>
	Promise.all(
		sites.map(async (site) => {
			const { port } = site.address() as AddressInfo
			return fetch(`http://127.0.0.1:${port}/files/${name}-320.webp`, { headers: { cookie } })
		}),
	)
const statusesOf = async (name: string, cookie?: string) => (await answersFor(name, cookie)).map(({ status }) => status)

async function reviewWith(photo: Buffer) {
	const line = await boughtLine(world, provider, { market, kind: 'GOODS' })
	await standing(world, line, 'DELIVERED')
	const words = '茶很香，包装也好。'
	const { lineId } = line
	await writeReview(world, line.order, { lineId, stars: 4, words, photos: [photo], keeps: [], actor: 'guest' })
	const { id, name } = await database.db
		.selectFrom('reviews as r')
		.innerJoin('review_photos as f', 'f.review_id', 'r.id')
		.select(['r.id', 'f.name'])
		.where('r.order_line_id', '=', lineId)
		.executeTakeFirstOrThrow()
	await writeFile(path.join(folder, `${name}-320.webp`), (await world.pictures.get(`${name}-320.webp`)) ?? '')
	return { id, name, orderId: line.orderId }
}

const decide = (id: number, verdict: Verdict) => moderatePost(world, administrator, { subject: 'review', id, verdict })
const within = { timeout: 3000, interval: 100 }

test('the photos of a review that was taken down are refused by their names, and there again when it is shown', async () => {
	const { id, name } = await reviewWith(await phonePhoto({ background: '#345' }))
	expect(await statusesOf(name)).toEqual([200, 200])
	await decide(id, HIDE)
	await expect.poll(() => statusesOf(name), within).toEqual([404, 404])
	for (const { headers } of await answersFor(name)) expect(headers.get('cache-control')).toBe('private, no-store')
	await decide(id, SHOW)
	await expect.poll(() => statusesOf(name), within).toEqual([200, 200])
	for (const { headers } of await answersFor(name)) expect(headers.get('cache-control')).toContain('max-age=31536000')
})

test('meanwhile who moderates and whose review it is still see them, nobody else, and no cache keeps them', async () => {
	const { id, name, orderId } = await reviewWith(await phonePhoto({ background: '#543' }))
	const [author, other] = [await addPerson(world, 'author@example.test'), await addPerson(world, 'other@example.test')]
	await database.db.updateTable('orders').set({ account_id: author }).where('id', '=', orderId).execute()
	await decide(id, HIDE)
	await expect.poll(() => statusesOf(name), within).toEqual([404, 404])
	const cookieOf = async (accountId: number) => (await requestAs(world, accountId)).headers.get('cookie') ?? ''
	for (const accountId of [administrator.account.accountId, author]) {
		const answers = await answersFor(name, await cookieOf(accountId))
		expect(answers.map(({ status }) => status)).toEqual([200, 200])
		for (const { headers } of answers) expect(headers.get('cache-control')).toBe('private, no-store')
	}
	expect(await statusesOf(name, await cookieOf(other))).toEqual([404, 404])
})

test('a picture that something else still shows is not refused', async () => {
	const photo = await phonePhoto({ background: '#663' })
	const [first, second] = [await reviewWith(photo), await reviewWith(photo)]
	expect(second.name).toBe(first.name)
	await decide(first.id, HIDE)
	const sentinel = await reviewWith(await phonePhoto({ background: '#336' }))
	await decide(sentinel.id, HIDE)
	await expect.poll(() => statusesOf(sentinel.name), within).toEqual([404, 404])
	expect(await statusesOf(first.name)).toEqual([200, 200])
	await decide(second.id, HIDE)
	await expect.poll(() => statusesOf(first.name), within).toEqual([404, 404])
})
