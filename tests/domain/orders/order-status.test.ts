import { expect, test } from 'vitest'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { orderStatus, type OrderStatus } from '#app/domain/orders/order-status.ts'

test.each<[OrderStatus, OrderLineState[]]>([
	['AWAITING_PAYMENT', ['AWAITING_PAYMENT', 'AWAITING_PAYMENT']],
	['PAID', ['PLACED', 'CONFIRMED']],
	['PAID', ['SHIPPED', 'CHECKED_IN']],
	['PARTLY_FULFILLED', ['DELIVERED', 'CONFIRMED']],
	['PARTLY_FULFILLED', ['DELIVERED', 'CONFIRMED', 'CANCELLED']],
	['FULFILLED', ['CLOSED', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW']],
	['FULFILLED', ['DELIVERED', 'CANCELLED']],
	['PARTLY_CANCELLED', ['CANCELLED', 'CONFIRMED']],
	['CANCELLED', ['CANCELLED', 'CANCELLED']],
	['LAPSED', ['LAPSED', 'LAPSED']],
])('%s is an order of %j', (status, states) => {
	expect(orderStatus(states.map((state) => ({ kind: 'GOODS', state })))).toBe(status)
})

test('a fee says nothing beside what it was charged for', () => {
	expect(
		orderStatus([
			{ kind: 'GOODS', state: 'DELIVERED' },
			{ kind: 'FEE', state: 'PLACED' },
		]),
	).toBe('FULFILLED')
	expect(orderStatus([{ kind: 'FEE', state: 'PLACED' }])).toBe('PAID')
})
