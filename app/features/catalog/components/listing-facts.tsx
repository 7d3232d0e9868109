import type { ReactNode } from 'react'
import type { ListingBrand, ListingPage } from '#app/domain/catalog/listing-page.ts'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useText } from '#app/ui/text/language.tsx'

function Brand({ brand }: { brand: ListingBrand }) {
	const t = useText(listingText)
	return (
		<a href={`/brands/${brand.slug}`} className="hover:underline">
			{brand.name} {brand.isOriginMark ? <Badge tone="tea">{t.originMark}</Badge> : null}
		</a>
	)
}

function Certificate({ brand: { certificateNo, owner, expiresOn } }: { brand: ListingBrand }) {
	const t = useText(listingText)
	const format = useFormats()
	return [certificateNo, owner, expiresOn && t.validUntil(format.date(expiresOn))].filter(Boolean).join(' · ')
}

/** Where it comes from, under which brand and certificate, and when it is to be had. */
export function ListingFacts({ page, more }: { page: ListingPage; more: { term: string; detail: ReactNode }[] }) {
	const t = useText(listingText)
	const format = useFormats()
	const village = page.regions.at(-1)
	const brand = page.brand ? <Brand brand={page.brand} /> : null
	const park = page.park ? (
		<a href={`/parks/${page.park.slug}`} className="hover:underline">
			{page.park.name}
		</a>
	) : null
	const place = village ? (
		<a href={`/places/${village.code}`} className="hover:underline">
			{page.place} · {village.name}
		</a>
	) : null
	const season = page.seasonMonths ? format.months(page.seasonMonths) || t.allYear : t.allYear
	return (
		<DefinitionList
			items={[
				...more,
				{ term: t.limit, detail: page.mostPerVisitor === null ? null : t.most(page.mostPerVisitor) },
				{ term: t.from, detail: place },
				{ term: t.brand, detail: brand },
				{ term: t.certificate, detail: page.brand?.certificateNo ? <Certificate brand={page.brand} /> : null },
				{ term: t.park, detail: park },
				{ term: t.season, detail: page.kind === 'product' || page.seasonMonths ? season : null },
			]}
		/>
	)
}
