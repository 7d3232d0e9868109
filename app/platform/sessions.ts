import { createHash } from 'node:crypto'
import { Lucia, TimeSpan } from 'lucia'

interface StoredSession {
	idHash: string
	accountId: number
	expiresAt: Date
}

/** What Lucia needs of the database; db/queries/login-sessions.ts has it. */
export interface LoginSessionStore {
	find: (idHash: string) => Promise<StoredSession | null>
	insert: (session: StoredSession) => Promise<void>
	extend: (idHash: string, expiresAt: Date) => Promise<void>
	remove: (idHash: string) => Promise<void>
	removeOfAccount: (accountId: number) => Promise<void>
	listOfAccount: (accountId: number) => Promise<StoredSession[]>
	removeExpired: () => Promise<void>
}

export interface LoginSessions {
	/** Starts a session and gives the Set-Cookie value. */
	start: (accountId: number) => Promise<string>
	/** Who a Cookie header belongs to; `setCookie` is there when the cookie should be renewed or removed. */
	read: (cookieHeader: string | null) => Promise<{ accountId: number | null; setCookie: string | null }>
	/** Ends the session of a Cookie header and gives the Set-Cookie value that removes it. */
	end: (cookieHeader: string | null) => Promise<string>
	endAll: (accountId: number) => Promise<void>
	/** Cheap look without the database: pages for anonymous visitors may be shared. */
	hasCookie: (cookieHeader: string | null) => boolean
}

declare module 'lucia' {
	interface Register {
		Lucia: Lucia
		UserId: number
	}
}

const SESSION_DAYS = 30
const sha256 = (value: string) => createHash('sha256').update(value).digest('base64url')

function toLucia(row: StoredSession, id: string) {
	return { id, userId: row.accountId, expiresAt: row.expiresAt, attributes: {} }
}

/** The database sees only the SHA-256 of a session's id; the cookie alone holds the id. */
function adapterOf(store: LoginSessionStore): ConstructorParameters<typeof Lucia>[0] {
	return {
		async getSessionAndUser(id) {
			const row = await store.find(sha256(id))
			return row ? [toLucia(row, id), { id: row.accountId, attributes: {} }] : [null, null]
		},
		getUserSessions: async (accountId) => (await store.listOfAccount(accountId)).map((row) => toLucia(row, row.idHash)),
		setSession: (session) =>
			store.insert({ idHash: sha256(session.id), accountId: session.userId, expiresAt: session.expiresAt }),
		updateSessionExpiration: (id, expiresAt) => store.extend(sha256(id), expiresAt),
		deleteSession: (id) => store.remove(sha256(id)),
		deleteUserSessions: (accountId) => store.removeOfAccount(accountId),
		deleteExpiredSessions: () => store.removeExpired(),
	}
}

/** Login sessions by Lucia; over https the cookie carries the __Host- prefix, which binds it to this host and path. */
export function createSessions(store: LoginSessionStore, isHttps: boolean): LoginSessions {
	const lucia = new Lucia(adapterOf(store), {
		sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
		sessionCookie: {
			name: isHttps ? '__Host-session' : 'session',
			attributes: { secure: isHttps, sameSite: 'lax', path: '/' },
		},
	})
	const idOf = (header: string | null) => (header ? lucia.readSessionCookie(header) : null)
	return {
		async start(accountId) {
			const session = await lucia.createSession(accountId, {})
			return lucia.createSessionCookie(session.id).serialize()
		},
		async read(header) {
			const id = idOf(header)
			if (!id) return { accountId: null, setCookie: null }
			const { session } = await lucia.validateSession(id)
			if (!session) return { accountId: null, setCookie: lucia.createBlankSessionCookie().serialize() }
			const setCookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : null
			return { accountId: session.userId, setCookie }
		},
		async end(header) {
			const id = idOf(header)
			if (id) await lucia.invalidateSession(id)
			return lucia.createBlankSessionCookie().serialize()
		},
		endAll: (accountId) => lucia.invalidateUserSessions(accountId),
		hasCookie: (header) => idOf(header) !== null,
	}
}
