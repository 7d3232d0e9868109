import { beforeAll, expect, test } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import sharp from 'sharp'
import { viewerOf } from '#app/domain/accounts/viewer.ts'
import { openClaim } from '#app/features/claims/open-claim.server.ts'
import { listSellerClaims, readClaimOfOrder, readClaimPhoto } from '#app/features/claims/read-claims.server.ts'
import { readGiftClaims } from '#app/features/claims/read-gift-claims.server.ts'
import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import { acceptGift } from '#app/features/gifts/accept-gift.server.ts'
import { giftCookie, receiverToken } from '#app/features/gifts/receiver-key.server.ts'
import { loader } from '#app/routes/storefront/gift-claim.tsx'
import type { World } from '#app/platform/world.ts'
import { refundsOf } from '#tests/support/cancelling.ts'
import { useDatabase } from '#tests/support/database.ts'
import { settleOutbox } from '#tests/support/groups.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useDatabase()
const provider = usePaymentSandbox(clock)
const STREET = '云水巷 17 号'
let market: TestMarket
let world: World
let photo: Buffer

beforeAll(async () => {
	market = await buildMarket(database.db)
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a5' } })
		.jpeg()
		.toBuffer()
})

/** A gift of tea that somebody accepted and that has come. */
async function received() {
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
	await acceptGift(world, code, { accountId: null, nodeId: null, email: '', language: 'zh', shipTo })
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
