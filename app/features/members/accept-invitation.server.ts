import type { Buyer } from '#app/domain/accounts/roles.ts'
import { noteMember } from '#app/features/members/note-member.ts'
import type { World } from '#app/platform/world.ts'
import { acceptInvitationRow, type Invitation } from '#db/queries/member-invitations.ts'
import { insertMember, lockMembers } from '#db/queries/members.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { inTransaction } from '#db/transaction.ts'

export type AcceptOutcome = { outcome: 'joined' | 'already-member' | 'not-open' }

/** Makes whoever opened an invitation's link a member, once; who is one already keeps their role and the invitation. */
export async function acceptInvitation(
	world: World,
	{ accountId }: Buyer,
	{ id, enterpriseId, role }: Pick<Invitation, 'id' | 'enterpriseId' | 'role'>,
): Promise<AcceptOutcome> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const members = await lockMembers(tx, enterpriseId)
		if (members.some((it) => it.accountId === accountId)) return { outcome: 'already-member' }
		if (!(await acceptInvitationRow(tx, { id, accountId, at }))) return { outcome: 'not-open' }
		await insertMember(tx, { enterpriseId, accountId, role, at })
		await noteMember(tx, {
			...{ enterpriseId, action: 'member.joined', by: accountId, from: 'INVITED', to: role, at },
			about: { accountId },
		})
		const payload = { enterpriseId, accountId, invitationId: id }
		await publishEvent(tx, { topic: 'member-joined', dedupeKey: `member-joined:${id}`, payload, at })
		return { outcome: 'joined' }
	})
}
