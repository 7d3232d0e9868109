import { expect, test } from 'vitest'
import { orderTimeline, type OrderView } from '#app/domain/orders/order-view.ts'

const at = (time: string) => new Date(`2026-05-01T${time}:00Z`)
const order = {
	placedAt: at('08:00'),
	paidAt: at('08:02'),
	closedAt: null,
	parts: [{ shipments: [{ number: 'SP1', pickedUpAt: at('10:00'), deliveredAt: at('20:00') }] }],
	changedAt: [at('08:30')],
	refunds: [{ amountMinor: 500, createdAt: at('09:00'), settledAt: null }],
} as unknown as OrderView

test('what happened to an order is told in the order of time, with what it was about', () => {
	expect(orderTimeline(order).map(({ what, subject }) => [what, subject])).toEqual([
		['placed', null],
		['paid', null],
		['changed', null],
		['refund-started', 500],
		['sent', 'SP1'],
		['delivered', 'SP1'],
	])
})
