import { describe, expect, it } from 'vitest'
import { type InTheWay, ordersOnce } from '#app/domain/capacity/way.ts'

const way = (sellerOrderId: number, capacityId: number, qty: number): InTheWay => ({
	capacityId,
	orderNumber: `261124-00000${sellerOrderId}-0`,
	sellerOrderId,
	qty,
	state: 'CONFIRMED',
	heldUntil: null,
})
const told = (ways: readonly InTheWay[]) => ordersOnce(ways).map((it) => [it.sellerOrderId, it.qty])

describe('the orders in the way of a change', () => {
	it('names an order once, however many of the nights it has', () => {
		expect(told([way(1, 10, 1), way(1, 11, 1), way(2, 11, 2)])).toEqual([
			[1, 1],
			[2, 2],
		])
	})

	it('says the most rooms the order has on any one night, several lines of one night together', () => {
		expect(told([way(1, 10, 1), way(1, 11, 1), way(1, 11, 2), way(1, 12, 2)])).toEqual([[1, 3]])
	})

	it('is empty when nothing is in the way', () => {
		expect(ordersOnce([])).toEqual([])
	})
})
