import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { ShipmentBadge } from '#app/features/logistics/components/shipment-badge.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface NearParcel {
	id: number
	number: string
	state: ShipmentState
	temperatureClass: string
	promisedBy: Date | string | null
	receiver: string | null
	phone: string | null
	line: string | null
}

/** Parcels here and on their way, those to hand out first. */
export function NearParcels({ parcels }: { parcels: readonly NearParcel[] }) {
	const t = useText(logisticsText)
	const format = useFormats()
	if (parcels.length === 0) return <p className="text-soft">{t.nothingNear}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{parcels.map((parcel) => (
					<li key={parcel.id} className="px-4 py-3">
						<div className="flex flex-wrap items-baseline justify-between gap-2">
							<a href={`/courier?number=${parcel.number}`} className="font-semibold tabular-nums hover:text-hill">
								{parcel.number}
							</a>
							<ShipmentBadge state={parcel.state} />
						</div>
						{parcel.receiver ? (
							<p>
								{parcel.receiver}{' '}
								<a href={`tel:${parcel.phone?.replace(/\s/g, '')}`} className="text-hill underline">
									{parcel.phone}
								</a>
								<span className="block text-soft">{parcel.line}</span>
							</p>
						) : null}
						<p className="text-sm text-soft tabular-nums">
							{t.temperature[parcel.temperatureClass]}
							{parcel.promisedBy ? ` · ${t.promised} ${format.dateTime(parcel.promisedBy)}` : ''}
						</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
