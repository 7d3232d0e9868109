import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { PostState } from '#app/domain/reviews/post-states.ts'
import { DAY_MS, isInTime } from '#app/domain/time/instant.ts'

/** A review may be written for so many days after what it is about. */
export const WRITE_DAYS = 180
/** And changed for so many days after it was written. */
export const EDIT_DAYS = 14
/** Photos of a review at most. */
export const MOST_REVIEW_PHOTOS = 6

/** What of a line decides whether it may be reviewed. */
export interface ReviewableLine {
	kind: OrderLineKind
	state: OrderLineState
	/** Goods: when they were delivered. */
	servedAt: Date | null
	/** Stays and sessions: when they end. */
	endsAt: Date | null
}

export type ReviewRefusal = 'not-yet' | 'too-late' | 'edit-over' | 'taken-down'

/** The states in which each kind of line may be reviewed, a guest in house once the stay is over. */
const FULFILLED: Readonly<Record<OrderLineKind, readonly OrderLineState[]>> = {
	GOODS: ['DELIVERED', 'CLOSED'],
	EXPERIENCE: ['REDEEMED'],
	STAY: ['CHECKED_OUT', 'CHECKED_IN'],
	FEE: [],
	DEPOSIT: [],
}

/**
 * When what a line was bought for was had: goods delivered, the session attended, the stay left; null when it was not. A
 * stay is left when its host says so, or when its last day is over and its guests had come.
 */
export function fulfilledAt({ kind, state, servedAt, endsAt }: ReviewableLine, now: Date): Date | null {
	if (!FULFILLED[kind].includes(state)) return null
	const isInHouse = state === 'CHECKED_IN' && (endsAt === null || endsAt > now)
	return isInHouse ? null : (endsAt ?? servedAt)
}

const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * DAY_MS)

/** Until when a line may be reviewed; null while it may not. */
export function writeUntil(line: ReviewableLine, now: Date): Date | null {
	const at = fulfilledAt(line, now)
	return at && daysAfter(at, WRITE_DAYS)
}

/** Until when a review may be changed. */
export const editUntil = (writtenAt: Date): Date => daysAfter(writtenAt, EDIT_DAYS)

/** Why a line may not be reviewed now, or its review not be changed; null when it may. Exactly at the limit is in time. */
export function reviewRefusal(
	line: ReviewableLine,
	review: { writtenAt: Date; state: PostState } | null,
	now: Date,
): ReviewRefusal | null {
	if (review) {
		if (review.state === 'HIDDEN') return 'taken-down'
		return isInTime(now, editUntil(review.writtenAt)) ? null : 'edit-over'
	}
	const until = writeUntil(line, now)
	if (!until) return 'not-yet'
	return isInTime(now, until) ? null : 'too-late'
}
