import { accountText } from '#app/features/accounts/account-text.ts'
import type { OrderStatus } from '#app/domain/orders/order-status.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ListedOrder {
	number: string
	totalMinor: number
	currency: string
	placedAt: Date | string
	status: OrderStatus
	unreadLetters: number
	lines: { titleZh: string; titleEn: string; kind: string }[]
}

const TONES: Record<OrderStatus, Tone> = {
	AWAITING_PAYMENT: 'persimmon',
	PAID: 'sea',
	PARTLY_FULFILLED: 'sea',
	FULFILLED: 'hill',
	PARTLY_CANCELLED: 'tea',
	CANCELLED: 'neutral',
	LAPSED: 'neutral',
}

/** Orders, newest first, each leading to its page. */
export function OrderList({ orders }: { orders: readonly ListedOrder[] }) {
	const t = useText(accountText)
	const language = useLanguage()
	const format = useFormats()
	if (orders.length === 0) {
		return <EmptyState title={t.noOrders} actions={<LinkButton href="/">{t.lookAround}</LinkButton>} />
	}
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{orders.map((order) => {
					const things = order.lines.filter(({ kind }) => kind !== 'FEE')
					const first = things[0]
					return (
						<li key={order.number}>
							<a
								href={`/orders/${order.number}`}
								className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-3 no-underline hover:bg-sunken"
							>
								<span className="min-w-0">
									<span className="font-semibold">
										{first ? (language === 'zh' ? first.titleZh : first.titleEn) : order.number}
									</span>
									{things.length > 1 ? <span className="text-soft"> {t.more(things.length)}</span> : null}
									<span className="block text-sm text-soft tabular-nums">
										{order.number} · {format.dateTime(order.placedAt)}
									</span>
								</span>
								<span className="flex flex-wrap items-center gap-2">
									{order.unreadLetters > 0 ? (
										<Badge tone="persimmon">{t.newMessages(order.unreadLetters)}</Badge>
									) : null}
									<Badge tone={TONES[order.status]}>{t.status[order.status]}</Badge>
									<span className="font-semibold tabular-nums">{format.money(order.totalMinor, order.currency)}</span>
								</span>
							</a>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}
