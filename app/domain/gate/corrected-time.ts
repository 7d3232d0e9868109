import { MINUTE_MS } from '#app/domain/time/instant.ts'

/** A scan by the device's own clock, with the server's clock less the device's as the device knew it then, in milliseconds. */
export type DeviceInstant = { deviceAt: Date; offsetMs: number }

/** What is known when scans arrive: the offset now, and that none of them is from before the last complete sync. */
export type Arrival = { offsetNowMs: number; notBefore: Date; now: Date }

/** A round trip and the rounding of clocks; nothing a person could gain by. */
const SLACK_MS = MINUTE_MS

/**
 * When a scan was made by the server's clock. The offset known at the scan counts; where that cannot be (the clock was set
 * since), the offset seen now; where that cannot be either, the nearest instant that can. Never later than now.
 */
export function correctedTime({ deviceAt, offsetMs }: DeviceInstant, { offsetNowMs, notBefore, now }: Arrival): Date {
	const [least, most] = [Math.min(notBefore.getTime(), now.getTime()), now.getTime()]
	const candidates = [offsetMs, offsetNowMs].map((offset) => deviceAt.getTime() + offset)
	const fitting = candidates.find((at) => at >= least - SLACK_MS && at <= most + SLACK_MS)
	return new Date(Math.min(most, Math.max(least, fitting ?? candidates[0] ?? most)))
}
