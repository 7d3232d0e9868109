import { GATE_ROLES, SELLING_ROLES } from '#app/domain/accounts/may-handle.ts'
import type { Account } from '#app/domain/accounts/roles.ts'

/** What the menu of a seller's office shows: the enterprise acted for, the others, and how much this account may do. */
export function readOffice({ account, enterpriseId }: { account: Account; enterpriseId: number }) {
	const memberships = account.memberships.filter(({ role }) => GATE_ROLES.includes(role))
	const current = memberships.find((membership) => membership.enterpriseId === enterpriseId) ?? null
	const others = memberships.filter((membership) => membership.enterpriseId !== enterpriseId)
	return { current, others, canSell: current !== null && SELLING_ROLES.includes(current.role) }
}
