import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { OutlineMap } from '#app/ui/map/outline-map.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Place {
	role: 'from' | 'node' | 'to'
	nameZh: string
	nameEn: string
	x: number
	y: number
}

export interface TrackingMapView {
	width: number
	height: number
	outlines: { code: string; path: string }[]
	way: string
	places: Place[]
	vehicle: { x: number; y: number } | null
}

const LOOK = { from: 'fill-hill', node: 'fill-sea', to: 'fill-persimmon' } as const

/** A parcel's way so far and where it goes, drawn by the server; places of people are no nearer than their county. */
export function TrackingMap({ map }: { map: TrackingMapView }) {
	const t = useText(logisticsText)
	const language = useLanguage()
	const nameOf = (place: Place) => (language === 'zh' ? place.nameZh : place.nameEn)
	return (
		<figure className="mt-6">
			<OutlineMap label={t.map} width={map.width} height={map.height} outlines={map.outlines}>
				<path d={map.way} strokeWidth="4" strokeLinecap="round" className="fill-none stroke-ink opacity-40" />
				{map.places.map((place, at) => (
					<g key={`${place.role}${at}`}>
						<title>{nameOf(place)}</title>
						<circle cx={place.x} cy={place.y} r={11} strokeWidth="3" className={`${LOOK[place.role]} stroke-surface`} />
					</g>
				))}
				{map.vehicle ? (
					<g>
						<title>{t.vehicle}</title>
						<circle cx={map.vehicle.x} cy={map.vehicle.y} r={22} className="fill-persimmon opacity-25" />
						<circle cx={map.vehicle.x} cy={map.vehicle.y} r={9} className="fill-ink" />
					</g>
				) : null}
			</OutlineMap>
			<figcaption className="mt-2 text-sm text-soft">
				<ol className="flex flex-wrap gap-x-3 gap-y-1">
					{map.places.map((place, at) => (
						<li key={`${place.role}${at}`} className="flex items-center gap-1.5">
							<svg viewBox="0 0 10 10" aria-hidden="true" className="size-3">
								<circle cx="5" cy="5" r="5" className={LOOK[place.role]} />
							</svg>
							{nameOf(place)}
						</li>
					))}
				</ol>
				<p className="mt-1">{t.mapNote}</p>
			</figcaption>
		</figure>
	)
}
