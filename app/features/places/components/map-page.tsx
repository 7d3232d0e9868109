import { LISTING_KINDS, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { placesText } from '#app/features/places/places-text.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { PlaceLinks } from '#app/ui/commerce/place-links.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface DrawnPlace {
	code: string
	name: string
	count: number
	x: number
	y: number
}

export interface MapView {
	kind: ListingKind | null
	width: number
	height: number
	land: string
	townships: DrawnPlace[]
	counties: DrawnPlace[]
}

/** The area of a circle tells how many. */
const radiusOf = (count: number) => Math.round(7 + 4 * Math.sqrt(count))

function Drawing({ view }: { view: MapView }) {
	const t = useText(placesText)
	const format = useFormats()
	return (
		<svg
			viewBox={`0 0 ${view.width} ${view.height}`}
			aria-label={t.map}
			role="group"
			className="h-auto w-full rounded-card border border-line bg-sea-soft"
		>
			<path d={view.land} className="stroke-mist" strokeWidth="30" strokeLinecap="round" />
			{view.townships.map(({ code, name, count, x, y }) => (
				<a key={code} href={`/places/${code}`} aria-label={`${name}, ${t.count(format.number(count))}`}>
					<circle
						cx={x}
						cy={y}
						r={radiusOf(count)}
						className="fill-persimmon stroke-surface opacity-80 hover:opacity-100"
					>
						<title>{`${name}: ${t.count(format.number(count))}`}</title>
					</circle>
				</a>
			))}
			{view.counties.map(({ code, name, x, y }) => (
				<text
					key={code}
					x={x}
					y={y}
					textAnchor="middle"
					strokeWidth="5"
					className="pointer-events-none fill-ink stroke-surface font-display text-[26px] font-bold [paint-order:stroke]"
				>
					{name}
				</text>
			))}
		</svg>
	)
}

/** Where everything is: a map without tiles, drawn in one piece by the server, and the same places as a list. */
export function MapPage({ view }: { view: MapView }) {
	const t = useText(placesText)
	const words = useText(commerceText)
	const format = useFormats()
	const tabs = [null, ...LISTING_KINDS].map((kind) => ({
		label: kind === null ? t.all : words.kinds[kind],
		href: kind === null ? '/map' : `/map?kind=${kind}`,
		isCurrent: view.kind === kind,
	}))
	return (
		<Page>
			<PageHead title={t.map} lead={t.mapLead} />
			<Tabs label={t.map} tabs={tabs} />
			{view.townships.length === 0 ? (
				<div className="mt-6">
					<EmptyState title={t.nothing} />
				</div>
			) : (
				<div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
					<Drawing view={view} />
					<Section title={t.places} className="">
						<PlaceLinks places={view.counties} countText={(count) => t.count(format.number(count))} />
						<p className="mt-4 text-sm text-soft">{t.mapNote}</p>
					</Section>
				</div>
			)}
		</Page>
	)
}
