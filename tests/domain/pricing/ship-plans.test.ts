import { expect, test } from 'vitest'
import type { GoodsToPrice } from '#app/domain/pricing/goods-price.ts'
import { shipPlans } from '#app/domain/pricing/ship-plans.ts'

const goods = (key: string, facts: Partial<GoodsToPrice>): GoodsToPrice => ({
	kind: 'GOODS',
	key,
	packageKey: null,
	sellerId: 1,
	variantId: 1,
	qty: 1,
	unitMinor: 1_000,
	weightG: 300,
	originCode: '330382104200',
	temperature: 'ambient',
	...facts,
})

test('goods travel together only from one seller, one origin, at one temperature', () => {
	const lines = [
		goods('e', { sellerId: 2 }),
		goods('d', { temperature: 'frozen' }),
		goods('c', { originCode: '330382101310' }),
		goods('b', { qty: 3, weightG: 500 }),
		goods('a', {}),
	]
	const plans = shipPlans(lines, (key) => (key === 'b' ? 3_000 : 1_000))
	expect(plans.map(({ key, lineKeys }) => [key, lineKeys])).toEqual([
		['1:330382101310:ambient', ['c']],
		['1:330382104200:ambient', ['a', 'b']],
		['1:330382104200:frozen', ['d']],
		['2:330382104200:ambient', ['e']],
	])
	expect(plans[1]).toMatchObject({ weightG: 1_800, goodsMinor: 4_000 })
})

test('a cart without goods has no parcel', () => {
	expect(shipPlans([], () => 0)).toEqual([])
})
