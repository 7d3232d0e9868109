import type { GateSnapshot } from '#app/domain/gate/snapshot.ts'
import type { RedemptionState } from '#app/domain/vouchers/states.ts'

/** A scan in a device's own log. Instants in milliseconds. */
export type KeptScan = {
	scanId: string
	code: string
	codeVersion: number | null
	qty: number
	/** By the device's clock, and what corrected it then. */
	deviceAt: number
	offsetMs: number
	/** Corrected. */
	at: number
	title: { zh: string; en: string } | null
	guest: string
	/** PROVISIONAL until the site has said. */
	fate: RedemptionState
	reason: string | null
	/** When the site said it, by the site's clock; null while the scan is unsent. */
	settledAt: number | null
}

/**
 * The uses that a device knows of beyond its snapshot, by code: unsent scans, those the site confirmed after the snapshot was
 * taken, and all confirmed ones of vouchers the snapshot does not list.
 */
export function usedHere(scans: readonly KeptScan[], snapshot: GateSnapshot): Map<string, number> {
	const listed = new Set(snapshot.vouchers.map(({ code }) => code))
	const counts = (scan: KeptScan) => {
		if (scan.settledAt === null) return true
		return scan.fate === 'CONFIRMED' && (!listed.has(scan.code) || scan.settledAt > snapshot.at)
	}
	const used = new Map<string, number>()
	for (const scan of scans.filter(counts)) used.set(scan.code, (used.get(scan.code) ?? 0) + scan.qty)
	return used
}
