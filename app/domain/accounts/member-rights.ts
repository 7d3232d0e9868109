import { MEMBER_ROLES, type MemberRole } from '#app/domain/accounts/roles.ts'

/** What each right is held by: the one table that guards, deeds and the page of members read. */
const RIGHTS = {
	/** Check guests in, at the desk and at the gate. */
	'let-guests-in': ['owner', 'manager', 'clerk', 'gate'],
	/** Orders, parcels, claims, lots, stock, prices and everything else of the day. */
	'handle-orders': ['owner', 'manager', 'clerk'],
	/** Write listings and send them to be looked at. */
	'write-listings': ['owner', 'manager'],
	/** Say which phones let guests in. */
	'keep-devices': ['owner', 'manager'],
	/** Say where the money goes. */
	'keep-bank': ['owner', 'manager'],
	/** Invite people, change what they may do, take it from them. */
	'keep-members': ['owner', 'manager'],
} as const satisfies Record<string, readonly MemberRole[]>

export type MemberRight = keyof typeof RIGHTS

/** Every right, the commonest first. */
export const MEMBER_RIGHTS = Object.keys(RIGHTS) as MemberRight[]

/** The roles that hold a right, most first. */
export const rolesThatMay = (right: MemberRight): readonly MemberRole[] => RIGHTS[right]

/** Whether a role holds a right. */
export const mayMember = (role: MemberRole, right: MemberRight): boolean => rolesThatMay(right).includes(role)

/** The roles that a member of a role may give, and take from those who have them: an owner each, a manager those below. */
export function rolesToGive(by: MemberRole): readonly MemberRole[] {
	if (!mayMember(by, 'keep-members')) return []
	return by === 'owner' ? MEMBER_ROLES : MEMBER_ROLES.filter((role) => !mayMember(role, 'keep-members'))
}
