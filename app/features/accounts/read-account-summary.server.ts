import { mayMember } from '#app/domain/accounts/member-rights.ts'
import type { World } from '#app/platform/world.ts'
import { accountWithRoles } from '#db/queries/memberships.ts'
import { countUnread } from '#db/queries/notices.ts'

export interface AccountSummary {
	/** null for visitors who are not logged in. */
	accountId: number | null
	account: { name: string; canSell: boolean; canAdminister: boolean; unread: number } | null
	/** Tells one reader's pages from another's without saying who it is; 'nobody' without an account. */
	reader: string
	/** A Set-Cookie value when the session's cookie should be renewed or removed. */
	setCookie: string | null
}

const NOBODY = 'nobody'

/** What the header of every page says of its visitor; without a session's cookie it costs no query. */
export async function readAccountSummary(world: World, request: Request): Promise<AccountSummary> {
	const cookie = request.headers.get('cookie')
	if (!world.sessions.hasCookie(cookie)) return { accountId: null, account: null, reader: NOBODY, setCookie: null }
	const { accountId, setCookie } = await world.sessions.read(cookie)
	if (accountId === null) return { accountId: null, account: null, reader: NOBODY, setCookie }
	const [account, unread] = await Promise.all([accountWithRoles(world.db, accountId), countUnread(world.db, accountId)])
	if (!account) return { accountId: null, account: null, reader: NOBODY, setCookie }
	const canSell = account.memberships.some(({ role }) => mayMember(role, 'handle-orders'))
	return {
		accountId,
		account: { name: account.name, canSell, canAdminister: account.administers.length > 0, unread },
		reader: world.tokens.of(`reader ${accountId}`).slice(0, 16),
		setCookie,
	}
}
