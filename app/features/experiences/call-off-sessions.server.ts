import { calledOffWords, type OtherSession } from '#app/domain/sessions/called-off-words.ts'
import { CHOICE_HOURS, choiceUntil, splitByChoice } from '#app/domain/sessions/move-choice.ts'
import { runDecision } from '#app/domain/sessions/run-decision.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { markCalledOff } from '#db/queries/booking-requests.ts'
import {
	callOffSession,
	calledOffWithLines,
	type ChoiceOver,
	choicesOver,
	linesCalledOff,
	liveLinesOfSession,
	otherSessions,
	sessionsToDecide,
	type SessionToDecide,
} from '#db/queries/called-off-sessions.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { ordersOfLines } from '#db/queries/order-endings.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 50

interface Ending {
	session: SessionToDecide
	lineIds: number[]
	others: OtherSession[]
	sold: number
}

/** Says that lines of a session end, each once; the deed that answers pays back and gives the seats back. */
async function endLines(tx: Db, world: World, { session, lineIds, others, sold }: Ending): Promise<void> {
	if (lineIds.length === 0) return
	const { minToRun, isByHost } = session
	const reason = calledOffWords({ sold, minToRun, isByHost, others })
	const payload = { lineIds, cause: 'SELLER', reason, actor: 'system' }
	const dedupeKey = `session-called-off:${session.id}:${Math.min(...lineIds)}`
	await publishEvent(tx, { topic: 'lines-called-off', dedupeKey, payload, at: world.now() })
}

/** Says that guests may choose another session for a while. */
async function offerChoice(
	tx: Db,
	world: World,
	{ lineIds, isByHost }: { lineIds: number[]; isByHost: boolean },
): Promise<void> {
	const at = world.now()
	for (const { orderId, lineIds: own } of await ordersOfLines(tx, lineIds)) {
		const payload = { orderId, lineIds: own, until: choiceUntil(at).toISOString(), ...(isByHost && { isByHost }) }
		const dedupeKey = `session-choice:${own.join('.')}:${at.toISOString()}`
		await publishEvent(tx, { topic: 'session-choice', dedupeKey, payload, at })
	}
}

/** Calls the lines of a session off: where there is another, their guests choose first; the money of the rest goes back at once. */
async function callOffLines(tx: Db, world: World, session: SessionToDecide, sold: number): Promise<void> {
	const at = world.now()
	const marked = await markCalledOff(tx, await liveLinesOfSession(tx, session.id), at)
	if (marked.length === 0) return
	const others = await otherSessions(tx, session, at)
	const { choose, end } = splitByChoice(await linesCalledOff(tx, marked), others.length > 0)
	await offerChoice(tx, world, { lineIds: choose, isByHost: session.isByHost })
	await endLines(tx, world, { session, lineIds: end, others, sold })
}

/** Ends what guests did not move in their time. */
async function endChoice(tx: Db, world: World, over: ChoiceOver): Promise<void> {
	const [row] = await lockCapacity(tx, [over.capacityId])
	const others = await otherSessions(tx, over, world.now())
	await endLines(tx, world, { session: over, lineIds: over.lineIds, others, sold: row?.sold ?? 0 })
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
 * Calls off sessions that have too few guests after their cutoff: they are sold no more, and everyone goes to another of their
 * choice free of charge or gets everything back, by the end of the time to choose at the latest. What is paid for a session
 * afterwards is called off too. Gives how many were called off.
 */
export async function callOffSessions(world: World): Promise<number> {
	let calledOff = 0
	for (const session of await sessionsToDecide(world.db, world.now(), AT_ONCE))
		if (await inTransaction(world.db, (tx) => decide(tx, world, session))) calledOff++
	for (const session of await calledOffWithLines(world.db, world.now(), AT_ONCE))
		await inTransaction(world.db, (tx) => sweepLate(tx, world, session))
	for (const over of await choicesOver(world.db, addHours(world.now(), -CHOICE_HOURS), AT_ONCE))
		await inTransaction(world.db, (tx) => endChoice(tx, world, over))
	return calledOff
}
