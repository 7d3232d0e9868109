import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import {
	nextOffers,
	offerDemand,
	offerUntil,
	seatsLeft,
	type WaitedSession,
} from '#app/domain/sessions/waiting-list.ts'
import { sumDemand } from '#app/domain/capacity/demand.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { holdForOffer, lockCapacity, releaseCapacity } from '#db/queries/capacity.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import {
	markOffered,
	moveEntries,
	overdueOffers,
	rowsOfSession,
	sessionsToServe,
	waitingQueue,
} from '#db/queries/waiting-lists.ts'
import { inTransaction } from '#db/transaction.ts'

type Drawn = Awaited<ReturnType<typeof rowsOfSession>>

function sessionOf(drawn: Drawn, rows: readonly CapacityRow[]): WaitedSession | null {
	const rowOf = (id: number) => rows.find((row) => row.id === id) ?? { id, total: 0, held: 0, sold: 0 }
	const own = drawn.find(({ unitsPerGuest }) => unitsPerGuest === null)
	const resources = drawn.flatMap(({ capacityId, unitsPerGuest }) =>
		unitsPerGuest === null ? [] : [{ capacity: rowOf(capacityId), unitsPerGuest }],
	)
	return own ? { capacity: rowOf(own.capacityId), resources } : null
}

const logEntries = (tx: Db, ids: readonly number[], change: { from: string; to: string; at: Date }) =>
	recordStateChanges(
		tx,
		ids.map((entityId) => ({ entity: 'waiting-entry' as const, entityId, actor: 'system', ...change })),
	)

async function lapse(tx: Db, ids: number[], from: 'WAITING' | 'OFFERED', at: Date): Promise<void> {
	const { moved, freed } = await moveEntries(tx, { ids, from, to: 'LAPSED' })
	await releaseCapacity(tx, freed)
	await logEntries(tx, moved, { from, to: 'LAPSED', at })
}

/** Offers what is left to the first whose parties fit, each with units of its own. */
async function offer(
	tx: Db,
	at: Date,
	facts: { session: WaitedSession; queue: { id: number; seats: number }[]; cutoffAt: Date },
) {
	const { session, queue, cutoffAt } = facts
	const served = nextOffers(queue, seatsLeft(session))
	if (served.length === 0) return 0
	const offers = served.map(({ id, seats }) => ({ id, demand: offerDemand(session, seats) }))
	await holdForOffer(tx, sumDemand(offers.flatMap(({ demand }) => demand)))
	await markOffered(tx, offers, offerUntil(at, cutoffAt))
	await logEntries(
		tx,
		served.map(({ id }) => id),
		{ from: 'WAITING', to: 'OFFERED', at },
	)
	for (const { id } of served) {
		const dedupeKey = `seats-offered:${id}`
		await publishEvent(tx, { topic: 'seats-offered', dedupeKey, payload: { entryId: id }, at })
	}
	return served.length
}

/** Serves one list: offers past their time lapse, then what is left goes to the next in line, under one lock. */
export async function serveWaitingList(world: World, sessionId: number): Promise<number> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const drawn = await rowsOfSession(tx, sessionId)
		const ids = drawn.map(({ capacityId }) => capacityId)
		await lockCapacity(tx, ids)
		await lapse(tx, await overdueOffers(tx, sessionId, at), 'OFFERED', at)
		const queue = await waitingQueue(tx, sessionId)
		const [own] = drawn
		const session = sessionOf(drawn, await lockCapacity(tx, ids))
		if (!own || !session) return 0
		const { cutoffAt, status } = own
		if (status === 'open' && isInTime(at, cutoffAt)) return offer(tx, at, { session, queue, cutoffAt })
		await lapse(
			tx,
			queue.map(({ id }) => id),
			'WAITING',
			at,
		)
		return 0
	})
}

/** Serves every list with something to do. Gives how many offers were made. */
export async function serveWaitingLists(world: World): Promise<number> {
	let offers = 0
	for (const sessionId of await sessionsToServe(world.db, world.now()))
		offers += await serveWaitingList(world, sessionId)
	return offers
}
