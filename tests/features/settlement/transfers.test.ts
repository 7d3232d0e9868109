import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { choosePayoutWay } from '#app/features/settlement/choose-payout-way.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { postRefundOwed } from '#app/features/settlement/post-refund.server.ts'
import { readSellerPayouts } from '#app/features/settlement/read-payouts.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import { runPayouts } from '#app/features/settlement/run-payouts.server.ts'
import { sendTransfers } from '#app/features/settlement/send-transfers.server.ts'
import { takeBackTransfers } from '#app/features/settlement/take-back-transfers.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf, paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'
import { connectedAccount } from '#tests/support/connected-account.ts'

const DAY = 24 * 3_600_000
const HOUR = 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let owner: Seller
let account: string

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments, transfers: provider.transfers })
	const accountId = await addPerson(world, 'owner@example.com')
	await addMember(database.db, market.enterpriseId, accountId, 'owner')
	owner = await requireSeller(world, await requestAs(world, accountId))
	account = await connectedAccount(provider.sandbox)
})

beforeEach(async () => {
	world = createTestWorld(database.db, { clock, payments: provider.payments, transfers: provider.transfers })
	clock.advance(DAY)
	provider.sandbox.control.turn({ accountsEmpty: false, faults: [], hidden: [] })
	await choosePayoutWay(world, owner, { way: 'stripe', account })
})

let nights = 0
/** A night sold, stayed and released. */
async function earn() {
	nights = Math.max(nights + 1, Math.round((clock.now().getTime() - Date.UTC(2026, 4, 1)) / DAY) + 3)
	const date = (day: number) => new Date(Date.UTC(2026, 4, day)).toISOString().slice(0, 10)
	const order = orderOf([nightWish(market, date(nights), date(nights + 1))])
	const orderId = await buy(world, provider, order)
	await postPaidOrder(world, { orderId })
	const [line] = await linesOf(world, orderId)
	if (!line) throw new Error('no line was written')
	await sql`update order_lines set state = 'CHECKED_OUT', served_at = ${clock.now()} where id = ${line.id}`.execute(
		database.db,
	)
	await releaseLines(world)
	return { orderId, lineId: line.id, paidMinor: line.paid_minor, dueMinor: line.paid_minor - line.commission_minor }
}

/** A refund decided after the seller was paid. */
async function refundLater({ orderId, lineId }: { orderId: number; lineId: number }, amountMinor: number) {
	const payment = await paymentOf(database.db, orderId)
	const id = world.newId()
	const lines = [{ id: lineId, amountMinor }]
	await insertRefund(database.db, {
		...{ id, paymentId: payment.id, orderId, amountMinor, reason: 'test', lines },
		at: clock.now(),
	})
	await postRefundOwed(world, { refundId: id, orderId })
}

const payable = () => balanceOf(database.db, 'seller_payable', market.enterpriseId)
const inTransit = () => balanceOf(database.db, 'payouts_in_transit')
const transfersMade = () => provider.sandbox.control.objects('transfer')
const newest = async () => {
	const [payout] = (await readSellerPayouts(world, owner, 1)).payouts
	if (!payout) throw new Error('there is no payout')
	return payout
}
/** No answer comes: to a call that did its work, or that never arrived; nor to the client's own repeats of it. */
function cut(at: 'before' | 'after', path = '/v1/transfers') {
	const fault = { path, method: 'POST' }
	if (at === 'after') provider.sandbox.control.fail({ ...fault, at, times: 1 })
	provider.sandbox.control.fail({ ...fault, at: 'before', times: 5 })
}

test('an account that the provider does not know, or that cannot receive, is not taken', async () => {
	const choose = (id: string) => choosePayoutWay(world, owner, { way: 'stripe', account: id })
	expect(await choose('acct_nobody')).toEqual({ outcome: 'unknown-account' })
	const idle = await connectedAccount(provider.sandbox, { isReady: false })
	expect(await choose(idle)).toEqual({ outcome: 'account-not-ready' })
	expect((await readSellerPayouts(world, owner, 1)).way).toMatchObject({ carrier: 'stripe', stripeAccount: account })
	provider.sandbox.control.fail({ path: '/v1/accounts/:id', at: 'before', times: 5 })
	expect(await choose(account)).toEqual({ outcome: 'out-of-reach' })
})

