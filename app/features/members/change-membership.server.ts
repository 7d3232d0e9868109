import { changeMember, type MemberChange } from '#app/domain/accounts/change-member.ts'
import type { MemberKeeper, MemberRole } from '#app/domain/accounts/roles.ts'
import { noteMember } from '#app/features/members/note-member.ts'
import type { World } from '#app/platform/world.ts'
import { loginSessionStore } from '#db/queries/login-sessions.ts'
import { deleteMember, lockMembers, setMemberRole } from '#db/queries/members.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { inTransaction } from '#db/transaction.ts'
import { passWall } from '#db/wall/behind-wall.ts'

export type ChangeMembershipOutcome = MemberChange['outcome']

/** Gives a member another role, or with null ends the membership, and with it every session of a person who was removed. */
export async function changeMembership(
	world: World,
	{ enterpriseId, account: { accountId: by } }: MemberKeeper,
	{ accountId, to }: { accountId: number; to: MemberRole | null },
): Promise<ChangeMembershipOutcome> {
	const [at, key] = [world.now(), world.newId()]
	return inTransaction(world.db, async (tx) => {
		const members = await lockMembers(tx, enterpriseId)
		const change = changeMember(members, { by, accountId, to })
		if (change.outcome !== 'changed') return change.outcome
		const { from } = change
		const note = { enterpriseId, by, from, about: { accountId }, at }
		if (to === null) {
			await deleteMember(tx, { enterpriseId, accountId })
			// Who leaves goes on as a buyer; who is removed logs in anew, wherever they were.
			if (by !== accountId)
				await passWall(tx, 'log-out-member', (all) => loginSessionStore(all).removeOfAccount(accountId))
			await noteMember(tx, { ...note, action: 'member.removed', to: 'REMOVED' })
		} else {
			await setMemberRole(tx, { enterpriseId, accountId, role: to })
			await noteMember(tx, { ...note, action: 'member.role-changed', to })
		}
		if (by !== accountId) {
			const payload = { enterpriseId, accountId, to, key }
			await publishEvent(tx, { topic: 'member-moved', dedupeKey: `member-moved:${key}`, payload, at })
		}
		return 'changed'
	})
}
