import { listingPath, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Rating } from '#app/domain/reviews/rating.ts'
import type { ListingVoices as Voices } from '#app/domain/reviews/review-view.ts'
import { Marks, QuestionList, ReviewList } from '#app/ui/commerce/voices.tsx'
import { voiceText } from '#app/ui/commerce/voice-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What guests say of a listing, the newest few, and what was asked. */
export function ListingVoices({
	listing,
	voices,
}: {
	listing: { kind: ListingKind; slug: string; rating: Rating | null }
	voices: Voices
}) {
	const t = useText(voiceText)
	const format = useFormats()
	const { marks, reviews, questions, questionCount } = voices
	const path = listingPath(listing)
	const more = listing.rating && { href: `${path}/reviews`, label: t.all(format.number(listing.rating.count)) }
	return (
		<div className="grid gap-x-10 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
			<Section title={t.reviews} id="reviews" {...(more && { more })}>
				{marks ? <Marks marks={marks} hrefOf={(stars) => `${path}/reviews?stars=${stars}`} /> : null}
				<p className="mb-2 text-sm text-soft">{marks ? t.verified : t.none}</p>
				<ReviewList reviews={reviews} />
			</Section>
			<Section title={t.questions}>
				{questionCount === 0 ? <p className="mb-2 text-soft">{t.noQuestions}</p> : null}
				<QuestionList questions={questions} />
				<LinkButton href={`${path}/questions`} tone="quiet" className="mt-3">
					{questionCount > 0 ? t.allQuestions(format.number(questionCount)) : t.ask}
				</LinkButton>
			</Section>
		</div>
	)
}
