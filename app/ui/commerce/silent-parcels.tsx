import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { silenceText } from '#app/ui/commerce/silence-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Silent {
	number: string
	orderNumber: string
	/** null for its own seller. */
	seller: Bilingual | null
	carrier: string | null
	carrierNumber: string | null
	lastAt: Date | string
	/** Where its order is looked at; null for who may not. */
	orderHref: string | null
}

function SilentRow({ parcel }: { parcel: Silent }) {
	const t = useText(silenceText)
	const language = useLanguage()
	const format = useFormats()
	const { number, orderNumber, seller, carrier, carrierNumber, lastAt, orderHref } = parcel
	return (
		<li className="px-4 py-2">
			<p className="flex flex-wrap items-center justify-between gap-x-4">
				<a href={`/track/${number}`} className="inline-block py-1 font-semibold tabular-nums hover:text-hill">
					{number}
				</a>
				<span className="text-sm tabular-nums">{t.lastNews(format.dateTime(lastAt))}</span>
			</p>
			<p className="flex flex-wrap items-center gap-x-4 text-sm text-soft">
				{seller ? <span>{inLanguage(seller, language)}</span> : null}
				<span>{carrier ? `${carrier} ${carrierNumber ?? ''}` : t.village}</span>
				{orderHref ? (
					<a href={orderHref} className="inline-block py-1 text-hill tabular-nums hover:underline">
						{t.order} {orderNumber}
					</a>
				) : null}
			</p>
		</li>
	)
}

/** Parcels that nobody has heard of for days, for whoever looks after them; nothing when there are none. */
export function SilentParcels({
	parcels,
	total,
	whose,
}: {
	parcels: readonly Silent[]
	total: number
	whose: 'forOperators' | 'forSeller'
}) {
	const t = useText(silenceText)
	const format = useFormats()
	if (parcels.length === 0) return null
	return (
		<Section title={t.title(format.number(total))} id="silent">
			<p className="mb-3 max-w-prose text-sm text-soft">{t[whose]}</p>
			<Card flush>
				<ul className="divide-y divide-line">
					{parcels.map((parcel) => (
						<SilentRow key={parcel.number} parcel={parcel} />
					))}
				</ul>
			</Card>
			{total > parcels.length ? (
				<p className="mt-2 text-sm text-soft">{t.more(format.number(total - parcels.length))}</p>
			) : null}
		</Section>
	)
}
