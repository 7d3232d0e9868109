import { expect, test } from 'vitest'
import { planRefunds, refundableOf, type PaymentToRefund } from '#app/domain/payments/plan-refunds.ts'

const AT = new Date('2026-05-01T00:00:00Z')
const payment = (id: string, capturedMinor: number, deadline: string | null, refundedMinor = 0): PaymentToRefund => ({
	id,
	capturedMinor,
	refundedMinor,
	refundDeadline: deadline === null ? null : new Date(deadline),
})

test('rule 2: money goes back the way it came up to the deadline, that instant included, else by hand', () => {
	for (const [deadline, route] of [
		['2026-05-01T00:00:00.001Z', 'PROVIDER'],
		['2026-05-01T00:00:00.000Z', 'PROVIDER'],
		['2026-04-30T23:59:59.999Z', 'EXTERNAL'],
		[null, 'EXTERNAL'],
	] as const) {
		expect(planRefunds([{ id: 1, amountMinor: 50 }], [payment('a', 100, deadline)], AT)).toEqual([
			{ paymentId: 'a', amountMinor: 50, route, lines: [{ id: 1, amountMinor: 50 }] },
		])
	}
})

test('an order paid in two is refunded in two, the newest deadline first, each line to the fen', () => {
	const payments = [
		payment('transfer', 60, null),
		payment('old', 70, '2026-05-02T00:00:00Z'),
		payment('new', 50, '2026-06-01T00:00:00Z'),
	]
	const due = [
		{ id: 1, amountMinor: 80 },
		{ id: 2, amountMinor: 60 },
	]
	expect(planRefunds(due, payments, AT)).toEqual([
		{ paymentId: 'new', amountMinor: 50, route: 'PROVIDER', lines: [{ id: 1, amountMinor: 50 }] },
		{
			paymentId: 'old',
			amountMinor: 70,
			route: 'PROVIDER',
			lines: [
				{ id: 1, amountMinor: 30 },
				{ id: 2, amountMinor: 40 },
			],
		},
		{ paymentId: 'transfer', amountMinor: 20, route: 'EXTERNAL', lines: [{ id: 2, amountMinor: 20 }] },
	])
})

test('rule 6: no payment gives back more than came in by it and has not gone back yet', () => {
	const payments = [payment('a', 100, '2026-06-01T00:00:00Z', 90), payment('b', 40, '2026-06-02T00:00:00Z', 40)]
	expect(refundableOf(payments)).toBe(10)
	expect(planRefunds([{ id: 1, amountMinor: 80 }], payments, AT)).toEqual([
		{ paymentId: 'a', amountMinor: 10, route: 'PROVIDER', lines: [{ id: 1, amountMinor: 10 }] },
	])
	expect(planRefunds([{ id: 1, amountMinor: 0 }], payments, AT)).toEqual([])
	expect(planRefunds([{ id: 1, amountMinor: 5 }], [], AT)).toEqual([])
})

test('payments of one deadline, and those that go back by hand, give in the order of their ids', () => {
	for (const deadline of ['2026-06-01T00:00:00Z', null]) {
		const [a, b] = [payment('a', 30, deadline), payment('b', 30, deadline)]
		for (const both of [
			[a, b],
			[b, a],
		])
			expect(planRefunds([{ id: 1, amountMinor: 40 }], both, AT).map((it) => [it.paymentId, it.amountMinor])).toEqual([
				['a', 30],
				['b', 10],
			])
	}
})

test('the payment that can go back the longest gives first, whatever it is called', () => {
	const [a, b] = [payment('a', 30, '2026-06-01T00:00:00Z'), payment('b', 30, '2026-06-01T00:00:00.001Z')]
	for (const both of [
		[a, b],
		[b, a],
	])
		expect(planRefunds([{ id: 1, amountMinor: 30 }], both, AT).map(({ paymentId }) => paymentId)).toEqual(['b'])
})

test('a single fen goes back, also the last of a line, and lines that get nothing are not in the refund', () => {
	const payments = [payment('a', 50, '2026-06-02T00:00:00Z'), payment('b', 50, '2026-06-01T00:00:00Z')]
	const due = [
		{ id: 1, amountMinor: 0 },
		{ id: 2, amountMinor: 51 },
		{ id: 3, amountMinor: 1 },
	]
	expect(planRefunds(due, payments, AT).map(({ lines }) => lines)).toEqual([
		[{ id: 2, amountMinor: 50 }],
		[
			{ id: 2, amountMinor: 1 },
			{ id: 3, amountMinor: 1 },
		],
	])
})
