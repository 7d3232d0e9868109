import type { MemberKeeper } from '#app/domain/accounts/roles.ts'
import { rolesToGive } from '#app/domain/accounts/member-rights.ts'
import { noteMember } from '#app/features/members/note-member.ts'
import type { World } from '#app/platform/world.ts'
import { openInvitations, withdrawInvitation } from '#db/queries/member-invitations.ts'
import { lockMembers } from '#db/queries/members.ts'
import { inTransaction } from '#db/transaction.ts'

/** Takes an invitation back: its link opens nothing from now on. */
export async function takeInvitationBack(
	world: World,
	{ enterpriseId, account: { accountId } }: MemberKeeper,
	{ invitationId }: { invitationId: number },
): Promise<{ outcome: 'withdrawn' | 'not-found' | 'not-allowed' }> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const actor = (await lockMembers(tx, enterpriseId)).find((it) => it.accountId === accountId)
		const invitation = (await openInvitations(tx, enterpriseId)).find(({ id }) => id === invitationId)
		if (!invitation) return { outcome: 'not-found' }
		if (!actor || !rolesToGive(actor.role).includes(invitation.role)) return { outcome: 'not-allowed' }
		await withdrawInvitation(tx, { enterpriseId, id: invitationId, at })
		await noteMember(tx, {
			...{ enterpriseId, action: 'member.invitation-withdrawn', by: accountId, from: 'INVITED', to: 'WITHDRAWN', at },
			about: { invitationId },
		})
		return { outcome: 'withdrawn' }
	})
}
