import { mayMember, type MemberRight } from '#app/domain/accounts/member-rights.ts'
import type { Membership } from '#app/domain/accounts/roles.ts'

/**
 * The membership to act in: the enterprise asked for when the account has the right there, null when it has not; with none
 * asked for, the first that fits.
 */
export function chooseMembership(
	memberships: readonly Membership[],
	right: MemberRight,
	wantedEnterpriseId: number | null,
): Membership | null {
	const fitting = memberships.filter(({ role }) => mayMember(role, right))
	if (wantedEnterpriseId === null) return fitting[0] ?? null
	return fitting.find(({ enterpriseId }) => enterpriseId === wantedEnterpriseId) ?? null
}
