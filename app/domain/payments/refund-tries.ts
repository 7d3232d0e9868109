import { addHours, addMinutes } from '#app/domain/time/instant.ts'

/** Minutes to the next try after each one in vain; the last lies beyond the day for which a provider keeps a key's answer. */
const WAIT_MINUTES = [1, 5, 30, 120, 720, 1_440]

/** A refund that the provider refuses so often is paid by a person. */
const MOST_REFUSALS = 3

/** Hours after the first request in which a key is surely still known to the provider. */
const KEY_HOURS = 23

/** When a refund that could not be sent is tried again; null when it has been tried often enough. */
export function nextRefundTry(attempts: number, at: Date): Date | null {
	const wait = WAIT_MINUTES[attempts - 1]
	return wait === undefined ? null : addMinutes(at, wait)
}

/** When a refused refund is tried again: the reason may pass (no balance today), so a few times; null after the last. */
export function nextTryAfterRefusal(attempts: number, at: Date): Date | null {
	return attempts >= MOST_REFUSALS ? null : nextRefundTry(attempts, at)
}

/** Whether a repeat under the same key is sure to find the first request, or the provider's list must be asked instead. */
export function keyIsKnown(sentAt: Date, at: Date): boolean {
	return at.getTime() < addHours(sentAt, KEY_HOURS).getTime()
}
