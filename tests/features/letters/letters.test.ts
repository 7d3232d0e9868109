import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Administrator, Seller } from '#app/domain/accounts/roles.ts'
import type { LetterSide } from '#app/domain/letters/letter.ts'
import { answerTalkForm } from '#app/features/letters/answer-talk-form.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readTalk, readThreads } from '#app/features/letters/read-letters.server.ts'
import { reportLetter } from '#app/features/letters/report-letter.server.ts'
import { writeLetter, type Writer } from '#app/features/letters/write-letter.server.ts'
import { moderatePost, readModeration } from '#app/features/moderation/moderate-post.server.ts'
import { readReported } from '#app/features/moderation/report-post.server.ts'
import { tellLetterWritten } from '#app/features/notifications/tell-letters.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { eraseGuest } from '#app/features/privacy/erase-person.server.ts'
import { readSellerToday } from '#app/features/selling/read-today.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { administratorOf, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: ReturnType<typeof createTestWorld>
let seller: Seller
let office: World
let administrator: Administrator

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	office = officeOf(world, seller)
	administrator = await administratorOf(world, VILLAGE, 'administrator@example.com')
})
beforeEach(async () => {
	clock.set(START)
	await database.db.updateTable('capacity').set({ total: 500 }).where('kind', '=', 'stock').execute()
})

async function sold() {
	const wish = { kind: 'product' as const, key: 'x', variantId: market.variantIds[0], qty: 1 }
	const orderId = await buy(world, provider, orderOf([wish]))
	const [line] = await linesOf(world, orderId)
	const order = await database.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
	const sellerOrderId = line?.seller_order_id ?? 0
	const buyer: Writer = { talk: { sellerOrderId, orderNumber: order.number }, side: 'BUYER', actor: 'guest' }
	const shop: Writer = {
		talk: { sellerOrderId, enterpriseId: market.enterpriseId },
		side: 'SELLER',
		actor: `account:${seller.account.accountId}`,
	}
	return { orderId, number: order.number, sellerOrderId, lineId: line?.id ?? 0, buyer, shop }
}
type Sold = Awaited<ReturnType<typeof sold>>

const say = ({ buyer, shop }: Sold, side: LetterSide, words: string, key: string = randomUUID()) =>
	side === 'BUYER' ? writeLetter(world, buyer, { words, key }) : writeLetter(office, shop, { words, key })
const open = ({ buyer, shop }: Sold, side: LetterSide) =>
	side === 'BUYER' ? readTalk(world, buyer, null) : readTalk(office, shop, null)
const seen = async (it: Sold, side: LetterSide) =>
	((await open(it, side))?.letters ?? []).map(({ words, isOwn, isNew }) => [words, isOwn, isNew])

async function tellAll() {
	for (const event of await eventsOf(world, 'letter-written'))
		await tellLetterWritten(world, event as { letterId: number })
}
const noticesOf = async ({ orderId }: Sold) =>
	(
		await database.db
			.selectFrom('notices')
			.select(['kind', 'link'])
			.where('order_id', '=', orderId)
			.where('kind', 'in', ['letter-written', 'seller-letter-written'])
			.orderBy('id')
			.execute()
	).map(({ kind }) => kind)

test('buyer and seller write to each other; what the other wrote is new once, and counted until it is opened', async () => {
	const order = await sold()
	expect(await say(order, 'BUYER', '可以周六到吗？')).toEqual({ outcome: 'written' })
	expect((await readSellerToday(office, seller)).waits.letters).toBe(1)
	expect((await readThreads(office, seller, 1)).threads[0]).toMatchObject({ orderNumber: order.number, unread: 1 })
	expect(await seen(order, 'SELLER')).toEqual([['可以周六到吗？', false, true]])
	expect((await readSellerToday(office, seller)).waits.letters).toBe(0)
	await say(order, 'SELLER', '可以，周五寄出。')
	const key = { accountId: null, token: world.tokens.of(`order:${order.number}`) }
	const unread = async () => (await readOrder(world, order.number, key))?.unreadLetters
	expect(await unread()).toEqual([{ sellerOrderId: order.sellerOrderId, count: 1 }])
	expect(await seen(order, 'BUYER')).toEqual([
		['可以周六到吗？', true, false],
		['可以，周五寄出。', false, true],
	])
	expect(await unread()).toEqual([])
	expect((await open(order, 'BUYER'))?.letters[0]?.isRead).toBe(true)
})

test('a form that is sent twice is said once', async () => {
	const order = await sold()
	const key = randomUUID()
	expect(await say(order, 'BUYER', '您好', key)).toEqual({ outcome: 'written' })
	expect(await say(order, 'BUYER', '您好', key)).toEqual({ outcome: 'written-before' })
	expect(await seen(order, 'SELLER')).toHaveLength(1)
})

test('a burst is told once to the other side, in whatever order its events come; what is read before it is told is told to nobody', async () => {
	const order = await sold()
	for (const words of ['您好', '还有', '一件事']) await say(order, 'BUYER', words)
	await tellAll()
	await tellAll()
	expect(await noticesOf(order)).toEqual(['seller-letter-written'])
	await seen(order, 'SELLER')
	await say(order, 'SELLER', '请说')
	await tellAll()
	expect(await noticesOf(order)).toEqual(['seller-letter-written', 'letter-written'])
	await say(order, 'BUYER', '好的')
	await seen(order, 'SELLER')
	await tellAll()
	expect(await noticesOf(order)).toHaveLength(2)
})

