import { addMinutes } from '#app/domain/time/instant.ts'

/** Minutes after each vain try: nine tries within two days and a half, as mail servers themselves would. */
const WAITS = [1, 5, 15, 60, 180, 480, 1_080, 1_800] as const

/** When a message that was tried in vain `attempts` times is tried again; null when it is given up. */
export function nextTry(attempts: number, at: Date): Date | null {
	const wait = WAITS[attempts - 1]
	return wait === undefined ? null : addMinutes(at, wait)
}
