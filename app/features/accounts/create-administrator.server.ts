import { type PasswordFault, passwordFault } from '#app/domain/accounts/password-rules.ts'
import type { World } from '#app/platform/world.ts'
import { credentialsOf, insertAccount } from '#db/queries/accounts.ts'
import { grantAdministrator, regionExists } from '#db/queries/administrators.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { inTransaction } from '#db/transaction.ts'

export type CreateAdministratorOutcome =
	| { outcome: 'created' | 'granted'; accountId: number }
	| { outcome: 'unknown-region' }
	| { outcome: 'weak-password'; fault: PasswordFault }

/** Makes an account an administrator of a region; one that exists keeps its password and gets the role. */
export async function createAdministrator(
	world: World,
	wanted: { email: string; regionCode: string; password: string },
): Promise<CreateAdministratorOutcome> {
	const email = wanted.email.trim().toLowerCase()
	const { regionCode } = wanted
	if (!(await regionExists(world.db, regionCode))) return { outcome: 'unknown-region' }
	const known = await credentialsOf(world.db, email)
	const fault = known ? null : passwordFault(wanted.password, [email])
	if (fault) return { outcome: 'weak-password', fault }
	const passwordHash = known ? '' : await world.passwords.hash(wanted.password)
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const fresh = { email, name: email.split('@')[0] ?? email, passwordHash, language: 'zh' as const, createdAt: at }
		const accountId = known?.id ?? (await insertAccount(tx, fresh))
		if (accountId === null) throw new Error('this account was made by someone else just now; try again')
		await grantAdministrator(tx, { accountId, regionCode, role: 'administrator', at })
		const subject = { subjectKind: 'account', subjectId: accountId, details: { regionCode } }
		await recordAudit(tx, { at, actorKind: 'system', actorId: null, action: 'administrator.granted', ...subject })
		return { outcome: known ? 'granted' : 'created', accountId }
	})
}
