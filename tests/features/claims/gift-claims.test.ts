import { beforeAll, expect, test } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import sharp from 'sharp'
import { viewerOf } from '#app/domain/accounts/viewer.ts'
import { answerClaimForm } from '#app/features/claims/answer-claim-form.server.ts'
import { openClaim } from '#app/features/claims/open-claim.server.ts'
import { listSellerClaims, readClaimOfOrder, readClaimPhoto } from '#app/features/claims/read-claims.server.ts'
import { readGiftClaims } from '#app/features/claims/read-gift-claims.server.ts'
import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import { acceptGift } from '#app/features/gifts/accept-gift.server.ts'
import { endGifts } from '#app/features/gifts/end-gifts.server.ts'
import { forgetGiftReceiver } from '#app/features/gifts/forget-receiver.server.ts'
import { giftCookie, receiverToken } from '#app/features/gifts/receiver-key.server.ts'
import { sendMessages } from '#app/features/notifications/send-messages.server.ts'
import { tellClaimMoved } from '#app/features/notifications/tell-claim-moved.server.ts'
import { loader } from '#app/routes/storefront/gift-claim.tsx'
import type { World } from '#app/platform/world.ts'
import type { GiftTaker } from '#db/queries/gifts.ts'
import { refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { settleOutbox } from '#tests/support/groups.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const STREET = '云水巷 17 号'
let market: TestMarket
let world: World
let photo: Buffer
const mails: { to: string; text: string }[] = []

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, {
		...{ clock, payments: provider.payments, rateLimitFactor: 0 },
		mail: {
			send: async ({ to, subject, text }) => {
				mails.push({ to: to.address, text: `${subject}\n${text}` })
				return { outcome: 'sent', providerId: null }
			},
		},
	})
	photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a5' } })
		.jpeg()
		.toBuffer()
})

