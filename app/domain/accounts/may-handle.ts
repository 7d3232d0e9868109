import type { Membership, MemberRole } from '#app/domain/accounts/roles.ts'

/** Who may handle an enterprise's orders and listings. */
export const SELLING_ROLES: readonly MemberRole[] = ['owner', 'manager', 'clerk']

/** Who may decide what an enterprise sells, at which price, and who works there. */
export const MANAGING_ROLES: readonly MemberRole[] = ['owner', 'manager']

/** Who may let guests in. */
export const GATE_ROLES: readonly MemberRole[] = ['owner', 'manager', 'clerk', 'gate']

/**
 * The membership to act in: the enterprise asked for when the account may act there in one of the roles, null when it may
 * not; with none asked for, the first that fits.
 */
export function chooseMembership(
	memberships: readonly Membership[],
	roles: readonly MemberRole[],
	wantedEnterpriseId: number | null,
): Membership | null {
	const fitting = memberships.filter(({ role }) => roles.includes(role))
	if (wantedEnterpriseId === null) return fitting[0] ?? null
	return fitting.find(({ enterpriseId }) => enterpriseId === wantedEnterpriseId) ?? null
}
