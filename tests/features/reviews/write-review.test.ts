import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readReviewChoice, readReviewPage } from '#app/features/reviews/read-reviews.server.ts'
import { type ReviewToWrite, writeReview } from '#app/features/reviews/write-review.server.ts'
import type { World } from '#app/platform/world.ts'
import { listCardsByIds } from '#db/queries/listing-cards.ts'
import { readListingPage } from '#db/queries/listing-page.ts'
import { behindALock } from '#tests/support/behind-a-lock.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { type BoughtLine, boughtLine, standing } from '#tests/support/reviewed-lines.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const BOOKED = '2026-05-01T02:00:00Z'
const DAY = 86_400_000
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

beforeEach(() => clock.set(BOOKED))

const bought = (kind: 'GOODS' | 'STAY' | 'EXPERIENCE') => boughtLine(world, provider, { market, kind })

async function delivered(): Promise<BoughtLine> {
	const line = await bought('GOODS')
	await standing(world, line, 'DELIVERED')
	return line
}

const write = ({ order, lineId }: BoughtLine, parts: Partial<ReviewToWrite> = {}) =>
	writeReview(world, order, {
		...{ lineId, stars: 4, words: '茶很香，包装也好。', photos: [], keeps: [], actor: 'guest' },
		...parts,
	})

const rowOf = ({ lineId }: BoughtLine) =>
	database.db.selectFrom('reviews').selectAll().where('order_line_id', '=', lineId).executeTakeFirst()

const marksNow = async () =>
	(await readListingPage(database.db, 'zh', { kind: 'product', slug: 'spring-tea', at: new Date() }))?.voices.marks

const shownIn = async (search = '') => {
	const read = (name: string) => new URLSearchParams(search).get(name)
	const page = await readReviewPage(world, 'zh', { shelf: 'products', slug: 'spring-tea' }, read)
	return page?.reviews ?? []
}

describe('only verified purchases are reviewed', () => {
	test('goods on their way, a stay ahead and a session ahead are not; delivered, left and attended ones are', async () => {
		for (const [kind, before, after] of [
			['GOODS', 'SHIPPED', 'DELIVERED'],
			['STAY', 'CONFIRMED', 'CHECKED_OUT'],
			['EXPERIENCE', 'CONFIRMED', 'REDEEMED'],
		] as const) {
			const line = await bought(kind)
			await standing(world, line, before)
			expect(await write(line)).toEqual({ outcome: 'refused', reason: 'not-yet' })
			expect(await rowOf(line)).toBeUndefined()
			await standing(world, line, after)
			expect(await write(line)).toEqual({ outcome: 'written', state: 'SHOWN' })
		}
	})

	test('a line of another order is not found by this order’s number', async () => {
		const [own, other] = [await delivered(), await delivered()]
		expect(await write({ ...own, lineId: other.lineId })).toEqual({ outcome: 'not-found' })
	})

	test('a line has one review: writing again changes it, and it is counted once', async () => {
		const line = await delivered()
		const before = (await marksNow()) ?? [0, 0, 0, 0, 0]
		await write(line, { stars: 2 })
		await write(line, { stars: 5, words: '换了一罐，很好。' })
		expect(await marksNow()).toEqual([before[0], before[1], before[2], before[3], before[4] + 1])
		expect(await rowOf(line)).toMatchObject({ stars: 5, words: '换了一罐，很好。', edited_at: clock.now() })
		const log = database.db.selectFrom('state_changes').select(['from_state', 'to_state', 'actor'])
		const id = String((await rowOf(line))?.id)
		const changes = await log.where('entity', '=', 'review').where('entity_id', '=', id).execute()
		expect(changes).toEqual([{ from_state: null, to_state: 'SHOWN', actor: 'guest' }])
	})

	test('two sends at once write one review', async () => {
		const line = await delivered()
		const lock = sql`select from order_lines where id = ${line.lineId} for no key update`
		const deeds = [1, 3].map((stars) => () => write(line, { stars }))
		const results = await behindALock(database.connection, lock, deeds)
		expect(results).toEqual(Array.from({ length: 2 }, () => ({ outcome: 'written', state: 'SHOWN' })))
		const rows = database.db.selectFrom('reviews').select('id').where('order_line_id', '=', line.lineId)
		expect(await rows.execute()).toHaveLength(1)
	})

	test('the same review sent twice, photos and all, is written once: nobody reads that it was changed', async () => {
		const line = await delivered()
		const photos = [await phonePhoto()]
		await write(line, { photos })
		const before = await rowOf(line)
		clock.advance(60_000)
		expect(await write(line, { photos })).toEqual({ outcome: 'written', state: 'SHOWN' })
		expect(await rowOf(line)).toEqual(before)
		expect(before?.edited_at).toBeNull()
		await write(line, { photos: [] })
		expect((await rowOf(line))?.edited_at).toEqual(clock.now())
	})

	test('reviews of one listing written at once are all counted', async () => {
		const lines = [await delivered(), await delivered(), await delivered(), await delivered()]
		const sum = (await marksNow())?.reduce((all, each) => all + each, 0) ?? 0
		await Promise.all(lines.map((line) => write(line, { stars: 3 })))
		expect((await marksNow())?.reduce((all, each) => all + each, 0)).toBe(sum + 4)
	})
})

