/** How a price stands among those of its like. */
export type PriceStanding =
	| { standing: 'usual' | 'low' | 'high'; fromMinor: number; toMinor: number; peers: number }
	/** Too few to compare with. */
	| { standing: 'unknown'; peers: number }

/** Fewer prices than these say nothing. */
const LEAST_PEERS = 5
/** Below half the lower quartile or above twice the upper one a price is looked at twice. */
const STRETCH = 2

/** The value below which a share of sorted prices lies, between neighbours in proportion (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
	const at = (sorted.length - 1) * share
	const low = sorted[Math.floor(at)] ?? 0
	const high = sorted[Math.ceil(at)] ?? low
	return low + (high - low) * (at - Math.floor(at))
}

/** Compares a price with those of its category and place, all in minor units; the usual span lies between the quartiles. */
export function judgePrice(priceMinor: number, peersMinor: readonly number[]): PriceStanding {
	const peers = peersMinor.length
	if (peers < LEAST_PEERS) return { standing: 'unknown', peers }
	const sorted = [...peersMinor].sort((a, b) => a - b)
	const fromMinor = Math.round(quantile(sorted, 0.25))
	const toMinor = Math.round(quantile(sorted, 0.75))
	const standing = priceMinor * STRETCH < fromMinor ? 'low' : priceMinor > toMinor * STRETCH ? 'high' : 'usual'
	return { standing, fromMinor, toMinor, peers }
}
