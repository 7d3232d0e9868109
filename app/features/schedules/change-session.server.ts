import type { Manager } from '#app/domain/accounts/roles.ts'
import { type InTheWay, leastTotal, mayCutTo, ordersOnce } from '#app/domain/capacity/way.ts'
import type { GuideConflict } from '#app/domain/sessions/guide-slots.ts'
import type { Slot } from '#app/domain/sessions/session-rule.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localInstant, type LocalTime } from '#app/domain/time/zoned.ts'
import { bindGuides } from '#app/features/schedules/bind-guides.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { ordersInTheWay } from '#db/queries/capacity-ways.ts'
import { lockCapacity, setCapacityTotal } from '#db/queries/capacity.ts'
import {
	endSessions,
	hostSession,
	type HostSession,
	moveSession,
	openSession,
	sessionAt,
	setApart,
} from '#db/queries/rule-sessions.ts'
import { lockSellerListing } from '#db/queries/seller-listings.ts'
import { scheduledListing, type ScheduledListing } from '#db/queries/session-rules.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type SessionDeed =
	| { deed: 'seats' | 'open'; seats: number }
	| { deed: 'move'; date: LocalDate; time: LocalTime }
	| { deed: 'close' | 'call-off' }

export type SessionOutcome =
	| { outcome: 'done' }
	| { outcome: 'not-found' }
	| { outcome: 'past' | 'no-move' }
	/** The listing has another session at that time. */
	| { outcome: 'taken'; sessionId: number }
	/** Guests have seats; the orders. */
	| { outcome: 'guests'; inTheWay: InTheWay[] }
	| { outcome: 'promised'; least: number; inTheWay: InTheWay[] }
	/** A guide or a vehicle of the experience is out elsewhere then, or takes fewer people than have places. */
	| { outcome: 'guide'; conflict: GuideConflict }

interface Target {
	session: HostSession
	listing: ScheduledListing
	enterpriseId: number
	at: Date
	actor: string
}

const done = { outcome: 'done' } as const
const noMove = { outcome: 'no-move' } as const

async function ordersOf(tx: Db, { enterpriseId, session }: Target): Promise<InTheWay[]> {
	return ordersOnce(await ordersInTheWay(tx, enterpriseId, [session.capacityId]))
}

async function noteState(tx: Db, { session, actor, at }: Target, to: 'open' | 'closed' | 'called_off') {
	const change = { entity: 'session' as const, entityId: session.id, from: session.status, to, actor, at }
	await recordStateChanges(tx, [{ ...change, reason: 'by itself' }])
}

async function setSeats(tx: Db, target: Target, seats: number): Promise<SessionOutcome> {
	const { session, actor, at } = target
	if (session.status !== 'open') return noMove
	if (!mayCutTo(session, seats))
		return { outcome: 'promised', least: leastTotal(session), inTheWay: await ordersOf(tx, target) }
	await setCapacityTotal(tx, { id: session.capacityId, total: seats })
	await setApart(tx, [session.id])
	const change = { from: String(session.total), to: String(seats), actor, reason: 'seats of a session', at }
	await recordStateChanges(tx, [{ entity: 'capacity', entityId: session.capacityId, ...change }])
	return done
}

async function end(tx: Db, target: Target, status: 'closed' | 'called_off'): Promise<SessionOutcome> {
	const { session } = target
	if (session.status !== 'open') return noMove
	await endSessions(tx, [session.id], { status, alone: true })
	if (status === 'closed') await setCapacityTotal(tx, { id: session.capacityId, total: leastTotal(session) })
	await noteState(tx, target, status)
	return done
}

async function open(tx: Db, target: Target, seats: number): Promise<SessionOutcome> {
	const { session } = target
	if (session.status !== 'closed') return noMove
	if (!mayCutTo(session, seats))
		return { outcome: 'promised', least: leastTotal(session), inTheWay: await ordersOf(tx, target) }
	await openSession(tx, session.id)
	await setCapacityTotal(tx, { id: session.capacityId, total: seats })
	await noteState(tx, target, 'open')
	return done
}

