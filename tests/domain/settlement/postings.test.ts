import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACCOUNTS, type AccountCode } from '#app/domain/settlement/accounts.ts'
import { settle } from '#app/domain/settlement/commission.ts'
import { netOf, type LineShare } from '#app/domain/settlement/line-share.ts'
import { postPayout, postPayoutFailed, postPayoutPaid, postPayoutReversed } from '#app/domain/settlement/post-payout.ts'
import { postDiscountReturned, postRefund, postRefundSettled } from '#app/domain/settlement/post-refund.ts'
import { postChangePaid } from '#app/domain/settlement/post-change.ts'
import { postRelease } from '#app/domain/settlement/post-release.ts'
import { postExtraPayment, postOrderPaid, type PaymentMethod } from '#app/domain/settlement/post-sale.ts'
import { credit, posting, type Posting } from '#app/domain/settlement/posting.ts'

const at = new Date('2026-05-01T00:00:00Z')

/** The balance of an account over postings as the chart counts it: what is due to somebody counts as above 0. */
function balance(postings: readonly Posting[], account: AccountCode, enterpriseId?: number): number {
	const side = ACCOUNTS[account].side === 'asset' || ACCOUNTS[account].side === 'expense' ? 1 : -1
	const entries = postings.flatMap(({ entries }) => entries)
	const mine = entries.filter(
		(it) => it.account === account && (enterpriseId === undefined || it.enterpriseId === enterpriseId),
	)
	return mine.reduce((sum, { amountMinor }) => sum + side * amountMinor, 0)
}

const line = fc
	.record({
		paidMinor: fc.integer({ min: 1, max: 500_000 }),
		platformDiscountMinor: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90_000 })),
		rateBp: fc.integer({ min: 0, max: 5_000 }),
		enterpriseId: fc.integer({ min: 1, max: 3 }),
		cuts: fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 4 }),
		releasedAfter: fc.integer({ min: 0, max: 5 }),
	})
	.map((it) => ({
		...it,
		commissionMinor: settle(it.paidMinor + it.platformDiscountMinor, it.rateBp).commissionMinor,
	}))
const method = fc.constantFrom<PaymentMethod>('ONLINE', 'BANK_TRANSFER', 'ON_ARRIVAL')

type Drawn = typeof line extends fc.Arbitrary<infer Value> ? Value : never

/** The life of a line in the ledger: refunds at the cuts (each a rising sum refunded), released before one of them or never. */
function lifeOf(drawn: Drawn & { lineId: number }, how: PaymentMethod): Posting[] {
	const share: LineShare = drawn
	const sums = [...new Set(drawn.cuts.map((cut) => Math.min(cut, drawn.paidMinor)))]
		.filter((it) => it > 0)
		.sort((a, b) => a - b)
	const postings = [postOrderPaid({ orderId: 1, method: how, paidAt: at, currency: 'CNY', lines: [share] })]
	const release = () => {
		const balances = {
			pendingMinor: balance(postings, 'seller_pending'),
			deferredCommissionMinor: balance(postings, 'commission_deferred'),
			collectedMinor: balance(postings, 'seller_collected'),
		}
		postings.push(postRelease({ ...drawn, orderId: 1, currency: 'CNY', balances }, at))
	}
	sums.forEach((sum, step) => {
		if (step === drawn.releasedAfter) release()
		const refundedMinor = sums[step - 1] ?? 0
		const part = { ...share, refundedMinor, amountMinor: sum - refundedMinor, isReleased: step >= drawn.releasedAfter }
		const refund = {
			refundId: `${drawn.lineId}-${step}`,
			orderId: 1,
			amountMinor: sum - refundedMinor,
			currency: 'CNY',
			lines: [part],
			isOfExtraPayment: false,
		}
		const route = how === 'ONLINE' ? ('PROVIDER' as const) : ('EXTERNAL' as const)
		postings.push(postRefund(refund, at), postRefundSettled({ ...refund, method: how, route, coveredMinor: 0 }, at))
	})
	return postings
}

const refundedOf = (drawn: Pick<Drawn, 'paidMinor' | 'cuts'>) => Math.min(drawn.paidMinor, Math.max(0, ...drawn.cuts))

