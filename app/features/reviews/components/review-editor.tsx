import { useEffect, useRef } from 'react'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import type { PostFault, PostState } from '#app/domain/reviews/post-states.ts'
import { MOST_REVIEW_PHOTOS } from '#app/domain/reviews/review-rules.ts'
import type { ReviewPhoto } from '#app/domain/reviews/review-view.ts'
import { fillIn, type KeptDraft, useKeptDraft } from '#app/features/reviews/components/use-kept-draft.ts'
import { reviewsText } from '#app/features/reviews/reviews-text.ts'
import { voiceText } from '#app/ui/commerce/voice-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Stars } from '#app/ui/kit/rating.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface OwnReview {
	stars: number
	words: string
	state: PostState
	hiddenFor: string | null
	reply: string | null
	photos: readonly ReviewPhoto[]
}

export interface ReviewChoice {
	enterprise: Bilingual
	review: OwnReview | null
	refusal: string | null
	until: Date | null
}

function StarChoice({ chosen }: { chosen: number | null }) {
	const t = useText(reviewsText)
	return (
		<fieldset>
			<legend className="text-sm font-semibold">{t.stars}</legend>
			<div className="grid sm:grid-cols-5">
				{[5, 4, 3, 2, 1].map((stars) => (
					<CheckboxField
						key={stars}
						type="radio"
						name="stars"
						value={stars}
						required
						defaultChecked={stars === chosen}
						label={
							<>
								<Stars stars={stars} />{' '}
								<span className="text-sm whitespace-nowrap text-soft sm:block">{t.starWords[stars - 1]}</span>
							</>
						}
					/>
				))}
			</div>
		</fieldset>
	)
}

function KeptPhotos({ photos }: { photos: readonly ReviewPhoto[] }) {
	const t = useText(reviewsText)
	if (photos.length === 0) return null
	return (
		<fieldset>
			<legend className="mb-1 text-sm font-semibold">{t.kept}</legend>
			<ul className="flex flex-wrap gap-3">
				{photos.map(({ name }, at) => (
					<li key={name} className="w-28">
						<img
							src={`/files/${name}-320.webp`}
							alt=""
							width={112}
							height={84}
							loading="lazy"
							className="aspect-4/3 w-full rounded-lg bg-mist object-cover"
						/>
						<CheckboxField name="keep" value={name} defaultChecked label={t.keepPhoto(at + 1)} />
					</li>
				))}
			</ul>
		</fieldset>
	)
}

interface Entered {
	values: Readonly<Record<string, string>>
	/** What waited for a signal. */
	draft: KeptDraft | null
}

/** What stands in the fields: what was entered last, else the review as it is. */
const enteredOf = (review: OwnReview | null, values: Readonly<Record<string, string>>) => ({
	stars: Number(values.stars) || review?.stars || null,
	words: values.words ?? review?.words,
})

/** Sent as a document, with scripts or without: so the worker can keep it, photos and all, when there is no signal. */
function ReviewForm({ review, draft, values }: { review: OwnReview | null } & Entered) {
	const t = useText(reviewsText)
	const form = useRef<HTMLFormElement>(null)
	const { stars, words } = enteredOf(review, values)
	useEffect(() => {
		if (form.current && draft) fillIn(form.current, draft)
	}, [draft])
	return (
		<form ref={form} method="post" encType="multipart/form-data" className="grid gap-4">
			<StarChoice chosen={stars} />
			<TextAreaField
				name="words"
				rows={6}
				label={t.words}
				hint={t.wordsHint}
				required
				minLength={5}
				maxLength={4000}
				defaultValue={words}
			/>
			<KeptPhotos photos={review?.photos ?? []} />
			<TextField
				name="photos"
				type="file"
				accept="image/jpeg,image/png,image/webp,image/avif"
				multiple
				label={t.photos}
				hint={t.photosHint(MOST_REVIEW_PHOTOS)}
			/>
			<p className="text-sm text-soft">{t.privacy}</p>
			<Button className="justify-self-start">{review ? t.change : t.send}</Button>
		</form>
	)
}

function Standing({ review }: { review: OwnReview }) {
	const t = useText(reviewsText)
	if (review.state === 'HELD') return <Notice tone="warn" title={t.held} className="mb-4" />
	if (review.state !== 'HIDDEN') return null
	const why = t.faultWords[review.hiddenFor as PostFault] ?? review.hiddenFor
	return <Notice tone="warn" title={t.hidden(why)} className="mb-4" />
}

function Written({ review, enterprise }: { review: OwnReview; enterprise: Bilingual }) {
	const t = useText(reviewsText)
	const words = useText(voiceText)
	const language = useLanguage()
	return (
		<Card className="voices">
			<h2 className="text-lg">{t.yours}</h2>
			<Stars stars={review.stars} />
			<p>{review.words}</p>
			<ul className="photos">
				{review.photos.map(({ name }, at) => (
					<li key={name}>
						<img src={`/files/${name}-320.webp`} alt={words.photo(at + 1)} width={96} height={96} loading="lazy" />
					</li>
				))}
			</ul>
			{review.reply ? (
				<div className="answer">
					<b>{inLanguage(enterprise, language)}</b>
					<p>{review.reply}</p>
				</div>
			) : null}
		</Card>
	)
}

function OpenForm({ choice, ...entered }: { choice: ReviewChoice } & Entered) {
	const t = useText(reviewsText)
	const format = useFormats()
	const { review, until } = choice
	return (
		<Card>
			<p className="mb-3 text-soft">
				{t.lead} {until ? (review ? t.editUntil : t.until)(format.dateTime(until)) : ''}
			</p>
			<ReviewForm review={review} {...entered} />
		</Card>
	)
}

/** What waited for a signal and was not taken: to be sent again, or at least to be read once more. */
function Draft({ draft, isOpen }: { draft: KeptDraft; isOpen: boolean }) {
	const t = useText(reviewsText)
	return (
		<Notice tone="warn" title={isOpen ? t.draft : t.draftClosed} className="mb-4">
			<p className="whitespace-pre-line">{draft.values.words}</p>
		</Notice>
	)
}

/** Why it may not be written or changed; one that was taken down says so itself. */
function Closed({ refusal }: { refusal: string }) {
	const t = useText(reviewsText)
	return refusal === 'taken-down' ? null : <Notice title={t.faults[refusal]} className="mb-4" />
}

/** A buyer's one review of a line: the form while it may be written or changed, else how it stands and why not. */
export function ReviewEditor({
	choice,
	values,
	fault,
}: {
	choice: ReviewChoice
	values: Readonly<Record<string, string>>
	fault: string | null
}) {
	const t = useText(reviewsText)
	const { review, refusal, enterprise } = choice
	const isOpen = refusal === null
	const draft = useKeptDraft()
	return (
		<>
			{draft ? <Draft draft={draft} isOpen={isOpen} /> : null}
			{fault ? <Notice tone="error" title={t.faults[fault] ?? t.faults.form} className="mb-4" /> : null}
			{review ? <Standing review={review} /> : null}
			{isOpen ? <OpenForm {...{ choice, values, draft }} /> : <Closed refusal={refusal} />}
			{review && (!isOpen || review.reply) ? (
				<div className="mt-4">
					<Written review={review} enterprise={enterprise} />
				</div>
			) : null}
		</>
	)
}
