import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { setTrusted } from '#db/queries/listing-reviews.ts'
import { inTransaction } from '#db/transaction.ts'

/** Lets an enterprise of the administrator's region publish without waiting for a look, or no more. */
export async function trustEnterprise(
	world: World,
	{ regionCode, account }: Administrator,
	trust: { enterpriseId: number; isTrusted: boolean },
): Promise<{ outcome: 'decided' | 'not-found' }> {
	return inTransaction(world.db, async (tx) => {
		if (!(await setTrusted(tx, { ...trust, regionCode }))) return { outcome: 'not-found' }
		const action = trust.isTrusted ? 'enterprise.trusted' : 'enterprise.trusted-no-more'
		const subject = { subjectKind: 'enterprise', subjectId: trust.enterpriseId }
		await recordAudit(tx, { at: world.now(), actorKind: 'account', actorId: account.accountId, action, ...subject })
		return { outcome: 'decided' }
	})
}
