import { HOUR_MS } from '#app/domain/time/instant.ts'

/** What of a ride decides whether somebody at its node has to do with it now. */
export interface TimedRide {
	state: 'PLANNED' | 'UNDER_WAY' | 'ARRIVED'
	plannedDeparture: Date
	plannedArrival: Date
}

const LATE_MS = 2 * HOUR_MS
const SOON_MS = 3 * HOUR_MS

/** Whether a ride is at hand: on its way, or to leave within three hours, or not two hours late. */
export function isRideNear({ state, plannedDeparture, plannedArrival }: TimedRide, now: Date): boolean {
	if (state !== 'PLANNED') return state === 'UNDER_WAY'
	const [leavesIn, comesIn] = [plannedDeparture, plannedArrival].map((at) => at.getTime() - now.getTime())
	return (leavesIn ?? 0) <= SOON_MS && (comesIn ?? 0) >= -LATE_MS
}
