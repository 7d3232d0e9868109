import type { DrawnPlace } from '#app/domain/geo/cluster-points.ts'
import { circleRadius } from '#app/domain/geo/place-names.ts'
import type { MapView } from '#app/features/places/components/map-view.ts'
import { placesText } from '#app/features/places/places-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

function Cluster({ place: { code, name, count, x, y } }: { place: DrawnPlace }) {
	const t = useText(placesText)
	const format = useFormats()
	const words = t.around(name, t.count(format.number(count)))
	return (
		<a href={`/places/${code}`} aria-label={words}>
			<title>{words}</title>
			<circle
				cx={x}
				cy={y}
				r={circleRadius(count)}
				className="fill-persimmon stroke-surface hover:opacity-85"
				strokeWidth="2"
			/>
			<text
				x={x}
				y={y}
				dy="0.35em"
				textAnchor="middle"
				className="pointer-events-none fill-on-persimmon text-[26px] font-bold tabular-nums"
			>
				{count}
			</text>
		</a>
	)
}

function Outlines({ view }: { view: MapView }) {
	const t = useText(placesText)
	const kind = view.kind === null ? '' : `&kind=${view.kind}`
	const isHere = ({ code }: { code: string }) => view.county?.code === code
	// The one that is near lies on top: its whole edge is seen.
	const inOrder = [...view.outlines.filter((it) => !isHere(it)), ...view.outlines.filter(isHere)]
	return inOrder.map(({ code, name, path }) => {
		const isNear = isHere({ code })
		const look = isNear ? 'fill-surface stroke-hill' : 'fill-mist stroke-surface hover:fill-hill-soft'
		const shape = <path d={path} strokeWidth={isNear ? 4 : 3} strokeLinejoin="round" className={look} />
		if (isNear) return <g key={code}>{shape}</g>
		return (
			<a key={code} href={`/map?county=${code}${kind}`} aria-label={t.closer(name)}>
				<title>{t.closer(name)}</title>
				{shape}
			</a>
		)
	})
}

/** The counties' shapes, what is where in circles, and the counties' names: one drawing, and every part of it a link. */
export function MarketDrawing({ view }: { view: MapView }) {
	const t = useText(placesText)
	return (
		<svg
			viewBox={`0 0 ${view.width} ${view.height}`}
			aria-label={view.county ? t.mapOf(view.county.name) : t.map}
			role="group"
			className="h-auto w-full rounded-card border border-line bg-sea-soft"
		>
			{view.land ? <path d={view.land} className="stroke-mist" strokeWidth="30" strokeLinecap="round" /> : null}
			<Outlines view={view} />
			{view.clusters.map((place) => (
				<Cluster key={place.code} place={place} />
			))}
			{view.names.map(({ code, name, x, y }) => (
				<text
					key={code}
					x={x}
					y={y}
					dy="0.35em"
					textAnchor="middle"
					strokeWidth="6"
					className="pointer-events-none fill-ink stroke-surface font-display text-[30px] font-bold [paint-order:stroke]"
				>
					{name}
				</text>
			))}
		</svg>
	)
}
