import { beforeAll, expect, test } from 'vitest'
import { sweepPictures } from '#app/features/galleries/sweep-pictures.server.ts'
import type { RequestContext } from '#app/platform/http.ts'
import * as picturesPage from '#app/routes/seller/listing-pictures.tsx'
import { readListingPage } from '#db/queries/listing-page.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { addEnterprise, addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock()
const database = useMarket()
let context: RequestContext
let market: TestMarket
let own = ''
let foreign = ''

async function cookieOf(email: string, enterpriseId: number): Promise<string> {
	const accountId = await addPerson(context.world, email)
	await addMember(database.db, enterpriseId, accountId, 'owner')
	return (await requestAs(context.world, accountId)).headers.get('cookie') ?? ''
}

beforeAll(async () => {
	market = database.market
	const world = createTestWorld(database.db, { clock })
	context = { world, language: 'zh', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false }
	own = await cookieOf('own@example.test', market.enterpriseId)
	const region = (await database.db.selectFrom('enterprises').select('region_code').executeTakeFirstOrThrow())
		.region_code
	foreign = await cookieOf('foreign@example.test', await addEnterprise(database.db, 'another-farm', region))
})

async function send(fields: Record<string, string>, file: Uint8Array | null = null, cookie = own) {
	const body = new FormData()
	for (const [name, value] of Object.entries(fields)) body.set(name, value)
	if (file) body.set('picture', new File([new Uint8Array(file)], 'a.jpg'))
	const request = new Request('http://localhost:3000/x', { method: 'POST', body, headers: { cookie } })
	const args = { request, params: { id: String(market.productId) }, context } as never
	const answer = await picturesPage.action(args).catch((thrown: unknown) => {
		if (thrown instanceof Response) return thrown
		throw thrown
	})
	if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('location') }
	return { status: answer.init?.status, ...answer.data }
}

const alts = { alt_zh: '茶园', alt_en: 'A tea garden' }
const add = async (background: string, cookie = own) =>
	send({ does: 'add', ...alts }, await phonePhoto({ background }), cookie)

async function shown() {
	const page = await readListingPage(database.db, 'en', { kind: 'product', slug: await slug(), at: new Date() })
	return {
		card: page?.picture,
		gallery: page?.pictures.map(({ name }) => name) ?? [],
		alts: page?.pictures.map(({ alt }) => alt),
	}
}

const slug = async () =>
	(await database.db.selectFrom('listings').select('slug').where('id', '=', market.productId).executeTakeFirstOrThrow())
		.slug

const saved = () => ({ status: 303, location: `/seller/listings/${market.productId}/pictures?saved=1` })

test('a seller adds pictures, moves one to the front, says what it shows and takes one off; cards show the first', async () => {
	expect(await add('#a00')).toEqual(saved())
	expect(await add('#0a0')).toEqual(saved())
	const [first = '', second = ''] = (await shown()).gallery
	expect(await shown()).toMatchObject({ card: first, alts: ['A tea garden', 'A tea garden'] })
	expect(await send({ does: 'first', name: second })).toEqual(saved())
	expect(await shown()).toMatchObject({ card: second, gallery: [second, first] })
	expect(await send({ does: 'describe', name: second, alt_zh: '新芽', alt_en: 'New buds' })).toEqual(saved())
	expect((await shown()).alts).toEqual(['New buds', 'A tea garden'])
	expect(await send({ does: 'remove', name: second })).toEqual(saved())
	expect(await shown()).toMatchObject({ card: first, gallery: [first] })
	const log = await database.db
		.selectFrom('state_changes')
		.select('to_state')
		.where('entity', '=', 'listing-pictures')
		.execute()
	expect(log.at(-1)).toEqual({ to_state: first })
	clock.advance(25 * 3_600_000)
	expect(await sweepPictures(context.world)).toBe(1)
	expect(await context.world.pictures.get(`${second}-320.webp`)).toBeNull()
	expect(await context.world.pictures.get(`${first}-320.webp`)).not.toBeNull()
})

test('the public page changes with its pictures: page_changes notes it', async () => {
	const count = async () => (await database.db.selectFrom('page_changes').select('xid').execute()).length
	const before = await count()
	expect(await add('#00a')).toEqual(saved())
	expect(await count()).toBeGreaterThan(before)
})

test('another seller neither sees nor changes them', async () => {
	const before = await shown()
	for (const does of ['remove', 'first']) {
		expect((await send({ does, name: before.gallery[0] ?? '' }, null, foreign)).status).toBe(404)
	}
	expect((await add('#aa0', foreign)).status).toBe(404)
	expect(await shown()).toEqual(before)
})

test('what is not taken says why, keeps the words and changes nothing', async () => {
	const before = await shown()
	const refused = (fault: string, status: number) => ({ status, fault, values: { does: 'add', ...alts } })
	expect(await send({ does: 'add', ...alts }, Buffer.from('<svg/>'))).toEqual(refused('not-a-picture', 400))
	expect(await send({ does: 'add', ...alts })).toEqual(refused('no-file', 400))
	expect(await send({ does: 'add', ...alts }, Buffer.alloc(10 * 1024 * 1024 + 1))).toEqual(refused('too-large', 400))
	expect(await send({ does: 'add', ...alts }, Buffer.alloc(11 * 1024 * 1024))).toEqual(refused('too-large', 413))
	expect(await add('#00a')).toEqual(refused('already-there', 409))
	expect(await send({ does: 'add', alt_zh: '茶', alt_en: 'Tea' }, await phonePhoto())).toMatchObject({
		status: 400,
		fault: 'alt',
	})
	expect(await send({ does: 'sell' })).toMatchObject({ status: 400, fault: 'form' })
	expect(await shown()).toEqual(before)
})

test('twelve pictures are enough', async () => {
	for (let at = (await shown()).gallery.length; at < 12; at++)
		expect(await add(`#${(at + 16).toString(16)}5`)).toEqual(saved())
	expect(await add('#fff')).toMatchObject({ status: 409, fault: 'too-many' })
	expect((await shown()).gallery).toHaveLength(12)
})
