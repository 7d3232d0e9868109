import { Form } from '@remix-run/react'
import type { DraftAnswer } from '#app/features/listings/components/entered.ts'
import { useEntered } from '#app/features/listings/components/entered.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Words {
	title: Bilingual
	summary: Bilingual
	story: Bilingual
}

/** Title, summary and story in both languages; either may be left until publishing. */
export function WordsForm({ listing, answer }: { listing: Words; answer: DraftAnswer | null }) {
	const t = useText(draftText)
	const { field } = useEntered(answer, 'words')
	const languages = [{ key: 'Zh', lang: 'zh', label: t.zh } as const, { key: 'En', lang: 'en', label: t.en } as const]
	return (
		<Card>
			<Form method="post" noValidate id="words" className="grid gap-5">
				<div className="grid gap-5 lg:grid-cols-2">
					{languages.map(({ key, lang, label }) => (
						<fieldset key={key} className="grid content-start gap-3">
							<legend className="mb-2 font-semibold">{label}</legend>
							<TextField lang={lang} label={t.title} {...field(`title${key}`, listing.title[lang])} />
							<TextAreaField
								lang={lang}
								rows={2}
								label={t.summary}
								{...field(`summary${key}`, listing.summary[lang])}
							/>
							<TextAreaField
								lang={lang}
								rows={8}
								label={t.story}
								hint={t.storyHint}
								{...field(`story${key}`, listing.story[lang])}
							/>
						</fieldset>
					))}
				</div>
				<Button name="does" value="words" className="justify-self-start">
					{t.save}
				</Button>
			</Form>
		</Card>
	)
}
