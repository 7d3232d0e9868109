import type { ReactNode } from 'react'
import { KIND_PATH, listingPath } from '#app/domain/catalog/listing-kind.ts'
import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import { ListingFacts } from '#app/features/catalog/components/listing-facts.tsx'
import { ListingLinks } from '#app/features/catalog/components/listing-links.tsx'
import { PromotionNote } from '#app/features/catalog/components/listing-news.tsx'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { DisruptionNotices } from '#app/ui/commerce/disruption-notice.tsx'
import { enterpriseKindText } from '#app/ui/commerce/enterprise-kind-text.ts'
import { Heart } from '#app/ui/commerce/favourites.tsx'
import { KIND_TONE } from '#app/ui/commerce/listing-card.tsx'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Drawn } from '#app/ui/layout/drawn.tsx'
import { Rating } from '#app/ui/kit/rating.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { SeenListings, useSeenListing } from '#app/ui/commerce/seen-listings.tsx'
import { useText } from '#app/ui/text/language.tsx'
import { JsonLd } from '#app/ui/layout/json-ld.tsx'
import { Gallery } from '#app/features/catalog/components/gallery.tsx'
import { listingSchema } from '#app/features/catalog/components/listing-schema.ts'

/** For search engines, which read what the server made: no browser is given the code for it. */
const SCHEMA = import.meta.env.SSR ? listingSchema : null

function Trail({ page }: { page: ListingPage }) {
	const words = useText(commerceText)
	const places = page.regions
		.filter(({ level }) => level !== 'province')
		.map(({ code, name }) => ({ label: name, href: `/places/${code}` }))
	return <Breadcrumb trail={[{ label: words.shelves[page.kind], href: KIND_PATH[page.kind] }, ...places]} />
}

function Producer({ page }: { page: ListingPage }) {
	const t = useText(listingText)
	const kinds = useText(enterpriseKindText)
	return (
		<Section title={t.producer[page.kind]}>
			<Card>
				<p className="font-semibold">
					<a href={`/enterprises/${page.enterpriseSlug}`} className="hover:text-hill hover:underline">
						{page.enterprise}
					</a>{' '}
					<Badge>{kinds[page.enterpriseKind] ?? page.enterpriseKind}</Badge>
				</p>
				<p className="mt-1 text-soft">{page.enterpriseStory}</p>
				<p className="mt-2">
					<a href={`/enterprises/${page.enterpriseSlug}`} className="font-semibold text-hill hover:underline">
						{t.visitProducer} →
					</a>
				</p>
			</Card>
		</Section>
	)
}

function Rules({ rules }: { rules: readonly string[] }) {
	const t = useText(listingText)
	if (rules.length === 0) return null
	return (
		<Section title={t.rules}>
			<ul className="list-disc ps-5 marker:text-hill">
				{rules.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</Section>
	)
}

/** What the pages of every kind share: where, pictures, story, producer, rules, and what it is bound to. */
export function ListingFrame({
	page,
	news,
	buy,
	facts = [],
	children,
}: {
	page: ListingPage
	news: ListingNews
	/** Beside the pictures: price and the way into the basket. */
	buy: ReactNode
	facts?: { term: string; detail: ReactNode }[]
	/** Between the head and the story: the calendar, the sessions, the plan. */
	children?: ReactNode
}) {
	const t = useText(listingText)
	const words = useText(commerceText)
	useSeenListing(page)
	return (
		<Page>
			<Trail page={page} />
			{news.disruptions.length > 0 ? (
				<div className="mt-3">
					<DisruptionNotices disruptions={news.disruptions} isOrigin={page.kind === 'product'} />
				</div>
			) : null}
			<div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
				<Gallery pictures={page.pictures} name={page.picture} title={page.title} />
				<div className="flex min-w-0 flex-col gap-4">
					<header>
						<p className="mb-1 flex flex-wrap items-center gap-2 text-sm text-soft">
							<Badge tone={KIND_TONE[page.kind]}>{words.kinds[page.kind]}</Badge>
							<a href={`${KIND_PATH[page.kind]}?category=${page.category.code}`} className="hover:underline">
								{page.category.name}
							</a>
						</p>
						<div className="flex items-start justify-between gap-3">
							<h1 className="text-2xl sm:text-3xl">{page.title}</h1>
							<Heart listingId={page.id} title={page.title} />
						</div>
						<p className="mt-1 text-lg text-soft">{page.summary}</p>
						<p className="flex flex-wrap items-center gap-x-5">
							{page.rating ? (
								<a href="#reviews" className="py-1.5">
									<Rating rating={page.rating} />
								</a>
							) : null}
							<a
								href={`/share?of=${listingPath(page)}`}
								rel="nofollow"
								className="py-1.5 font-semibold text-hill hover:underline"
							>
								{t.share}
							</a>
						</p>
					</header>
					{news.promotion ? <PromotionNote promotion={news.promotion} /> : null}
					{buy}
				</div>
			</div>
			{children}
			<div className="grid gap-x-10 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
				<div>
					<Section title={t.story[page.kind]}>
						<p className="max-w-prose text-lg leading-relaxed whitespace-pre-line">{page.story}</p>
					</Section>
					<Producer page={page} />
				</div>
				<div className="mt-10">
					<ListingFacts page={page} more={facts} />
					<Rules rules={news.rules} />
				</div>
			</div>
			<Drawn id="voices" html={page.voicesHtml} />
			<ListingLinks page={page} />
			<SeenListings but={page.id} />
			<JsonLd facts={SCHEMA && ((origin) => SCHEMA(page, origin, words.kinds[page.kind]))} />
		</Page>
	)
}