/** The same session at another time: as long as it was, bookable for as long before it. */
function movedTo({ session, listing }: Target, date: LocalDate, time: LocalTime): Slot {
	const startsAt = localInstant(date, time, listing.timeZone)
	const by = startsAt.getTime() - session.startsAt.getTime()
	const later = (instant: Date) => new Date(instant.getTime() + by)
	return { startsAt, endsAt: later(session.endsAt), cutoffAt: later(session.cutoffAt) }
}

async function move(tx: Db, target: Target, to: { date: LocalDate; time: LocalTime }): Promise<SessionOutcome> {
	const { session, listing, at, actor } = target
	if (session.status !== 'open') return noMove
	const slot = movedTo(target, to.date, to.time)
	if (!isInTime(at, slot.cutoffAt)) return { outcome: 'past' }
	const other = await sessionAt(tx, listing.id, slot.startsAt)
	if (other === session.id) return noMove
	if (other !== undefined) return { outcome: 'taken', sessionId: other }
	if (leastTotal(session) + session.waiting > 0) return { outcome: 'guests', inTheWay: await ordersOf(tx, target) }
	await setCapacityTotal(tx, { id: session.capacityId, total: 0 })
	await moveSession(tx, session, slot)
	const times = { from: session.startsAt.toISOString(), to: slot.startsAt.toISOString() }
	await recordStateChanges(tx, [{ entity: 'session', entityId: session.id, ...times, actor, reason: 'moved', at }])
	return done
}

function doDeed(tx: Db, target: Target, wanted: SessionDeed): Promise<SessionOutcome> {
	switch (wanted.deed) {
		case 'seats':
			return setSeats(tx, target, wanted.seats)
		case 'move':
			return move(tx, target, wanted)
		case 'open':
			return open(tx, target, wanted.seats)
		case 'close':
			return end(tx, target, 'closed')
		case 'call-off':
			return end(tx, target, 'called_off')
	}
}

/** What a deed must take back: no guide can go out with the session. */
class NoGuide extends Error {
	readonly conflict: GuideConflict
	constructor(conflict: GuideConflict) {
		super(conflict.code)
		this.conflict = conflict
	}
}

/** Sends the guides of the experience out with a session that was opened or moved. */
async function sendGuide(tx: Db, { session, listing, at }: Target): Promise<void> {
	const conflicts = await bindGuides(tx, listing.id, at)
	const own = conflicts.find(({ sessionId }) => sessionId === session.id)
	if (own) throw new NoGuide(own)
}

/**
 * Changes one session by itself; from then on its rule leaves it alone. One with guests is never moved: it is called off, and its
 * guests choose another or get everything back.
 */
export async function changeSession(
	world: World,
	{ enterpriseId, account }: Manager,
	sessionId: number,
	wanted: SessionDeed,
): Promise<SessionOutcome> {
	const at = world.now()
	const key = { enterpriseId, sessionId }
	const change = async (tx: Db): Promise<SessionOutcome> => {
		const found = await hostSession(tx, key)
		if (!found) return { outcome: 'not-found' }
		const { listingId } = found
		await lockSellerListing(tx, { enterpriseId, listingId })
		await lockCapacity(tx, [found.capacityId])
		const [session, listing] = [await hostSession(tx, key), await scheduledListing(tx, { enterpriseId, listingId })]
		if (!session || !listing) return { outcome: 'not-found' }
		if (session.startsAt <= at) return { outcome: 'past' }
		const target = { session, listing, enterpriseId, at, actor: `account:${account.accountId}` }
		const result = await doDeed(tx, target, wanted)
		if (result.outcome !== 'done') return result
		if (wanted.deed === 'open' || wanted.deed === 'move') await sendGuide(tx, target)
		const subject = { subjectKind: 'session', subjectId: sessionId, details: { ...wanted } }
		await recordAudit(tx, {
			...{ at, actorKind: 'account', actorId: account.accountId, action: `session.${wanted.deed}` },
			...subject,
		})
		return result
	}
	try {
		return await inTransaction(world.db, change)
	} catch (error) {
		if (error instanceof NoGuide) return { outcome: 'guide', conflict: error.conflict }
		throw error
	}
}
