import type { InTheWay } from '#app/domain/capacity/way.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

/** Orders, each leading to itself, with the seats it has. */
export function OrderLinks({ orders }: { orders: readonly InTheWay[] }) {
	const t = useText(schedulesText)
	const format = useFormats()
	return (
		<ul className="mt-1">
			{orders.map((order) => (
				<li key={order.sellerOrderId}>
					<a href={`/seller/orders/${order.sellerOrderId}`} className="font-semibold text-hill underline tabular-nums">
						{order.orderNumber}
					</a>{' '}
					· {t.guests(format.number(order.qty))}
				</li>
			))}
		</ul>
	)
}

/** Who has seats of a session. */
export function SessionOrders({ orders }: { orders: readonly InTheWay[] }) {
	const t = useText(schedulesText)
	return (
		<section className="mt-4">
			<h2 className="text-lg">{t.ordersTitle}</h2>
			{orders.length === 0 ? <p className="text-soft">{t.noOrders}</p> : <OrderLinks orders={orders} />}
		</section>
	)
}
