import { describe, expect, test } from 'vitest'
import { LINE_STATES, type OrderLineKind, type OrderLineState } from '#app/domain/orders/line-states.ts'
import { erasureBlockers, isUnderWay, type OrderUnderWay } from '#app/domain/privacy/erasure-blockers.ts'

const DONE: OrderUnderWay = {
	number: '1',
	lines: [{ kind: 'GOODS', state: 'CLOSED' }],
	...{ isPaymentOpen: false, hasOpenClaim: false, hasOpenRefund: false, hasOpenFapiao: false },
}
const NO_OFFICE = { isDemo: false, onlyOwnerOf: [], onlyAdministratorOf: [] }

describe('an order under way keeps its person', () => {
	const open: [OrderLineKind, OrderLineState[]][] = [
		['GOODS', ['AWAITING_PAYMENT', 'PLACED', 'PACKED', 'SHIPPED']],
		['STAY', ['AWAITING_PAYMENT', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN']],
		['EXPERIENCE', ['AWAITING_PAYMENT', 'REQUESTED', 'CONFIRMED']],
	]
	for (const [kind, states] of open) {
		test(`${kind}: until it is served, called off or never paid`, () => {
			const all = Object.keys(LINE_STATES[kind]) as OrderLineState[]
			const over = ['DELIVERED', 'CLOSED', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW', 'CANCELLED', 'LAPSED']
			expect(all.filter((state) => states.includes(state)).every((state) => isUnderWay({ kind, state }))).toBe(true)
			expect(all.filter((state) => over.includes(state)).some((state) => isUnderWay({ kind, state }))).toBe(false)
		})
	}

	test('a fee goes with what it is for', () => {
		expect(isUnderWay({ kind: 'FEE', state: 'PLACED' })).toBe(false)
	})
})

test('all that stands in the way is named at once', () => {
	const order: OrderUnderWay = {
		number: '7',
		lines: [{ kind: 'STAY', state: 'CONFIRMED' }],
		...{ isPaymentOpen: true, hasOpenClaim: true, hasOpenRefund: true, hasOpenFapiao: true },
	}
	const offices = {
		isDemo: true,
		onlyOwnerOf: [{ zh: '茶社', en: 'Tea co-op' }],
		onlyAdministratorOf: [{ zh: '青县', en: 'Qing' }],
	}
	const codes = erasureBlockers([DONE, order], offices).map(({ code }) => code)
	expect(codes).toEqual([
		...['demo', 'order-open', 'payment-open', 'claim-open', 'refund-open', 'fapiao-open', 'only-owner'],
		'only-administrator',
	])
})

test('of a gift its receiver is kept while it comes and while a claim of it is open, and by nothing of its giver', () => {
	const gift: OrderUnderWay = { ...DONE, isPaymentOpen: true, hasOpenRefund: true, hasOpenFapiao: true, giftCode: 'g1' }
	expect(erasureBlockers([gift], NO_OFFICE)).toEqual([])
	const open: OrderUnderWay = { ...gift, lines: [{ kind: 'GOODS', state: 'SHIPPED' }], hasOpenClaim: true }
	expect(erasureBlockers([open], NO_OFFICE)).toEqual([
		{ code: 'gift-open', giftCode: 'g1', has: 'goods' },
		{ code: 'gift-open', giftCode: 'g1', has: 'claim' },
	])
})

test('when everything is over nothing stands in the way', () => {
	expect(erasureBlockers([DONE], NO_OFFICE)).toEqual([])
	expect(erasureBlockers([], null)).toEqual([])
})
