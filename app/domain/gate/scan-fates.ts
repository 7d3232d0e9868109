import type { RedemptionState } from '#app/domain/vouchers/states.ts'

/** A scan as a device kept it. */
export type DeviceScan = {
	/** Made on the device, a UUID: a scan sent twice is one scan. */
	scanId: string
	code: string
	/** null when the short code was typed. */
	codeVersion: number | null
	qty: number
	/** By the device's own clock. */
	deviceAt: Date
	/** The server's clock less the device's as the device knew it then, in milliseconds. */
	offsetMs: number
}

/** What became of a scan; `reason` is for those that were not let in. */
export type ScanFate = { scanId: string; fate: RedemptionState; reason: string | null }

/** How many scans are taken at once. */
export const MOST_SCANS = 200
