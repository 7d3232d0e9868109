import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import type {
	EnterpriseCard,
	EnterprisePage as Enterprise,
	ParkPage as Park,
} from '#app/domain/catalog/producer-pages.ts'
import { Cover } from '#app/features/places/components/cover.tsx'
import { LocatorMap, type LocatorView } from '#app/features/places/components/locator-map.tsx'
import { PlaceTrail } from '#app/features/places/components/place-trail.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { enterpriseKindText } from '#app/ui/commerce/enterprise-kind-text.ts'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

function NamedLinks({ links, path }: { links: readonly { slug: string; name: string }[]; path: string }) {
	return links.map(({ slug, name }) => (
		<a key={slug} href={`${path}/${slug}`} className="me-2 hover:underline">
			{name}
		</a>
	))
}

/** The page of a seller. */
export function EnterprisePage({
	enterprise,
	trail,
	locator,
}: {
	enterprise: Enterprise & { cards: ListingCard[] }
	trail: RegionLink[]
	locator: LocatorView | null
}) {
	const t = useText(placesText)
	const kinds = useText(enterpriseKindText)
	const format = useFormats()
	const { brands, parks } = enterprise
	return (
		<Page>
			<PlaceTrail trail={trail} here={enterprise.name} />
			<div className="mt-3 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
				<div>
					<PageHead title={enterprise.name} eyebrow={kinds[enterprise.kind] ?? t.enterprise} />
					<Cover name={enterprise.picture} />
					<p className="max-w-prose text-lg leading-relaxed whitespace-pre-line">{enterprise.story}</p>
				</div>
				<div className="flex flex-col gap-4">
					<Card>
						{enterprise.isDemo ? <Badge tone="tea">{t.demo}</Badge> : null}
						<DefinitionList
							items={[
								{ term: t.from, detail: enterprise.place },
								{ term: t.founded, detail: enterprise.foundedYear },
								{ term: t.opened, detail: format.date(enterprise.openedOn) },
								{ term: t.brand, detail: brands.length > 0 ? <NamedLinks links={brands} path="/brands" /> : null },
								{ term: t.park, detail: parks.length > 0 ? <NamedLinks links={parks} path="/parks" /> : null },
							]}
						/>
					</Card>
					<LocatorMap locator={locator} />
				</div>
			</div>
			<Section title={t.listings}>
				{enterprise.cards.length > 0 ? (
					<ListingGrid cards={enterprise.cards} />
				) : (
					<p className="text-soft">{t.noListings}</p>
				)}
			</Section>
		</Page>
	)
}

function EnterpriseTile({ enterprise }: { enterprise: EnterpriseCard }) {
	const kinds = useText(enterpriseKindText)
	return (
		<a
			href={`/enterprises/${enterprise.slug}`}
			className="flex h-full gap-3 rounded-card border border-line bg-surface p-3 hover:border-hill"
		>
			<span className="aspect-4/3 w-24 flex-none self-start overflow-hidden rounded-lg">
				<Picture name={enterprise.picture} alt="" sizes="6rem" />
			</span>
			<span className="min-w-0">
				<span className="block font-semibold">{enterprise.name}</span>
				<Badge>{kinds[enterprise.kind] ?? enterprise.kind}</Badge>
				<span className="mt-1 block text-xs text-soft">{enterprise.place}</span>
			</span>
		</a>
	)
}

/** The page of a characteristic park. */
export function ParkPage({
	park,
	trail,
	locator,
}: {
	park: Park & { cards: ListingCard[] }
	trail: RegionLink[]
	locator: LocatorView | null
}) {
	const t = useText(placesText)
	return (
		<Page>
			<PlaceTrail trail={trail} here={park.name} />
			<div className="mt-3 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
				<div>
					<PageHead title={park.name} eyebrow={t.park} lead={park.place} />
					<Cover name={park.picture} />
					<p className="max-w-prose text-lg leading-relaxed whitespace-pre-line">{park.story}</p>
				</div>
				<LocatorMap locator={locator} />
			</div>
			{park.cards.length > 0 ? (
				<Section title={t.offers}>
					<ListingGrid rail cards={park.cards} />
				</Section>
			) : null}
			<Section title={t.inPark}>
				<ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
					{park.enterprises.map((enterprise) => (
						<li key={enterprise.slug}>
							<EnterpriseTile enterprise={enterprise} />
						</li>
					))}
				</ul>
			</Section>
		</Page>
	)
}
