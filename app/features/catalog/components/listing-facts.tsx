import type { ReactNode } from 'react'
import type { ListingBrand, ListingPage } from '#app/domain/catalog/listing-page.ts'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { keptWords } from '#app/ui/commerce/limit-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Link({ href, children }: { href: string; children: ReactNode }) {
	return (
		<a href={href} className="hover:underline">
			{children}
		</a>
	)
}

function Brand({ brand }: { brand: ListingBrand }) {
	const t = useText(listingText)
	return (
		<Link href={`/brands/${brand.slug}`}>
			{brand.name} {brand.isOriginMark ? <Badge tone="tea">{t.originMark}</Badge> : null}
		</Link>
	)
}

function Certificate({ brand: { certificateNo, owner, expiresOn } }: { brand: ListingBrand }) {
	const t = useText(listingText)
	const format = useFormats()
	return [certificateNo, owner, expiresOn && t.validUntil(format.date(expiresOn))].filter(Boolean).join(' · ')
}

function Place({ page }: { page: ListingPage }) {
	const village = page.regions.at(-1)
	return village ? (
		<Link href={`/places/${village.code}`}>
			{page.place} · {village.name}
		</Link>
	) : null
}

/** Where it comes from, under which brand and certificate, and when it is to be had. */
export function ListingFacts({ page, more }: { page: ListingPage; more: { term: string; detail: ReactNode }[] }) {
	const t = useText(listingText)
	const format = useFormats()
	const brand = page.brand ? <Brand brand={page.brand} /> : null
	const language = useLanguage()
	const { park, mostPerVisitor: most } = page
	const season = page.seasonMonths ? format.months(page.seasonMonths) || t.allYear : t.allYear
	return (
		<DefinitionList
			items={[
				...more,
				{
					term: t.limit,
					detail: most === null ? null : keptWords(language, page.kind, { by: 'seller', most }),
				},
				{ term: t.from[page.kind], detail: <Place page={page} /> },
				{ term: t.brand, detail: brand },
				{ term: t.certificate, detail: page.brand?.certificateNo ? <Certificate brand={page.brand} /> : null },
				{ term: t.park, detail: park && <Link href={`/parks/${park.slug}`}>{park.name}</Link> },
				{ term: t.season, detail: page.kind === 'product' || page.seasonMonths ? season : null },
			]}
		/>
	)
}
