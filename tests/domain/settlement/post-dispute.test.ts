import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumMinor } from '#app/domain/money/money.ts'
import {
	postDisputeLost,
	postDisputeMoved,
	postDisputeRegained,
	postRefundCovered,
	postRefundUncovered,
	shareLoss,
	type DisputedLine,
} from '#app/domain/settlement/post-dispute.ts'

const at = new Date('2026-05-01T02:00:00Z')
const dispute = { disputeId: 'dp_1', orderId: 7, currency: 'CNY' } as const

const line = (changes: Partial<DisputedLine> = {}): DisputedLine => ({
	...{ lineId: 1, enterpriseId: 3, paidMinor: 10_000, platformDiscountMinor: 0, commissionMinor: 500 },
	...{ refundedMinor: 0, isReleased: false, leftMinor: 10_000 },
	...changes,
})

const lost = (lossMinor: number, lines: DisputedLine[]) =>
	postDisputeLost(dispute, { lossMinor, coveredMinor: 0, lines, nth: 1, at }).entries.map(
		({ account, enterpriseId, amountMinor }) => [account, enterpriseId, amountMinor] as const,
	)

describe('a dispute', () => {
	test('takes the money from what the provider holds, and a won one brings it back', () => {
		const taken = postDisputeMoved(dispute, { id: 'txn_1', amountMinor: -9_900, at })
		expect(taken.entries.map(({ account, amountMinor }) => [account, amountMinor])).toEqual([
			['disputed', 9_900],
			['provider_clearing', -9_900],
		])
		const back = postDisputeMoved(dispute, { id: 'txn_2', amountMinor: 9_900, at })
		expect(back.entries.map(({ account, amountMinor }) => [account, amountMinor])).toEqual([
			['disputed', -9_900],
			['provider_clearing', 9_900],
		])
		expect(back.key).not.toBe(taken.key)
	})

	test('lost: the seller gives up its net, the platform its commission, as for a refund', () => {
		expect(lost(10_000, [line()])).toEqual([
			['seller_pending', 3, 9_500],
			['commission_deferred', null, 500],
			['disputed', null, -10_000],
		])
	})

	test('lost after the release is owed by the seller, and the earned commission goes', () => {
		expect(lost(10_000, [line({ isReleased: true })])).toEqual([
			['seller_payable', 3, 9_500],
			['commission', null, 500],
			['disputed', null, -10_000],
		])
	})

	test('lost: what had gone back by refunds before is the platform’s loss, for its sellers gave it up once', () => {
		expect(lost(10_000, [line({ refundedMinor: 4_000, leftMinor: 6_000 })])).toEqual([
			['seller_pending', 3, 5_700],
			['commission_deferred', null, 300],
			['dispute_losses', null, 4_000],
			['disputed', null, -10_000],
		])
	})

	test('won after it was lost gives back what was taken, to what is payable where the line was released meanwhile', () => {
		const taken = postDisputeLost(dispute, { lossMinor: 10_000, coveredMinor: 0, lines: [line()], nth: 1, at }).entries
		const back = postDisputeRegained(dispute, { taken, released: new Set([1]), nth: 1, at })
		expect(back.entries.map(({ account, amountMinor }) => [account, amountMinor])).toEqual([
			['seller_payable', -9_500],
			['commission', -500],
			['disputed', 10_000],
		])
	})
})

test('a dispute of a part is borne by the lines in proportion to what is left on them, to the fen', () => {
	const lines = [7_000, 3_000].map((leftMinor, index) => line({ lineId: index + 1, leftMinor, paidMinor: leftMinor }))
	expect(shareLoss(1_001, lines)).toEqual([701, 300])
	// A fen, or three yuan, less than all that is left: nobody bears more than was lost.
	expect(shareLoss(9_999, lines)).toEqual([6_999, 3_000])
	expect(sumMinor(shareLoss(9_700, lines))).toBe(9_700)
	expect(shareLoss(10_000, lines)).toEqual([7_000, 3_000])
	expect(shareLoss(10_001, lines)).toEqual([7_000, 3_000])
})

const sides = ({ entries }: { entries: readonly { account: string; amountMinor: number }[] }) =>
	entries.map(({ account, amountMinor }) => [account, amountMinor])

test('a loss that covers waiting refunds is not taken from the lines again, until the decision is reversed', () => {
	const loss = { lossMinor: 10_000, coveredMinor: 4_000, lines: [line()], nth: 1, at }
	expect(sides(postDisputeLost(dispute, loss))).toEqual([
		['seller_pending', 5_700],
		['commission_deferred', 300],
		['dispute_losses', 4_000],
		['disputed', -10_000],
	])
	const covered = { refundId: 'r', amountMinor: 4_000, nth: 1, at }
	expect(sides(postRefundCovered(dispute, covered))).toEqual([
		['refunds_owed', 4_000],
		['dispute_losses', -4_000],
	])
	expect(sides(postRefundUncovered(dispute, covered))).toEqual([
		['dispute_losses', 4_000],
		['refunds_owed', -4_000],
	])
})

test('won after it was lost: each line is given back where it lies, the platform’s loss as it was', () => {
	const lines = [line({ leftMinor: 6_000, refundedMinor: 4_000 }), line({ lineId: 2 })]
	const { entries } = postDisputeLost(dispute, { lossMinor: 20_000, coveredMinor: 0, lines, nth: 1, at })
	expect(sides(postDisputeRegained(dispute, { taken: entries, released: new Set([2]), nth: 1, at }))).toEqual([
		['seller_pending', -5_700],
		['commission_deferred', -300],
		['seller_payable', -9_500],
		['commission', -500],
		['dispute_losses', -4_000],
		['disputed', 20_000],
	])
})

const lines = fc.array(
	fc.record({ paid: fc.integer({ min: 1, max: 100_000 }), refundedShare: fc.double({ min: 0, max: 1, noNaN: true }) }),
	{ minLength: 1, maxLength: 6 },
)

test('no line bears more of a loss than is left on it, and all of it is borne', () => {
	fc.assert(
		fc.property(lines, fc.integer({ min: 1, max: 400_000 }), (rows, lossMinor) => {
			const all = rows.map(({ paid, refundedShare }, index) => {
				const refundedMinor = Math.floor(paid * refundedShare)
				const commissionMinor = Math.floor(paid / 20)
				const facts = { paidMinor: paid, refundedMinor, leftMinor: paid - refundedMinor, commissionMinor }
				return line({ lineId: index + 1, ...facts })
			})
			const shares = shareLoss(lossMinor, all)
			for (const [index, share] of shares.entries()) expect(share).toBeLessThanOrEqual(all[index]?.leftMinor ?? 0)
			const { entries } = postDisputeLost(dispute, { lossMinor, coveredMinor: 0, lines: all, nth: 1, at })
			expect(sumMinor(entries.map(({ amountMinor }) => amountMinor))).toBe(0)
			const onDisputed = entries.filter(({ account }) => account === 'disputed')
			expect(sumMinor(onDisputed.map(({ amountMinor }) => amountMinor))).toBe(-lossMinor)
		}),
	)
})
