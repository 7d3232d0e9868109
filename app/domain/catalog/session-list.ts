import { type HoldLimits, mostPieces } from '#app/domain/capacity/hold-limits.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { SessionRow } from '#app/domain/catalog/listing-page.ts'
import { ticketPrice } from '#app/domain/pricing/ticket-price.ts'
import { seatsReserved } from '#app/domain/sessions/waiting-list.ts'
import { sessionReasons, sessionStatus, type SessionStatus } from '#app/domain/sessions/status.ts'
import { addDays, isoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'
import type { TimeZone } from '#app/domain/time/zoned.ts'

/** A session as a visitor sees it: its status, and why it cannot be booked for one guest; empty when it can. */
export interface OfferedSession {
	id: number
	date: LocalDate
	startTime: string
	endTime: string
	left: number
	/** Seats that one visitor may keep unpaid of a large session; null where more cannot be had anyway. */
	mostKept: number | null
	status: SessionStatus
	reasons: UnavailableReason[]
	/** Prices of kinds of tickets that are its own, in minor units. */
	prices: { unitTypeId: number; priceMinor: number }[]
}

/** A week of sessions, from its Monday. */
export interface SessionWeek {
	monday: LocalDate
	sessions: OfferedSession[]
}

/** A session at an instant. */
export function offerSession(
	session: SessionRow,
	{ zone, at, limits }: { zone: TimeZone; at: Date; limits: HoldLimits },
): OfferedSession {
	const all = Math.max(0, session.left)
	const left = all - seatsReserved(session.waiting, all)
	const facts = {
		status: session.status,
		startsAt: new Date(session.startsAtMs),
		cutoffAt: new Date(session.cutoffAtMs),
		capacity: { total: session.total, held: 0, sold: session.total - left },
	}
	const { id, date, startTime, endTime } = session
	const reasons = sessionReasons(facts, 1, zone, at)
	const most = mostPieces([{ total: session.total, unitsEach: 1 }, ...session.shared], limits) ?? left
	const mostKept = most < left ? most : null
	const prices = session.rulePrices.map(({ unitTypeId, ...ofRule }) => ({
		...{ unitTypeId, priceMinor: ticketPrice(0, ofRule, date).priceMinor },
	}))
	return { id, date, startTime, endTime, left, mostKept, status: sessionStatus(facts, at), reasons, prices }
}

/** Sessions in time order grouped by the week they start in. */
export function byWeek(sessions: readonly OfferedSession[]): SessionWeek[] {
	const weeks = new Map<LocalDate, OfferedSession[]>()
	for (const session of sessions) {
		const monday = addDays(session.date, 1 - isoWeekday(session.date))
		const week = weeks.get(monday)
		if (week) week.push(session)
		else weeks.set(monday, [session])
	}
	return [...weeks].map(([monday, all]) => ({ monday, sessions: all }))
}
