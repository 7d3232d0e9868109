import { beforeAll, beforeEach, expect, test } from 'vitest'
import { applyDispute } from '#app/features/checkout/apply-dispute.server.ts'
import { followDisputes } from '#app/features/checkout/follow-disputes.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { checkPayables } from '#app/features/reconciliation/check-payables.server.ts'
import { compareBalance } from '#app/features/reconciliation/compare-balance.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import type { DisputeStatus } from '#ops/stripe-sandbox/objects/dispute.ts'
import { disputedLines } from '#db/queries/disputes.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf, paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const DAY = 24 * 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('product_variants').set({ price_minor: 3_001 }).execute()
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
})
beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

async function deliver() {
	while (await deliverOutbox(world, outboxDeeds));
}

/** A paid order of goods, its money in the ledger. */
async function sold() {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2)]))
	await deliver()
	const payment = await paymentOf(database.db, orderId)
	const lines = await linesOf(world, orderId)
	const disputeTo = (status: DisputeStatus, amount?: number) =>
		provider.sandbox.control.dispute(payment.charge_id ?? '', status, amount === undefined ? {} : { amount })
	/** The bank moves, and the news of it is worked off. */
	const bank = async (status: DisputeStatus, amount?: number) => {
		const dispute = disputeTo(status, amount)
		await applyDispute(world, await provider.payments.lookDispute(dispute?.id ?? ''))
		return dispute?.id ?? ''
	}
	return { orderId, payment, lines, bank, disputeTo, paidMinor: payment.captured_minor }
}

/** How much of each account an order's facts moved since. */
async function watch() {
	const accounts = [
		...(['provider_clearing', 'disputed', 'dispute_losses', 'seller_pending', 'seller_payable'] as const),
		...(['commission_deferred', 'commission'] as const),
	]
	const before = await Promise.all(accounts.map((account) => balanceOf(database.db, account)))
	return async () => {
		const after = await Promise.all(accounts.map((account) => balanceOf(database.db, account)))
		return Object.fromEntries(
			accounts.flatMap((account, at) => {
				const moved = (after[at] ?? 0) - (before[at] ?? 0)
				return moved === 0 ? [] : [[account, moved]]
			}),
		)
	}
}

/** The provider's balance, our clearing account and what sellers are owed agree. */
async function expectBooks() {
	await deliver()
	clock.advance(20 * 60_000)
	expect(await compareBalance(world, 24 * 60)).toBe(0)
	expect(await checkPayables(world)).toBe(0)
}

type Line = Awaited<ReturnType<typeof linesOf>>[number]
const sum = (lines: readonly Line[], of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0)
const paid = (line: Line) => line.paid_minor
const commission = (line: Line) => line.commission_minor
const net = (line: Line) => paid(line) - commission(line)

/** All of it delivered so long ago that its money may be released. */
async function serve(lines: readonly { id: number }[]) {
	for (const { id } of lines)
		await database.db
			.updateTable('order_lines')
			.set({ state: 'DELIVERED', served_at: new Date(clock.now().getTime() - 8 * DAY) })
			.where('id', '=', id)
			.where('kind', '=', 'GOODS')
			.execute()
}

test('a dispute takes the money out of what the provider holds, a won one brings it back, and the fee stays spent', async () => {
	const { bank, paidMinor } = await sold()
	await expectBooks()
	const moved = await watch()
	await bank('needs_response')
	expect(await moved()).toEqual({ provider_clearing: -paidMinor, disputed: paidMinor })
	await bank('under_review')
	await expectBooks()
	expect((await moved()).provider_clearing).toBe(-paidMinor - 8_000)
	await bank('won')
	await expectBooks()
	expect(await moved()).toEqual({ provider_clearing: -8_000 })
})

test('a lost dispute is taken from its sellers as a refund would be, and its lines are then released with nothing', async () => {
	const { orderId, bank, paidMinor, lines } = await sold()
	await bank('needs_response')
	const moved = await watch()
	await bank('lost')
	await bank('lost')
	expect(await moved()).toEqual({
		disputed: -paidMinor,
		seller_pending: -sum(lines, net),
		commission_deferred: -sum(lines, commission),
	})
	await serve(lines)
	await releaseLines(world)
	expect((await moved()).seller_payable).toBeUndefined()
	expect((await linesOf(world, orderId)).map((it) => it.released_at)).not.toContain(null)
	await expectBooks()
})

test('a dispute of a part, lost, leaves the seller the rest', async () => {
	const { bank, lines } = await sold()
	await bank('needs_response', 1_000)
	await serve(lines)
	const moved = await watch()
	await releaseLines(world)
	expect(await moved()).toEqual({})
	await bank('lost', 1_000)
	await releaseLines(world)
	const { seller_payable: payable = 0, commission: earned = 0 } = await moved()
	expect(payable + earned).toBe(sum(lines, paid) - 1_000)
	await expectBooks()
})

test('a dispute lost after its money was released is owed by the seller', async () => {
	const { bank, lines } = await sold()
	await serve(lines)
	await releaseLines(world)
	await bank('needs_response')
	const moved = await watch()
	await bank('lost')
	expect((await moved()).seller_payable).toBe(-sum(lines, net))
	await expectBooks()
})

