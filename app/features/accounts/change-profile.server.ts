import type { Buyer } from '#app/domain/accounts/roles.ts'
import type { ProfileForm } from '#app/features/accounts/profile-form.ts'
import type { World } from '#app/platform/world.ts'
import { updateProfile } from '#db/queries/accounts.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { inTransaction } from '#db/transaction.ts'

/** Writes a person's own name, phone and language. */
export async function changeProfile(world: World, buyer: Buyer, profile: ProfileForm): Promise<void> {
	const { accountId } = buyer
	await inTransaction(world.db, async (tx) => {
		await updateProfile(tx, accountId, profile)
		await recordAudit(tx, {
			at: world.now(),
			actorKind: 'account',
			actorId: accountId,
			action: 'account.changed',
			subjectKind: 'account',
			subjectId: accountId,
			details: { fields: Object.keys(profile) },
		})
	})
}
