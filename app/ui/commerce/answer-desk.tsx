import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { listingPath, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { PostState } from '#app/domain/reviews/post-states.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

export interface DeskVoice {
	id: number
	title: Bilingual
	listing: { kind: ListingKind; slug: string }
	author: string
	words: string
	language: 'zh' | 'en'
	at: Date
	said: string | null
	saidState: PostState | null
}

export interface DeskWords {
	answer: string
	hint: string
	send: string
	yours: string
	states: Record<PostState, string>
}

function AnswerForm({ id, entered, words }: { id: number; entered: string | null; words: DeskWords }) {
	return (
		<Form method="post" className="mt-3 grid gap-2">
			<input type="hidden" name="id" value={id} />
			<TextAreaField
				name="words"
				rows={3}
				label={words.answer}
				hint={words.hint}
				required
				minLength={2}
				maxLength={2000}
				defaultValue={entered ?? undefined}
			/>
			<Button size="s" className="justify-self-start">
				{words.send}
			</Button>
		</Form>
	)
}

/** What somebody said about a seller's thing, with the seller's one answer or the form for it. */
export function AnswerCard({
	voice,
	words,
	entered,
	children,
}: {
	voice: DeskVoice
	words: DeskWords
	/** What was written and not kept. */
	entered: string | null
	/** Before the words: stars, option. */
	children?: ReactNode
}) {
	const language = useLanguage()
	const format = useFormats()
	const { id, said, saidState } = voice
	return (
		<Card className="voices">
			<p className="who">
				{children} <b>{voice.author}</b>
				<a href={listingPath(voice.listing)} className="text-hill hover:underline">
					{inLanguage(voice.title, language)}
				</a>
				<span>{format.dateTime(voice.at)}</span>
			</p>
			<p lang={voice.language}>{voice.words}</p>
			{said === null ? (
				<AnswerForm id={id} entered={entered} words={words} />
			) : (
				<div className="answer">
					<b>{words.yours}</b> {saidState ? <Badge>{words.states[saidState]}</Badge> : null}
					<p>{said}</p>
				</div>
			)}
		</Card>
	)
}
