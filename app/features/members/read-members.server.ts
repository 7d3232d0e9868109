import { rolesToGive } from '#app/domain/accounts/member-rights.ts'
import type { MemberKeeper } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { openInvitations } from '#db/queries/member-invitations.ts'
import { listMembers } from '#db/queries/members.ts'

/** Who works for an enterprise, who was asked to, and which roles whoever looks may give. */
export async function readMembers(world: World, { enterpriseId, account, role }: MemberKeeper) {
	const [members, invitations] = await Promise.all([
		listMembers(world.db, enterpriseId),
		openInvitations(world.db, enterpriseId),
	])
	return { members, invitations, ownId: account.accountId, canGive: rolesToGive(role), now: world.now() }
}
