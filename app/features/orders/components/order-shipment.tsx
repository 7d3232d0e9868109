import type { OrderShipmentView } from '#app/domain/orders/order-view.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { ordersText } from '#app/features/orders/orders-text.ts'
import { parcelWayText } from '#app/features/orders/parcel-way-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** A promise up to midnight is one for the day that ends with it. */
const lastDay = (promisedBy: Date) => localDateAt(new Date(promisedBy.getTime() - 1), MARKET_ZONE)

function headOf({ method, isToRoom, number }: OrderShipmentView, t: (typeof ordersText)['en']): string {
	if (method !== 'COLLECT_AT_STAY') return t.parcel(number)
	return isToRoom ? t.toRoom : t.collect
}

/** A parcel of an order: by when it comes, where it waits, or that it goes back. */
export function OrderShipment({ shipment }: { shipment: OrderShipmentView }) {
	const t = useText(ordersText)
	const language = useLanguage()
	const format = useFormats()
	const { pickUp } = shipment
	const way = useText(parcelWayText)[shipment.state]
	const isComing = !shipment.deliveredAt && way === undefined
	return (
		<li className="flex flex-wrap items-center justify-between gap-x-4 py-1">
			<span>
				{headOf(shipment, t)}
				{way ? <span className="block text-sm text-soft">{way}</span> : null}
				{shipment.promisedBy && isComing ? (
					<span className="block text-sm text-soft">
						{t.promisedBy(format.dayWeekday(lastDay(shipment.promisedBy)))}
					</span>
				) : null}
				{pickUp ? (
					<span className="block">
						{t.pickUp} <strong className="font-display text-xl tracking-widest tabular-nums">{pickUp.code}</strong>
						<span className="block text-sm text-soft">
							{inLanguage(pickUp.place, language)} · {t.waitsUntil(format.dayWeekday(lastDay(pickUp.keepUntil)))}
						</span>
					</span>
				) : null}
			</span>
			<a href={`/track/${shipment.number}`} className="py-1 font-semibold text-hill hover:underline">
				{t.track} →
			</a>
		</li>
	)
}
