import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { isOff, type ItineraryStop } from '#app/domain/orders/itinerary.ts'
import { itineraryText } from '#app/features/itineraries/itinerary-text.ts'
import { addressIn } from '#app/ui/commerce/address-text.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useTimeSpan } from '#app/ui/format/use-time-span.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function useWhen(): (stop: ItineraryStop) => string {
	const format = useFormats()
	const span = useTimeSpan()
	return ({ kind, checkIn, checkOut, startsAt, endsAt, timeZone }) => {
		if (kind === 'STAY' && checkIn && checkOut) return `${format.dayWeekday(checkIn)} – ${format.dayWeekday(checkOut)}`
		return startsAt && endsAt ? span(startsAt, endsAt, timeZone) : ''
	}
}

function Stop({ stop }: { stop: ItineraryStop }) {
	const t = useText(itineraryText)
	const language = useLanguage()
	const when = useWhen()
	const title = inLanguage(stop.title, language)
	return (
		<Card className="grid grid-cols-[4.5rem_1fr] gap-3 sm:grid-cols-[6rem_1fr]">
			<div className="aspect-4/3 overflow-hidden rounded-lg">
				<Picture name={stop.listing?.picture ?? null} alt="" sizes="6rem" />
			</div>
			<div className="min-w-0">
				<p className="font-semibold tabular-nums">
					{when(stop)} {isOff(stop) ? <Badge tone="tea">{t.off}</Badge> : null}
				</p>
				<h2 className="text-lg">
					{stop.listing ? (
						<a href={listingPath(stop.listing)} className="hover:text-hill">
							{title}
						</a>
					) : (
						title
					)}
				</h2>
				<p className="text-soft">
					{inLanguage(stop.option, language)} × {stop.qty}
				</p>
				{stop.meet ? <p>{`${t.meet} · ${inLanguage(stop.meet, language)}`}</p> : null}
				<p>{`${t.place} · ${addressIn(language, { place: stop.place ?? { zh: '', en: '' }, line: inLanguage(stop.seller, language) })}`}</p>
			</div>
		</Card>
	)
}

/** A plan as its companions see it: when and where. */
export function TripPage({ stops }: { stops: readonly ItineraryStop[] }) {
	const t = useText(itineraryText)
	if (stops.length === 0) return <p className="text-soft">{t.nothing}</p>
	return (
		<ol className="grid gap-3">
			{stops.map((stop) => (
				<li key={stop.lineId}>
					<Stop stop={stop} />
				</li>
			))}
		</ol>
	)
}