test('a payout by transfer is made once, its key written first, and leaves what the provider holds', async () => {
	const { dueMinor } = await earn()
	const clearing = await balanceOf(database.db, 'provider_clearing')
	const before = transfersMade().length
	const runs = await Promise.all([runPayouts(world), runPayouts(world), runPayouts(world)])
	expect(runs.reduce((sum, it) => sum + it, 0)).toBe(1)
	expect(await payable()).toBe(0)
	await Promise.all([sendTransfers(world), sendTransfers(world)])
	await sendTransfers(world)
	expect(transfersMade().length).toBe(before + 1)
	expect(transfersMade().at(-1)).toMatchObject({ amount: dueMinor, destination: account, currency: 'cny' })
	const payout = await newest()
	expect(payout).toMatchObject({
		state: 'PAID',
		carrier: 'stripe',
		evidence: { reference: transfersMade().at(-1)?.id },
	})
	const sent = provider.sandbox.control.requests().findLast((it) => it.method === 'POST' && it.path === '/v1/transfers')
	expect(sent?.idempotencyKey).toBe(`transfer:${payout.payoutId}:1`)
	expect(await inTransit()).toBe(0)
	expect(await balanceOf(database.db, 'provider_clearing')).toBe(clearing - dueMinor)
})

test('a second payout waits for the next day at the market, also where the first was refused', async () => {
	clock.set('2026-05-08T15:00:00Z')
	await earn()
	expect(await runPayouts(world)).toBe(1)
	await sendTransfers(world)
	await earn()
	clock.set('2026-05-08T15:59:59.999Z')
	expect(await runPayouts(world)).toBe(0)
	clock.set('2026-05-08T16:00:00Z')
	expect(await runPayouts(world)).toBe(1)
	await sendTransfers(world)
})

test('no answer is no failure: the transfer is looked for and found, never sent twice', async () => {
	const { dueMinor } = await earn()
	await runPayouts(world)
	cut('after')
	const before = transfersMade().length
	await sendTransfers(world)
	provider.sandbox.control.turn({ faults: [] })
	expect(await newest()).toMatchObject({ state: 'SENT', amountMinor: dueMinor })
	expect(await payable()).toBe(0)
	expect(await sendTransfers(world)).toBe(0)
	clock.advance(2 * 60_000)
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'PAID' })
	expect(transfersMade().length).toBe(before + 1)
})

test.each([
	['another call of its key is under way (409)', 409],
	['too many calls (429)', 429],
	['the provider’s own fault (500)', 500],
])('%s says nothing about a transfer: it is neither made twice nor given back', async (_name, status) => {
	await earn()
	await runPayouts(world)
	const before = transfersMade().length
	const owed = await payable()
	provider.sandbox.control.fail({ path: '/v1/transfers', method: 'POST', at: 'after', status, times: 5 })
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'SENT' })
	expect(await payable()).toBe(owed)
	provider.sandbox.control.turn({ faults: [] })
	clock.advance(2 * 60_000)
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'PAID' })
	expect(transfersMade().length).toBe(before + 1)
})

test('an answer that was lost before anything was made is asked for again under the same key', async () => {
	await earn()
	await runPayouts(world)
	const { payoutId } = await newest()
	cut('before')
	const before = transfersMade().length
	await sendTransfers(world)
	provider.sandbox.control.turn({ faults: [] })
	expect(transfersMade().length).toBe(before)
	clock.advance(2 * 60_000)
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'PAID' })
	const keys = provider.sandbox.control
		.requests()
		.filter((it) => it.method === 'POST' && it.path === '/v1/transfers')
		.map((it) => it.idempotencyKey)
	expect(keys.filter((key) => key?.includes(payoutId)).length).toBeGreaterThan(1)
	expect(new Set(keys.filter((key) => key?.includes(payoutId)))).toEqual(new Set([`transfer:${payoutId}:1`]))
})

