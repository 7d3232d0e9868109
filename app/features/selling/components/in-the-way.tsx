import type { InTheWay } from '#app/domain/capacity/way.ts'
import { LineState } from '#app/features/selling/components/line-state.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'

/** What orders keep already of what a seller wanted to take away: at least so much must stay. */
export interface Promised {
	least: number
	inTheWay: InTheWay[]
}

interface ChangeWords {
	saved: string
	promised: (least: string) => string
	promisedBody: string
}

/** Says that a change was kept, or which promises stand in its way. */
export function ChangeAnswer({
	promised,
	isSaved,
	words,
}: {
	promised: Promised | null
	isSaved: boolean
	words: ChangeWords
}) {
	const format = useFormats()
	if (promised)
		return (
			<Notice tone="error" title={words.promised(format.number(promised.least))} className="mb-4">
				<p>{words.promisedBody}</p>
				<OrdersInTheWay orders={promised.inTheWay} />
			</Notice>
		)
	return isSaved ? <Notice tone="success" title={words.saved} className="mb-4" /> : null
}

/** The orders that keep what a seller wanted to take away, each leading to its page. */
function OrdersInTheWay({ orders }: { orders: readonly InTheWay[] }) {
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
