import { LISTING_KINDS } from '#app/domain/catalog/listing-kind.ts'
import type { MapView } from '#app/features/places/components/map-view.ts'
import { MarketDrawing } from '#app/features/places/components/market-drawing.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { PlaceLinks } from '#app/ui/commerce/place-links.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

function hrefOf(kind: string | null, county: string | null): string {
	const params = new URLSearchParams()
	if (county !== null) params.set('county', county)
	if (kind !== null) params.set('kind', kind)
	const search = params.toString()
	return search ? `/map?${search}` : '/map'
}

function KindTabs({ view }: { view: MapView }) {
	const t = useText(placesText)
	const words = useText(commerceText)
	const tabs = [null, ...LISTING_KINDS].map((kind) => ({
		label: kind === null ? t.all : words.shelves[kind],
		href: hrefOf(kind, view.county?.code ?? null),
		isCurrent: view.kind === kind,
	}))
	return <Tabs label={t.map} tabs={tabs} />
}

/** Counties to come closer to, or the villages of the one that is near. */
function PlaceList({ view }: { view: MapView }) {
	const t = useText(placesText)
	const format = useFormats()
	const countText = (count: number) => t.count(format.number(count))
	return (
		<Section title={view.county ? t.within(view.county.name) : t.places} className="">
			{view.county ? (
				<PlaceLinks places={view.places} countText={countText} />
			) : (
				<PlaceLinks places={view.counties} countText={countText} hrefOf={(code) => hrefOf(view.kind, code)} />
			)}
			<p className="mt-4 text-sm text-soft">{t.mapNote}</p>
		</Section>
	)
}

/** Where everything is: a map without tiles, drawn in one piece by the server, and the same places as a list. */
export function MapPage({ view }: { view: MapView }) {
	const t = useText(placesText)
	const { county } = view
	return (
		<Page>
			<PageHead
				title={county ? t.mapOf(county.name) : t.map}
				lead={county ? t.mapOfLead : t.mapLead}
				actions={
					county ? (
						<>
							<LinkButton tone="quiet" href={hrefOf(view.kind, null)}>
								{t.wholeMap}
							</LinkButton>
							<LinkButton tone="quiet" href={`/places/${county.code}`}>
								{county.name}
							</LinkButton>
						</>
					) : null
				}
			/>
			<KindTabs view={view} />
			{view.clusters.length === 0 ? (
				<div className="mt-6">
					<EmptyState title={t.nothing}>{t.nothingHint}</EmptyState>
				</div>
			) : (
				<div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
					<MarketDrawing view={view} />
					<PlaceList view={view} />
				</div>
			)}
		</Page>
	)
}
