import { Form } from '@remix-run/react'
import type { RegistrationState as State } from '#app/domain/registrations/registration.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Notice, type NoticeTone } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const TONES: Record<State, NoticeTone> = { DRAFT: 'info', SUBMITTED: 'info', RETURNED: 'warn', APPROVED: 'success' }

interface Standing {
	state: State
	reasons: { zh: string; en: string }
	enterpriseId: number | null
}

/** How a registration stands, what that means and what to do. */
export function RegistrationState({ registration }: { registration: Standing }) {
	const t = useText(registrationText)
	const language = useLanguage()
	const { state, reasons, enterpriseId } = registration
	return (
		<Notice tone={TONES[state]} title={t.states[state]} className="mb-5">
			<p>{t.says[state]}</p>
			{state === 'RETURNED' ? (
				<p className="mt-2 whitespace-pre-line">
					<strong>{t.reasons}</strong> {reasons[language]}
				</p>
			) : null}
			{state === 'SUBMITTED' ? (
				<Form method="post" className="mt-3">
					<input type="hidden" name="deed" value="take-back" />
					<Button tone="quiet">{t.takeBack}</Button>
				</Form>
			) : null}
			{enterpriseId === null ? null : (
				<LinkButton href={`/seller?enterprise=${enterpriseId}`} className="mt-3">
					{t.office}
				</LinkButton>
			)}
		</Notice>
	)
}
