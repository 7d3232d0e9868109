import { INVITATION_DAYS, MOST_INVITATIONS_A_DAY } from '#app/domain/accounts/invitation.ts'
import { rolesToGive } from '#app/domain/accounts/member-rights.ts'
import type { MemberKeeper, MemberRole } from '#app/domain/accounts/roles.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { noteMember } from '#app/features/members/note-member.ts'
import type { World } from '#app/platform/world.ts'
import { countInvited, insertInvitation, withdrawInvitation } from '#db/queries/member-invitations.ts'
import { listMembers, lockMembers } from '#db/queries/members.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { inTransaction } from '#db/transaction.ts'

export type InviteOutcome =
	| { outcome: 'invited'; invitationId: number }
	| { outcome: 'not-allowed' | 'already-member' | 'too-many' }

/** Asks someone by mail to work for the enterprise; an earlier invitation of the address is taken back. */
export async function inviteMember(
	world: World,
	{ enterpriseId, account: { accountId } }: MemberKeeper,
	wish: { email: string; role: MemberRole; language: Language },
): Promise<InviteOutcome> {
	const at = world.now()
	const { email, role, language } = wish
	return inTransaction(world.db, async (tx) => {
		const actor = (await lockMembers(tx, enterpriseId)).find((it) => it.accountId === accountId)
		if (!actor || !rolesToGive(actor.role).includes(role)) return { outcome: 'not-allowed' }
		const members = await listMembers(tx, enterpriseId)
		if (members.some((it) => it.email === email)) return { outcome: 'already-member' }
		const sent = await countInvited(tx, enterpriseId, new Date(at.getTime() - DAY_MS))
		if (sent >= MOST_INVITATIONS_A_DAY) return { outcome: 'too-many' }
		const note = { enterpriseId, by: accountId, at }
		const earlier = await withdrawInvitation(tx, { enterpriseId, email, at })
		if (earlier)
			await noteMember(tx, {
				...{ ...note, action: 'member.invitation-withdrawn', from: 'INVITED', to: 'WITHDRAWN' },
				about: { invitationId: earlier.id },
			})
		const expiresAt = new Date(at.getTime() + INVITATION_DAYS * DAY_MS)
		const invitation = { enterpriseId, email, role, language, invitedBy: accountId, at, expiresAt }
		const invitationId = await insertInvitation(tx, invitation)
		await noteMember(tx, { ...note, action: 'member.invited', from: null, to: 'INVITED', about: { invitationId } })
		const event = {
			topic: 'member-invited',
			dedupeKey: `member-invited:${invitationId}`,
			payload: { invitationId },
			at,
		}
		await publishEvent(tx, event)
		return { outcome: 'invited', invitationId }
	})
}
