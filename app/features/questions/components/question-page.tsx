import { Form } from '@remix-run/react'
import { listingPath, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { QuestionView } from '#app/domain/reviews/review-view.ts'
import { questionsText } from '#app/features/questions/questions-text.ts'
import { QuestionList } from '#app/ui/commerce/voices.tsx'
import { voiceText } from '#app/ui/commerce/voice-text.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface QuestionPageProps {
	listing: { kind: ListingKind; slug: string; title: string }
	questions: readonly QuestionView[]
	page: number
	pageCount: number
	/** Who is known may ask. */
	isKnown: boolean
	path: string
	given: { fault: 'words' | 'too-often'; words: string } | null
	asked: 'SHOWN' | 'HELD' | null
}

function AskForm({ words }: { words: string }) {
	const t = useText(questionsText)
	return (
		<Card>
			<Form method="post" className="grid gap-3">
				<TextAreaField
					name="words"
					label={t.words}
					hint={t.wordsHint}
					required
					minLength={5}
					maxLength={1000}
					defaultValue={words}
				/>
				<p className="text-sm text-soft">{t.privacy}</p>
				<Button className="justify-self-start">{t.send}</Button>
			</Form>
		</Card>
	)
}

/** What is asked about a listing, and the form to ask. */
export function QuestionPage({ listing, questions, page, pageCount, isKnown, path, given, asked }: QuestionPageProps) {
	const t = useText(questionsText)
	const words = useText(voiceText)
	return (
		<>
			<PageHead
				eyebrow={
					<a href={listingPath(listing)} className="text-hill hover:underline">
						← {t.toListing}
					</a>
				}
				title={t.title(listing.title)}
				lead={questions.length === 0 ? words.noQuestions : t.lead}
			/>
			{given ? <Notice tone="error" title={t.faults[given.fault]} className="mb-4" /> : null}
			{asked ? <Notice tone="success" title={t.asked[asked]} className="mb-4" /> : null}
			<QuestionList questions={questions} />
			<Pagination page={page} pageCount={pageCount} hrefOf={(wanted) => `${path}?page=${wanted}`} />
			<Section title={t.ask} id="ask">
				{isKnown ? (
					<AskForm words={given?.words ?? ''} />
				) : (
					<>
						<p className="mb-3 text-soft">{t.loginHint}</p>
						<LinkButton href={`/login?returnTo=${encodeURIComponent(path)}`} tone="quiet" rel="nofollow">
							{t.login}
						</LinkButton>
					</>
				)}
			</Section>
		</>
	)
}
