import { SAMPLE_PARCELS, sampleFees } from '#app/domain/pricing/own-tariff.ts'
import type { ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import { ratesText } from '#app/features/selling/rates-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What three parcels would cost to each zone by some fees, saved or only entered. */
export function RatesPreview({ fees, isEntered }: { fees: ZoneFees; isEntered: boolean }) {
	const t = useText(ratesText)
	const format = useFormats()
	const inWords = (minor: number | null | undefined) => {
		if (minor === null || minor === undefined) return t.notCarried
		return minor === 0 ? t.free : format.money(minor)
	}
	return (
		<Section id="preview" title={t.previewTitle}>
			{isEntered ? <p className="mb-3 font-semibold">{t.previewEntered}</p> : null}
			<Card>
				<Table
					caption={t.previewTitle}
					rows={sampleFees(fees)}
					rowKey={({ zone }) => zone}
					columns={[
						{ head: t.zone, cell: ({ zone }) => <strong>{t.zones[zone]}</strong>, isTitle: true },
						...SAMPLE_PARCELS.map((parcel, at) => ({
							head: t.parcel(format.weight(parcel.weightG), format.money(parcel.goodsMinor)),
							cell: (row: ReturnType<typeof sampleFees>[number]) => inWords(row.minor[at]),
							align: 'end' as const,
						})),
					]}
				/>
			</Card>
		</Section>
	)
}
