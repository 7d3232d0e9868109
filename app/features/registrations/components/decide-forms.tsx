import { Form } from '@remix-run/react'
import { lookText } from '#app/features/registrations/look-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextAreaField } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The two ends of a look: approved, or sent back with reasons. */
export function DecideForms({ values }: { values: Record<string, string> }) {
	const t = useText(lookText)
	return (
		<div className="grid gap-x-6 lg:grid-cols-2">
			<Section title={t.approve}>
				<Card>
					<Form method="post" className="grid gap-3">
						<p className="text-soft">{t.approveLead}</p>
						<input type="hidden" name="does" value="approve" />
						<CheckboxField label={t.sure} name="sure" required />
						<div>
							<Button>{t.approve}</Button>
						</div>
					</Form>
				</Card>
			</Section>
			<Section title={t.giveBack}>
				<Card>
					<Form method="post" className="grid gap-3">
						<p className="text-soft">{t.giveBackLead}</p>
						<input type="hidden" name="does" value="return" />
						<TextAreaField label={t.reasonsZh} name="reasonsZh" required defaultValue={values.reasonsZh} />
						<TextAreaField label={t.reasonsEn} name="reasonsEn" required defaultValue={values.reasonsEn} />
						<div>
							<Button tone="quiet">{t.giveBack}</Button>
						</div>
					</Form>
				</Card>
			</Section>
		</div>
	)
}
