import { Form } from '@remix-run/react'
import { INVITATION_DAYS } from '#app/domain/accounts/invitation.ts'
import type { MemberRole } from '#app/domain/accounts/roles.ts'
import { membersText } from '#app/features/members/members-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'
import { roleText } from '#app/ui/text/role-text.ts'

/** Asks for an address and what its owner shall do here. */
export function InviteForm({
	canGive,
	values,
	faults,
}: {
	canGive: readonly MemberRole[]
	values: Record<string, string>
	faults: Record<string, string>
}) {
	const t = useText(membersText)
	const roles = useText(roleText)
	const language = useLanguage()
	const fault = (field: 'email' | 'role') => (faults[field] ? t.faults[field] : null)
	return (
		<Card>
			<Form method="post" noValidate>
				<p className="mb-3 text-soft">{t.inviteLead(INVITATION_DAYS)}</p>
				<input type="hidden" name="deed" value="invite" />
				<div className="grid gap-3 sm:grid-cols-3">
					<TextField
						label={t.email}
						name="email"
						type="email"
						autoComplete="off"
						required
						defaultValue={values.email}
						error={fault('email')}
					/>
					<SelectField
						label={t.role}
						name="role"
						required
						defaultValue={values.role ?? 'clerk'}
						choices={canGive.map((role) => ({ value: role, label: roles[role] }))}
						error={fault('role')}
					/>
					<SelectField
						label={t.language}
						name="language"
						defaultValue={values.language ?? language}
						choices={(['zh', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
					/>
				</div>
				<Button className="mt-4">{t.send}</Button>
			</Form>
		</Card>
	)
}
