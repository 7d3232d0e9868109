import { invitationStands, invitationSubject } from '#app/domain/accounts/invitation.ts'
import { rolesThatMay } from '#app/domain/accounts/member-rights.ts'
import type { MemberRole } from '#app/domain/accounts/roles.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { findInvitation } from '#db/queries/member-invitations.ts'
import { memberToTell } from '#db/queries/members.ts'
import { membersToTell, mutedTopics } from '#db/queries/notice-people.ts'
import { inTransaction } from '#db/transaction.ts'

/** Sends an invitation to the address it was made for, while it still stands. */
export async function tellMemberInvited(world: Teller, { invitationId }: { invitationId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const invitation = await findInvitation(tx, invitationId)
		if (!invitation || invitationStands(invitation, world.now()) !== 'open') return
		const { enterprise, inviter, role, language, email, expiresAt } = invitation
		await postNotices(tx, world, {
			...{ fact: `member-invited:${invitationId}`, kind: 'member-invited', audience: 'BUYER', orderId: null },
			params: { enterprise, inviter, role, until: expiresAt.toISOString() },
			link: `/join/${invitationId}`,
			stranger: { address: email, keySubject: invitationSubject(invitationId) },
			people: [{ accountId: null, language, muted: [] }],
		})
	})
}

/** Tells those who keep an enterprise's members that somebody joined: a link may have gone to the wrong person. */
export async function tellMemberJoined(
	world: Teller,
	{ enterpriseId, accountId, invitationId }: { enterpriseId: number; accountId: number; invitationId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await memberToTell(tx, { enterpriseId, accountId })
		const invitation = await findInvitation(tx, invitationId)
		if (!told || !invitation) return
		const keepers = await membersToTell(tx, enterpriseId, rolesThatMay('keep-members'))
		await postNotices(tx, world, {
			...{ fact: `member-joined:${invitationId}`, kind: 'seller-member-joined', audience: 'SELLER', orderId: null },
			enterpriseId,
			params: { enterprise: told.enterprise, name: told.name, role: invitation.role },
			link: `/seller/members?enterprise=${enterpriseId}`,
			people: keepers.filter((person) => person.accountId !== accountId),
		})
	})
}

/** Tells a person what another changed about their place in an enterprise. */
export async function tellMemberMoved(
	world: Teller,
	{ enterpriseId, accountId, to, key }: { enterpriseId: number; accountId: number; to: MemberRole | null; key: string },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await memberToTell(tx, { enterpriseId, accountId })
		if (!told) return
		const { enterprise, language } = told
		await postNotices(tx, world, {
			...{ fact: `member-moved:${key}`, kind: 'member-moved', audience: 'BUYER', orderId: null },
			params: { enterprise, to },
			link: '/account',
			people: [{ accountId, language, muted: await mutedTopics(tx, accountId) }],
		})
	})
}
