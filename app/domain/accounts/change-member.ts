import { rolesToGive } from '#app/domain/accounts/member-rights.ts'
import type { MemberRole } from '#app/domain/accounts/roles.ts'

/** Someone who works for an enterprise. */
export interface StandingMember {
	accountId: number
	role: MemberRole
}

/** What becomes of a wish to change a member. */
export type MemberChange =
	| { outcome: 'changed'; from: MemberRole }
	| { outcome: 'as-it-is' | 'not-found' | 'not-allowed' | 'last-owner' }

/**
 * Whether `by` may give `accountId` the role `to`, or with null end their membership. Members are as they stand in the locked
 * rows, `by` among them. An enterprise always keeps an owner; everybody may leave.
 */
export function changeMember(
	members: readonly StandingMember[],
	{ by, accountId, to }: { by: number; accountId: number; to: MemberRole | null },
): MemberChange {
	const actor = members.find((it) => it.accountId === by)
	const member = members.find((it) => it.accountId === accountId)
	if (!member) return { outcome: 'not-found' }
	const isLeaving = by === accountId && to === null
	if (!isLeaving && !(actor && mayTurn(actor.role, member.role, to))) return { outcome: 'not-allowed' }
	if (to === member.role) return { outcome: 'as-it-is' }
	const owners = members.filter(({ role }) => role === 'owner').length
	if (member.role === 'owner' && owners === 1) return { outcome: 'last-owner' }
	return { outcome: 'changed', from: member.role }
}

function mayTurn(by: MemberRole, from: MemberRole, to: MemberRole | null): boolean {
	const own = rolesToGive(by)
	return own.includes(from) && (to === null || own.includes(to))
}
