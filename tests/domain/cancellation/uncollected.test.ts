import { describe, expect, test } from 'vitest'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import { endUncollected, settlesUncollected, type UncollectedLine } from '#app/domain/cancellation/uncollected.ts'

const gone = new Date('2026-05-08T16:00:00.001Z')
/** 240 hours later. */
const limit = new Date('2026-05-18T16:00:00.001Z')
const policyOf = (code: string) => STANDARD_POLICIES.find((it) => it.code === code) ?? null

const line = (parts: Partial<UncollectedLine> = {}): UncollectedLine => ({
	...{ id: 7, kind: 'GOODS', state: 'SHIPPED', sellerOrderId: 1, packageId: null, packagePolicy: null },
	...{ paidMinor: 10_001, refundedMinor: 0, bookedAt: gone, startsAt: null, endsAt: null, zone: 'Asia/Shanghai' },
	...{ nights: [], policy: policyOf('GOODS_7_DAYS'), deliveredAt: null, parcel: 'ambient', claims: [] },
	...{ qty: 3, qtyHere: 3, isAwaited: false, isPartlyThere: false },
	...parts,
})

describe('when the money of a parcel that nobody fetched is settled', () => {
	test('at once when it is home, else after the ten days in which its seller may say so, not at their last instant', () => {
		const silent = { state: 'RETURNING', wentBackAt: gone } as const
		expect(settlesUncollected({ ...silent, state: 'RETURNED' }, gone)).toBe('now')
		for (const at of [gone, new Date(limit.getTime() - 1), limit]) expect(settlesUncollected(silent, at)).toBe('later')
		expect(settlesUncollected(silent, new Date(limit.getTime() + 1))).toBe('now')
	})

	test('whatever happens to it on its way home, but not once it reached its buyer or was called off', () => {
		for (const state of ['EXCEPTION', 'IN_TRANSIT', 'ATTEMPT_FAILED'] as const) {
			expect(settlesUncollected({ state, wentBackAt: gone }, limit)).toBe('later')
			expect(settlesUncollected({ state, wentBackAt: gone }, new Date(limit.getTime() + 1))).toBe('now')
		}
		for (const state of ['DELIVERED', 'VOIDED'] as const)
			expect(settlesUncollected({ state, wentBackAt: gone }, new Date(limit.getTime() + 1))).toBe('never')
	})
})

describe('how goods that nobody fetched end', () => {
	test('what can be returned is refunded but for what went back before; nothing of the ledger comes back', () => {
		expect(endUncollected(line({ refundedMinor: 1 }))).toEqual({
			does: 'ends',
			decision: {
				...{ lineId: 7, cause: 'BUYER', from: 'SHIPPED', to: 'CANCELLED', feeMinor: 0, refundMinor: 10_000 },
				...{ setBy: { rule: 'uncollected' }, giveBack: [] },
			},
		})
		expect(endUncollected(line({ policy: null }))).toMatchObject({ decision: { feeMinor: 0, refundMinor: 10_001 } })
	})

	test('what is fresh or frozen and cannot be returned is kept whole', () => {
		for (const code of ['GOODS_PERISHABLE', 'GOODS_FROZEN'])
			expect(endUncollected(line({ policy: policyOf(code), refundedMinor: 1 }))).toMatchObject({
				...{ does: 'ends', decision: { to: 'CANCELLED', feeMinor: 10_000, refundMinor: 0 } },
			})
	})

	test('of a line in several parcels the pieces of this one go back, and it is served once all else is there', () => {
		const part = { qtyHere: 1, isAwaited: true }
		expect(endUncollected(line(part))).toEqual({ does: 'gives-back', lineId: 7, amountMinor: 3333, isServed: false })
		expect(endUncollected(line({ ...part, isAwaited: false, isPartlyThere: true }))).toMatchObject({
			...{ does: 'gives-back', amountMinor: 3333, isServed: true },
		})
		expect(endUncollected(line({ ...part, policy: policyOf('GOODS_PERISHABLE') }))).toMatchObject({ amountMinor: 0 })
	})

	test('what was ended, delivered or is no goods stays as it is', () => {
		for (const state of ['CANCELLED', 'DELIVERED', 'CLOSED'] as const)
			expect(endUncollected(line({ state }))).toBeNull()
		expect(endUncollected(line({ kind: 'FEE' }))).toBeNull()
	})
})
