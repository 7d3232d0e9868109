import { describe, expect, test } from 'vitest'
import { changeMember, type StandingMember } from '#app/domain/accounts/change-member.ts'
import { invitationStands } from '#app/domain/accounts/invitation.ts'
import { MEMBER_RIGHTS, mayMember, rolesToGive } from '#app/domain/accounts/member-rights.ts'
import { MEMBER_ROLES } from '#app/domain/accounts/roles.ts'

const [OWNER, OTHER_OWNER, MANAGER, OTHER_MANAGER, CLERK, GATE] = [1, 2, 3, 4, 5, 6]
const TEAM: StandingMember[] = [
	{ accountId: OWNER, role: 'owner' },
	{ accountId: MANAGER, role: 'manager' },
	{ accountId: OTHER_MANAGER, role: 'manager' },
	{ accountId: CLERK, role: 'clerk' },
	{ accountId: GATE, role: 'gate' },
]
const WITH_TWO_OWNERS: StandingMember[] = [...TEAM, { accountId: OTHER_OWNER, role: 'owner' }]

test('whoever stands higher may do all that those below may', () => {
	for (const right of MEMBER_RIGHTS)
		for (const [at, role] of MEMBER_ROLES.entries())
			for (const above of MEMBER_ROLES.slice(0, at))
				expect([right, role, !mayMember(role, right) || mayMember(above, right)]).toEqual([right, role, true])
})

test('an owner gives every role, a manager those of clerks and the gate, others none', () => {
	expect(MEMBER_ROLES.map((role) => rolesToGive(role))).toEqual([MEMBER_ROLES, ['clerk', 'gate'], [], []])
})

describe('the last owner', () => {
	test.each([null, 'manager', 'clerk', 'gate'] as const)('cannot be removed nor made less (%s)', (to) => {
		expect(changeMember(TEAM, { by: OWNER, accountId: OWNER, to }).outcome).toBe('last-owner')
	})

	test('may go once there is another, and may be sent away by them', () => {
		const gone = { outcome: 'changed', from: 'owner' }
		expect(changeMember(WITH_TWO_OWNERS, { by: OWNER, accountId: OWNER, to: null })).toEqual(gone)
		expect(changeMember(WITH_TWO_OWNERS, { by: OTHER_OWNER, accountId: OWNER, to: 'clerk' })).toEqual(gone)
	})
})

describe('a manager', () => {
	test('changes clerks and gate staff', () => {
		expect(changeMember(TEAM, { by: MANAGER, accountId: CLERK, to: 'gate' }).outcome).toBe('changed')
		expect(changeMember(TEAM, { by: MANAGER, accountId: GATE, to: null }).outcome).toBe('changed')
	})

	test.each([
		['an owner', OWNER, 'clerk'],
		['another manager', OTHER_MANAGER, null],
		['a clerk into a manager', CLERK, 'manager'],
		['a clerk into an owner', CLERK, 'owner'],
		['themselves into an owner', MANAGER, 'owner'],
	] as const)('does not change %s', (_, accountId, to) => {
		expect(changeMember(TEAM, { by: MANAGER, accountId, to }).outcome).toBe('not-allowed')
	})
})

test('who was taken out meanwhile, or never was in, changes nobody', () => {
	expect(changeMember(TEAM, { by: 99, accountId: CLERK, to: null }).outcome).toBe('not-allowed')
	expect(changeMember(TEAM, { by: OWNER, accountId: 99, to: null }).outcome).toBe('not-found')
})

test('everybody may leave', () => {
	for (const accountId of [MANAGER, CLERK, GATE])
		expect(changeMember(TEAM, { by: accountId, accountId, to: null }).outcome).toBe('changed')
})

test('the same role again changes nothing', () => {
	expect(changeMember(TEAM, { by: OWNER, accountId: CLERK, to: 'clerk' }).outcome).toBe('as-it-is')
})

test('an invitation can be taken until its last instant, and not a millisecond later', () => {
	const expiresAt = new Date('2026-05-08T02:00:00Z')
	const at = (ms: number) => invitationStands({ state: 'OPEN', expiresAt }, new Date(expiresAt.getTime() + ms))
	expect([at(-1), at(0), at(1)]).toEqual(['open', 'open', 'over'])
	expect(invitationStands({ state: 'WITHDRAWN', expiresAt }, new Date(0))).toBe('withdrawn')
	expect(invitationStands({ state: 'ACCEPTED', expiresAt }, new Date(0))).toBe('taken')
})
