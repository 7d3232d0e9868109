import { type ListedParcel, ParcelCard } from '#app/features/logistics/components/parcel-card.tsx'
import { ParcelDone } from '#app/features/logistics/components/parcel-done.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The parcels of a seller's order, with what was just done with one of them. */
export function OrderParcels({ parcels, order }: { parcels: readonly ListedParcel[]; order: string }) {
	const t = useText(logisticsText)
	if (parcels.length === 0) return null
	return (
		<Section title={t.parcels} id="parcels">
			<ParcelDone />
			<div className="grid gap-3">
				{parcels.map((parcel) => (
					<ParcelCard key={parcel.id} parcel={parcel} returnTo={`${order}#parcels`} />
				))}
			</div>
		</Section>
	)
}
