import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Connection } from '#db/client.ts'

const LOOK_EVERY_MS = 10

async function untilWaiting({ db }: Connection, count: number): Promise<void> {
	for (const deadline = performance.now() + 10_000; performance.now() < deadline;) {
		const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
		if ((rows[0]?.count ?? 0) >= count) return
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
	}
	throw new Error(`${count} deeds do not wait for the lock`)
}

/**
 * Deeds that all begin while someone else holds what they lock: each has sent its first locking statement before any of them
 * goes on, the worst of all moments for what they read with it.
 */
export async function behindALock<T>(
	connection: Connection,
	lock: RawBuilder<unknown>,
	deeds: readonly (() => Promise<T>)[],
): Promise<T[]> {
	let under: Promise<T>[] = []
	await connection.db.transaction().execute(async (tx) => {
		await lock.execute(tx)
		under = deeds.map((deed) => deed())
		for (const deed of under) deed.catch(() => undefined)
		await untilWaiting(connection, deeds.length)
	})
	return Promise.all(under)
}