test.each([
	['a moment before 23 hours it is sent again under its key', 23 * HOUR - 1, 'PAID', 1],
	['from 23 hours on it is only looked for, and never made is the seller’s again', 23 * HOUR, 'FAILED', 0],
] as const)('a key is not sure to be known for a day: %s', async (_name, ageMs, state, made) => {
	clock.set(`2026-05-${state === 'PAID' ? 15 : 17}T01:00:00Z`)
	const { dueMinor } = await earn()
	await runPayouts(world)
	cut('before')
	const before = transfersMade().length
	const askedAt = clock.now()
	await sendTransfers(world)
	provider.sandbox.control.turn({ faults: [] })
	clock.set(new Date(askedAt.getTime() + ageMs))
	await sendTransfers(world)
	expect((await newest()).state).toBe(state)
	expect(transfersMade().length).toBe(before + made)
	expect(await payable()).toBe(state === 'PAID' ? 0 : dueMinor)
	expect((await readSellerPayouts(world, owner, 1)).way.blockedReason).toBeNull()
	expect(await inTransit()).toBe(0)
})

test('what was made and not heard of for a day is found by its group, not sent again', async () => {
	clock.set('2026-05-19T01:00:00Z')
	await runPayouts(world)
	cut('after')
	const before = transfersMade().length
	await sendTransfers(world)
	provider.sandbox.control.turn({ faults: [] })
	clock.advance(30 * HOUR)
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'PAID' })
	expect(transfersMade().length).toBe(before + 1)
})

test('a refused transfer gives the money back to what is payable, and an account at fault waits for a new one', async () => {
	clock.set('2026-05-21T01:00:00Z')
	const { dueMinor } = await earn()
	await runPayouts(world)
	provider.sandbox.control.amend('account', account, { capabilities: { transfers: 'inactive' } })
	await sendTransfers(world)
	provider.sandbox.control.amend('account', account, { capabilities: { transfers: 'active' } })
	expect(await newest()).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('capabilities') })
	expect(await payable()).toBe(dueMinor)
	clock.advance(DAY)
	expect(await runPayouts(world)).toBe(0)
	await choosePayoutWay(world, owner, { way: 'stripe', account })
	expect(await runPayouts(world)).toBe(1)
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'PAID', amountMinor: dueMinor })
})

test('a want of balance at the provider blames nobody: the next day pays', async () => {
	clock.set('2026-05-24T01:00:00Z')
	const { dueMinor } = await earn()
	provider.sandbox.control.payOut()
	await runPayouts(world)
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('insufficient') })
	expect((await readSellerPayouts(world, owner, 1)).way.blockedReason).toBeNull()
	expect(await payable()).toBe(dueMinor)
	expect(await runPayouts(world)).toBe(0)
	const more = await earn()
	provider.sandbox.control.adjust(1_000_000)
	clock.advance(DAY)
	await runPayouts(world)
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'PAID', amountMinor: dueMinor + more.dueMinor })
})

test('a refund that comes after is taken back from the transfer, once, and the seller owes nothing', async () => {
	clock.set('2026-05-27T01:00:00Z')
	const sold = await earn()
	await runPayouts(world)
	await sendTransfers(world)
	const clearing = await balanceOf(database.db, 'provider_clearing')
	await refundLater(sold, 2_000)
	expect(await payable()).toBe(-1_900)
	await Promise.all([takeBackTransfers(world), takeBackTransfers(world)])
	await takeBackTransfers(world)
	expect(await payable()).toBe(0)
	expect(transfersMade().at(-1)).toMatchObject({ amount: sold.dueMinor, amount_reversed: 1_900 })
	expect(await balanceOf(database.db, 'provider_clearing')).toBe(clearing + 1_900)
	expect(await newest()).toMatchObject({ reversedMinor: 1_900 })
})

test('a reversal without an answer is looked for, and made once', async () => {
	clock.set('2026-05-29T01:00:00Z')
	const sold = await earn()
	await runPayouts(world)
	await sendTransfers(world)
	await refundLater(sold, 1_000)
	cut('after', '/v1/transfers/:id/reversals')
	await takeBackTransfers(world)
	provider.sandbox.control.turn({ faults: [] })
	expect(await payable()).toBe(-950)
	clock.advance(2 * 60_000)
	await takeBackTransfers(world)
	expect(await payable()).toBe(0)
	expect(transfersMade().at(-1)?.amount_reversed).toBe(950)
})

