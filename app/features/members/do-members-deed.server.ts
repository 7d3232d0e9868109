import type { MemberKeeper } from '#app/domain/accounts/roles.ts'
import { changeMembership } from '#app/features/members/change-membership.server.ts'
import { inviteMember } from '#app/features/members/invite-member.server.ts'
import type { memberForm } from '#app/features/members/member-form.ts'
import { takeInvitationBack } from '#app/features/members/withdraw-invitation.server.ts'
import type { World } from '#app/platform/world.ts'
import type { z } from 'zod'

/** `done` and `problem` are keys of membersText. */
export type MembersDeedOutcome =
	| { outcome: 'done'; done: 'invited' | 'role' | 'removed' | 'withdrawn' | 'left' }
	| { outcome: 'refused'; problem: 'last-owner' | 'not-allowed' | 'not-found' | 'already-member' | 'too-many' }

const refused = (problem: Extract<MembersDeedOutcome, { outcome: 'refused' }>['problem']) =>
	({ outcome: 'refused', problem }) as const

type Wish = z.output<typeof memberForm>

async function change(world: World, keeper: MemberKeeper, wish: Extract<Wish, { deed: 'role' | 'remove' }>) {
	const to = wish.deed === 'role' ? wish.role : null
	const outcome = await changeMembership(world, keeper, { accountId: wish.account, to })
	if (outcome !== 'changed' && outcome !== 'as-it-is') return refused(outcome)
	if (to !== null) return { outcome: 'done', done: 'role' } as const
	const isSelf = wish.account === keeper.account.accountId
	return { outcome: 'done', done: isSelf ? 'left' : 'removed' } as const
}

/** Does what a form of the page of members asks for. */
export async function doMembersDeed(world: World, keeper: MemberKeeper, wish: Wish): Promise<MembersDeedOutcome> {
	switch (wish.deed) {
		case 'invite': {
			const { outcome } = await inviteMember(world, keeper, wish)
			return outcome === 'invited' ? { outcome: 'done', done: 'invited' } : refused(outcome)
		}
		case 'withdraw': {
			const { outcome } = await takeInvitationBack(world, keeper, { invitationId: wish.invitation })
			return outcome === 'withdrawn' ? { outcome: 'done', done: 'withdrawn' } : refused(outcome)
		}
		case 'role':
		case 'remove':
			return change(world, keeper, wish)
	}
}
