import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	cancelQuote,
	claimUntil,
	type CancellableGoods,
	type CancellableService,
} from '#app/domain/cancellation/cancel-quote.ts'
import type { GoodsPolicy, ServicePolicy } from '#app/domain/cancellation/policy.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

const zone = 'Asia/Shanghai'
const services = STANDARD_POLICIES.filter(
	(one): one is ServicePolicy => one.kind === 'stay' || one.kind === 'experience',
)
const [flexible] = services
const goodsPolicy = (code: string): GoodsPolicy => {
	const found = STANDARD_POLICIES.find((one) => one.code === code)
	if (found?.kind !== 'product') throw new Error(code)
	return found
}
if (!flexible) throw new Error('No policy')
const stay: CancellableService = {
	kind: 'STAY',
	state: 'CONFIRMED',
	paidMinor: 80_000,
	refundedMinor: 0,
	bookedAt: localInstant('2026-03-01', '09:00', zone),
	startsAt: localInstant('2026-05-10', '15:00', zone),
	zone,
	nights: [
		{ date: '2026-05-10', totalMinor: 60_000 },
		{ date: '2026-05-11', totalMinor: 40_000 },
	],
	policy: flexible,
}
const late = localInstant('2026-05-10', '10:00', zone)
const deliveredAt = new Date('2026-05-01T08:00:00Z')
const goods: CancellableGoods = {
	kind: 'GOODS',
	state: 'DELIVERED',
	paidMinor: 12_800,
	refundedMinor: 0,
	deliveredAt,
	policy: goodsPolicy('GOODS_7_DAYS'),
}

test('a refund is the paid share less the fee and what went back before', () => {
	expect(cancelQuote(stay, late)).toMatchObject({ outcome: 'quoted', feeMinor: 48_000, refundMinor: 32_000 })
	expect(cancelQuote({ ...stay, refundedMinor: 30_000 }, late)).toMatchObject({ feeMinor: 48_000, refundMinor: 2_000 })
	expect(cancelQuote({ ...stay, refundedMinor: 40_000 }, late)).toMatchObject({ refundMinor: 0 })
})

test('a fee of an amount is never more than the paid share, and one below it is charged to the fen', () => {
	const tier = { until: { hoursBefore: 0 }, withinHoursOfBooking: null }
	const withFee = (amountMinor: number): CancellableService => {
		const policy: ServicePolicy = { ...flexible, tiers: [{ ...tier, fee: { feeType: 'AMOUNT', amountMinor } }] }
		return { ...stay, policy }
	}
	const money = (amountMinor: number) => {
		const quote = cancelQuote(withFee(amountMinor), late)
		return quote.outcome === 'quoted' ? [quote.feeMinor, quote.refundMinor] : null
	}
	expect(money(79_999)).toEqual([79_999, 1])
	expect(money(80_000)).toEqual([80_000, 0])
	expect(money(80_001)).toEqual([80_000, 0])
})

test('a quote is good for ten minutes', () => {
	expect(cancelQuote(stay, late)).toMatchObject({ validUntil: new Date(late.getTime() + 600_000) })
})

test('fee and refund never exceed the paid share, whenever and under whatever policy', () => {
	const instants = fc.integer({ min: -90, max: 5 }).map((days) => new Date(late.getTime() + days * 86_000_000))
	fc.assert(
		fc.property(instants, fc.constantFrom(...services), fc.nat({ max: 80_000 }), (at, policy, refundedMinor) => {
			const quote = cancelQuote({ ...stay, policy, refundedMinor }, at)
			if (quote.outcome !== 'quoted') throw new Error(quote.reason)
			expect(quote.feeMinor).toBeLessThanOrEqual(80_000)
			expect(quote.refundMinor + refundedMinor).toBeLessThanOrEqual(80_000)
			expect(quote.refundMinor).toBe(Math.max(0, 80_000 - quote.feeMinor - refundedMinor))
		}),
	)
})

test('a later cancellation is never cheaper, grace apart', () => {
	const hours = fc.integer({ min: 24, max: 1_800 })
	fc.assert(
		fc.property(hours, hours, fc.constantFrom(...services), (a, b, policy) => {
			const feeAfter = (h: number): number => {
				const quote = cancelQuote({ ...stay, policy }, new Date(stay.bookedAt.getTime() + h * 3_600_000))
				return quote.outcome === 'quoted' ? quote.feeMinor : -1
			}
			expect(feeAfter(Math.min(a, b))).toBeLessThanOrEqual(feeAfter(Math.max(a, b)))
		}),
	)
})

test('cancelled by the seller or a disruption, everything goes back', () => {
	expect(cancelQuote(stay, late, 'SELLER')).toMatchObject({ feeMinor: 0, refundMinor: 80_000 })
	expect(cancelQuote({ ...stay, refundedMinor: 5_000 }, late, 'DISRUPTION')).toMatchObject({ refundMinor: 75_000 })
})

test('a stay cut short by a disruption gives back the nights not slept', () => {
	const morning = localInstant('2026-05-11', '08:00', zone)
	expect(cancelQuote({ ...stay, state: 'CHECKED_IN' }, morning, 'DISRUPTION')).toMatchObject({
		feeMinor: 48_000,
		refundMinor: 32_000,
	})
	expect(cancelQuote({ ...stay, state: 'CHECKED_IN' }, morning)).toMatchObject({
		feeMinor: 80_000,
		setBy: { nightsStayed: 1 },
	})
})

test.each([
	['AWAITING_PAYMENT', 'not_paid'],
	['LAPSED', 'not_paid'],
	['CANCELLED', 'already_cancelled'],
	['CHECKED_OUT', 'already_served'],
	['NO_SHOW', 'already_served'],
] as const)('a stay that is %s is refused: %s', (state, reason) => {
	expect(cancelQuote({ ...stay, state }, late)).toEqual({ outcome: 'refused', reason })
})

describe('goods', () => {
	test('not yet sent are cancelled free of charge, on their way they are not', () => {
		expect(cancelQuote({ ...goods, state: 'PACKED' }, late)).toMatchObject({ feeMinor: 0, refundMinor: 12_800 })
		expect(cancelQuote({ ...goods, state: 'SHIPPED' }, late)).toEqual({ outcome: 'refused', reason: 'on_its_way' })
		expect(cancelQuote({ ...goods, state: 'SHIPPED' }, late, 'SELLER')).toMatchObject({ refundMinor: 12_800 })
	})

	test('come back up to and at the seventh day after delivery', () => {
		const limit = new Date('2026-05-08T08:00:00Z')
		expect(cancelQuote(goods, limit).outcome).toBe('quoted')
		expect(cancelQuote(goods, new Date(limit.getTime() + 1))).toEqual({ outcome: 'refused', reason: 'return_over' })
	})

	test('that perish do not come back for a change of mind', () => {
		const tofu = { ...goods, policy: goodsPolicy('GOODS_PERISHABLE') }
		expect(cancelQuote(tofu, deliveredAt)).toEqual({ outcome: 'refused', reason: 'no_return' })
		expect(cancelQuote(tofu, deliveredAt, 'SELLER')).toMatchObject({ refundMinor: 12_800 })
	})

	test('that are faulty are claimed within 24 hours, frozen ones within 48', () => {
		const until = (code: string) => claimUntil({ ...goods, policy: goodsPolicy(code) })?.toISOString()
		expect([until('GOODS_PERISHABLE'), until('GOODS_FROZEN')]).toEqual([
			'2026-05-02T08:00:00.000Z',
			'2026-05-03T08:00:00.000Z',
		])
		expect(claimUntil({ ...goods, deliveredAt: null })).toBeNull()
	})
})
