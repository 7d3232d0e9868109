import { MEMBER_RIGHTS, mayMember } from '#app/domain/accounts/member-rights.ts'
import { MEMBER_ROLES } from '#app/domain/accounts/roles.ts'
import { membersText } from '#app/features/members/members-text.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'
import { roleText } from '#app/ui/text/role-text.ts'

/** What each role may do. */
export function RightsTable() {
	const t = useText(membersText)
	const roles = useText(roleText)
	return (
		<Table
			caption={t.rights}
			rows={MEMBER_RIGHTS}
			rowKey={(right) => right}
			columns={[
				{ head: '', isTitle: true, cell: (right) => <span className="font-semibold">{t.rightNames[right]}</span> },
				...MEMBER_ROLES.map((role) => ({
					head: roles[role],
					cell: (right: (typeof MEMBER_RIGHTS)[number]) =>
						mayMember(role, right) ? (
							<span className="font-semibold text-hill">
								<span aria-hidden="true">✓ </span>
								{t.yes}
							</span>
						) : (
							<span className="text-soft">{t.no}</span>
						),
				})),
			]}
		/>
	)
}
