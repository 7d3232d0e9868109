import { isInTime } from '#app/domain/time/instant.ts'

/** Whether a session will run: undecided while it can still be booked. */
export type RunDecision = 'UNDECIDED' | 'RUNS' | 'CALLED_OFF'

/** Decides after the cutoff whether enough seats are sold for a session to run; no minimum always runs. */
export function runDecision(session: { cutoffAt: Date; minToRun: number }, seatsSold: number, at: Date): RunDecision {
	if (isInTime(at, session.cutoffAt)) return 'UNDECIDED'
	return seatsSold >= session.minToRun ? 'RUNS' : 'CALLED_OFF'
}
