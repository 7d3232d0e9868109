import { Form } from '@remix-run/react'
import { POST_FAULTS } from '#app/domain/reviews/post-states.ts'
import { languageOfWords } from '#app/domain/reviews/words-language.ts'
import { moderationText } from '#app/features/moderation/moderation-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextAreaField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Says what is wrong with a text; `entered` is what was said before. */
export function ReportForm({ quoted, entered }: { quoted: string; entered: string }) {
	const t = useText(moderationText)
	return (
		<Card>
			<blockquote
				lang={languageOfWords(quoted)}
				className="mb-4 border-s-2 border-line-strong ps-3 whitespace-pre-line text-soft"
			>
				{quoted}
			</blockquote>
			<Form method="post" className="grid gap-4">
				<fieldset>
					<legend className="text-sm font-semibold">{t.reason}</legend>
					{POST_FAULTS.map((fault) => (
						<CheckboxField key={fault} type="radio" name="reason" value={fault} required label={t.faults[fault]} />
					))}
				</fieldset>
				<TextAreaField name="words" label={t.words} hint={t.wordsHint} maxLength={1000} defaultValue={entered} />
				<Button className="justify-self-start">{t.send}</Button>
			</Form>
		</Card>
	)
}
