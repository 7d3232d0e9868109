import { type InTheWay, ordersOnce } from '#app/domain/capacity/way.ts'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { nightRatesText } from '#app/features/stays/night-rates-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export type CalendarProblem =
	| { kind: 'problem'; problem: 'past' | 'no-nights' | 'nothing' }
	| { kind: 'no-price'; dates: string[] }
	| { kind: 'in-the-way'; tooMany: string[]; nights: string[]; orders: InTheWay[] }

function Orders({ orders }: { orders: readonly InTheWay[] }) {
	const t = useText(calendarText)
	return (
		<ul className="mt-1">
			{ordersOnce(orders).map((order) => (
				<li key={order.sellerOrderId}>
					<a href={`/seller/orders/${order.sellerOrderId}`} className="font-semibold text-hill underline tabular-nums">
						{order.orderNumber}
					</a>{' '}
					· {t.roomsOf(order.qty)}
				</li>
			))}
		</ul>
	)
}

/** Why the calendar was not changed, with the orders in the way. */
export function CalendarNotice({ problem }: { problem: CalendarProblem }) {
	const t = useText(calendarText)
	const { noPrice } = useText(nightRatesText)
	const format = useFormats()
	if (problem.kind === 'problem') return <Notice tone="warn" title={t.problems[problem.problem]} className="mb-4" />
	const daysOf = (dates: readonly string[]) => format.list(dates.slice(0, 8).map(format.dayMonth))
	if (problem.kind === 'no-price') return <Notice tone="warn" title={noPrice(daysOf(problem.dates))} className="mb-4" />
	const { tooMany, nights, orders } = problem
	const title = nights.length > 0 ? t.inTheWay(daysOf(nights)) : t.tooMany(daysOf(tooMany))
	return (
		<Notice tone="error" title={title} className="mb-4">
			{nights.length > 0 ? <p>{t.inTheWayBody}</p> : null}
			<Orders orders={orders} />
		</Notice>
	)
}
