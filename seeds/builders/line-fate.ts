import { cancelQuote, type CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { GoodsPolicy, ServicePolicy } from '#app/domain/cancellation/policy.ts'
import type { DraftLine } from '#app/domain/checkout/draft-order.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { NightPrice } from '#app/domain/pricing/night-rule.ts'
import { addHours, addMinutes, DAY_MS } from '#app/domain/time/instant.ts'
import type { Random } from '#seeds/random.ts'
import { TIME_ZONE } from '#seeds/builders/listings.ts'

export interface LineRefund {
	minor: number
	at: Date
	reason: string
}

/** What became of a paid line by now. */
export interface LineFate {
	state: OrderLineState
	dispatchedAt: Date | null
	servedAt: Date | null
	/** When guests arrived; for the voucher. */
	arrivedAt: Date | null
	cancelledAt: Date | null
	cancelledBy: 'buyer' | 'seller' | null
	refund: LineRefund | null
	/** Whether what it took of the ledger is still taken. */
	isTaken: boolean
}

export const NOTHING_YET: Omit<LineFate, 'state'> = {
	dispatchedAt: null,
	servedAt: null,
	arrivedAt: null,
	cancelledAt: null,
	cancelledBy: null,
	refund: null,
	isTaken: true,
}

const CAUSE: Readonly<Record<'buyer' | 'seller', CancelCause>> = { buyer: 'BUYER', seller: 'SELLER' }

function cancelled(minor: number, at: Date, by: 'buyer' | 'seller'): LineFate {
	const refund = minor > 0 ? { minor, at, reason: `cancelled-${by}` } : null
	return { ...NOTHING_YET, state: 'CANCELLED', cancelledAt: at, cancelledBy: by, refund, isTaken: false }
}

/** A line of goods called off before it left: all of it goes back. */
export function cancelledGoods(line: DraftLine, at: Date, by: 'buyer' | 'seller'): LineFate {
	const quote = cancelQuote(
		{
			kind: 'GOODS',
			state: 'PLACED',
			paidMinor: line.paidMinor,
			refundedMinor: 0,
			deliveredAt: null,
			policy: line.policy as GoodsPolicy,
		},
		at,
		CAUSE[by],
	)
	if (quote.outcome !== 'quoted') throw new Error(`goods cannot be called off: ${quote.reason}`)
	return cancelled(quote.refundMinor, at, by)
}

/** A stay or a session called off before it began, at the price its terms say. */
export function cancelledService(line: DraftLine, bookedAt: Date, at: Date, by: 'buyer' | 'seller'): LineFate {
	if (line.startsAt === null) throw new Error('a service without a start')
	const quote = cancelQuote(
		{
			kind: line.kind === 'STAY' ? 'STAY' : 'EXPERIENCE',
			state: 'CONFIRMED',
			paidMinor: line.paidMinor,
			refundedMinor: 0,
			bookedAt,
			startsAt: line.startsAt,
			zone: TIME_ZONE,
			nights: line.priceDetails.nights as NightPrice[],
			policy: line.policy as ServicePolicy,
		},
		at,
		CAUSE[by],
	)
	if (quote.outcome !== 'quoted') throw new Error(`a service cannot be called off: ${quote.reason}`)
	return cancelled(quote.refundMinor, at, by)
}

function stayFate(line: ServiceTimes, now: Date, random: Random): LineFate {
	const arrivedAt = addMinutes(line.startsAt, random.int(0, 300))
	const leftAt = addMinutes(line.endsAt, -random.int(5, 110))
	const isMissing = random.chance(0.014)
	if (arrivedAt > now) return { ...NOTHING_YET, state: 'CONFIRMED' }
	if (isMissing) return { ...NOTHING_YET, state: 'NO_SHOW' }
	if (leftAt > now) return { ...NOTHING_YET, state: 'CHECKED_IN', arrivedAt }
	return { ...NOTHING_YET, state: 'CHECKED_OUT', arrivedAt, servedAt: leftAt }
}

function sessionFate(line: ServiceTimes, now: Date, random: Random): LineFate {
	const arrivedAt = addMinutes(line.startsAt, -random.int(0, 20))
	const isMissing = random.chance(0.026)
	if (arrivedAt > now || (isMissing && line.endsAt > now)) return { ...NOTHING_YET, state: 'CONFIRMED' }
	if (isMissing) return { ...NOTHING_YET, state: 'NO_SHOW' }
	return { ...NOTHING_YET, state: 'REDEEMED', arrivedAt, servedAt: arrivedAt }
}

type ServiceTimes = { startsAt: Date; endsAt: Date }

/** Guests come late, or never; whoever is in by now has arrived, whoever left has been served. */
export function serviceFate({ kind, startsAt, endsAt }: DraftLine, now: Date, random: Random): LineFate {
	if (!startsAt || !endsAt) throw new Error('a service without its times')
	return (kind === 'STAY' ? stayFate : sessionFate)({ startsAt, endsAt }, now, random)
}

/** Guests who come for certain: they wait for their day, or came and left. */
export function certainFate({ startsAt, endsAt }: DraftLine, now: Date): LineFate {
	if (!startsAt || !endsAt || endsAt > now) return { ...NOTHING_YET, state: 'CONFIRMED' }
	return {
		...NOTHING_YET,
		state: 'CHECKED_OUT',
		arrivedAt: addMinutes(startsAt, 45),
		servedAt: addMinutes(endsAt, -50),
	}
}

export interface ParcelTimes {
	packedAt: Date
	dispatchedAt: Date
	deliveredAt: Date
}

function afterDelivery(line: DraftLine, times: ParcelTimes, now: Date, random: Random): LineRefund | null {
	const draw = random.next()
	const at = addHours(times.deliveredAt, random.int(3, 22))
	if (at >= now || draw > 0.026) return null
	const mayReturn = (line.policy as GoodsPolicy | null)?.returnDays !== null
	if (draw < 0.007 && mayReturn) return { minor: line.paidMinor, at, reason: 'claim' }
	const minor = Math.floor((line.paidMinor * random.int(15, 60)) / 100)
	return minor > 0 ? { minor, at, reason: 'claim' } : null
}

/** How far goods have come by now. */
export function goodsFate(line: DraftLine, times: ParcelTimes, now: Date, random: Random): LineFate {
	const { packedAt, dispatchedAt, deliveredAt } = times
	const refund = afterDelivery(line, times, now, random)
	if (dispatchedAt > now) return { ...NOTHING_YET, state: packedAt > now ? 'PLACED' : 'PACKED' }
	if (deliveredAt > now) return { ...NOTHING_YET, state: 'SHIPPED', dispatchedAt }
	const isClosed = deliveredAt.getTime() + 7 * DAY_MS < now.getTime() || refund?.minor === line.paidMinor
	return { ...NOTHING_YET, state: isClosed ? 'CLOSED' : 'DELIVERED', dispatchedAt, servedAt: deliveredAt, refund }
}
