import { sessionReasons } from '#app/domain/sessions/status.ts'
import { seatsLeft, waitingSubject } from '#app/domain/sessions/waiting-list.ts'
import type { World } from '#app/platform/world.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { readSessions } from '#db/queries/offers.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { insertWaitingEntry } from '#db/queries/waiting-lists.ts'
import { inTransaction } from '#db/transaction.ts'

export interface WaitingWish {
	sessionId: number
	email: string
	language: 'zh' | 'en'
	seats: number
}

export type JoinOutcome =
	/** The token opens the entry to whoever holds it. */
	| { outcome: 'joined'; entryId: number; token: string }
	| { outcome: 'has-seats' | 'too-many' | 'closed' | 'already' | 'not-found' }

/** Puts someone on the waiting list of a session that has no room for their party; once an address. */
export async function joinWaitingList(world: World, wish: WaitingWish): Promise<JoinOutcome> {
	const { sessionId, email, language, seats } = wish
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<JoinOutcome> => {
		const [found] = await readSessions(tx, [sessionId])
		if (!found?.listing.isOnSale) return { outcome: 'not-found' }
		await lockCapacity(tx, [found.capacity.id, ...found.resources.map(({ capacity }) => capacity.id)])
		const [session] = await readSessions(tx, [sessionId])
		if (!session) return { outcome: 'not-found' }
		if (seats > session.capacity.total) return { outcome: 'too-many' }
		if (sessionReasons({ ...session, capacity: null }, seats, session.listing.timeZone, at).length > 0)
			return { outcome: 'closed' }
		if (seatsLeft(session) - session.reserved >= seats) return { outcome: 'has-seats' }
		const entryId = await insertWaitingEntry(tx, { sessionId, email, language, seats, at })
		if (entryId === null) return { outcome: 'already' }
		await recordStateChanges(tx, [
			{ entity: 'waiting-entry', entityId: entryId, from: null, to: 'WAITING', actor: 'guest', at },
		])
		return { outcome: 'joined', entryId, token: world.tokens.of(waitingSubject(entryId)) }
	})
}
