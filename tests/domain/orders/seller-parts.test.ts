import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sellerParts } from '#app/domain/orders/seller-parts.ts'
import { quoteCart } from '#app/domain/pricing/quote.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'

const goods = fc.record({
	sellerId: fc.integer({ min: 1, max: 5 }),
	unitMinor: fc.integer({ min: 1, max: 40_000 }),
	qty: fc.integer({ min: 1, max: 5 }),
	temperature: fc.constantFrom('ambient' as const, 'chilled' as const, 'frozen' as const),
})

test('the sellers’ parts sum to the quote, each with its own lines and parcels', () => {
	fc.assert(
		fc.property(
			fc.array(goods, { minLength: 1, maxLength: 10 }),
			fc.integer({ min: 0, max: 30_000 }),
			(items, amountMinor) => {
				const quote = quoteCart({
					currency: 'CNY',
					lines: items.map((item, at) => ({
						kind: 'GOODS',
						key: `g${at}`,
						packageKey: null,
						variantId: at,
						weightG: 700,
						originCode: '330382104200',
						...item,
					})),
					packages: [],
					coupon: {
						code: 'C',
						fundedBy: 'platform',
						sellerId: null,
						worth: { kind: 'amount', amountMinor },
						minSpendMinor: 0,
					},
					shipTo: '330302001001',
					ship: {},
					tariff: DEFAULT_TARIFF,
				})
				const parts = sellerParts(quote)
				expect(parts.reduce((sum, part) => sum + part.totalMinor, 0)).toBe(quote.totalMinor)
				expect(parts.map(({ sellerId }) => sellerId)).toEqual(
					[...new Set(items.map(({ sellerId }) => sellerId))].sort(),
				)
				for (const part of parts) {
					expect([...part.lines, ...part.shipPlans].every(({ sellerId }) => sellerId === part.sellerId)).toBe(true)
				}
			},
		),
	)
})
