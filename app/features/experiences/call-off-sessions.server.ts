import { calledOffWords } from '#app/domain/sessions/called-off-words.ts'
import { runDecision } from '#app/domain/sessions/run-decision.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { markCalledOff } from '#db/queries/booking-requests.ts'
import {
	callOffSession,
	calledOffWithLines,
	liveLinesOfSession,
	otherSessions,
	sessionsToDecide,
	type SessionToDecide,
} from '#db/queries/called-off-sessions.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 50

/** Says that the lines of a session end, each once; the deed that answers pays back and gives the seats back. */
async function callOffLines(tx: Db, world: World, session: SessionToDecide, sold: number): Promise<void> {
	const at = world.now()
	const lineIds = await markCalledOff(tx, await liveLinesOfSession(tx, session.id), at)
	if (lineIds.length === 0) return
	const others = await otherSessions(tx, session, at)
	const reason = calledOffWords({ sold, minToRun: session.minToRun, others })
	const payload = { lineIds, cause: 'SELLER', reason, actor: 'system' }
	const dedupeKey = `session-called-off:${session.id}:${Math.min(...lineIds)}`
	await publishEvent(tx, { topic: 'lines-called-off', dedupeKey, payload, at })
}

/** Seats that are being paid for may still make it run: then it is decided when their time is over. */
async function decide(tx: Db, world: World, session: SessionToDecide): Promise<boolean> {
	const [row] = await lockCapacity(tx, [session.capacityId])
	if (!row || runDecision(session, row.sold + row.held, world.now()) !== 'CALLED_OFF') return false
	if (!(await callOffSession(tx, session.id))) return false
	const change = { from: 'open', to: 'called_off', actor: 'system', at: world.now() }
	const reason = `${row.sold} of ${session.minToRun}`
	await recordStateChanges(tx, [{ entity: 'session', entityId: session.id, reason, ...change }])
	await callOffLines(tx, world, session, row.sold)
	return true
}

async function sweepLate(tx: Db, world: World, session: SessionToDecide): Promise<void> {
	const [row] = await lockCapacity(tx, [session.capacityId])
	await callOffLines(tx, world, session, row?.sold ?? 0)
}

/**
 * Calls off sessions that have too few guests after their cutoff: they are sold no more and everyone gets everything back,
 * or goes to another. What is paid for a session afterwards is called off too. Gives how many were called off.
 */
export async function callOffSessions(world: World): Promise<number> {
	let calledOff = 0
	for (const session of await sessionsToDecide(world.db, world.now(), AT_ONCE))
		if (await inTransaction(world.db, (tx) => decide(tx, world, session))) calledOff++
	for (const session of await calledOffWithLines(world.db, world.now(), AT_ONCE))
		await inTransaction(world.db, (tx) => sweepLate(tx, world, session))
	return calledOff
}
