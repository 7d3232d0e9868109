import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import { LineState } from '#app/features/selling/components/line-state.tsx'
import { HeldBadge } from '#app/features/selling/components/held-order.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

export interface ListedSellerOrder {
	id: number
	orderNumber: string
	paidAt: Date | string
	currency: string
	totalMinor: number
	buyerName: string | null
	isHeld: boolean
	lines: { id: number; kind: OrderLineKind; state: OrderLineState; titleZh: string; titleEn: string; qty: number }[]
}

/** A seller's orders, each leading to its page. */
export function SellerOrderList({ orders }: { orders: readonly ListedSellerOrder[] }) {
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{orders.map((order) => (
					<li key={order.id} className="relative px-4 py-3 hover:bg-sunken">
						<div className="flex items-baseline justify-between gap-3">
							<a
								href={`/seller/orders/${order.id}`}
								className="font-semibold tabular-nums after:absolute after:inset-0"
							>
								{order.orderNumber}
							</a>
							<span className="font-semibold tabular-nums">{format.money(order.totalMinor, order.currency)}</span>
						</div>
						<p className="text-sm text-soft tabular-nums">
							{order.buyerName ? `${order.buyerName} · ` : ''}
							{format.dateTime(order.paidAt)}
						</p>
						{order.isHeld ? <HeldBadge /> : null}
						<ul className="mt-1">
							{order.lines
								.filter(({ kind }) => kind !== 'FEE')
								.map((line) => (
									<li key={line.id} className="flex items-baseline justify-between gap-3 text-sm">
										<span className="min-w-0 truncate">
											{language === 'zh' ? line.titleZh : line.titleEn} × {line.qty}
										</span>
										<LineState state={line.state} />
									</li>
								))}
						</ul>
					</li>
				))}
			</ul>
		</Card>
	)
}
