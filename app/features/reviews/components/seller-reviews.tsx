import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { reviewsText } from '#app/features/reviews/reviews-text.ts'
import { AnswerCard, type DeskVoice } from '#app/ui/commerce/answer-desk.tsx'
import { voiceText } from '#app/ui/commerce/voice-text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { Stars } from '#app/ui/kit/rating.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface SellerReview extends DeskVoice {
	stars: number
	option: Bilingual
	photos: string[]
}

function Photos({ names }: { names: readonly string[] }) {
	const t = useText(voiceText)
	return names.map((name, at) => (
		<a key={name} href={`/files/${name}-640.webp`} className="text-sm text-hill underline">
			{t.photo(at + 1)}
		</a>
	))
}

/** A seller's reviews, those without a reply first. */
export function SellerReviews({
	reviews,
	page,
	pageCount,
	entered,
}: {
	reviews: readonly SellerReview[]
	page: number
	pageCount: number
	/** A reply that was not kept. */
	entered: { id: number; words: string } | null
}) {
	const t = useText(reviewsText)
	const language = useLanguage()
	if (reviews.length === 0) return <EmptyState title={t.nothing} />
	const words = { answer: t.reply, hint: t.replyHint, send: t.sendReply, yours: t.yourReply, states: t.states }
	return (
		<>
			<ul className="grid gap-4">
				{reviews.map((review) => (
					<li key={review.id}>
						<AnswerCard voice={review} words={words} entered={entered?.id === review.id ? entered.words : null}>
							<Stars stars={review.stars} />
							<span>{inLanguage(review.option, language)}</span>
							<Photos names={review.photos} />
						</AnswerCard>
					</li>
				))}
			</ul>
			<Pagination page={page} pageCount={pageCount} hrefOf={(wanted) => `/seller/reviews?page=${wanted}`} />
		</>
	)
}
