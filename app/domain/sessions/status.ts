import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { leftOf, type CapacityRow } from '#app/domain/capacity/demand.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { localDateAt, type TimeZone } from '#app/domain/time/zoned.ts'

/** How a session stands for a visitor (OCTO's availability statuses). */
export type SessionStatus = 'AVAILABLE' | 'LIMITED' | 'SOLD_OUT' | 'CLOSED' | 'FREESALE'

/** A session of an experience; its capacity row counts seats, null sells without counting. */
export type SessionFacts = {
	status: 'open' | 'closed' | 'called_off'
	startsAt: Date
	cutoffAt: Date
	capacity: Omit<CapacityRow, 'id'> | null
}

/** From this share of seats left down a session is shown as LIMITED; an operator's setting. */
export const LIMITED_LEFT_SHARE = 0.25

/** How a session stands at an instant; the cutoff itself is in time. */
export function sessionStatus(session: SessionFacts, at: Date, limitedLeftShare = LIMITED_LEFT_SHARE): SessionStatus {
	if (session.status !== 'open' || !isInTime(at, session.cutoffAt)) return 'CLOSED'
	if (session.capacity === null) return 'FREESALE'
	const left = leftOf(session.capacity)
	if (left === 0) return 'SOLD_OUT'
	return left <= session.capacity.total * limitedLeftShare ? 'LIMITED' : 'AVAILABLE'
}

/** Why a number of seats of a session cannot be booked at an instant; empty when they can. The date is that of its zone. */
export function sessionReasons(session: SessionFacts, seats: number, zone: TimeZone, at: Date): UnavailableReason[] {
	if (session.status === 'called_off') return [{ code: 'called_off' }]
	if (session.status === 'closed') return [{ code: 'session_closed' }]
	if (!isInTime(at, session.startsAt)) return [{ code: 'past', date: localDateAt(session.startsAt, zone) }]
	if (!isInTime(at, session.cutoffAt)) return [{ code: 'past_cutoff', cutoff: session.cutoffAt }]
	if (session.capacity === null) return []
	const left = leftOf(session.capacity)
	return left < seats ? [{ code: 'sold_out', wanted: seats, left }] : []
}
