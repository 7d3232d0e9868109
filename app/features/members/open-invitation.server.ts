import { invitationStands, invitationSubject } from '#app/domain/accounts/invitation.ts'
import type { World } from '#app/platform/world.ts'
import { findInvitation } from '#db/queries/member-invitations.ts'

/** The invitation that a link opens, with how it stands; a wrong key is no other than no invitation. */
export async function openInvitation(world: World, invitationId: number, token: string | null) {
	if (token === null || token.length > 200) return null
	const key = world.tokens.of(invitationSubject(invitationId))
	if (!world.tokens.matches(token, world.tokens.hash(key))) return null
	const invitation = await findInvitation(world.db, invitationId)
	return invitation ? { ...invitation, stands: invitationStands(invitation, world.now()) } : null
}
