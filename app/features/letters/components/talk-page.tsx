import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import type { LetterRefusal, LetterSide } from '#app/domain/letters/letter.ts'
import { LetterList, type ShownLetter } from '#app/features/letters/components/letter-list.tsx'
import { lettersText } from '#app/features/letters/letters-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface Talk {
	side: LetterSide
	orderNumber: string
	titles: Bilingual[]
	seller: { name: Bilingual }
	buyerName: string | null
	letters: ShownLetter[]
	older: number | null
	refusal: LetterRefusal | null
	key: string
}

/** What was wrong with the form, with the words as they were entered. */
export interface TalkFault {
	problem: 'form' | 'too-often' | LetterRefusal
	entered: string
}

function WriteForm({ side, formKey, entered }: { side: LetterSide; formKey: string; entered: string }) {
	const t = useText(lettersText)
	return (
		<Card className="mt-sheet">
			{/* A new key is a new form: what was sent does not stay in it. */}
			<Form method="post" key={formKey} className="grid gap-near">
				<input type="hidden" name="key" value={formKey} />
				<TextAreaField
					name="words"
					rows={3}
					label={t.write[side]}
					hint={t.hint[side]}
					required
					maxLength={2000}
					defaultValue={entered}
				/>
				<Button className="justify-self-start">{t.send}</Button>
			</Form>
		</Card>
	)
}

/** What was written and can no longer be sent, to be copied. */
function Unsent({ words }: { words: string }) {
	const t = useText(lettersText)
	return (
		<Card className="mt-sheet">
			<TextAreaField name="unsent" rows={4} label={t.unsent} hint={t.unsentHint} defaultValue={words} readOnly />
		</Card>
	)
}

/** What was said, and the form to go on. */
function Letters({ talk, other, entered, isOlder }: { talk: Talk; other: string; entered: string; isOlder: boolean }) {
	const t = useText(lettersText)
	const { side, letters, refusal } = talk
	return (
		<>
			{talk.older ? (
				<p className="mb-near">
					<a href={`?before=${talk.older}`} className="py-hair font-strong text-hill hover:underline">
						↑ {t.older}
					</a>
				</p>
			) : null}
			{letters.length === 0 ? (
				<EmptyState title={t.empty[side]} />
			) : (
				<LetterList {...{ letters, side, otherName: other }} />
			)}
			{isOlder ? (
				<p className="mt-near">
					<a href="?" className="py-hair font-strong text-hill hover:underline">
						↓ {t.newest}
					</a>
				</p>
			) : null}
			{refusal ? (
				<>
					<Notice className="mt-sheet">{t.closed[refusal]}</Notice>
					{entered === '' ? null : <Unsent words={entered} />}
				</>
			) : (
				<WriteForm side={side} formKey={talk.key} entered={entered} />
			)}
		</>
	)
}

/** What came of a form: why it was not taken, or that it was. */
function Answer({ fault, said }: { fault: TalkFault | null; said: 'sent' | 'reported' | null }) {
	const t = useText(lettersText)
	if (fault) {
		const { problem } = fault
		const title = problem === 'form' || problem === 'too-often' ? t.problems[problem] : t.problems.closed
		return <Notice tone="error" title={title} className="mb-sheet" />
	}
	if (!said) return null
	return <Notice tone="success" title={said === 'sent' ? t.sent : t.reported} className="mb-sheet" />
}

/** A talk between a buyer and a seller about a part of an order, and the form to go on with it. */
export function TalkPage({
	talk,
	fault,
	said,
	orderHref,
	isOlder,
	report,
}: {
	talk: Talk
	fault: TalkFault | null
	said: 'sent' | 'reported' | null
	orderHref: string
	/** An earlier page of it is shown. */
	isOlder: boolean
	/** What is asked about a letter that is being reported, in place of the talk. */
	report: ReactNode
}) {
	const t = useText(lettersText)
	const language = useLanguage()
	const format = useFormats()
	const { side } = talk
	const other = side === 'BUYER' ? inLanguage(talk.seller.name, language) : (talk.buyerName ?? t.buyer)
	const things = format.list(talk.titles.map((title) => inLanguage(title, language)))
	return (
		<>
			<PageHead
				title={t.title[side](other)}
				lead={`${t.about} ${talk.orderNumber} · ${things}`}
				actions={
					<LinkButton href={orderHref} tone="quiet" size="s">
						{t.toOrder}
					</LinkButton>
				}
			/>
			<Answer fault={fault} said={said} />
			{report ?? <Letters talk={talk} other={other} entered={fault?.entered ?? ''} isOlder={isOlder} />}
		</>
	)
}
