import { type AttemptLimit, loginLimits } from '#app/features/accounts/login-limits.ts'
import type { World } from '#app/platform/world.ts'
import { credentialsOf } from '#db/queries/accounts.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { giveTokenBack, takeToken } from '#db/queries/rate-buckets.ts'

export interface LoginAttempt {
	email: string
	password: string
	clientAddress: string
	/** The Cookie header: a session it carries is ended. */
	cookie: string | null
}

export type LoginOutcome =
	| { outcome: 'logged-in'; accountId: number; setCookie: string }
	| { outcome: 'wrong' }
	| { outcome: 'too-many'; retryAfterSeconds: number }

/**
 * Starts a session for the right password. An unknown address costs the same time as a wrong password, and only wrong ones
 * count against the limits.
 */
export async function logIn(world: World, attempt: LoginAttempt): Promise<LoginOutcome> {
	const email = attempt.email.trim().toLowerCase()
	const limits = loginLimits(email, attempt.clientAddress)
	const retryAfterSeconds = await takeAttempt(world, limits)
	if (retryAfterSeconds > 0) return { outcome: 'too-many', retryAfterSeconds }
	const account = await credentialsOf(world.db, email)
	const isRight = await world.passwords.verify(account?.passwordHash ?? null, attempt.password)
	if (!account || !isRight) {
		await recordLogin(world, 'login.failed', account?.id ?? null)
		return { outcome: 'wrong' }
	}
	for (const limit of limits) await giveTokenBack(world.db, bucketOf(world, limit))
	await world.sessions.end(attempt.cookie)
	const setCookie = await world.sessions.start(account.id)
	await recordLogin(world, 'login.done', account.id)
	return { outcome: 'logged-in', accountId: account.id, setCookie }
}

const bucketOf = (world: World, limit: AttemptLimit) => ({
	...limit,
	now: world.now(),
	factor: world.rateLimitFactor,
})

async function takeAttempt(world: World, limits: AttemptLimit[]): Promise<number> {
	for (const limit of limits) {
		const fate = await takeToken(world.db, bucketOf(world, limit))
		if (!fate.isAllowed) return fate.retryAfterSeconds
	}
	return 0
}

function recordLogin(world: World, action: string, accountId: number | null) {
	return recordAudit(world.db, {
		at: world.now(),
		actorKind: action === 'login.done' ? 'account' : 'guest',
		actorId: action === 'login.done' ? accountId : null,
		action,
		subjectKind: 'account',
		subjectId: accountId ?? 'unknown',
	})
}
