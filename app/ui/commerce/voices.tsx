import { type MarkCounts, ratingOf } from '#app/domain/reviews/rating.ts'
import { languageOfWords } from '#app/domain/reviews/words-language.ts'
import type { QuestionView, ReviewPhoto, ReviewView } from '#app/domain/reviews/review-view.ts'
import { voiceText } from '#app/ui/commerce/voice-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Stars } from '#app/ui/kit/rating.tsx'
import { useLightness } from '#app/ui/layout/lightness.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The mean of all marks and how many there are of each; each row leads to its reviews where `hrefOf` says to where. */
export function Marks({ marks, hrefOf }: { marks: MarkCounts; hrefOf: (stars: number) => string }) {
	const t = useText(voiceText)
	const format = useFormats()
	const rating = ratingOf(marks)
	if (!rating) return null
	return (
		<div className="marks">
			<p>
				<strong>{format.decimal(rating.mean)}</strong> <Stars stars={Math.round(rating.mean)} />
			</p>
			<ul>
				{[5, 4, 3, 2, 1].map((stars) => (
					<li key={stars}>
						<a href={hrefOf(stars)}>
							<span>
								{stars} <span className="sr-only">{t.stars}</span>
							</span>
							<svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">
								<rect width="100" height="6" className="fill-mist" />
								<rect width={((marks[stars - 1] ?? 0) / rating.count) * 100} height="6" className="fill-tea" />
							</svg>
							<span>{format.number(marks[stars - 1] ?? 0)}</span>
						</a>
					</li>
				))}
			</ul>
		</div>
	)
}

function Photos({ photos }: { photos: readonly ReviewPhoto[] }) {
	const t = useText(voiceText)
	const { showsPictures } = useLightness()
	if (photos.length === 0) return null
	return (
		<ul className="photos">
			{photos.map(({ name }, at) => (
				<li key={name}>
					<a href={`/files/${name}-640.webp`}>
						{showsPictures ? (
							<img
								src={`/files/${name}-320.webp`}
								alt={t.photo(at + 1)}
								width={96}
								height={96}
								loading="lazy"
								decoding="async"
							/>
						) : (
							t.photo(at + 1)
						)}
					</a>
				</li>
			))}
		</ul>
	)
}

/** What a seller says to somebody's words, with a way to report it. */
function Answer({ label, words, report }: { label: string; words: string; report: string }) {
	const t = useText(voiceText)
	return (
		<div className="answer">
			<b>{label}</b>
			<p lang={languageOfWords(words)}>{words}</p>
			<a href={report} rel="nofollow">
				{t.report}
			</a>
		</div>
	)
}

/** Reviews one below the other. */
export function ReviewList({ reviews }: { reviews: readonly ReviewView[] }) {
	const t = useText(voiceText)
	const format = useFormats()
	return (
		<ul className="voices">
			{reviews.map((review) => (
				<li key={review.id} id={`review-${review.id}`}>
					<p className="who">
						<Stars stars={review.stars} /> <b lang={languageOfWords(review.author)}>{review.author}</b>
						<span>
							{format.monthYear(`${review.servedIn}-01`)}
							{review.option && ` · ${review.option}`}
							{review.isEdited && ` · ${t.edited}`}
						</span>
					</p>
					<p lang={review.language}>{review.words}</p>
					<Photos photos={review.photos} />
					{review.reply ? <Answer label={t.reply} words={review.reply} report={`/report/reply/${review.id}`} /> : null}
					<a href={`/report/review/${review.id}`} rel="nofollow">
						{t.report}
					</a>
				</li>
			))}
		</ul>
	)
}

/** Questions one below the other, each with its answer. */
export function QuestionList({ questions }: { questions: readonly QuestionView[] }) {
	const t = useText(voiceText)
	const format = useFormats()
	return (
		<ul className="voices">
			{questions.map((question) => (
				<li key={question.id} id={`question-${question.id}`}>
					<p className="who">
						<b lang={languageOfWords(question.author)}>{question.author}</b>{' '}
						<span>{format.date(question.askedOn)}</span>
					</p>
					<p lang={question.language}>{question.words}</p>
					{question.answer ? (
						<Answer label={t.answer} words={question.answer} report={`/report/answer/${question.id}`} />
					) : (
						<p className="who">
							<span>{t.unanswered}</span>
						</p>
					)}
					<a href={`/report/question/${question.id}`} rel="nofollow">
						{t.report}
					</a>
				</li>
			))}
		</ul>
	)
}
