import { waitingSubject } from '#app/domain/sessions/waiting-list.ts'
import type { World } from '#app/platform/world.ts'
import { lockCapacity, releaseCapacity } from '#db/queries/capacity.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import {
	findWaitingEntry,
	moveEntries,
	rowsOfSession,
	waitedSession,
	type WaitingEntry,
} from '#db/queries/waiting-lists.ts'
import { inTransaction } from '#db/transaction.ts'

/** An entry of a waiting list that its visitor may see and use; a wrong token is no other than no entry. */
export async function openEntry(world: World, entryId: number, token: string | null) {
	if (token === null || token.length > 200) return null
	if (!world.tokens.matches(token, world.tokens.hash(world.tokens.of(waitingSubject(entryId))))) return null
	const entry = await findWaitingEntry(world.db, entryId)
	const session = entry && (await waitedSession(world.db, entry.sessionId))
	return entry && session ? { entry, session } : null
}

/** Takes someone off a waiting list; seats that were offered go to the next in line. */
export async function leaveWaitingList(world: World, entry: WaitingEntry): Promise<void> {
	const { state } = entry
	if (state !== 'WAITING' && state !== 'OFFERED') return
	await inTransaction(world.db, async (tx) => {
		const drawn = await rowsOfSession(tx, entry.sessionId)
		await lockCapacity(
			tx,
			drawn.map(({ capacityId }) => capacityId),
		)
		const { moved, freed } = await moveEntries(tx, { ids: [entry.id], from: state, to: 'LEFT' })
		await releaseCapacity(tx, freed)
		const change = { from: state, to: 'LEFT', actor: 'guest', at: world.now() }
		await recordStateChanges(
			tx,
			moved.map((entityId) => ({ entity: 'waiting-entry' as const, entityId, ...change })),
		)
	})
}

/** The session of a waiting list, as its page names it; none that is not on show. */
export const readWaitedSession = (world: World, sessionId: number) => waitedSession(world.db, sessionId)
