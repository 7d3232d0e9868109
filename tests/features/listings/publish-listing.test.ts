import { beforeAll, expect, test } from 'vitest'
import { decideListing } from '#app/features/listings/decide-listing.server.ts'
import { doDraftDeed } from '#app/features/listings/do-draft-deed.server.ts'
import { readDraft } from '#app/features/listings/read-draft.server.ts'
import { readLooks } from '#app/features/listings/read-looks.server.ts'
import { trustEnterprise } from '#app/features/listings/trust-enterprise.server.ts'
import type { World } from '#app/platform/world.ts'
import { readListingPage } from '#db/queries/listing-page.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { administratorOf, beginWhole, begin, managerOf } from '#tests/features/listings/writing.ts'

const COUNTY = '990101000000'
const database = useMarket()
const clock = createClock('2026-05-01T02:00:00Z')
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock })
})

const mine = () => managerOf(market.enterpriseId)
const ask = (id: number) => doDraftDeed(world, mine(), id, { does: 'ask' })
const headOf = async (id: number) => (await readDraft(world, mine(), id))?.listing
const shown = async (slug = '') => readListingPage(database.db, 'en', { kind: 'product', slug, at: world.now() })
const pass = (listing: number, region = COUNTY) =>
	decideListing(world, administratorOf(region), { does: 'pass', listing })
const sendBack = (listing: number, region = COUNTY) =>
	decideListing(world, administratorOf(region), {
		...{ does: 'return', listing, wanting: ['photo'], reasonsZh: '请多放两张图', reasonsEn: 'Please add two pictures' },
	})
const statesOf = async (id: number) =>
	(
		await database.db
			.selectFrom('state_changes')
			.select(['from_state as from', 'to_state as to', 'actor', 'reason'])
			.where('entity', '=', 'listing')
			.where('entity_id', '=', String(id))
			.orderBy('id')
			.execute()
	).map(({ from, to, actor }) => `${from ?? '-'} ${to} ${actor}`)
const topics = async (id: number) =>
	(await database.db.selectFrom('outbox_events').select(['topic', 'payload']).orderBy('id').execute())
		.filter(({ payload }) => (payload as { listingId?: number }).listingId === id)
		.map(({ topic }) => topic)

test('nobody sends what lacks something: what is missing is told', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	expect(await ask(id)).toMatchObject({ outcome: 'missing', missing: expect.arrayContaining(['title-en', 'picture']) })
	expect((await headOf(id))?.status).toBe('draft')
	expect(await topics(id)).toEqual([])
})

test('draft, review, published: an administrator of the region lets it through, and visitors see it at an address of its own', async () => {
	const id = await beginWhole(world, mine())
	expect(await ask(id)).toEqual({ outcome: 'asked' })
	const slug = (await headOf(id))?.slug
	expect(slug).toBe(`wild-hill-tea-${id}`)
	expect(await shown(slug)).toBeUndefined()
	expect(
		await readListingPage(database.db, 'en', { kind: 'product', slug: slug ?? '', at: world.now(), previewOf: id }),
	).toMatchObject({
		title: 'Wild Hill Tea',
	})
	const { looks } = await readLooks(world, administratorOf(COUNTY))
	expect(
		looks.find(({ listingId }) => listingId === id)?.checks.map(({ check, state }) => `${check} ${state}`),
	).toEqual(['photo look', 'story look', 'price fine', 'certificate fine', 'words fine'])
	clock.advance(86_400_000)
	expect(await pass(id)).toEqual({ outcome: 'decided' })
	expect(await shown(slug)).toMatchObject({ title: 'Wild Hill Tea', fromMinor: 8_850 })
	const row = await database.db
		.selectFrom('listings')
		.select('first_listed_on')
		.where('id', '=', id)
		.executeTakeFirstOrThrow()
	expect(row.first_listed_on).toBe('2026-05-02')
	expect(await statesOf(id)).toEqual(['- draft account:1', 'draft review account:1', 'review published account:9'])
	expect(await topics(id)).toEqual(['listing-asked', 'listing-moved'])
})

test('a listing sent back says why in both languages, and is written on and sent again', async () => {
	const id = await beginWhole(world, mine())
	await ask(id)
	expect(await sendBack(id)).toEqual({ outcome: 'decided' })
	const draft = await readDraft(world, mine(), id)
	expect(draft).toMatchObject({
		listing: { status: 'draft' },
		review: { state: 'RETURNED', reasonsZh: '请多放两张图', reasonsEn: 'Please add two pictures', wanting: ['photo'] },
	})
	expect(await ask(id)).toEqual({ outcome: 'asked' })
	expect(await pass(id)).toEqual({ outcome: 'decided' })
})

test('what is being looked at is not changed; taken back, it is', async () => {
	const id = await beginWhole(world, mine())
	await ask(id)
	const write = () => doDraftDeed(world, mine(), id, { does: 'words', titleEn: 'Another tea' })
	expect(await write()).toEqual({ outcome: 'in-review' })
	expect(await doDraftDeed(world, mine(), id, { does: 'take-back' })).toEqual({ outcome: 'taken-back' })
	expect(await write()).toEqual({ outcome: 'saved' })
	expect(await pass(id)).toEqual({ outcome: 'no-move' })
	expect(await doDraftDeed(world, mine(), id, { does: 'take-back' })).toEqual({ outcome: 'not-allowed' })
})

