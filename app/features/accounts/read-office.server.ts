import { mayMember } from '#app/domain/accounts/member-rights.ts'
import type { Account } from '#app/domain/accounts/roles.ts'

/** What the menu of a seller's office shows: the enterprise acted for, the others, and how much this account may do. */
export function readOffice({ account, enterpriseId }: { account: Account; enterpriseId: number }) {
	const memberships = account.memberships.filter(({ role }) => mayMember(role, 'let-guests-in'))
	const current = memberships.find((membership) => membership.enterpriseId === enterpriseId) ?? null
	const others = memberships.filter((membership) => membership.enterpriseId !== enterpriseId)
	const keepsMembers = current !== null && mayMember(current.role, 'keep-members')
	return { current, others, canSell: current !== null && mayMember(current.role, 'handle-orders'), keepsMembers }
}