test('what cannot be taken back stays below zero and is netted from the next payout', async () => {
	clock.set('2026-05-31T01:00:00Z')
	const sold = await earn()
	await runPayouts(world)
	await sendTransfers(world)
	await refundLater(sold, 2_000)
	provider.sandbox.control.turn({ accountsEmpty: true })
	await takeBackTransfers(world)
	expect(await takeBackTransfers(world)).toBe(0)
	expect(await payable()).toBe(-1_900)
	const next = await earn()
	clock.advance(DAY)
	await runPayouts(world)
	await sendTransfers(world)
	expect(await newest()).toMatchObject({ state: 'PAID', amountMinor: next.dueMinor - 1_900 })
})

test('a reversal that was refused is asked for again whole the next day: a refusal in a day’s first instant is that day’s', async () => {
	clock.set('2026-06-03T16:00:00Z')
	const sold = await earn()
	await runPayouts(world)
	await sendTransfers(world)
	await refundLater(sold, sold.paidMinor)
	provider.sandbox.control.turn({ accountsEmpty: true })
	expect(await takeBackTransfers(world)).toBe(1)
	provider.sandbox.control.turn({ accountsEmpty: false })
	clock.set('2026-06-04T15:59:59.999Z')
	expect(await takeBackTransfers(world)).toBe(0)
	expect(await payable()).toBe(-sold.dueMinor)
	clock.set('2026-06-04T16:00:00Z')
	expect(await takeBackTransfers(world)).toBe(1)
	expect(await payable()).toBe(0)
	expect(transfersMade().at(-1)?.amount_reversed).toBe(sold.dueMinor)
})

test('what is owed beyond what is left of the newest transfer is taken back of the one before', async () => {
	clock.set('2026-06-06T01:00:00Z')
	const older = await earn()
	await runPayouts(world)
	await sendTransfers(world)
	clock.advance(DAY)
	const newer = await earn()
	await runPayouts(world)
	await sendTransfers(world)
	await refundLater(newer, 2_000)
	await takeBackTransfers(world)
	await refundLater(older, older.paidMinor)
	for (let times = 0; times < 2; times++) await takeBackTransfers(world)
	expect(await payable()).toBe(0)
	expect(
		transfersMade()
			.slice(-2)
			.map((it) => it.amount_reversed),
	).toEqual([1_900, newer.dueMinor])
})

test('payouts sum to the ledger: what was sent less what was taken back is what left seller and provider', async () => {
	const { rows } = await sql<{ sent: number; back: number }>`
		select coalesce(sum(amount_minor), 0) as sent,
			(select coalesce(sum(amount_minor), 0) from payout_reversals where state = 'DONE') as back
		from payouts where state = 'PAID'`.execute(database.db)
	const there = transfersMade().reduce((sum, it) => sum + it.amount - it.amount_reversed, 0)
	const { rows: moved } = await sql<{ sum: number }>`
		select sum(e.amount_minor) as sum from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
		where e.account = 'provider_clearing' and t.kind in ('PAYOUT_PAID', 'PAYOUT_REVERSED')`.execute(database.db)
	expect(there).toBe((rows[0]?.sent ?? 0) - (rows[0]?.back ?? 0))
	expect(there).toBeGreaterThan(0)
	expect(moved[0]?.sum).toBe(-there)
	expect(await inTransit()).toBe(0)
})

test('a transfer ordered in a day’s first instant is that day’s: the next waits for the day after', async () => {
	clock.set('2026-06-20T16:00:00Z')
	await earn()
	expect(await runPayouts(world)).toBe(1)
	await sendTransfers(world)
	await earn()
	clock.set('2026-06-21T15:59:59.999Z')
	expect(await runPayouts(world)).toBe(0)
	clock.set('2026-06-21T16:00:00Z')
	expect(await runPayouts(world)).toBe(1)
	await sendTransfers(world)
})

test('a seller who goes back to the bank’s file is paid by it; the account is kept', async () => {
	await choosePayoutWay(world, owner, { way: 'bank_file', account: '' })
	expect((await readSellerPayouts(world, owner, 1)).way).toMatchObject({ carrier: 'bank_file', stripeAccount: account })
	await earn()
	clock.advance(DAY)
	expect(await runPayouts(world)).toBe(0)
})