test('a review may be written for 180 days after the delivery and changed for 14 days: exactly at the limit is in time', async () => {
	const line = await delivered()
	clock.advance(180 * DAY)
	expect(await write(line)).toMatchObject({ outcome: 'written' })
	clock.advance(14 * DAY)
	expect(await write(line, { stars: 3 })).toMatchObject({ outcome: 'written' })
	clock.advance(1)
	expect(await write(line, { stars: 1 })).toEqual({ outcome: 'refused', reason: 'edit-over' })
	const late = await delivered()
	clock.advance(180 * DAY + 1)
	expect(await write(late)).toEqual({ outcome: 'refused', reason: 'too-late' })
	expect((await readReviewChoice(world, late.order, late.lineId))?.refusal).toBe('too-late')
})

describe('the hold rule', () => {
	test('a bad mark with hard words is public at once and counts', async () => {
		const line = await delivered()
		const before = (await marksNow())?.[0] ?? 0
		expect(await write(line, { stars: 1, words: '太差了，又苦又涩，店家态度恶劣，别来！' })).toEqual({
			...{ outcome: 'written', state: 'SHOWN' },
		})
		expect((await marksNow())?.[0]).toBe(before + 1)
	})

	test('words with a way to be reached wait, whatever their mark: not shown, not counted, not told; without it they are', async () => {
		const line = await delivered()
		const before = await marksNow()
		expect(await write(line, { stars: 5, words: '好茶！加微信 tea_2026 更便宜' })).toEqual({
			...{ outcome: 'written', state: 'HELD' },
		})
		expect(await marksNow()).toEqual(before)
		const id = (await rowOf(line))?.id
		expect((await shownIn()).some((review) => review.id === id)).toBe(false)
		expect(await eventsOf(world, 'review-written')).not.toContainEqual({ reviewId: id })
		expect(await write(line, { stars: 5, words: '好茶！' + '真的很好' })).toEqual({
			outcome: 'written',
			state: 'SHOWN',
		})
		expect((await shownIn()).some((review) => review.id === id)).toBe(true)
		expect(await eventsOf(world, 'review-written')).toContainEqual({ reviewId: id })
	})
})

