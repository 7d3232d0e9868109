import { Form } from '@remix-run/react'
import type { MemberRole } from '#app/domain/accounts/roles.ts'
import { membersText } from '#app/features/members/members-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'
import { roleText } from '#app/ui/text/role-text.ts'

export interface ListedInvitation {
	id: number
	email: string
	role: MemberRole
	expiresAt: Date
}

/** Who was asked and has not answered. */
export function InvitationList({
	invitations,
	canGive,
	now,
}: {
	invitations: readonly ListedInvitation[]
	canGive: readonly MemberRole[]
	now: Date
}) {
	const t = useText(membersText)
	const roles = useText(roleText)
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{invitations.map(({ id, email, role, expiresAt }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
						<div className="min-w-0">
							<p className="flex flex-wrap items-center gap-2">
								<span className="break-all">{email}</span>
								<Badge>{roles[role]}</Badge>
							</p>
							<p className="text-sm text-soft">
								{new Date(now) <= new Date(expiresAt) ? t.until(format.dateTime(expiresAt)) : t.over}
							</p>
						</div>
						{canGive.includes(role) ? (
							<Form method="post">
								<input type="hidden" name="deed" value="withdraw" />
								<input type="hidden" name="invitation" value={id} />
								<Button tone="quiet">{t.withdraw}</Button>
							</Form>
						) : null}
					</li>
				))}
			</ul>
		</Card>
	)
}
