import { MEMBER_RIGHTS, mayMember } from '#app/domain/accounts/member-rights.ts'
import { MEMBER_ROLES } from '#app/domain/accounts/roles.ts'
import { membersText } from '#app/features/members/members-text.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'
import { roleText } from '#app/ui/text/role-text.ts'

/** What each role may do. */
export function RightsByRole() {
	const t = useText(membersText)
	const roles = useText(roleText)
	return (
		<ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
			{MEMBER_ROLES.map((role) => (
				<li key={role}>
					<Card className="h-full">
						<h3 className="mb-1 font-semibold">{roles[role]}</h3>
						<ul className="list-disc ps-5 text-sm">
							{MEMBER_RIGHTS.filter((right) => mayMember(role, right)).map((right) => (
								<li key={right}>{t.rightNames[right]}</li>
							))}
						</ul>
					</Card>
				</li>
			))}
		</ul>
	)
}
