import { refundDeadline } from '#app/domain/payments/refund-deadline.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import type { LineRefund } from '#seeds/builders/line-fate.ts'
import type { WrittenLine, WrittenOrder } from '#seeds/builders/order-rows.ts'
import { demoUuid } from '#seeds/builders/people.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Row } from '#seeds/builders/tables.ts'
import type { Random } from '#seeds/random.ts'

export type RefundedLine = { line: WrittenLine; refund: LineRefund }

/** Not the provider's name: no provider knows these payments. */
const PROVIDER = 'demo'

/** A way to pay on the provider's page. */
export type PaidBy = 'alipay' | 'wechat_pay' | 'card'

/** How somebody pays who may pay as they like. */
export function paidByDrawn(random: Random): PaidBy {
	const draw = random.next()
	return draw < 0.46 ? 'alipay' : draw < 0.86 ? 'wechat_pay' : 'card'
}

/** The payment of an order: taken whole, or ended without money. */
export function writePayment(seeding: Seeding, order: WrittenOrder, method: PaidBy): Row<'payments'> {
	const { paidAt } = order
	const id = demoUuid(3, order.id)
	return seeding.tables.add('payments', {
		id,
		order_id: order.id,
		provider: PROVIDER,
		amount_minor: order.totalMinor,
		currency: 'CNY',
		state: paidAt ? 'SUCCEEDED' : 'EXPIRED',
		idempotency_key: `pay:${id}:create`,
		request: {},
		submitted_at: order.placedAt,
		method: paidAt ? method : null,
		captured_minor: paidAt ? order.totalMinor : 0,
		refunded_minor: 0,
		refund_deadline: paidAt && refundDeadline(method, paidAt),
		created_at: order.placedAt,
	})
}

function writeRefund({ tables, now }: Seeding, payment: Row<'payments'>, lines: RefundedLine[]): void {
	const [first] = lines
	if (!first) return
	const count = tables.rows.get('refunds')?.length ?? 0
	const id = demoUuid(4, count + 1)
	const amountMinor = lines.reduce((sum, { refund }) => sum + refund.minor, 0)
	const settled = addMinutes(first.refund.at, 25)
	tables.add('refunds', {
		id,
		payment_id: payment.id,
		order_id: payment.order_id,
		amount_minor: amountMinor,
		state: 'DONE',
		reason: first.refund.reason,
		idempotency_key: `refund:${id}`,
		provider_refund_id: `demo-refund-${count + 1}`,
		created_at: first.refund.at,
		settled_at: settled < now ? settled : now,
	})
	for (const { line, refund } of lines) {
		tables.add('refund_lines', { refund_id: id, order_line_id: line.row.id, amount_minor: refund.minor })
		line.row.refunded_minor = refund.minor
	}
	payment.refunded_minor = Number(payment.refunded_minor) + amountMinor
}

/** What went back of a payment: one refund for all that was given back at one moment for one reason. */
export function writeRefunds(seeding: Seeding, payment: Row<'payments'>, refunded: RefundedLine[]): void {
	const groups = new Map<string, RefundedLine[]>()
	for (const one of refunded) {
		const key = `${one.refund.at.toISOString()} ${one.refund.reason}`
		groups.set(key, [...(groups.get(key) ?? []), one])
	}
	for (const [, lines] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) writeRefund(seeding, payment, lines)
}
