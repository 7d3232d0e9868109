import type { OrderStatus } from '#app/domain/orders/order-status.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { moneyText } from '#app/features/orders/money-text.ts'
import { ordersText } from '#app/features/orders/orders-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

const TONES: Record<OrderStatus, Tone> = {
	AWAITING_PAYMENT: 'persimmon',
	PAID: 'sea',
	PARTLY_FULFILLED: 'sea',
	FULFILLED: 'hill',
	PARTLY_CANCELLED: 'tea',
	CANCELLED: 'neutral',
	LAPSED: 'neutral',
}

interface OrderHeadProps {
	order: OrderView
	status: OrderStatus
	isOverdue: boolean
}

/** What there is to say of an order for which no money was taken, where its status alone would say it wrongly. */
function unpaidWords({ order, status, isOverdue }: OrderHeadProps, t: (typeof moneyText)['en']) {
	if (order.paidAt !== null) return null
	const isTransfer = order.paymentMethod === 'BANK_TRANSFER'
	if (order.isLetGo) return { badge: t.letGo, lead: isTransfer ? t.letGoTransfer : t.letGoLead }
	if (status === 'LAPSED') return order.refunds.length > 0 ? { badge: null, lead: t.tooLittle } : null
	if (isOverdue) return { badge: t.overdue, lead: t.overdueLead }
	if (order.confirmedAt === null) return null
	if (status === 'PAID') return { badge: t.confirmed, lead: t.confirmedLead }
	return status === 'CANCELLED' ? { badge: null, lead: t.cancelledUnpaid } : null
}

/** An order's number, and how it stands. */
export function OrderHead(props: OrderHeadProps) {
	const { order, status } = props
	const t = useText(ordersText)
	const words = unpaidWords(props, useText(moneyText))
	return (
		<PageHead
			title={t.title(order.number)}
			lead={words?.lead ?? t.lead[status]}
			eyebrow={<Badge tone={TONES[status]}>{words?.badge ?? t.status[status]}</Badge>}
		/>
	)
}
