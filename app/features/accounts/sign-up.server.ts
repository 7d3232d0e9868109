import { type PasswordFault, passwordFault } from '#app/domain/accounts/password-rules.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { signupLimit } from '#app/features/accounts/login-limits.ts'
import type { World } from '#app/platform/world.ts'
import { insertAccount } from '#db/queries/accounts.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { inTransaction } from '#db/transaction.ts'

export interface Signup {
	email: string
	name: string
	password: string
	language: Language
	clientAddress: string
	cookie: string | null
}

export type SignupOutcome =
	| { outcome: 'signed-up'; accountId: number; setCookie: string }
	| { outcome: 'weak-password'; fault: PasswordFault }
	| { outcome: 'email-taken' }
	| { outcome: 'too-many'; retryAfterSeconds: number }

/** Makes an account without any role and logs it in. */
export async function signUp(world: World, signup: Signup): Promise<SignupOutcome> {
	const email = signup.email.trim().toLowerCase()
	const fault = passwordFault(signup.password, [email, signup.name])
	if (fault) return { outcome: 'weak-password', fault }
	const limit = signupLimit(signup.clientAddress)
	const fate = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!fate.isAllowed) return { outcome: 'too-many', retryAfterSeconds: fate.retryAfterSeconds }
	const passwordHash = await world.passwords.hash(signup.password)
	const at = world.now()
	const accountId = await inTransaction(world.db, async (tx) => {
		const { name, language } = signup
		const id = await insertAccount(tx, { email, name: name.trim(), passwordHash, language, createdAt: at })
		if (id === null) return null
		const subject = { subjectKind: 'account', subjectId: id }
		await recordAudit(tx, { at, actorKind: 'account', actorId: id, action: 'account.signed-up', ...subject })
		return id
	})
	if (accountId === null) return { outcome: 'email-taken' }
	await world.sessions.end(signup.cookie)
	return { outcome: 'signed-up', accountId, setCookie: await world.sessions.start(accountId) }
}
