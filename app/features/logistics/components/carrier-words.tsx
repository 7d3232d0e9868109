import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What a carrier says of a parcel, as it says it: in whichever language that is. */
export function CarrierWords({ note }: { note: string }) {
	const t = useText(logisticsText)
	if (note === '') return null
	return (
		<p className="text-sm break-words">
			<span className="text-soft">{t.carrierSays}</span>
			<q lang="">{note}</q>
		</p>
	)
}
