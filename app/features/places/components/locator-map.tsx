import type { DrawnPlace } from '#app/domain/geo/cluster-points.ts'
import { placesText } from '#app/features/places/places-text.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface LocatorView {
	width: number
	height: number
	outlines: { code: string; path: string; isHere: boolean }[]
	places: DrawnPlace[]
}

function Dot({ place: { code, name, x, y } }: { place: DrawnPlace }) {
	return (
		<a href={`/places/${code}`} aria-label={name}>
			<title>{name}</title>
			{/* The finger's target is wider than the dot. */}
			<circle cx={x} cy={y} r={14} className="fill-transparent" />
			<circle cx={x} cy={y} r={6} strokeWidth="2" className="fill-persimmon stroke-surface" />
		</a>
	)
}

/** Where something is in the land: a small drawing whose dots lead to the places. */
export function LocatorMap({ locator, className = '' }: { locator: LocatorView | null; className?: string }) {
	const t = useText(placesText)
	if (!locator) return null
	const county = locator.outlines.filter(({ isHere }) => isHere)
	const mapHref = county.length === 1 ? `/map?county=${county[0]?.code}` : '/map'
	return (
		<figure className={className}>
			<svg
				viewBox={`0 0 ${locator.width} ${locator.height}`}
				role="group"
				aria-label={t.whereIs}
				className="h-auto w-full rounded-card border border-line bg-sea-soft"
			>
				{locator.outlines.map(({ code, path, isHere }) => (
					<path
						key={code}
						d={path}
						strokeWidth="1.5"
						strokeLinejoin="round"
						className={isHere ? 'fill-hill-soft stroke-hill' : 'fill-mist stroke-surface'}
					/>
				))}
				{locator.places.map((place) => (
					<Dot key={place.code} place={place} />
				))}
			</svg>
			<figcaption className="mt-1 text-end text-sm">
				<a href={mapHref} className="font-semibold text-hill hover:underline">
					{t.toMap} →
				</a>
			</figcaption>
		</figure>
	)
}
