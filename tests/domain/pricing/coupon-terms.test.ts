import { describe, expect, test } from 'vitest'
import { couponCode, couponRefusal, type CouponTerms } from '#app/domain/pricing/coupon-terms.ts'
import { priceGoods } from '#app/domain/pricing/goods-price.ts'
import { applyPromotion, bestPromotion, type Promotion } from '#app/domain/pricing/promotion.ts'

const startsAt = new Date('2026-05-01T00:00:00Z')
const endsAt = new Date('2026-05-31T16:00:00Z')
const during = new Date('2026-05-10T00:00:00Z')
const coupon: CouponTerms = {
	couponId: 1,
	code: 'SPRING',
	name: { zh: '', en: '' },
	fundedBy: 'seller',
	sellerId: 1,
	worth: { kind: 'amount', amountMinor: 2_000 },
	minSpendMinor: 12_800,
	startsAt,
	endsAt,
	isEnded: false,
	perBuyer: 2,
	usedByBuyer: 1,
	quota: { id: 9, total: 10, held: 4, sold: 5 },
}
const tea = priceGoods({
	kind: 'GOODS',
	key: 'tea',
	packageKey: null,
	sellerId: 1,
	variantId: 1,
	qty: 1,
	unitMinor: 12_800,
	weightG: 250,
	originCode: '330382104200',
	temperature: 'ambient',
})
const refusalAt = (at: Date, change: Partial<CouponTerms> = {}, lines = [tea]) =>
	couponRefusal({ ...coupon, ...change }, lines, at)?.code ?? null

describe('a coupon is refused with its reason', () => {
	test.each([
		['a millisecond before it starts', new Date(startsAt.getTime() - 1), 'coupon_not_started'],
		['exactly when it starts', startsAt, null],
		['exactly when it ends', endsAt, null],
		['a millisecond after', new Date(endsAt.getTime() + 1), 'coupon_ended'],
	])('%s', (_, at, code) => {
		expect(refusalAt(at)).toBe(code)
	})

	test.each([
		['when its maker ended it', { isEnded: true }, 'coupon_ended'],
		['when nothing in the cart is meant', { sellerId: 2 }, 'coupon_other_seller'],
		['one fen below its minimum', { minSpendMinor: 12_801 }, 'coupon_below_minimum'],
		['exactly at its minimum: not', { minSpendMinor: 12_800 }, null],
		['when all are held or used', { quota: { id: 9, total: 9, held: 4, sold: 5 } }, 'coupon_used_up'],
		['when this buyer has used it up', { usedByBuyer: 2 }, 'coupon_used_by_you'],
	] as const)('%s', (_, change, code) => {
		expect(refusalAt(during, change)).toBe(code)
	})

	test('when there is none of this code', () => {
		expect(couponRefusal(null, [tea], during)).toEqual({ code: 'coupon_unknown' })
	})
})

test.each([
	[' spring-2026 ', 'SPRING2026'],
	['ＳＰＲＩＮＧ', 'SPRING'],
	['', null],
	['  ', null],
])('a code is read as people type it: %j', (text, code) => {
	expect(couponCode(text)).toBe(code)
})

describe('of several promotions', () => {
	const promotion = (promotionId: number, discountBp: number, left: number | null): Promotion => ({
		...{ promotionId, discountBp, startsAt, endsAt },
		name: { zh: '', en: '' },
		fundedBy: 'seller',
		quota: left === null ? null : { id: promotionId, total: left, held: 0, sold: 0 },
	})
	const best = (all: Promotion[], qty: number, at = during) =>
		bestPromotion(all, { qty, at, taken: new Map([[2, 1]]) })?.promotionId ?? null

	test('the greatest counts, and only one', () => {
		expect(best([promotion(1, 500, null), promotion(2, 1_000, 9)], 1)).toBe(2)
	})
	test('a quota that does not reach for the whole line leaves it to the next', () => {
		expect(best([promotion(1, 500, null), promotion(2, 1_000, 3)], 2)).toBe(2)
		expect(best([promotion(1, 500, null), promotion(2, 1_000, 3)], 3)).toBe(1)
	})
	test('one that does not run does not count', () => {
		expect(best([promotion(1, 500, null)], 1, new Date(endsAt.getTime() + 1))).toBeNull()
	})
	test('it runs from its first instant to its last, both in time', () => {
		const around = (instant: Date) =>
			[-1, 0, 1].map((ms) => best([promotion(1, 500, null)], 1, new Date(instant.getTime() + ms)))
		expect(around(startsAt)).toEqual([null, 1, 1])
		expect(around(endsAt)).toEqual([1, 1, null])
	})
	test('of equals the older one counts, in whatever order they come', () => {
		const two = [promotion(1, 500, null), promotion(2, 500, null)]
		expect([best(two, 1), best(two.toReversed(), 1)]).toEqual([1, 1])
	})
})

test('a promotion comes off what the line costs, half a fen up, at the cost of who made it', () => {
	const line = { ...tea, paidMinor: 1_005, discounts: [] }
	for (const fundedBy of ['seller', 'platform'] as const) {
		const { paidMinor, discounts } = applyPromotion(line, { promotionId: 7, discountBp: 1_000, fundedBy })
		expect([paidMinor, discounts]).toEqual([904, [{ kind: 'promotion', code: '7', fundedBy, amountMinor: 101 }]])
	}
})
