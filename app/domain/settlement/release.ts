import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import { addHours } from '#app/domain/time/instant.ts'

/** Hours from the end of a service to the day its money is the seller's: 7 d after a delivery, 24 h after a session. */
export const RELEASE_HOURS = { goods: 168, stay: 0, experience: 24 } as const

/** What of a line decides when its money is released. `servedAt`: delivered, checked out or redeemed; null not yet. */
export type ReleaseFacts = {
	kind: 'GOODS' | 'STAY' | 'EXPERIENCE'
	servedAt: Date | null
	serviceEndsAt: Date | null
	hasOpenClaim: boolean
}

/** From when a line's money is the seller's, or null while that is open: an open claim blocks it. */
export function releaseAt({ kind, servedAt, serviceEndsAt, hasOpenClaim }: ReleaseFacts): Date | null {
	if (hasOpenClaim) return null
	switch (kind) {
		case 'GOODS':
			return servedAt && addHours(servedAt, RELEASE_HOURS.goods)
		case 'STAY':
			return servedAt && addHours(servedAt, RELEASE_HOURS.stay)
		case 'EXPERIENCE':
			return servedAt ?? (serviceEndsAt && addHours(serviceEndsAt, RELEASE_HOURS.experience))
	}
}

/** A paid line as it stands. `goodsDoneAt`: when the last goods of its part were delivered or called off; null not all yet. */
export type PaidLine = {
	kind: OrderLineKind
	state: OrderLineState
	/** Stays: the guests' arrival. */
	servedAt: Date | null
	serviceEndsAt: Date | null
	cancelledAt: Date | null
	goodsDoneAt: Date | null
	hasOpenClaim: boolean
}

/** A stay is served once the guests have checked out, however early; a cancelled or missed one when it would have been over. */
function stayServedAt({ state, servedAt, serviceEndsAt }: PaidLine): Date | null {
	if (state === 'CANCELLED' || state === 'NO_SHOW') return serviceEndsAt
	return state === 'CHECKED_OUT' ? (servedAt ?? serviceEndsAt) : null
}

/**
 * From when what is left of a paid line's money is the seller's. The fee kept of a cancelled or missed service is so when the
 * service would have been over, that of goods 7 d after the cancellation; a parcel's fee goes with the last goods of its part.
 */
export function lineReleaseAt(line: PaidLine): Date | null {
	const { kind, state, hasOpenClaim, serviceEndsAt, cancelledAt } = line
	if (state === 'REQUESTED' || state === 'WAITING') return null
	switch (kind) {
		case 'GOODS':
			return releaseAt({ kind, servedAt: line.servedAt ?? cancelledAt, serviceEndsAt, hasOpenClaim })
		case 'STAY':
			return releaseAt({ kind, servedAt: stayServedAt(line), serviceEndsAt, hasOpenClaim })
		case 'EXPERIENCE':
			return releaseAt({ kind, servedAt: line.servedAt, serviceEndsAt, hasOpenClaim })
		case 'FEE':
		case 'DEPOSIT':
			return releaseAt({ kind: 'GOODS', servedAt: line.goodsDoneAt ?? cancelledAt, serviceEndsAt, hasOpenClaim })
	}
}

/** The latest instants at which something may have ended for its line to be due now. */
export function releaseCutoffs(now: Date): { goodsDoneBy: Date; stayOverBy: Date; sessionOverBy: Date } {
	return {
		goodsDoneBy: addHours(now, -RELEASE_HOURS.goods),
		stayOverBy: addHours(now, -RELEASE_HOURS.stay),
		sessionOverBy: addHours(now, -RELEASE_HOURS.experience),
	}
}