test('I-M1: what the buyers paid and the platform added is the sellers’ net and the commission, to the fen', () => {
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), method, (drawn, how) => {
			const lines = drawn.map((it, lineId) => ({ ...it, lineId }))
			const paid = [postOrderPaid({ orderId: 1, method: how, paidAt: at, currency: 'CNY', lines })]
			const captured = lines.reduce((sum, it) => sum + it.paidMinor, 0)
			const net = lines.reduce((sum, it) => sum + netOf(it), 0)
			const fee = lines.reduce((sum, it) => sum + it.commissionMinor, 0)
			expect(net + fee).toBe(captured + balance(paid, 'platform_discounts'))
			expect(balance(paid, 'seller_pending')).toBe(net)
			const money = (['provider_clearing', 'bank', 'seller_collected'] as const).map((account) =>
				balance(paid, account),
			)
			expect(money.reduce((sum, it) => sum + it, 0)).toBe(captured)
		}),
	)
})

test('I-M3: every posting of any life of a line sums to zero', () => {
	fc.assert(
		fc.property(line, method, (drawn, how) => {
			for (const { entries } of lifeOf({ ...drawn, lineId: 1 }, how)) {
				expect(entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
				expect(entries.every(({ amountMinor }) => amountMinor !== 0)).toBe(true)
			}
		}),
	)
})

test('due = paid share - commission - refunds: nothing is left of a line refunded in full, in whatever steps', () => {
	fc.assert(
		fc.property(line, method, (drawn, how) => {
			const whole = { ...drawn, lineId: 1, cuts: [...drawn.cuts, drawn.paidMinor] }
			const postings = lifeOf(whole, how)
			for (const account of Object.keys(ACCOUNTS) as AccountCode[])
				expect([account, balance(postings, account)]).toEqual([account, 0])
		}),
	)
})

test('due = paid share - commission - refunds: a seller keeps its net of what was not refunded, to a fen per refund', () => {
	fc.assert(
		fc.property(line, method, (drawn, how) => {
			const postings = lifeOf({ ...drawn, lineId: 1 }, how)
			const due =
				balance(postings, 'seller_pending') +
				balance(postings, 'seller_payable') -
				balance(postings, 'seller_collected')
			const held = how === 'ON_ARRIVAL' ? drawn.paidMinor - refundedOf(drawn) : 0
			const kept = (netOf({ ...drawn, lineId: 1 }) * (drawn.paidMinor - refundedOf(drawn))) / drawn.paidMinor
			expect(Math.abs(due + held - kept)).toBeLessThan(1)
			expect(balance(postings, 'refunds_owed')).toBe(0)
		}),
	)
})

const tea: LineShare = {
	lineId: 5,
	enterpriseId: 2,
	paidMinor: 9_000,
	platformDiscountMinor: 1_000,
	commissionMinor: 500,
}
const paid = (how: PaymentMethod) =>
	postOrderPaid({ orderId: 1, method: how, paidAt: at, currency: 'CNY', lines: [tea] })

test('a discount that the platform gave is paid to the seller by the platform', () => {
	expect(balance([paid('ONLINE')], 'platform_discounts')).toBe(1_000)
	expect(balance([paid('ONLINE')], 'seller_pending', 2)).toBe(9_500)
})

test('paid on arrival, the seller has the money and owes the commission', () => {
	const before = [paid('ON_ARRIVAL')]
	const balances = { pendingMinor: 9_500, deferredCommissionMinor: 500, collectedMinor: 9_000 }
	const after = [...before, postRelease({ lineId: 5, orderId: 1, enterpriseId: 2, currency: 'CNY', balances }, at)]
	expect(balance(after, 'seller_payable', 2)).toBe(500)
	const full = { ...tea, paidMinor: 10_000, platformDiscountMinor: 0 }
	const sale = postOrderPaid({ orderId: 1, method: 'ON_ARRIVAL', paidAt: at, currency: 'CNY', lines: [full] })
	const owed = { pendingMinor: 9_500, deferredCommissionMinor: 500, collectedMinor: 10_000 }
	const released = [sale, postRelease({ lineId: 5, orderId: 1, enterpriseId: 2, currency: 'CNY', balances: owed }, at)]
	expect(balance(released, 'seller_payable', 2)).toBe(-500)
	expect(balance(released, 'commission')).toBe(500)
})

test('a payment that paid for nothing is owed back, and what is on no line is goodwill', () => {
	const refund = { refundId: 'r', orderId: 1, amountMinor: 700, currency: 'CNY', lines: [], isOfExtraPayment: false }
	expect(balance([postRefund(refund, at)], 'goodwill')).toBe(700)
	expect(postRefund({ ...refund, isOfExtraPayment: true }, at).entries).toEqual([])
})

test('a line that a coupon of the platform paid whole costs the platform nothing once it is called off', () => {
	const free = { ...tea, paidMinor: 0, platformDiscountMinor: 10_000 }
	const sale = postOrderPaid({ orderId: 1, method: 'ONLINE', paidAt: at, currency: 'CNY', lines: [free] })
	const back = postDiscountReturned({ ...free, isReleased: false, orderId: 1 }, { at, currency: 'CNY' })
	for (const account of Object.keys(ACCOUNTS) as AccountCode[]) expect(balance([sale, back], account)).toBe(0)
})

test('a payout leaves the payable at once, arrives, or comes back', () => {
	const payout = { payoutId: 'p', enterpriseId: 2, carrier: 'bank_file', amountMinor: 900, currency: 'CNY' } as const
	const sent = [postPayout(payout, at)]
	expect(balance(sent, 'seller_payable', 2)).toBe(-900)
	expect(balance([...sent, postPayoutPaid(payout, at)], 'bank')).toBe(-900)
	expect(balance([...sent, postPayoutPaid(payout, at)], 'payouts_in_transit')).toBe(0)
	expect(balance([...sent, postPayoutFailed(payout, at)], 'seller_payable', 2)).toBe(0)
})

test('what is taken back of a payout is payable again, and lies where its carrier had it', () => {
	const back = { payoutId: 'p', enterpriseId: 2, amountMinor: 400, currency: 'CNY', reversalId: 'v' } as const
	for (const [carrier, account] of [
		['stripe', 'provider_clearing'],
		['bank_file', 'bank'],
	] as const) {
		const reversed = [postPayoutReversed({ ...back, carrier }, at)]
		expect([balance(reversed, account), balance(reversed, 'seller_payable', 2)]).toEqual([400, 400])
	}
})

test('a payment that paid for nothing lies where it came in, and all of it is owed to the buyer', () => {
	const extra = { paymentId: 'x', orderId: 1, at, currency: 'CNY', capturedMinor: 700 }
	for (const [how, account] of [
		['ONLINE', 'provider_clearing'],
		['BANK_TRANSFER', 'bank'],
	] as const) {
		const came = [postExtraPayment({ ...extra, method: how })]
		expect([balance(came, account), balance(came, 'refunds_owed')]).toEqual([700, 700])
	}
})

test('the difference of a change lies with the provider, and is owed to its seller less the commission on it', () => {
	const lines = [{ lineId: 5, enterpriseId: 2, addedMinor: 2_000, commissionMinor: 100 }]
	const change = [postChangePaid({ changeId: 1, orderId: 1, paidAt: at, currency: 'CNY', lines })]
	const accounts = ['provider_clearing', 'seller_pending', 'commission_deferred'] as const
	expect(accounts.map((account) => balance(change, account))).toEqual([2_000, 1_900, 100])
})

test('what a bank gave back of a refund is not paid a second time', () => {
	const refund = { refundId: 'r', orderId: 1, amountMinor: 700, currency: 'CNY', lines: [], isOfExtraPayment: false }
	const settled = postRefundSettled({ ...refund, method: 'ONLINE', route: 'PROVIDER', coveredMinor: 300 }, at)
	expect(balance([settled], 'provider_clearing')).toBe(-400)
	expect(balance([settled], 'refunds_owed')).toBe(-400)
})

test('an entry of an account that each seller has names its seller', () => {
	expect(() => credit('seller_payable', 1)).toThrow('which seller')
	expect(credit('bank', 1, { enterpriseId: 2 }).enterpriseId).toBeNull()
})

test('entries that do not sum to zero are a bug', () => {
	const fact = { key: 'k', kind: 'REFUND', orderId: null, at, currency: 'CNY' } as const
	expect(() => posting(fact, [{ account: 'bank', enterpriseId: null, lineId: null, amountMinor: 1 }])).toThrow(
		RangeError,
	)
})