describe('photos of a review', () => {
	const photosOf = async ({ order, lineId }: BoughtLine) =>
		((await readReviewChoice(world, order, lineId))?.review?.photos ?? []).map(({ name }) => name)
	const phonePhotos = (colours: string[]) => Promise.all(colours.map((background) => phonePhoto({ background })))

	test('are drawn anew without what the phone wrote into them', async () => {
		const line = await delivered()
		await write(line, { photos: await phonePhotos(['#111']) })
		const [name = ''] = await photosOf(line)
		const files = await Promise.all(['-640.webp', '-320.avif'].map((end) => world.pictures.get(name + end)))
		expect(files.map((file) => file?.includes('SECRETPHONE'))).toEqual([false, false])
	})

	test('are kept or let go when it is changed, only its own, and at most six', async () => {
		const line = await delivered()
		await write(line, { photos: await phonePhotos(['#111', '#222', '#333']) })
		const [first = '', , third = ''] = await photosOf(line)
		const foreign = 'u0'.padEnd(33, '0')
		const changed = await write(line, { keeps: [first, third, foreign], photos: await phonePhotos(['#444']) })
		expect(changed).toMatchObject({ outcome: 'written' })
		const now = await photosOf(line)
		expect(now).toHaveLength(3)
		expect(now.slice(0, 2)).toEqual([first, third])
		const more = await phonePhotos(['#555', '#666', '#777', '#888'])
		expect(await write(line, { keeps: now, photos: more })).toEqual({ outcome: 'too-many-photos' })
		expect(await photosOf(line)).toEqual(now)
	})

	test('that are none save nothing of the review', async () => {
		const line = await delivered()
		expect(await write(line, { photos: [Buffer.from('<svg/>')] })).toEqual({ outcome: 'not-a-picture' })
		expect(await rowOf(line)).toBeUndefined()
	})
})

test('a review is shown without the name of who wrote it: its first character, what was bought and the month', async () => {
	const line = await delivered()
	await write(line, { words: '一个测试的评价' })
	const mine = (await shownIn()).concat(await shownIn('page=2')).find(({ words }) => words === '一个测试的评价')
	expect(mine).toMatchObject({ author: '测**', stars: 4, servedIn: '2026-05', writtenOn: '2026-05-01', reply: null })
	expect(JSON.stringify(mine)).not.toContain('测试游客')
})

test('cards and the page’s facts for machines carry the mean and the count of what is shown', async () => {
	const marks = (await marksNow()) ?? [0, 0, 0, 0, 0]
	const count = marks.reduce((sum, each) => sum + each, 0)
	const mean = marks.reduce((sum, each, at) => sum + each * (at + 1), 0) / count
	const [card] = await listCardsByIds(database.db, 'zh', [market.productId])
	expect(card?.rating?.count).toBe(count)
	expect(card?.rating?.mean).toBeCloseTo(mean, 1)
	const [other] = await listCardsByIds(database.db, 'zh', [market.packageId])
	expect(other?.rating).toBeNull()
})

test('reviews are sorted by time or by mark, and sifted by stars and photos, ten on a page', async () => {
	clock.set('2027-03-01T02:00:00Z')
	for (let at = 0; at < 12; at++) {
		clock.advance(60_000)
		await write(await delivered(), { stars: (at % 5) + 1, words: `第 ${at} 条评价的话` })
	}
	const all = await shownIn()
	expect(all).toHaveLength(10)
	expect(all[0]?.words).toBe('第 11 条评价的话')
	expect((await shownIn('page=2')).length).toBeGreaterThan(2)
	const stars = async (search: string) => (await shownIn(search)).map((review) => review.stars)
	expect((await stars('sort=highest'))[0]).toBe(5)
	expect((await stars('sort=lowest'))[0]).toBe(1)
	expect(new Set(await stars('stars=2'))).toEqual(new Set([2]))
	expect((await shownIn('photos=1')).every((review) => review.photos.length > 0)).toBe(true)
	const elsewhere = await readReviewPage(world, 'zh', { shelf: 'stays', slug: 'spring-tea' }, () => null)
	expect(elsewhere).toBeNull()
})

test('whole pages that are kept hear of each review: page_changes notes it', async () => {
	const count = async () => (await database.db.selectFrom('page_changes').select('xid').execute()).length
	const line = await delivered()
	const before = await count()
	await write(line)
	expect(await count()).toBeGreaterThan(before)
})
