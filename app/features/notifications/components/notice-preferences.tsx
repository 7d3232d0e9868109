import { Form } from '@remix-run/react'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What comes by mail, as far as it can be switched off. */
export function NoticePreferences({ mailsParcelSteps, isSaved }: { mailsParcelSteps: boolean; isSaved: boolean }) {
	const t = useText(noticesPageText)
	return (
		<Card>
			{isSaved ? (
				<Notice tone="success" className="mb-4">
					{t.saved}
				</Notice>
			) : null}
			<p className="text-soft">{t.preferencesLead}</p>
			<Form method="post" className="mt-3 grid gap-4">
				<label className="flex gap-3">
					<input
						type="checkbox"
						name="mailsParcelSteps"
						value="on"
						defaultChecked={mailsParcelSteps}
						className="mt-1 size-5 flex-none accent-hill"
					/>
					<span>
						<span className="font-semibold">{t.parcelSteps}</span>
						<span className="block text-sm text-soft">{t.parcelStepsHint}</span>
					</span>
				</label>
				<p className="text-sm text-soft">
					{t.languageHint}{' '}
					<a href="/account#profile" className="font-semibold text-hill hover:underline">
						{t.toProfile}
					</a>
				</p>
				<Button name="deed" value="preferences" className="justify-self-start">
					{t.save}
				</Button>
			</Form>
		</Card>
	)
}
