import { fulfilledAt, type ReviewableLine } from '#app/domain/reviews/review-rules.ts'
import { addHours, DAY_MS, isInTime } from '#app/domain/time/instant.ts'

/** Hours after which a buyer is asked: goods are tried first, a journey home is let end. */
const ASK_AFTER_HOURS = { GOODS: 72, STAY: 12, EXPERIENCE: 12, FEE: 0, DEPOSIT: 0 } as const
/** What was over longer ago is not asked about any more. */
const ASK_WITHIN_DAYS = 14

/** When what was bought must have ended for its buyer to be asked now: not before the first, up to the others. */
export function invitationWindow(now: Date): { after: Date; goodsUpTo: Date; visitsUpTo: Date } {
	return {
		after: new Date(now.getTime() - ASK_WITHIN_DAYS * DAY_MS),
		goodsUpTo: addHours(now, -ASK_AFTER_HOURS.GOODS),
		visitsUpTo: addHours(now, -ASK_AFTER_HOURS.STAY),
	}
}

/** Whether the buyer of a line is asked for a review now. */
export function isInvited(line: ReviewableLine, now: Date): boolean {
	const at = fulfilledAt(line, now)
	if (!at || at <= invitationWindow(now).after) return false
	return isInTime(addHours(at, ASK_AFTER_HOURS[line.kind]), now)
}
