import {
	cancelQuote,
	type CancelCause,
	type CancellableService,
	type CancelRefusal,
} from '#app/domain/cancellation/cancel-quote.ts'
import type { LinePieces } from '#app/domain/cancellation/line-pieces.ts'
import type { CancellationPolicy, GoodsPolicy, PackagePolicy, ServicePolicy } from '#app/domain/cancellation/policy.ts'
import { feeOfNoShow, type FeeRule } from '#app/domain/cancellation/service-fee.ts'
import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import { stateAfterCancelling, type OrderLineKind, type OrderLineState } from '#app/domain/orders/line-states.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, type TimeZone } from '#app/domain/time/zoned.ts'

/** How a line ends before its time: called off, its guest never came, or left before the last night. */
export type CancelDeed = 'CANCEL' | 'NO_SHOW' | 'EARLY_DEPARTURE'

/** A line of an order as its end is decided by; amounts in minor units. */
export type SoldLine = {
	id: number
	kind: OrderLineKind
	state: OrderLineState
	sellerOrderId: number
	packageId: number | null
	packagePolicy: PackagePolicy['code'] | null
	/** What it costs as it is booked now, without fees for changes, and what went back of that. */
	paidMinor: number
	refundedMinor: number
	/** Fees for changes: they go back when it was not the buyer's doing. */
	changeFeeMinor?: number
	bookedAt: Date
	startsAt: Date | null
	endsAt: Date | null
	zone: TimeZone
	nights: { date: LocalDate; totalMinor: number }[]
	policy: CancellationPolicy | null
	deliveredAt: Date | null
	/** Goods: their temperature class; a fee: that of the parcel it is for, when it says so. */
	parcel: string | null
	/** What it takes of the ledger now; `night` for a room's night. */
	claims: (CapacityDemand & { night: LocalDate | null })[]
	/** Pieces, rooms or tickets. */
	qty?: number
	/** Of what some pieces can be given back alone; null for what ends only as a whole. */
	pieces?: LinePieces | null
}

/** Why a line cannot end this way now. */
export type LineRefusal =
	| CancelRefusal
	| 'needs_return'
	| 'service_over'
	| 'not_alone'
	| 'not_yet'
	| 'not_here'
	| 'only_whole'
	| 'not_so_many'

/**
 * What ending a line does; minor units. `setBy` 'shipping' is a parcel's fee that goes back with its goods, 'uncollected' the
 * rule of a parcel that nobody fetched.
 */
export type LineDecision = {
	lineId: number
	cause: CancelCause
	from: OrderLineState
	to: OrderLineState
	feeMinor: number
	refundMinor: number
	setBy: FeeRule | { rule: 'shipping' | 'uncollected' }
	giveBack: CapacityDemand[]
	/** It is not the whole of a line that ends, but so many pieces of `of`. */
	part?: { qty: number; of: number }
}

type Answer = LineDecision | { refused: { lineId: number; reason: LineRefusal } }
type End = { deed: CancelDeed; cause: CancelCause; at: Date }

/** Terms of a service sold without any: free until it starts. */
const NO_TERMS: ServicePolicy = {
	code: 'NONE',
	version: 1,
	kind: 'experience',
	graceMinutes: 0,
	graceNoticeHours: 0,
	tiers: [{ until: { hoursBefore: 0 }, withinHoursOfBooking: null, fee: { feeType: 'PERCENT', bp: 0 } }],
	noShow: { feeType: 'PERCENT', bp: 10_000 },
	earlyDeparture: { feeType: 'PERCENT', bp: 10_000 },
}
const NO_GOODS_TERMS: GoodsPolicy = { code: 'NONE', version: 1, kind: 'product', returnDays: 7, claimHours: 168 }

function serviceOf(line: SoldLine, cause: CancelCause = 'BUYER'): CancellableService {
	const { kind, state, refundedMinor, bookedAt, zone, nights, policy } = line
	const paidMinor = line.paidMinor + (cause === 'BUYER' ? 0 : (line.changeFeeMinor ?? 0))
	const terms = policy && policy.kind !== 'product' && policy.kind !== 'package' ? policy : NO_TERMS
	return {
		...{ kind: kind === 'STAY' ? 'STAY' : 'EXPERIENCE', state, paidMinor, refundedMinor, bookedAt, zone, nights },
		startsAt: line.startsAt ?? bookedAt,
		policy: terms,
	}
}

