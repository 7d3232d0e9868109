import type { Account } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'

/** Ends the session of a request on the server and gives the Set-Cookie value that removes it. */
export async function logOut(world: World, request: Request): Promise<string> {
	const cookie = request.headers.get('cookie')
	const { accountId } = await world.sessions.read(cookie)
	const setCookie = await world.sessions.end(cookie)
	if (accountId !== null) await recordLogout(world, accountId, 'logout.done')
	return setCookie
}

/** Ends every session of an account, on all devices, and gives the Set-Cookie value that removes this one's. */
export async function logOutEverywhere(world: World, account: Account): Promise<string> {
	await world.sessions.endAll(account.accountId)
	await recordLogout(world, account.accountId, 'logout.everywhere')
	return world.sessions.end(null)
}

function recordLogout(world: World, accountId: number, action: string) {
	return recordAudit(world.db, {
		at: world.now(),
		actorKind: 'account',
		actorId: accountId,
		action,
		subjectKind: 'account',
		subjectId: accountId,
	})
}
