import { expect, test } from 'vitest'
import { priceGoods } from '#app/domain/pricing/goods-price.ts'

test('goods cost pieces times the price of one', () => {
	const line = priceGoods({
		kind: 'GOODS',
		key: 'a',
		packageKey: null,
		sellerId: 1,
		variantId: 4,
		qty: 3,
		unitMinor: 12_800,
		weightG: 250,
		originCode: '330382104200',
		temperature: 'ambient',
	})
	expect(line).toMatchObject({
		qty: 3,
		unitMinor: 12_800,
		listMinor: 38_400,
		paidMinor: 38_400,
		discounts: [],
		nights: [],
	})
	expect(line.parts).toEqual([{ kind: 'goods', of: '4', qty: 3, unitMinor: 12_800, amountMinor: 38_400 }])
})
