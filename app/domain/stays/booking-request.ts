import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { addHours, isInTime } from '#app/domain/time/instant.ts'

/** How something is booked: at once, or by a request that its seller answers first. */
export type BookingMode = 'instant' | 'request'

/** A request keeps its units for so long at most, in hours; an operator's setting. */
export const ANSWER_HOURS = 24
/** A request for something that begins sooner still leaves its seller an hour. */
export const LEAST_ANSWER_HOURS = 1

/** Until when a request paid at an instant waits for its answer: a day, less when the service begins before that. */
export function answerBy(paidAt: Date, startsAt: Date): Date {
	const latest = addHours(paidAt, ANSWER_HOURS)
	const least = addHours(paidAt, LEAST_ANSWER_HOURS)
	const start = startsAt.getTime() < least.getTime() ? least : startsAt
	return start.getTime() < latest.getTime() ? start : latest
}

/** Whether a request can still be answered at an instant; its last moment is in time. */
export function isAnswerable(
	line: { state: OrderLineState; answerBy: Date | null; calledOffAt: Date | null },
	at: Date,
): boolean {
	return (
		line.state === 'REQUESTED' && line.calledOffAt === null && line.answerBy !== null && isInTime(at, line.answerBy)
	)
}
