import { Form } from '@remix-run/react'
import { LANGUAGES } from '#app/domain/language/bilingual.ts'
import { accountText } from '#app/features/accounts/account-text.ts'
import { faultWords, loginText } from '#app/features/accounts/login-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface ProfileFieldsProps {
	profile: { name: string; phone: string | null; email: string; language: string }
	/** What was entered last, when it could not be taken. */
	values?: Record<string, string>
	faults: Record<string, string>
	isSaved: boolean
}

/** A person's own details. */
export function ProfileFields({ profile, values, faults, isSaved }: ProfileFieldsProps) {
	const t = useText(accountText)
	const login = useText(loginText)
	const languages = LANGUAGES.map((value) => ({ value, label: t.languages[value] }))
	return (
		<Card>
			{isSaved ? (
				<Notice tone="success" className="mb-4">
					{t.saved}
				</Notice>
			) : null}
			<Form method="post" className="grid gap-4 sm:grid-cols-2" noValidate>
				<TextField label={t.email} defaultValue={profile.email} readOnly autoComplete="username" />
				<TextField
					label={t.name}
					name="name"
					autoComplete="name"
					maxLength={80}
					defaultValue={values?.name ?? profile.name}
					error={faultWords(login, faults.name)}
				/>
				<TextField
					label={t.phone}
					hint={t.phoneHint}
					name="phone"
					type="tel"
					autoComplete="tel"
					defaultValue={values?.phone ?? profile.phone ?? ''}
					error={faultWords(login, faults.phone)}
				/>
				<SelectField
					label={t.language}
					name="language"
					choices={languages}
					defaultValue={values?.language ?? profile.language}
					error={faultWords(login, faults.language)}
				/>
				<Button name="deed" value="save" className="sm:justify-self-start">
					{t.save}
				</Button>
			</Form>
		</Card>
	)
}