test('another seller neither reads nor writes there, and a buyer only within the order that was opened', async () => {
	const order = await sold()
	await say(order, 'BUYER', '给店家的')
	const other = await addEnterprise(database.db, 'other', VILLAGE)
	const stranger = await sellerOf(world, other, 'stranger@example.com')
	const talk = { sellerOrderId: order.sellerOrderId, enterpriseId: other }
	const wish = { words: 'x', key: randomUUID() }
	const foreign = officeOf(world, stranger)
	expect(await readTalk(foreign, { talk, side: 'SELLER' }, null)).toBeNull()
	expect(await writeLetter(foreign, { talk, side: 'SELLER', actor: 'x' }, wish)).toEqual({ outcome: 'not-found' })
	expect((await foreign.db.selectFrom('letters').selectAll().execute()).length).toBe(0)
	const lie = { seller_order_id: order.sellerOrderId, order_id: order.orderId, enterprise_id: other }
	const row = { ...lie, side: 'SELLER', words: 'x', language: 'zh', key: randomUUID(), written_at: clock.now() }
	await expect(foreign.db.insertInto('letters').values(row).execute()).rejects.toThrow(/row-level security/)
	const elsewhere = await sold()
	const mixed = { ...elsewhere.buyer, talk: { sellerOrderId: order.sellerOrderId, orderNumber: elsewhere.number } }
	expect(await writeLetter(world, mixed, wish)).toEqual({ outcome: 'not-found' })
})

test('too many letters in an hour are not kept', async () => {
	const order = await sold()
	const outcomes: string[] = []
	for (let at = 0; at < 21; at++) outcomes.push((await say(order, 'BUYER', `第 ${at} 条`)).outcome)
	expect(outcomes.filter((it) => it === 'written')).toHaveLength(20)
	expect(outcomes.at(-1)).toBe('too-often')
})

test('once the part was done for 30 days nothing more is written, and the seller sees no name; what was written stays', async () => {
	const order = await sold()
	await say(order, 'BUYER', '谢谢')
	const served = { state: 'DELIVERED', served_at: clock.now() }
	await database.db.updateTable('order_lines').set(served).where('id', '=', order.lineId).execute()
	clock.set('2026-06-01T02:00:00.001Z')
	expect(await say(order, 'SELLER', '欢迎再来')).toEqual({ outcome: 'refused', problem: 'over' })
	const form = new FormData()
	form.set('key', randomUUID())
	form.set('words', '欢迎再来')
	expect(await answerTalkForm(office, order.shop, { form, report: null })).toEqual({
		...{ outcome: 'refused', status: 409, problem: 'over', entered: '欢迎再来' },
	})
	expect(await open(order, 'SELLER')).toMatchObject({ refusal: 'over', buyerName: null, letters: [{ words: '谢谢' }] })
	const thread = (await readThreads(office, seller, 1)).threads.find(({ orderNumber }) => orderNumber === order.number)
	expect(thread).toMatchObject({ buyerName: null, isOpen: false })
})

test('an administrator reads a letter only when one of the two reports it, and takes it down with a reason that both see', async () => {
	const order = await sold()
	await say(order, 'SELLER', '加微信 tea_12345 便宜')
	await say(order, 'BUYER', '不用了')
	const letters = (await open(order, 'BUYER'))?.letters ?? []
	expect(letters[0]).toMatchObject({ isCautioned: true })
	const waiting = async () =>
		(await readModeration(world, administrator)).toDecide.filter(({ subject }) => subject === 'letter')
	expect(await waiting()).toEqual([])
	const fault = { reason: 'ADVERTISING' as const, words: '让我到别处付款' }
	const [first, second] = letters.map(({ id }) => id)
	expect(await reportLetter(world, { ...order.buyer, id: second ?? 0, ...fault })).toEqual({ outcome: 'not-found' })
	expect(await reportLetter(world, { ...order.buyer, id: first ?? 0, ...fault })).toEqual({ outcome: 'reported' })
	expect(await readReported(world, { subject: 'review', id: first ?? 0 })).toBeNull()
	expect(await waiting()).toMatchObject([{ id: first, orderNumber: order.number, listing: null, reports: [fault] }])
	const verdict = { does: 'hide' as const, fault: 'ADVERTISING' as const, why: '诱导线下交易' }
	const decision = { subject: 'letter' as const, id: first ?? 0, verdict }
	expect(await moderatePost(world, administrator, decision)).toEqual({ outcome: 'decided' })
	expect((await open(order, 'BUYER'))?.letters[0]).toMatchObject({ words: '', hiddenFor: 'ADVERTISING' })
	expect((await open(order, 'SELLER'))?.letters[0]).toMatchObject({ words: '加微信 tea_12345 便宜', isOwn: true })
	expect(await waiting()).toEqual([])
})

test('a seller reports a letter of a buyer from behind the wall', async () => {
	const order = await sold()
	await say(order, 'BUYER', '骗子')
	const [letter] = (await open(order, 'SELLER'))?.letters ?? []
	const report = { ...order.shop, id: letter?.id ?? 0, reason: 'ABUSE' as const, words: '' }
	expect(await reportLetter(office, report)).toEqual({ outcome: 'reported' })
	const { toDecide } = await readModeration(world, administrator)
	expect(toDecide.some(({ subject, id }) => subject === 'letter' && id === letter?.id)).toBe(true)
})

test('letters go with the person: both sides’ words, and nothing more can be written', async () => {
	const order = await sold()
	await say(order, 'BUYER', '我叫林晓，电话 13800000000')
	await say(order, 'SELLER', '林晓您好')
	const served = { state: 'CLOSED', served_at: clock.now() }
	await database.db.updateTable('order_lines').set(served).where('seller_order_id', '=', order.sellerOrderId).execute()
	expect(await eraseGuest(world, { number: order.number })).toEqual({ outcome: 'erased' })
	expect(await seen(order, 'SELLER')).toEqual([])
	expect(await say(order, 'SELLER', '您好')).toEqual({ outcome: 'refused', problem: 'erased' })
})
