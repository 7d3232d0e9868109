import { addMinutes } from '#app/domain/time/instant.ts'

const WAIT_MINUTES = [1, 5, 15, 60]

/** When a transfer of which nothing was heard is asked about again: 1, 5, 15 minutes later, then every hour. */
export function nextPayoutTry(attempts: number, at: Date): Date {
	return addMinutes(at, WAIT_MINUTES[Math.min(attempts, WAIT_MINUTES.length) - 1] ?? 1)
}
