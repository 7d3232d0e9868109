import type { Counted, ListingCard } from '#app/domain/catalog/listing-card.ts'
import { KIND_PATH, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import type { BrandCard } from '#app/domain/catalog/producer-pages.ts'
import { LocatorMap, type LocatorView } from '#app/features/places/components/locator-map.tsx'
import type { MapView } from '#app/features/places/components/map-view.ts'
import { MarketDrawing } from '#app/features/places/components/market-drawing.tsx'
import { PlaceTrail } from '#app/features/places/components/place-trail.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { BrandGrid } from '#app/ui/commerce/brand-grid.tsx'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { PlaceLinks } from '#app/ui/commerce/place-links.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { classNames } from '#app/ui/kit/class-names.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

function NothingHere({ above }: { above: RegionLink | undefined }) {
	const t = useText(placesText)
	return (
		<EmptyState
			title={t.nothing}
			actions={above ? <LinkButton href={`/places/${above.code}`}>{above.name}</LinkButton> : null}
		>
			{t.nothingHint}
		</EmptyState>
	)
}

/** One thing of each kind, to say what a place is like. */
const firstOf = (shelves: readonly { cards: ListingCard[] }[]) =>
	shelves.flatMap(({ cards }) => cards.slice(0, 1)).map(({ title }) => title)

/** The page of a region of any level. */
export function PlacePage({
	trail,
	children,
	shelves,
	brands,
	map,
	locator,
}: {
	trail: RegionLink[]
	children: Counted[]
	shelves: { kind: ListingKind; cards: ListingCard[] }[]
	brands: BrandCard[]
	map: MapView | null
	locator: LocatorView | null
}) {
	const t = useText(placesText)
	const format = useFormats()
	const here = trail.at(-1)
	if (!here) return null
	const busy = children.filter(({ count }) => count > 0)
	const quiet = children.filter(({ count }) => count === 0)
	return (
		<Page>
			<PlaceTrail trail={trail} />
			<div
				className={classNames('mt-3', locator && 'lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start lg:gap-8')}
			>
				<PageHead
					title={here.name}
					lead={shelves.length > 0 ? t.has(here.name, firstOf(shelves)) : null}
					actions={
						<>
							<LinkButton tone="quiet" href={`/search?region=${here.code}`}>
								{t.search(here.name)}
							</LinkButton>
							<LinkButton tone="quiet" href={`/search?near=${here.code}`}>
								{t.nearHere}
							</LinkButton>
						</>
					}
				/>
				<LocatorMap locator={locator} className="max-w-sm" />
			</div>
			{shelves.length === 0 ? <NothingHere above={trail.at(-2)} /> : null}
			{shelves.map(({ kind, cards }) => (
				<Section
					key={kind}
					title={t.shelves[kind]}
					className="mt-6"
					more={{ href: `${KIND_PATH[kind]}?region=${here.code}`, label: t.all }}
				>
					<ListingGrid rail cards={cards} showsKind={false} />
				</Section>
			))}
			{brands.length > 0 ? (
				<Section title={t.brands}>
					<BrandGrid brands={brands} />
				</Section>
			) : null}
			{map && map.clusters.length > 0 ? (
				<Section title={t.mapOf(here.name)}>
					<div className="max-w-xl">
						<MarketDrawing view={map} />
					</div>
				</Section>
			) : null}
			{children.length > 0 ? (
				<Section title={t.within(here.name)}>
					<PlaceLinks places={busy} countText={(count) => t.count(format.number(count))} />
					{quiet.length > 0 ? (
						<p className="mt-4 text-sm leading-8 text-soft">
							{quiet.map(({ code, name }) => (
								<a key={code} href={`/places/${code}`} className="me-3 inline-block hover:text-hill hover:underline">
									{name}
								</a>
							))}
						</p>
					) : null}
				</Section>
			) : null}
		</Page>
	)
}

/** All places that have something to show, on the map and as a list. */
export function PlacesPage({ places, map }: { places: Counted[]; map: MapView }) {
	const t = useText(placesText)
	const format = useFormats()
	return (
		<Page>
			<PageHead
				title={t.places}
				lead={t.placesLead}
				actions={
					<LinkButton tone="quiet" href="/map">
						{t.map}
					</LinkButton>
				}
			/>
			{places.length > 0 ? (
				<div className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
					<MarketDrawing view={map} />
					<div>
						<PlaceLinks places={places} countText={(count) => t.count(format.number(count))} />
					</div>
				</div>
			) : (
				<EmptyState title={t.nothing} />
			)}
		</Page>
	)
}
