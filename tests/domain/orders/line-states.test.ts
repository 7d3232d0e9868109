import { describe, expect, test } from 'vitest'
import {
	isFulfilled,
	LINE_STATES,
	mayMoveLine,
	paidState,
	stateAfterCancelling,
	type OrderLineKind,
	type OrderLineState,
} from '#app/domain/orders/line-states.ts'

const walk = (kind: OrderLineKind, states: OrderLineState[]): boolean =>
	states.slice(1).every((to, at) => mayMoveLine(kind, states[at] ?? 'LAPSED', to))

test('each kind goes its way from payment to its end', () => {
	expect(walk('GOODS', ['AWAITING_PAYMENT', 'PLACED', 'PACKED', 'SHIPPED', 'DELIVERED', 'CLOSED'])).toBe(true)
	expect(walk('STAY', ['AWAITING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT'])).toBe(true)
	expect(walk('EXPERIENCE', ['AWAITING_PAYMENT', 'CONFIRMED', 'REDEEMED'])).toBe(true)
	expect(walk('FEE', ['AWAITING_PAYMENT', 'PLACED', 'CLOSED'])).toBe(true)
})

test('no step is skipped and none taken back', () => {
	expect(mayMoveLine('GOODS', 'PLACED', 'SHIPPED')).toBe(false)
	expect(mayMoveLine('GOODS', 'DELIVERED', 'SHIPPED')).toBe(false)
	expect(mayMoveLine('STAY', 'CHECKED_OUT', 'CHECKED_IN')).toBe(false)
	expect(mayMoveLine('STAY', 'PLACED', 'PACKED')).toBe(false)
})

test('nothing is cancelled after service', () => {
	expect(mayMoveLine('GOODS', 'DELIVERED', 'CANCELLED')).toBe(false)
	expect(mayMoveLine('STAY', 'CHECKED_IN', 'CANCELLED')).toBe(false)
	expect(mayMoveLine('EXPERIENCE', 'REDEEMED', 'CANCELLED')).toBe(false)
})

test('a redemption can be taken back, a no-show cannot', () => {
	expect(mayMoveLine('EXPERIENCE', 'REDEEMED', 'CONFIRMED')).toBe(true)
	expect(mayMoveLine('EXPERIENCE', 'NO_SHOW', 'CONFIRMED')).toBe(false)
})

describe.each(Object.keys(LINE_STATES) as OrderLineKind[])('a line of %s', (kind) => {
	test('that was paid late comes back as paid, and one never paid stays lapsed', () => {
		expect(mayMoveLine(kind, 'LAPSED', paidState(kind))).toBe(true)
		expect(mayMoveLine(kind, 'AWAITING_PAYMENT', 'LAPSED')).toBe(true)
		expect(mayMoveLine(kind, paidState(kind), 'LAPSED')).toBe(false)
	})

	test('that is cancelled stays so', () => {
		expect(LINE_STATES[kind].CANCELLED).toEqual([])
	})

	test('reaches a state that its table knows after being called off', () => {
		for (const state of ['PLACED', 'PACKED', 'CONFIRMED', 'CHECKED_IN', 'DELIVERED'] as const) {
			if (LINE_STATES[kind][state].length > 0) expect(mayMoveLine(kind, state, stateAfterCancelling(state))).toBe(true)
		}
	})
})

test('missed by the buyer counts as served, on its way does not', () => {
	expect([isFulfilled('NO_SHOW'), isFulfilled('REDEEMED'), isFulfilled('SHIPPED'), isFulfilled('CANCELLED')]).toEqual([
		true,
		true,
		false,
		false,
	])
})

test('a line goes no way but these', () => {
	const ways = (kind: OrderLineKind) =>
		Object.fromEntries(Object.entries(LINE_STATES[kind]).filter(([, next]) => next.length > 0))
	const service = ['CONFIRMED', 'REQUESTED', 'CANCELLED']
	const asked = { AWAITING_PAYMENT: ['CONFIRMED', 'REQUESTED', 'LAPSED', 'CANCELLED'], LAPSED: service }
	const fee = { AWAITING_PAYMENT: ['PLACED', 'LAPSED', 'CANCELLED'], LAPSED: ['PLACED', 'CANCELLED'] }
	expect(ways('GOODS')).toEqual({
		AWAITING_PAYMENT: ['PLACED', 'WAITING', 'LAPSED', 'CANCELLED'],
		LAPSED: ['PLACED', 'WAITING', 'CANCELLED'],
		WAITING: ['PLACED', 'CANCELLED'],
		PLACED: ['PACKED', 'CANCELLED'],
		PACKED: ['SHIPPED', 'CANCELLED'],
		SHIPPED: ['DELIVERED', 'CANCELLED'],
		DELIVERED: ['CLOSED'],
	})
	expect(ways('STAY')).toEqual({
		...asked,
		REQUESTED: ['CONFIRMED', 'CANCELLED'],
		CONFIRMED: ['CHECKED_IN', 'NO_SHOW', 'CANCELLED'],
		CHECKED_IN: ['CHECKED_OUT', 'CONFIRMED'],
	})
	expect(ways('EXPERIENCE')).toEqual({
		...asked,
		REQUESTED: ['CONFIRMED', 'CANCELLED'],
		CONFIRMED: ['REDEEMED', 'NO_SHOW', 'CANCELLED'],
		REDEEMED: ['CONFIRMED'],
	})
	for (const kind of ['FEE', 'DEPOSIT'] as const)
		expect(ways(kind)).toEqual({ ...fee, PLACED: ['CLOSED', 'CANCELLED'] })
})