/** A gift of tea that somebody accepted and that has come. */
async function received(taker: Partial<GiftTaker> = {}) {
	const gift = { words: '', regionCode: '990102000000' }
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2)], { buyer: { ...BUYER, shipTo: null }, gift }))
	await settleOutbox(world)
	const { code, number } = await database.db
		.selectFrom('gifts')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select(['code', 'number'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const shipTo = { regionCode: '990101001000', line: STREET, name: '收礼的人', phone: '000-2222-0000' }
	await acceptGift(world, code, { accountId: null, nodeId: null, email: '', language: 'zh', shipTo, ...taker })
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	if (!line) throw new Error('no goods')
	const come = { state: 'DELIVERED', served_at: clock.now() }
	await database.db.updateTable('order_lines').set(come).where('id', '=', line.id).execute()
	return { orderId, code, number, line }
}

type Gift = Awaited<ReturnType<typeof received>>

async function claimed({ number, line: { id: lineId } }: Gift) {
	const claim = { kind: 'QUALITY', lineId, qty: 1, isFaulty: false, words: '有一罐压坏了' } as const
	const result = await openClaim(world, { number }, { ...claim, photos: [photo], actor: 'gift-receiver' })
	if (result.outcome !== 'opened') throw new Error(JSON.stringify(result))
	await settleOutbox(world)
	return result.claimId
}

test('the page is for the gift’s receiver alone: whoever has only its link is answered by nothing', async () => {
	const { code } = await received()
	const ask = (cookie: string) => {
		const request = new Request(`http://localhost/gifts/${code}/claim`, { headers: { cookie } })
		const context = { world, language: 'zh', isHttps: false }
		return loader({ request, params: { code }, context } as unknown as LoaderFunctionArgs)
	}
	await expect(ask('')).rejects.toMatchObject({ status: 404 })
	await expect(ask(`${giftCookie(code)}=another`)).rejects.toMatchObject({ status: 404 })
	const page = await ask(`${giftCookie(code)}=${receiverToken(world, code)}`)
	expect(page).toMatchObject({ data: { code, claims: { things: [{ qty: 2, refusal: null }], claims: [] } } })
})

test('the receiver says what came damaged, and sees how it stands but nothing of what it cost', async () => {
	const gift = await received()
	await claimed(gift)
	const page = await readGiftClaims(world, gift.code)
	expect(page).toMatchObject({
		things: [{ refusal: 'already_open' }],
		claims: [{ state: 'OPEN', words: '有一罐压坏了', qty: 1 }],
	})
	expect(JSON.stringify(page)).not.toMatch(/minor|currency/i)
})

test('giver and seller are told who says it; the photos are for the seller, not for the giver, and no address reaches them', async () => {
	const gift = await received()
	const claimId = await claimed(gift)
	const notices = await database.db
		.selectFrom('notices')
		.select(['kind', 'params'])
		.where('order_id', '=', gift.orderId)
		.where('kind', 'in', ['claim-moved', 'seller-claim-moved'])
		.execute()
	const told = (kind: string) => notices.find((it) => it.kind === kind)?.params
	expect(told('claim-moved')).toMatchObject({ state: 'OPEN', isByReceiver: true })
	expect(JSON.stringify(notices)).not.toContain(STREET)

	const own = await readClaimOfOrder(world, { number: gift.number }, claimId)
	expect(own?.claim).toMatchObject({ isByReceiver: true, photos: [] })
	const [ofSeller] = await listSellerClaims(world, market)
	const name = ofSeller?.photos[0]?.name ?? ''
	const token = 'a token of the giver'
	const hash = { token_hash: world.tokens.hash(token) }
	await database.db.updateTable('orders').set(hash).where('id', '=', gift.orderId).execute()
	const see = (viewer: ReturnType<typeof viewerOf>) => readClaimPhoto(world, name, () => viewer)
	expect(await see(viewerOf(null, token))).toBeNull()
	expect(await see({ ...viewerOf(null, null), enterpriseIds: [market.enterpriseId] })).not.toBeNull()
})

const ask = (code: string, query: string, cookie: string) => {
	const request = new Request(`http://localhost/gifts/${code}/claim${query}`, { headers: { cookie } })
	return loader({ request, params: { code }, context: { world, language: 'zh', isHttps: false } } as never)
}

async function accepted(claimId: number) {
	const step = { by: 'seller', does: 'accept', amountMinor: 500 } as const
	const party = { enterpriseId: market.enterpriseId, actor: 'account:1' }
	await takeClaimStep(world, party, { claimId, step, words: null, parcel: null })
	await settleOutbox(world)
}

const noticesOf = (code: string) =>
	database.db.selectFrom('notices').selectAll().where('link', 'like', `/gifts/${code}%`).orderBy('id').execute()

test('a receiver who left a mail address is told of each move in their language, by a link that opens the claim, and not of money', async () => {
	const gift = await received({ email: 'taker@example.test', language: 'en' })
	await accepted(await claimed(gift))
	const told = await noticesOf(gift.code)
	expect(told).toMatchObject([
		{ kind: 'gift-claim-moved', order_id: null, address: 'taker@example.test', params: { state: 'OPEN' } },
		{ kind: 'gift-claim-moved', order_id: null, address: 'taker@example.test', params: { state: 'ACCEPTED' } },
	])
	while ((await sendMessages(world)) > 0);
	const own = mails.filter(({ to }) => to === 'taker@example.test').map(({ text }) => text)
	expect(own).toHaveLength(2)
	expect(own[1]).toContain('You were found to be right')
	expect(own.join()).not.toMatch(/[¥￥]|CNY|\d[.]\d\d/)
	expect(own.join()).not.toContain(gift.number)
	expect(own.join()).not.toContain(BUYER.email)

	const link = new URL(/\S+[/]claim[?]\S+/.exec(own[1] ?? '')?.[0] ?? '')
	const opened = (await ask(gift.code, link.search, '').catch((thrown: unknown) => thrown)) as Response
	expect([opened.status, opened.headers.get('Location')]).toEqual([303, link.pathname])
	const [cookie = ''] = (opened.headers.get('Set-Cookie') ?? '').split(';')
	expect(await ask(gift.code, '', cookie)).toMatchObject({ data: { claims: { isTold: true } } })
})

test('one who accepted with an account is told there; one without mail keeps a link on which it stands', async () => {
	const accountId = await addPerson(world, 'receiver@example.com')
	const known = await received({ accountId })
	await claimed(known)
	expect(await noticesOf(known.code)).toMatchObject([{ account_id: accountId, address: null, order_id: null }])

	const unknown = await received()
	await claimed(unknown)
	expect(await noticesOf(unknown.code)).toEqual([])
	const page = await ask(unknown.code, '', `${giftCookie(unknown.code)}=${receiverToken(world, unknown.code)}`)
	const { claims } = (page as unknown as { data: { claims: { isTold: boolean; url: string } } }).data
	expect(claims.isTold).toBe(false)
	await expect(ask(unknown.code, new URL(claims.url).search, '')).rejects.toMatchObject({ status: 303 })
})

test('that their goods stood in the warm is told to the receiver once, and nothing of what the giver does about it', async () => {
	const gift = await received({ email: 'cold@example.test' })
	const claimId = await claimed(gift)
	await database.db.deleteFrom('notices').where('link', 'like', `/gifts/${gift.code}%`).execute()
	const isCold = { kind: 'COLD_CHAIN_BREACH', opened_by: 'system' }
	await database.db.updateTable('buyer_claims').set(isCold).where('id', '=', claimId).execute()
	await tellClaimMoved(world, { claimId, orderId: gift.orderId })
	await accepted(claimId)
	const told = await noticesOf(gift.code)
	expect(told).toMatchObject([{ link: `/gifts/${gift.code}`, params: { isCold: true, state: 'OPEN', answerBy: null } }])
})

test('a receiver claims damage of the gift and nothing else, whatever is sent; what is refused is given back as entered', async () => {
	const gift = await received()
	const form = (fields: Record<string, string>, withPhoto = true) => {
		const given = new FormData()
		const all = { kind: 'RETURN', faulty: 'on', line: String(gift.line.id), qty: '1', words: '有一罐压坏了', ...fields }
		for (const [name, value] of Object.entries(all)) given.set(name, value)
		if (withPhoto) given.set('photos', new File([new Uint8Array(photo)], 'tin.jpg', { type: 'image/jpeg' }))
		return { form: given, isTooLarge: false }
	}
	const claimant = { number: gift.number, actor: 'gift-receiver', lineIds: [gift.line.id] }
	const other = { ...claimant, lineIds: [gift.line.id + 1] }
	expect(await answerClaimForm(world, other, form({}))).toEqual({ outcome: 'not-found' })
	const values = { line: String(gift.line.id), qty: '1', words: '有一罐压坏了' }
	const bare = await answerClaimForm(world, claimant, form({}, false))
	expect(bare).toMatchObject({ outcome: 'refused', status: 400, fault: 'no-photo', values })
	const large = await answerClaimForm(world, claimant, { ...form({}, false), isTooLarge: true })
	expect(large).toMatchObject({ outcome: 'refused', status: 413, fault: 'too-large', values })
	const result = await answerClaimForm(world, claimant, form({}))
	expect(result).toMatchObject({ outcome: 'opened' })
	const kept = await database.db
		.selectFrom('buyer_claims')
		.select(['kind', 'is_faulty'])
		.where('order_line_id', '=', gift.line.id)
		.execute()
	expect(kept).toEqual([{ kind: 'QUALITY', is_faulty: false }])
	const again = await answerClaimForm(world, claimant, form({}))
	expect(again).toMatchObject({ outcome: 'refused', status: 409, fault: 'already_open', values })
})

test('what is agreed goes back to whoever paid', async () => {
	const gift = await received()
	const claimId = await claimed(gift)
	const amountMinor = Math.floor(gift.line.paid_minor / 2)
	const step = { by: 'seller', does: 'accept', amountMinor } as const
	const party = { enterpriseId: market.enterpriseId, actor: 'account:1' }
	const outcome = await takeClaimStep(world, party, { claimId, step, words: '抱歉', parcel: null })
	expect(outcome).toEqual({ outcome: 'moved' })
	await settleOutbox(world)
	const [refund, ...more] = await refundsOf(world, gift.orderId)
	expect(more).toEqual([])
	expect(refund).toMatchObject({ amount_minor: amountMinor })
	const payment = await database.db
		.selectFrom('payments')
		.select('order_id')
		.where('id', '=', refund?.payment_id ?? '')
		.executeTakeFirst()
	expect(payment).toEqual({ order_id: gift.orderId })
	expect((await readGiftClaims(world, gift.code))?.claims).toMatchObject([{ state: 'ACCEPTED', answer: '抱歉' }])
})

const DAY = 86_400_000

/** What of a receiver's claim is still there: the address, and the page for whoever has its key. */
async function leftOf({ orderId, code }: Gift) {
	const { ship_to, email } = await database.db
		.selectFrom('gift_receivers')
		.select(['ship_to', 'email'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const page = await ask(code, '', `${giftCookie(code)}=${receiverToken(world, code)}`).catch(
		(thrown: unknown) => thrown,
	)
	const isOpen = !(page instanceof Response)
	return { hasStreet: JSON.stringify(ship_to).includes(STREET), email, isOpen, notices: (await noticesOf(code)).length }
}
type Shown = { data: { claims: { keptUntil: string | null } } }
const keptUntil = async ({ code }: Gift) =>
	((await ask(code, '', `${giftCookie(code)}=${receiverToken(world, code)}`)) as unknown as Shown).data.claims.keptUntil

test('a receiver whose claim is open stays known past sixty days, is told of its end, and is forgotten two weeks later', async () => {
	const gift = await received({ email: 'late@example.test' })
	const claimId = await claimed(gift)
	clock.advance(70 * DAY)
	await endGifts(world)
	expect(await forgetGiftReceiver(world, gift.code)).toBe('claim-open')
	expect(await leftOf(gift)).toEqual({ hasStreet: true, email: 'late@example.test', isOpen: true, notices: 1 })
	expect(await keptUntil(gift)).toBeNull()

	await accepted(claimId)
	clock.advance(14 * DAY)
	await endGifts(world)
	expect(await leftOf(gift)).toEqual({ hasStreet: true, email: 'late@example.test', isOpen: true, notices: 2 })
	expect(await keptUntil(gift)).toMatch(/^2026-/)
	clock.advance(1_000)
	await endGifts(world)
	expect(await leftOf(gift)).toEqual({ hasStreet: false, email: '', isOpen: false, notices: 0 })
})

test('a refusal that may still be taken further keeps its receiver known; once it stands they may be taken out at once', async () => {
	const gift = await received()
	const claimId = await claimed(gift)
	const step = { by: 'seller', does: 'refuse' } as const
	const party = { enterpriseId: market.enterpriseId, actor: 'account:1' }
	expect(await takeClaimStep(world, party, { claimId, step, words: '没有压坏', parcel: null })).toEqual({
		outcome: 'moved',
	})
	clock.advance(3 * DAY)
	expect(await forgetGiftReceiver(world, gift.code)).toBe('claim-open')
	clock.advance(1_000)
	expect(await forgetGiftReceiver(world, gift.code)).toBe('forgotten')
	expect(await leftOf(gift)).toMatchObject({ hasStreet: false, isOpen: false })
})

test('what came late can still be claimed: its receiver is not forgotten on the day after', async () => {
	const gift = await received()
	clock.advance(60 * DAY)
	const late = { served_at: clock.now() }
	await database.db.updateTable('order_lines').set(late).where('id', '=', gift.line.id).execute()
	clock.advance(DAY)
	await endGifts(world)
	expect(await leftOf(gift)).toMatchObject({ hasStreet: true, isOpen: true })
	await claimed(gift)
})

test('a device that is known as the receiver’s is known as long again each time the claim is looked at', async () => {
	const gift = await received()
	const key = `${giftCookie(gift.code)}=${receiverToken(world, gift.code)}`
	const page = (await ask(gift.code, '', key)) as unknown as { init: { headers: Record<string, string> } }
	expect(page.init.headers['Set-Cookie']).toContain(key)
	expect(page.init.headers['Set-Cookie']).toMatch(/Max-Age=7776000/)
})
