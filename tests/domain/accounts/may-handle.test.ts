import { expect, test } from 'vitest'
import { chooseMembership } from '#app/domain/accounts/may-handle.ts'
import type { Membership, MemberRole } from '#app/domain/accounts/roles.ts'

const member = (enterpriseId: number, role: MemberRole): Membership => ({
	enterpriseId,
	role,
	enterpriseSlug: `e${enterpriseId}`,
	nameZh: '',
	nameEn: '',
})
const memberships = [member(1, 'gate'), member(2, 'clerk'), member(3, 'owner')]

test('with none asked for, the first enterprise whose role is enough', () => {
	expect(chooseMembership(memberships, 'handle-orders', null)?.enterpriseId).toBe(2)
	expect(chooseMembership(memberships, 'let-guests-in', null)?.enterpriseId).toBe(1)
})

test('the enterprise asked for, and never another in its place', () => {
	expect(chooseMembership(memberships, 'handle-orders', 3)?.enterpriseId).toBe(3)
	expect(chooseMembership(memberships, 'handle-orders', 1)).toBeNull()
	expect(chooseMembership(memberships, 'handle-orders', 4)).toBeNull()
})
