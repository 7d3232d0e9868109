import { sql } from 'kysely'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { BuyerDetails } from '#app/domain/checkout/buyer-details.ts'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { openClaim } from '#app/features/claims/open-claim.server.ts'
import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import { recordIssued } from '#app/features/fapiao/record-issued.server.ts'
import { requestFapiao } from '#app/features/fapiao/request-fapiao.server.ts'
import { demandInvoice } from '#app/features/invoices/issue-invoice.server.ts'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import type { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

/** What names a person, each word found nowhere else. */
export const wordsOf = (who: string) => ({
	name: `N-${who}-瑶池`,
	// Numbers that Ofcom keeps for fiction.
	phone: `+4477009${String([...who].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_000, 0)).padStart(5, '0')}`,
	email: `${who}.privacy@example.test`,
	street: `Street-of-${who}`,
	otherStreet: `Other-street-of-${who}`,
	note: `Note-by-${who}`,
	claim: `Claim-words-of-${who}`,
	fapiao: `Personal-title-${who}`,
})

type Words = ReturnType<typeof wordsOf>

export interface Scene {
	world: World
	market: TestMarket
	provider: ReturnType<typeof usePaymentSandbox>
}

const buyerOf = (words: Words): BuyerDetails => ({
	...{ name: words.name, phone: words.phone, email: words.email, language: 'en', note: words.note },
	shipTo: { regionCode: '990101001000', line: words.street, name: words.name, phone: words.phone },
})

export async function deliverAll(world: World): Promise<void> {
	while (await deliverOutbox(world, outboxDeeds as DeedTable));
}

async function moveAddress({ world }: Scene, order: { number: string; actor: string }, words: Words) {
	const asker = { by: 'buyer' as const, orderNumber: order.number, actor: order.actor }
	const shipTo = { regionCode: '990102000000', line: words.otherStreet, name: words.name, phone: words.phone }
	const quote = await quoteChange(world, asker, { kind: 'ADDRESS', shipTo })
	if (quote.outcome !== 'quoted') throw new Error(JSON.stringify(quote))
	expect(await changeByQuote(world, asker, quote.quoteId)).toMatchObject({ outcome: 'changed' })
}

let fapiaoNumber = 0

async function askForFapiao(
	{ world, market }: Scene,
	order: { number: string; actor: string },
	part: number,
	words: Words,
) {
	const title = { kind: 'PERSONAL', name: words.fapiao } as const
	const asked = await requestFapiao(world, order, {
		...{ sellerOrderId: part, title, email: words.email, actor: order.actor },
	})
	if (asked.outcome !== 'requested') throw new Error(JSON.stringify(asked))
	const row = world.db.selectFrom('fapiao').select('amount_minor').where('id', '=', asked.fapiaoId)
	const { amount_minor: seenMinor } = await row.executeTakeFirstOrThrow()
	const number = `26332${String(++fapiaoNumber).padStart(15, '0')}`
	const record = { fapiaoId: asked.fapiaoId, number, issuedOn: '2026-05-01', seenMinor, file: null }
	const seller = { enterpriseId: market.enterpriseId, actor: 'account:1' }
	expect(await recordIssued(world, seller, record)).toEqual({ outcome: 'recorded' })
}

async function claimAndWithdraw(
	{ world }: Scene,
	order: { number: string; actor: string },
	lineId: number,
	words: Words,
) {
	const photo = await sharp({ create: { width: 30, height: 30, channels: 3, background: '#7a5' } })
		.jpeg()
		.toBuffer()
	const result = await openClaim(world, order, {
		...{ kind: 'QUALITY', lineId, qty: 1, isFaulty: false, words: words.claim, photos: [photo], actor: order.actor },
	})
	if (result.outcome !== 'opened') throw new Error(JSON.stringify(result))
	return async () => {
		const party = { orderNumber: order.number, actor: order.actor }
		const step = { by: 'buyer', does: 'withdraw' } as const
		const moved = await takeClaimStep(world, party, { claimId: result.claimId, step, words: null, parcel: null })
		expect(moved).toMatchObject({ outcome: 'moved' })
	}
}

/** Serves what was bought, as sellers do in the end. */
export async function serveAll(world: World, orderId: number): Promise<void> {
	await sql`update order_lines l set served_at = ${world.now()}, state = case kind when 'GOODS' then 'DELIVERED' when 'STAY' then 'CHECKED_OUT'
		when 'EXPERIENCE' then 'REDEEMED' else 'CLOSED' end
		from seller_orders s where s.id = l.seller_order_id and s.order_id = ${orderId}`.execute(world.db)
}

/** A person's whole trade: an order of everything, another address, a claim with a photo, a fapiao, an invoice, notices. */
export async function liveOn(scene: Scene, who: { words: Words; accountId: number | null }) {
	const { world, market, provider } = scene
	const { words, accountId } = who
	const wishes = [teaWish(market), nightWish(market), pickingWish(market, 1)]
	const orderId = await buy(world, provider, orderOf(wishes, { accountId, buyer: buyerOf(words) }))
	const find = world.db.selectFrom('orders').select('number').where('id', '=', orderId)
	const { number } = await find.executeTakeFirstOrThrow()
	const order = { number, actor: accountId === null ? 'guest' : `account:${accountId}` }
	await deliverAll(world)
	await moveAddress(scene, order, words)
	await deliverAll(world)
	const lines = await linesOf(world, orderId)
	const goods = lines.find(({ kind }) => kind === 'GOODS')
	await sql`update order_lines set state = 'DELIVERED', served_at = ${world.now()} where id = ${goods?.id ?? 0}`.execute(
		world.db,
	)
	const withdrawClaim = await claimAndWithdraw(scene, order, goods?.id ?? 0, words)
	await askForFapiao(scene, order, goods?.seller_order_id ?? 0, words)
	await demandInvoice(world, order, goods?.seller_order_id ?? 0)
	await deliverAll(world)
	return { orderId, number, withdrawClaim }
}

/** What an account leaves beside its trade: a basket, addresses, a wrong password, a waiting list that is over. */
export async function leaveTraces({ world, market }: Scene, account: { id: number; email: string; words: Words }) {
	const { id, email, words } = account
	const at = world.now()
	await sql`update accounts set name = ${words.name}, phone = ${words.phone} where id = ${id}`.execute(world.db)
	await sql`insert into addresses (account_id, label, name, phone, region_code, line, is_default, created_at, changed_at)
		values (${id}, 'home', ${words.name}, ${words.phone}, '990101001001', ${words.street}, true, ${at}, ${at})`.execute(
		world.db,
	)
	await sql`with c as (insert into carts (account_id, created_at, touched_at, note, noted_at) values (${id}, ${at}, ${at}, ${words.street}, ${at}) returning id)
		insert into cart_lines (cart_id, kind, listing_id, variant_id, seen_minor, added_at)
		select c.id, 'product', ${market.productId}, ${market.variantIds[0]}, 1, ${at} from c`.execute(world.db)
	await sql`insert into waiting_entries (session_id, email, seats, state, joined_at)
		values (${Object.values(market.sessionIds)[0]}, ${email}, 1, 'LEFT', ${at})`.execute(world.db)
	await logIn(world, { email, password: 'not the password', clientAddress: '192.0.2.9', cookie: null })
	await logIn(world, { email, password: 'not the password', clientAddress: '192.0.2.9', cookie: null })
}