test('an administrator of another region neither sees nor decides', async () => {
	const id = await beginWhole(world, mine())
	await ask(id)
	const elsewhere = '990102000000'
	expect((await readLooks(world, administratorOf(elsewhere))).looks).toEqual([])
	expect(await pass(id, elsewhere)).toEqual({ outcome: 'not-found' })
	expect(await sendBack(id, elsewhere)).toEqual({ outcome: 'not-found' })
	expect((await headOf(id))?.status).toBe('review')
})

test('two administrators at once: the second finds it decided', async () => {
	const id = await beginWhole(world, mine())
	await ask(id)
	const fates = await Promise.all([sendBack(id), sendBack(id)])
	expect(fates.map(({ outcome }) => outcome).sort()).toEqual(['decided', 'no-move'])
})

test('an enterprise that is trusted publishes without waiting; whom it trusts an administrator says of its own region alone', async () => {
	const trust = async (regionCode: string, isTrusted = true) => {
		const wanted = { enterpriseId: market.enterpriseId, isTrusted }
		return (await trustEnterprise(world, administratorOf(regionCode), wanted)).outcome
	}
	expect(await trust('990102000000')).toBe('not-found')
	const waiting = await beginWhole(world, mine())
	expect(await ask(waiting)).toEqual({ outcome: 'asked' })
	expect(await trust(COUNTY)).toBe('decided')
	const id = await beginWhole(world, mine())
	expect(await ask(id)).toEqual({ outcome: 'published' })
	expect(await shown(`wild-hill-tea-${id}`)).toMatchObject({ title: 'Wild Hill Tea' })
	expect(await topics(id)).toEqual([])
	await trust(COUNTY, false)
})

test('an enterprise that is not verified writes drafts and publishes none, not even one sent before', async () => {
	const sent = await beginWhole(world, mine())
	await ask(sent)
	const id = await beginWhole(world, mine())
	const setStatus = (status: string) =>
		database.db.updateTable('enterprises').set({ status }).where('id', '=', market.enterpriseId).execute()
	await setStatus('pending')
	expect(await ask(id)).toEqual({ outcome: 'not-verified' })
	expect(await pass(sent)).toEqual({ outcome: 'not-verified' })
	await setStatus('verified')
	expect(await ask(id)).toEqual({ outcome: 'asked' })
})

test('new words on the shelf are looked at: fine, or off the shelf with reasons', async () => {
	const write = (storyEn: string) => doDraftDeed(world, mine(), market.productId, { does: 'words', storyEn })
	await write('Once upon a time there was a hill.')
	const waits = async () =>
		(await readLooks(world, administratorOf(VILLAGE))).looks.some(({ listingId }) => listingId === market.productId)
	expect(await waits()).toBe(true)
	expect(await pass(market.productId)).toEqual({ outcome: 'decided' })
	expect(await waits()).toBe(false)
	expect(await shown('spring-tea')).toBeDefined()
	await write('Buy from me directly at another place.')
	expect(await sendBack(market.productId)).toEqual({ outcome: 'decided' })
	expect(await shown('spring-tea')).toBeUndefined()
	expect(await statesOf(market.productId)).toEqual(['published draft account:9'])
	expect(await topics(market.productId)).toEqual(['listing-moved'])
})

test('a copy is a draft with words, terms, pictures and options, and with no stock, no nights and no sessions', async () => {
	const copyOf = async (id: number) => {
		const copied = await doDraftDeed(world, mine(), id, { does: 'copy' })
		if (copied.outcome !== 'copied') throw new Error(copied.outcome)
		const draft = await readDraft(world, mine(), copied.listingId)
		if (!draft) throw new Error('not there')
		return draft
	}
	const goods = await copyOf(await beginWhole(world, mine()))
	expect(goods).toMatchObject({
		listing: { status: 'draft', title: { en: 'Wild Hill Tea' }, pictures: 1, publishedAt: null },
		offers: { variants: [{ sku: 'V1', priceMinor: 8_850, left: 0 }] },
		missing: [],
	})
	const stay = await copyOf(market.stayId)
	expect(stay.offers.rooms.map(({ units, lastNight, plans }) => [units, lastNight, plans.length])).toEqual([
		[1, null, 1],
		[2, null, 1],
	])
	expect(stay.missing).toContain('nights')
	const experience = await copyOf(market.experienceId)
	expect(experience.offers).toMatchObject({ tickets: [{ code: 'adult' }, { code: 'child' }], sessions: { count: 0 } })
	expect((await copyOf(market.packageId)).offers.components).toHaveLength(3)
})

test('put on the shelf anew under the same title it is no new product: it keeps the first day of the one before', async () => {
	const firstDayOf = async (id: number) =>
		(
			await database.db
				.selectFrom('listings')
				.select('first_listed_on')
				.where('id', '=', id)
				.where('published_at', 'is not', null)
				.executeTakeFirstOrThrow()
		).first_listed_on
	const putUp = async () => {
		const id = await beginWhole(world, mine())
		if (!(await ask(id)).outcome.startsWith('publish')) await pass(id)
		return id
	}
	const first = await firstDayOf(await putUp())
	clock.advance(40 * 86_400_000)
	expect(await firstDayOf(await putUp())).toBe(first)
})
