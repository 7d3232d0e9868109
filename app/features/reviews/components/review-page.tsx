import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import type { MarkCounts } from '#app/domain/reviews/rating.ts'
import { type ReviewQuery, reviewSearch } from '#app/domain/reviews/review-query.ts'
import { REVIEW_SORTS, type ReviewView } from '#app/domain/reviews/review-view.ts'
import { reviewsText } from '#app/features/reviews/reviews-text.ts'
import { Marks, ReviewList } from '#app/ui/commerce/voices.tsx'
import { voiceText } from '#app/ui/commerce/voice-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ReviewPageProps {
	listing: { kind: ListingKind; slug: string; title: string; marks: MarkCounts | null }
	query: ReviewQuery
	reviews: readonly ReviewView[]
	pageCount: number
}

function Choices({ query, hrefOf }: { query: ReviewQuery; hrefOf: (change: Partial<ReviewQuery>) => string }) {
	const t = useText(voiceText)
	const isAll = query.stars === null && !query.withPhotos
	const filters = [
		{ label: t.everything, href: hrefOf({ stars: null, withPhotos: false }), isOn: isAll },
		{ label: t.withPhotos, href: hrefOf({ withPhotos: !query.withPhotos }), isOn: query.withPhotos },
		...(query.stars === null ? [] : [{ label: t.outOf(query.stars), href: hrefOf({ stars: null }), isOn: true }]),
	]
	const sorts = REVIEW_SORTS.map((sort) => ({
		label: t.sorts[sort],
		href: hrefOf({ sort }),
		isOn: query.sort === sort,
	}))
	return (
		<nav aria-label={t.sort} className="my-4 flex flex-wrap gap-x-6 gap-y-2">
			{[filters, sorts].map((links, at) => (
				<ul key={at} className="flex flex-wrap gap-2">
					{links.map(({ label, href, isOn }) => (
						<li key={label}>
							<LinkButton href={href} size="s" tone={isOn ? 'primary' : 'quiet'} aria-current={isOn || undefined}>
								{label}
							</LinkButton>
						</li>
					))}
				</ul>
			))}
		</nav>
	)
}

/** All reviews of a listing, page by page. */
export function ReviewPage({ listing, query, reviews, pageCount }: ReviewPageProps) {
	const t = useText(reviewsText)
	const words = useText(voiceText)
	const path = listingPath(listing)
	const hrefOf = (change: Partial<ReviewQuery>) => `${path}/reviews${reviewSearch({ ...query, page: 1, ...change })}`
	return (
		<>
			<PageHead
				eyebrow={
					<a href={path} className="text-hill hover:underline">
						← {t.toListing}
					</a>
				}
				title={t.allTitle(listing.title)}
				lead={listing.marks ? words.verified : words.none}
			/>
			{listing.marks ? (
				<>
					<Marks marks={listing.marks} hrefOf={(stars) => hrefOf({ stars })} />
					<Choices query={query} hrefOf={hrefOf} />
					{reviews.length === 0 ? <EmptyState title={words.nothingSo} /> : <ReviewList reviews={reviews} />}
					<Pagination page={query.page} pageCount={pageCount} hrefOf={(page) => hrefOf({ page })} />
				</>
			) : null}
		</>
	)
}
