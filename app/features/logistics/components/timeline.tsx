import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { CarrierWords } from '#app/features/logistics/components/carrier-words.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface TimelineEvent {
	at: string
	state: ShipmentState
	nodeZh: string | null
	nodeEn: string | null
	noteZh: string
	noteEn: string
	carrierNote: string
}

/** A parcel's way, the latest first. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
	const t = useText(logisticsText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<ol className="ms-2 border-s-2 border-line">
			{[...events].reverse().map((event, at) => {
				const place = language === 'zh' ? event.nodeZh : event.nodeEn
				const note = language === 'zh' ? event.noteZh : event.noteEn
				return (
					<li key={`${event.at}${event.state}`} className="relative pb-5 ps-5">
						<span
							aria-hidden="true"
							className={`absolute -start-[7px] top-1.5 size-3 rounded-full ${at === 0 ? 'bg-persimmon' : 'bg-line-strong'}`}
						/>
						<p className={at === 0 ? 'text-lg font-semibold' : 'font-medium'}>{t.state[event.state] ?? event.state}</p>
						<p className="text-sm text-soft tabular-nums">
							{format.dateTime(event.at)}
							{place ? ` · ${place}` : ''}
						</p>
						{note ? <p className="text-sm">{note}</p> : null}
						<CarrierWords note={event.carrierNote} />
					</li>
				)
			})}
		</ol>
	)
}
