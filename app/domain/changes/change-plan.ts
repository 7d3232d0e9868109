import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { MovedParcel } from '#app/domain/changes/carried-parcels.ts'
import type { BookedLine, ChangeWish } from '#app/domain/changes/booked-line.ts'
import type { ChangeFeeRule } from '#app/domain/changes/change-price.ts'
import type { ChangeRefusal } from '#app/domain/changes/change-refusal.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { LineDiscount } from '#app/domain/pricing/priced-line.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** What a line is booked for: a stay's dates, or a session; its instants as ISO text, for a plan is kept as JSON. */
export type Booked = {
	checkIn: LocalDate | null
	checkOut: LocalDate | null
	sessionId: number | null
	startsAt: string | null
	endsAt: string | null
}

/** How a line stood when its change was planned; a change is done only while it stands so still. */
export type LineWas = Booked & { state: OrderLineState; paidMinor: number; refundedMinor: number }

/** What becomes of one line. Minor units. */
export type LineChange = {
	lineId: number
	/** The seller's part that it is added to; left out for a line that is there already. */
	newIn?: number
	enterpriseId: number
	cause: CancelCause
	was: LineWas
	to: Booked
	oldMinor: number
	newMinor: number
	feeMinor: number
	setBy: ChangeFeeRule
	/** Added to what is charged for it: by a payment of its own, or to what is paid on arrival (where it may be negative). */
	addedMinor: number
	/** The commission on that. */
	addedCommissionMinor: number
	/** What goes back of it. */
	backMinor: number
	unitMinor: number
	discountMinor: number
	/** What replaces the same keys of its price details. */
	details: { parts: unknown; discounts: LineDiscount[]; nights: unknown; demand: CapacityDemand[] }
	acquire: CapacityDemand[]
	release: CapacityDemand[]
}

/** A change as it is kept: what was wished and what it does; of an address, which parcels it moves. Minor units. */
export type ChangePlan = { wish: ChangeWish; lines: LineChange[]; parcels?: MovedParcel[] }

/** What a change costs: its fee, what is to be paid and what goes back; or why it cannot be. Minor units. */
export type ChangeQuote =
	| { outcome: 'planned'; plan: ChangePlan; feeMinor: number; dueMinor: number; backMinor: number }
	| { outcome: 'refused'; reason: ChangeRefusal }
	| { outcome: 'unavailable'; reasons: UnavailableReason[] }

/** How a line stands now, to be compared with how it stood. */
export function standingOf(line: BookedLine): LineWas {
	const { state, paidMinor, refundedMinor, checkIn, checkOut, sessionId, startsAt, endsAt } = line
	const times = { startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null }
	return { state, paidMinor, refundedMinor, checkIn, checkOut, sessionId, ...times }
}

const facts = (was: LineWas) => [was.state, was.paidMinor, was.refundedMinor, was.checkIn, was.checkOut, was.sessionId]

/** Whether the lines of a plan stand as they did when it was made. */
export function standsStill(plan: ChangePlan, lines: readonly BookedLine[]): boolean {
	return plan.lines.every(({ lineId, newIn, was }) => {
		const line = lines.find(({ id }) => id === lineId)
		if (newIn !== undefined) return line === undefined
		return line !== undefined && JSON.stringify(facts(standingOf(line))) === JSON.stringify(facts(was))
	})
}