function quoteOf(line: SoldLine, { cause, at }: End) {
	if (line.kind !== 'GOODS') return cancelQuote(serviceOf(line, cause), at, cause)
	const policy = line.policy?.kind === 'product' ? line.policy : NO_GOODS_TERMS
	const { state, paidMinor, refundedMinor, deliveredAt } = line
	return cancelQuote({ kind: 'GOODS', state, paidMinor, refundedMinor, deliveredAt, policy }, at, cause)
}

/** What the buyer cannot do by a cancellation, beyond what nobody can. */
function buyerRefusal(line: SoldLine, at: Date): LineRefusal | null {
	if (line.kind === 'GOODS' && line.state === 'DELIVERED') return 'needs_return'
	if (line.state === 'CHECKED_IN') return 'already_served'
	return line.endsAt && line.state === 'CONFIRMED' && at.getTime() > line.endsAt.getTime() ? 'service_over' : null
}

function refusalOf(line: SoldLine, { deed, cause, at }: End): LineRefusal | null {
	switch (deed) {
		case 'CANCEL':
			return cause === 'BUYER' ? buyerRefusal(line, at) : null
		case 'EARLY_DEPARTURE':
			return line.kind === 'STAY' && line.state === 'CHECKED_IN' ? null : 'not_here'
		case 'NO_SHOW':
			if (line.state !== 'CONFIRMED' || line.startsAt === null) return 'not_here'
			return hasFailedToCome(line, line.startsAt, at) ? null : 'not_yet'
	}
}

/** A guest may come until midnight of the day of arrival at the property, a visitor until the session is over. */
function hasFailedToCome({ kind, zone, endsAt }: SoldLine, startsAt: Date, at: Date): boolean {
	if (kind === 'STAY') return localDateAt(at, zone) > localDateAt(startsAt, zone)
	return endsAt !== null && endsAt.getTime() <= at.getTime()
}

/** Goods that left stay gone, seats nobody sat on stay taken; of a stay begun or missed, the nights from today on come back. */
function giveBackOf(line: SoldLine, { deed, at }: End): CapacityDemand[] {
	const { kind, state, claims, zone } = line
	const demand = (of: SoldLine['claims']) => of.map(({ capacityId, qty }) => ({ capacityId, qty }))
	if (kind === 'GOODS') return ['WAITING', 'PLACED', 'PACKED'].includes(state) ? demand(claims) : []
	if (kind === 'STAY' && (deed !== 'CANCEL' || state === 'CHECKED_IN')) {
		const today = localDateAt(at, zone)
		return demand(claims.filter(({ night }) => night !== null && night >= today))
	}
	return deed === 'CANCEL' ? demand(claims) : []
}

/** Decides how one line ends at an instant: its fee by its terms, at most the paid share, and what comes back. */
export function decideLine(line: SoldLine, end: End): Answer {
	const { deed, cause, at } = end
	const reason = refusalOf(line, end)
	if (reason) return { refused: { lineId: line.id, reason } }
	const quote = deed === 'NO_SHOW' ? noShow(line) : quoteOf(line, end)
	if (quote.outcome === 'refused') return { refused: { lineId: line.id, reason: quote.reason } }
	const { feeMinor, refundMinor, setBy } = quote
	const to = deed === 'NO_SHOW' ? 'NO_SHOW' : stateAfterCancelling(line.state)
	const giveBack = giveBackOf(line, { deed, cause, at })
	return { lineId: line.id, cause, from: line.state, to, feeMinor, refundMinor, setBy, giveBack }
}

function noShow(line: SoldLine) {
	const service = serviceOf(line)
	const feeMinor = Math.min(feeOfNoShow(service), line.paidMinor)
	const refundMinor = Math.max(0, line.paidMinor - feeMinor - line.refundedMinor)
	return { outcome: 'quoted' as const, feeMinor, refundMinor, setBy: { rule: 'no_show' as const } }
}