test('a lost dispute that is won after all gives the sellers back what it took, once', async () => {
	const { bank, lines } = await sold()
	const moved = await watch()
	await bank('needs_response')
	await bank('lost')
	await serve(lines)
	await releaseLines(world)
	await bank('won')
	await bank('won')
	const { seller_payable: payable, disputed, seller_pending: pending } = await moved()
	expect({ payable, disputed, pending }).toEqual({
		...{ payable: sum(lines, net), disputed: undefined, pending: -sum(lines, net) },
	})
	await expectBooks()
})

test('what had gone back before is not taken from the seller a second time: it is the platform’s loss', async () => {
	const { orderId, payment, lines, bank, paidMinor } = await sold()
	const goods = lines.find(({ kind }) => kind === 'GOODS')
	const back = {
		id: world.newId(),
		paymentId: payment.id,
		orderId,
		amountMinor: 1_500,
		reason: 'test',
		at: clock.now(),
	}
	await insertRefund(database.db, { ...back, lines: [{ id: goods?.id ?? 0, amountMinor: 1_500 }] })
	await database.db
		.updateTable('order_lines')
		.set({ refunded_minor: 1_500 })
		.where('id', '=', goods?.id ?? 0)
		.execute()
	await sendRefunds(world)
	await deliver()
	const moved = await watch()
	await bank('needs_response')
	await bank('lost')
	const { dispute_losses: losses, disputed, provider_clearing: clearing } = await moved()
	expect({ losses, disputed, clearing }).toEqual({ losses: 1_500, disputed: undefined, clearing: -paidMinor })
	await expectBooks()
})

test('a lost dispute is taken only from what is left: not from a line that lapsed, nor from one whose last fen went back', async () => {
	const { orderId, lines } = await sold()
	const [line] = lines
	const update = database.db.updateTable('order_lines').where('id', '=', line?.id ?? 0)
	const others = lines.slice(1).map(({ id }) => id)
	const bearing = async () =>
		(await disputedLines(database.db, orderId)).map(({ lineId, leftMinor }) => [lineId, leftMinor])
	const rest = (await bearing()).slice(1)
	expect(rest.map(([id]) => id)).toEqual(others)
	await update.set({ refunded_minor: (line?.paid_minor ?? 0) - 1 }).execute()
	expect(await bearing()).toEqual([[line?.id, 1], ...rest])
	await update.set({ refunded_minor: line?.paid_minor ?? 0 }).execute()
	expect(await bearing()).toEqual(rest)
	await update.set({ refunded_minor: 0, state: 'LAPSED' }).execute()
	expect(await bearing()).toEqual(rest)
	await update.set({ state: line?.state ?? '' }).execute()
})

test('an inquiry moves no money and keeps payouts back; the bank’s word alone decides what follows', async () => {
	const { bank, lines } = await sold()
	await serve(lines)
	const moved = await watch()
	await bank('warning_needs_response')
	await releaseLines(world)
	expect(await moved()).toEqual({})
	await bank('warning_closed')
	await releaseLines(world)
	expect((await moved()).seller_payable).toBe(sum(lines, net))
})

test('a dispute of which no event came is found by listing, and its end too', async () => {
	const { disputeTo, payment } = await sold()
	disputeTo('needs_response')
	expect(await followDisputes(world)).toBe(1)
	expect(await followDisputes(world)).toBe(0)
	clock.advance(80 * DAY)
	disputeTo('won')
	expect(await followDisputes(world)).toBe(1)
	const rows = await database.db
		.selectFrom('payment_disputes')
		.selectAll()
		.where('payment_id', '=', payment.id)
		.execute()
	expect(rows).toMatchObject([{ status: 'WON', reason: 'fraudulent' }])
	const log = await database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor'])
		.where('entity', '=', 'dispute')
		.where('entity_id', '=', String(rows[0]?.id))
		.orderBy('id')
		.execute()
	expect(log).toEqual([
		{ from_state: null, to_state: 'NEEDS_ANSWER', actor: 'provider' },
		{ from_state: 'NEEDS_ANSWER', to_state: 'WON', actor: 'provider' },
	])
})

test('each step of a dispute is told once to those who settle and to the sellers, one that comes again once more', async () => {
	await deliver()
	const accountId = await addPerson(world, 'settler@example.com')
	await database.db
		.insertInto('administrators')
		.values({ account_id: accountId, region_code: '990100000000', role: 'administrator' })
		.execute()
	await addMember(database.db, market.enterpriseId, await addPerson(world, 'owner@example.com'), 'owner')
	const { bank } = await sold()
	for (const status of ['needs_response', 'needs_response', 'under_review', 'won', 'lost', 'won'] as const) {
		clock.advance(1_000)
		await bank(status)
		await deliver()
	}
	const told = await database.db
		.selectFrom('notices')
		.innerJoin('accounts', 'accounts.id', 'account_id')
		.select(['email', 'kind', 'params'])
		.where('kind', 'like', '%-dispute')
		.orderBy('notices.id')
		.execute()
	const facts = told.map(({ email, params }) => {
		const { status, answerBy } = params as { status: string; answerBy: string | null }
		return [email.split('@')[0], status, answerBy !== null]
	})
	expect(facts).toEqual([
		['settler', 'NEEDS_ANSWER', true],
		['owner', 'NEEDS_ANSWER', true],
		['settler', 'UNDER_REVIEW', false],
		['owner', 'UNDER_REVIEW', false],
		['settler', 'WON', false],
		['owner', 'WON', false],
		['settler', 'LOST', false],
		['owner', 'LOST', false],
		['settler', 'WON', false],
		['owner', 'WON', false],
	])
})
