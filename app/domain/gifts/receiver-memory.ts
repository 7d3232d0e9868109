import { addHours } from '#app/domain/time/instant.ts'

/** So long after a gift was accepted the address it went to is taken out, asked for or not. */
export const FORGET_DAYS = 60

/** It stays at least so long after the last of it came, and after a claim of it ended: time to claim, and to read the answer. */
export const REST_DAYS = 14

/** What decides how long the receiver of an accepted gift stays known. */
export interface ReceiverStanding {
	acceptedAt: Date
	/** Something of it is still to come. */
	isUnderWay: boolean
	/** A claim of it waits for somebody, or may still be taken further. */
	hasOpenClaim: boolean
	/** When the last of it came or a claim of it moved; null: never. */
	lastMoveAt: Date | null
}

/** When a gift's receiver is taken out by itself; null while that depends on what is open. */
export function forgetAt({ acceptedAt, isUnderWay, hasOpenClaim, lastMoveAt }: ReceiverStanding): Date | null {
	if (isUnderWay || hasOpenClaim) return null
	const byAge = addHours(acceptedAt, 24 * FORGET_DAYS)
	const byRest = lastMoveAt ? addHours(lastMoveAt, 24 * REST_DAYS) : byAge
	return byAge > byRest ? byAge : byRest
}
