import { sql } from 'kysely'
import Stripe from 'stripe'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { checkPayables } from '#app/features/reconciliation/check-payables.server.ts'
import { compareBalance } from '#app/features/reconciliation/compare-balance.server.ts'
import { reconcileTransfers } from '#app/features/reconciliation/reconcile-transfers.server.ts'
import { takeInMovements } from '#app/features/reconciliation/take-in-movements.server.ts'
import { choosePayoutWay } from '#app/features/settlement/choose-payout-way.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import { runPayouts } from '#app/features/settlement/run-payouts.server.ts'
import { sendTransfers } from '#app/features/settlement/send-transfers.server.ts'
import { takeBackTransfers } from '#app/features/settlement/take-back-transfers.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { openDifferences } from '#db/queries/provider-differences.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { connectedAccount } from '#tests/support/connected-account.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf, balances, paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf, payOrder } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const DAY = 24 * 3_600_000
const MINUTE = 60_000
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
	await choosePayoutWay(world, owner, { way: 'stripe', account })
})

beforeEach(async () => {
	world = createTestWorld(database.db, { clock, payments: provider.payments, transfers: provider.transfers })
	provider.sandbox.control.turn({ hidden: [], accountsEmpty: false })
	clock.advance(DAY)
	await expectCalm()
})

/** Everything is compared; gives the differences that are open then. */
async function compareAll() {
	await deliver()
	clock.advance(20 * MINUTE)
	await reconcilePayments(world, 24 * 60)
	await reconcileTransfers(world, 24 * 60)
	await compareBalance(world, 24 * 60)
	await checkPayables(world)
	return openDifferences(database.db, 50)
}
const expectCalm = async () => expect(await compareAll()).toEqual([])
/** A person has dealt with all that is open. */
const resolveAll = () =>
	sql`update provider_differences set resolved_at = ${clock.now()}, resolved_by = 'person' where resolved_at is null`.execute(
		database.db,
	)

async function deliver() {
	while (await deliverOutbox(world, outboxDeeds));
}

let nights = 0
function nextNight() {
	nights = Math.max(nights + 1, Math.round((clock.now().getTime() - Date.UTC(2026, 4, 1)) / DAY) + 3)
	const date = (day: number) => new Date(Date.UTC(2026, 4, day)).toISOString().slice(0, 10)
	return nightWish(market, date(nights), date(nights + 1))
}

const sell = async () => asSold(await buy(world, provider, orderOf([nextNight()])))

async function asSold(orderId: number) {
	await deliver()
	const [line] = await linesOf(world, orderId)
	if (!line) throw new Error('no line was written')
	return { orderId, line, payment: await paymentOf(database.db, orderId) }
}

/** Sold, stayed, released and paid out by transfer. */
async function earn() {
	const sold = await sell()
	await sql`update order_lines set state = 'CHECKED_OUT', served_at = ${clock.now()} where id = ${sold.line.id}`.execute(
		database.db,
	)
	await releaseLines(world)
	return sold
}

async function payOut() {
	const sold = await earn()
	clock.advance(DAY)
	await runPayouts(world)
	await sendTransfers(world)
	const transfer = provider.sandbox.control.objects('transfer').at(-1)
	if (!transfer) throw new Error('nothing was transferred')
	return { ...sold, transfer }
}

