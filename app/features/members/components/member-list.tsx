import { Form } from '@remix-run/react'
import type { MemberRole } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { membersText } from '#app/features/members/members-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, SelectField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'
import { roleText } from '#app/ui/text/role-text.ts'

export interface ListedMember {
	accountId: number
	role: MemberRole
	name: string
	email: string
	joinedAt: Date
}

function RoleForm({ member, canGive }: { member: ListedMember; canGive: readonly MemberRole[] }) {
	const t = useText(membersText)
	const roles = useText(roleText)
	return (
		<Form method="post" className="flex flex-wrap items-end gap-2">
			<input type="hidden" name="deed" value="role" />
			<input type="hidden" name="account" value={member.accountId} />
			<SelectField
				key={member.role}
				label={`${t.role} · ${member.name}`}
				hidesLabel
				name="role"
				defaultValue={member.role}
				choices={canGive.map((role) => ({ value: role, label: roles[role] }))}
				className="w-40"
			/>
			<Button tone="quiet">{t.change}</Button>
		</Form>
	)
}

function RemoveForm({ member, isSelf }: { member: ListedMember; isSelf: boolean }) {
	const t = useText(membersText)
	return (
		<details>
			<summary className="inline-flex min-h-11 items-center text-sm text-danger underline">
				{isSelf ? t.leave : t.remove}
			</summary>
			<Form method="post" className="grid gap-1">
				<p className="text-sm">{isSelf ? t.leaveLead : t.removeLead(member.name)}</p>
				<input type="hidden" name="deed" value="remove" />
				<input type="hidden" name="account" value={member.accountId} />
				<CheckboxField label={t.sure} name="sure" required />
				<div>
					<Button tone="danger">{isSelf ? t.leave : t.remove}</Button>
				</div>
			</Form>
		</details>
	)
}

/** Who works for an enterprise, with what whoever looks may change. */
export function MemberList({
	members,
	ownId,
	canGive,
}: {
	members: readonly ListedMember[]
	ownId: number
	canGive: readonly MemberRole[]
}) {
	const t = useText(membersText)
	const roles = useText(roleText)
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{members.map((member) => {
					const isSelf = member.accountId === ownId
					const mayChange = canGive.includes(member.role)
					return (
						<li key={member.accountId} className="grid gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
							<div className="min-w-0">
								<p className="flex flex-wrap items-center gap-2 font-semibold">
									{member.name}
									<Badge tone={member.role === 'owner' ? 'hill' : 'neutral'}>{roles[member.role]}</Badge>
									{isSelf ? <Badge tone="sea">{t.you}</Badge> : null}
								</p>
								<p className="text-sm break-words text-soft">
									{member.email} · {t.since(format.date(localDateAt(new Date(member.joinedAt), MARKET_ZONE)))}
								</p>
								{mayChange || isSelf ? <RemoveForm member={member} isSelf={isSelf} /> : null}
							</div>
							{mayChange ? <RoleForm member={member} canGive={canGive} /> : null}
						</li>
					)
				})}
			</ul>
		</Card>
	)
}
