import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import type { BrandPage as Brand, Reading } from '#app/domain/catalog/producer-pages.ts'
import { Cover } from '#app/features/places/components/cover.tsx'
import { LocatorMap, type LocatorView } from '#app/features/places/components/locator-map.tsx'
import { PlaceTrail } from '#app/features/places/components/place-trail.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const TONES: Record<Reading, Tone> = { sure: 'hill', likely: 'tea', uncertain: 'persimmon' }

function ReadingBadge({ reading }: { reading: Reading }) {
	const t = useText(placesText)
	return <Badge tone={TONES[reading]}>{t.reading[reading]}</Badge>
}

/** Where the name was read, and how sure that is: for who wants to know. */
function Registry({ brand }: { brand: Brand }) {
	const t = useText(placesText)
	// Notes of the registry are kept in English.
	const note = useLanguage() === 'en' ? brand.note : null
	return (
		<Disclosure summary={t.source}>
			<DefinitionList
				items={[
					{ term: t.sourceLabel, detail: brand.sourceLabel ? <span lang="en">{brand.sourceLabel}</span> : null },
					{ term: t.nameReading, detail: <ReadingBadge reading={brand.nameReading} /> },
					{ term: t.regionReading, detail: <ReadingBadge reading={brand.regionReading} /> },
					{ term: t.note, detail: note },
				]}
			/>
		</Disclosure>
	)
}

function Source({ brand }: { brand: Brand }) {
	const t = useText(placesText)
	const format = useFormats()
	const licensed = brand.enterprises.map(({ slug, name }) => (
		<a key={slug} href={`/enterprises/${slug}`} className="block hover:underline">
			{name}
		</a>
	))
	return (
		<Card>
			<DefinitionList
				items={[
					{ term: t.product, detail: brand.product },
					{ term: t.from, detail: brand.place },
					{ term: t.owner, detail: brand.owner },
					{ term: t.certificate, detail: brand.certificateNo },
					{ term: t.expires, detail: brand.expiresOn ? format.date(brand.expiresOn) : null },
					{ term: t.licensed, detail: licensed.length > 0 ? licensed : null },
				]}
			/>
			<Registry brand={brand} />
		</Card>
	)
}

/** The page of a brand: what it is, where the name comes from and how sure that is, and what is sold under it. */
export function BrandPage({
	brand,
	trail,
	locator,
}: {
	brand: Brand & { cards: ListingCard[] }
	trail: RegionLink[]
	locator: LocatorView | null
}) {
	const t = useText(placesText)
	return (
		<Page>
			<PlaceTrail trail={trail} here={brand.name} />
			<div className="mt-3 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
				<div>
					<PageHead title={brand.name} lead={brand.product} eyebrow={t.brand} />
					<Cover name={brand.picture} />
					{brand.story ? (
						<p className="max-w-prose text-lg leading-relaxed whitespace-pre-line">{brand.story}</p>
					) : null}
				</div>
				<div className="flex flex-col gap-4">
					<Source brand={brand} />
					<LocatorMap locator={locator} />
				</div>
			</div>
			<Section title={t.sold}>
				{brand.cards.length > 0 ? <ListingGrid cards={brand.cards} /> : <p className="text-soft">{t.noneSold}</p>}
			</Section>
		</Page>
	)
}