async function giveBack({ orderId, line, payment }: Awaited<ReturnType<typeof sell>>, amountMinor: number) {
	const id = world.newId()
	const lines = [{ id: line.id, amountMinor }]
	const refund = { id, paymentId: payment.id, orderId, amountMinor, reason: 'test', lines, at: clock.now() }
	await insertRefund(database.db, refund)
	await sendRefunds(world)
	await deliver()
	return database.db.selectFrom('refunds').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

const post = (key: string, entries: { account: string; minor: number; enterpriseId?: number }[]) =>
	sql`with t as (insert into ledger_transactions (key, kind, at) values (${key}, 'REFUND', ${clock.now()}) returning id)
		insert into ledger_entries (transaction_id, position, account, enterprise_id, currency, amount_minor)
		select t.id, row_number() over (), e.account, e."enterpriseId", 'CNY', e.minor
		from t, jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(account text, "enterpriseId" bigint, minor bigint)`.execute(
		database.db,
	)

test('what the platform pays in from its bank is posted by its movement, and no difference', async () => {
	const bank = await balanceOf(database.db, 'bank')
	provider.sandbox.control.topUp(70_000)
	await expectCalm()
	expect(await balanceOf(database.db, 'bank')).toBe(bank - 70_000)
})

test('days with sales, refunds, payouts, reversals and the provider’s fees have no difference, however often they are compared', async () => {
	const first = await sell()
	await giveBack(first, 1_111)
	const paid = await payOut()
	await giveBack(paid, 2_345)
	await takeBackTransfers(world)
	provider.sandbox.control.payOut()
	await sell()
	for (let times = 0; times < 3; times++) await expectCalm()
	expect(provider.sandbox.control.objects('transfer').at(-1)?.amount_reversed).toBeGreaterThan(0)
})

test('fees are an expense, the provider’s payouts go to the bank, and the clearing account is what the provider holds', async () => {
	const held = () => provider.sandbox.control.objects('balance_transaction').reduce((sum, { net }) => sum + net, 0)
	const fees = await balanceOf(database.db, 'provider_fees')
	const { payment } = await sell()
	await takeInMovements(world)
	expect(await balanceOf(database.db, 'provider_fees')).toBe(
		fees + Math.floor((payment.amount_minor * 29 + 500) / 1_000),
	)
	expect(await balanceOf(database.db, 'provider_clearing')).toBe(held())
	const bank = await balanceOf(database.db, 'bank')
	const sent = provider.sandbox.control.payOut()
	await takeInMovements(world)
	expect(await balanceOf(database.db, 'bank')).toBe(bank + (sent?.amount ?? 0))
	expect(await balanceOf(database.db, 'provider_clearing')).toBe(0)
	expect(held()).toBe(0)
})

test('a replay of everything posts nothing twice', async () => {
	await payOut()
	await takeInMovements(world)
	const before = await balances(database.db)
	const count = () =>
		database.db
			.selectFrom('ledger_transactions')
			.select(sql<number>`count(*)`.as('n'))
			.executeTakeFirst()
	const postings = await count()
	await sql`update outbox_deliveries set done_at = null, attempts = 0`.execute(database.db)
	await deliver()
	await Promise.all([takeInMovements(world), takeInMovements(world)])
	await Promise.all([sendTransfers(world), takeBackTransfers(world), runPayouts(world), sendRefunds(world)])
	await reconcilePayments(world, 24 * 60)
	expect(await balances(database.db)).toEqual(before)
	expect(await count()).toEqual(postings)
})

test('a transfer that the provider does not have is found, and resolved once it is back', async () => {
	const { transfer } = await payOut()
	provider.sandbox.control.turn({ hidden: [transfer.id] })
	expect(await compareAll()).toMatchObject([
		{
			kind: 'missing-transfer',
			objectId: transfer.id,
			oursMinor: transfer.amount,
			theirsMinor: null,
			ourState: 'PAID',
		},
	])
	provider.sandbox.control.turn({ hidden: [] })
	await expectCalm()
})

test('a transfer made by hand at the provider is found, and moves a balance that our books do not', async () => {
	await sell()
	const settings = { host: '127.0.0.1', port: provider.sandbox.port, protocol: 'http', telemetry: false } as const
	const stripe = new Stripe('sk_test_shanhai', settings)
	const stranger = await stripe.transfers.create({ amount: 700, currency: 'cny', destination: account })
	const found = await compareAll()
	expect(found).toContainEqual(
		expect.objectContaining({ kind: 'unknown-transfer', objectId: stranger.id, theirsMinor: 700, oursMinor: null }),
	)
	expect(found).toContainEqual(
		expect.objectContaining({ kind: 'unposted-movement', theirsMinor: -700, theirState: 'transfer' }),
	)
	expect(found).toHaveLength(2)
	await resolveAll()
	await expectCalm()
})

test('a transfer of another amount, or one we took for refused, is found', async () => {
	const { transfer } = await payOut()
	provider.sandbox.control.amend('transfer', transfer.id, { amount: transfer.amount + 1 })
	expect((await compareAll()).filter(({ subject }) => subject === 'transfer')).toMatchObject([
		{ kind: 'wrong-amount', oursMinor: transfer.amount, theirsMinor: transfer.amount + 1 },
	])
	provider.sandbox.control.amend('transfer', transfer.id, { amount: transfer.amount })
	await sql`update payouts set state = 'FAILED', failure = 'test', evidence = null where provider_id = ${transfer.id}`.execute(
		database.db,
	)
	expect((await compareAll()).filter(({ subject }) => subject === 'transfer')).toMatchObject([
		{ kind: 'wrong-state', ourState: 'FAILED', theirState: 'PAID' },
	])
	await sql`update payouts set state = 'PAID', failure = null, evidence = '{}' where provider_id = ${transfer.id}`.execute(
		database.db,
	)
})

test('a correction of the balance by the provider itself is found, for nothing of ours is about it', async () => {
	provider.sandbox.control.adjust(-500)
	expect(await compareAll()).toMatchObject([
		{ kind: 'unposted-movement', theirsMinor: -500, oursMinor: null, theirState: 'adjustment' },
	])
	await resolveAll()
	await expectCalm()
})

test('a posting for which the provider shows no movement is found, and resolved when the movement comes late', async () => {
	const { orderId, payment } = await sell()
	const charge = provider.sandbox.control
		.objects('balance_transaction')
		.find(({ source }) => source === payment.charge_id)
	provider.sandbox.control.turn({ hidden: [charge?.id ?? ''] })
	expect(await compareAll()).toMatchObject([
		{ kind: 'missing-movement', objectId: `order-paid:${orderId}`, oursMinor: payment.amount_minor, theirsMinor: null },
	])
	provider.sandbox.control.turn({ hidden: [] })
	await expectCalm()
})

test('a refund on its way, and one that came back, are no difference', async () => {
	const order = await placeOrder(world, orderOf([nextNight()]))
	if (order.outcome !== 'placed') throw new Error(order.outcome)
	const sold = await asSold(await payOrder(world, provider, order.orderNumber, 'alipay'))
	provider.sandbox.control.turn({ refundFailShare: 1 })
	const { id, state } = await giveBack(sold, 600)
	expect(state).toBe('IN_TRANSIT')
	await expectCalm()
	provider.sandbox.control.settle()
	await sendRefunds(world)
	provider.sandbox.control.turn({ refundFailShare: 0 })
	const failed = await database.db.selectFrom('refunds').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
	expect(failed).toMatchObject({ state: 'FAILED', route: 'EXTERNAL' })
	await expectCalm()
})

test('one fen between a day’s movements and the ledger is found, with both sums', async () => {
	const { payment } = await sell()
	const charge = provider.sandbox.control
		.objects('balance_transaction')
		.find(({ source }) => source === payment.charge_id)
	provider.sandbox.control.amend('balance_transaction', charge?.id ?? '', { amount: payment.amount_minor + 1 })
	expect(await compareAll()).toMatchObject([
		{ kind: 'wrong-day', oursMinor: payment.amount_minor, theirsMinor: payment.amount_minor + 1 },
	])
	await resolveAll()
	await expectCalm()
})

test('I-M4: one fen between what the ledger owes a seller and what its lines are due is found', async () => {
	const { enterpriseId } = market
	await earn()
	await deliver()
	const owed = await balanceOf(database.db, 'seller_payable', enterpriseId)
	const stray = (key: string, minor: number) =>
		post(key, [
			{ account: 'seller_payable', minor, enterpriseId },
			{ account: 'commission', minor: -minor },
		])
	await stray('stray', -1)
	expect(await compareAll()).toMatchObject([
		{ kind: 'wrong-payable', objectId: `payable:${enterpriseId}`, oursMinor: owed + 1, theirsMinor: owed },
	])
	await stray('stray-back', 1)
	await expectCalm()
})
