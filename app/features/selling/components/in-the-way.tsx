import type { InTheWay } from '#app/domain/capacity/way.ts'
import { LineState } from '#app/features/selling/components/line-state.tsx'

/** The orders that keep what a seller wanted to take away, each leading to its page. */
export function OrdersInTheWay({ orders }: { orders: readonly InTheWay[] }) {
	if (orders.length === 0) return null
	return (
		<ul className="mt-2 grid gap-1">
			{orders.map((order) => (
				<li
					key={`${order.sellerOrderId}:${order.capacityId}:${order.state}`}
					className="flex flex-wrap items-center gap-2 tabular-nums"
				>
					<a href={`/seller/orders/${order.sellerOrderId}`} className="font-semibold text-hill underline">
						{order.orderNumber}
					</a>
					<span>× {order.qty}</span>
					<LineState state={order.state} />
				</li>
			))}
		</ul>
	)
}
