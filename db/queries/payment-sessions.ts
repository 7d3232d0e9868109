import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { gathered } from '#db/gathered.ts'

export interface OpenedSession {
	paymentId: string
	id: string
	url: string
	expiresAt: Date
}

/** Many checkouts a second keep their sessions in one statement; a lone one waits no longer than its buyer can see. */
const TOGETHER = { windowMs: 10, most: 50 }

async function keepSessions(db: Db, sessions: OpenedSession[]): Promise<void> {
	const rows = sessions.map(({ paymentId, id, url, expiresAt }) => ({
		payment_id: paymentId,
		id,
		url,
		expires_at: expiresAt,
	}))
	await sql`with quick as materialized (select set_config('synchronous_commit', 'off', true) as is_set)
		update payments p set session_id = s.id, session_url = s.url, session_expires_at = s.expires_at,
			state = case when p.state in ('CREATED', 'SUBMITTED') then 'REQUIRES_ACTION' else p.state end
		from quick, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as s(payment_id uuid, id text, url text, expires_at timestamptz)
		where p.id = s.payment_id and quick.is_set = 'off'`.execute(db)
}

const keepers = new WeakMap<Db, (session: OpenedSession) => Promise<void>>()

function keeperOf(db: Db): (session: OpenedSession) => Promise<void> {
	const keeper = keepers.get(db) ?? gathered((sessions) => keepSessions(db, sessions), TOGETHER)
	keepers.set(db, keeper)
	return keeper
}

/**
 * Keeps the session the provider opened; a payment that has moved on meanwhile keeps its state. Does not wait for the disk:
 * what a crash of the machine loses of it is asked for again under the same key. Not for use inside a transaction.
 */
export const keepPaymentSession = (db: Db, session: OpenedSession): Promise<void> => keeperOf(db)(session)
