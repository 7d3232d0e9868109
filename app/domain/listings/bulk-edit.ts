/** What a seller does to many listings at once. */
export type BulkChange =
	/** Every price of theirs, by a share (basis points) or by an amount; both may be negative. */
	| { does: 'price'; by: { bp: number } | { minor: number } }
	| { does: 'status'; to: 'published' | 'paused' }
	/** Months 1-12 in which they are offered; null is all year. */
	| { does: 'season'; months: number[] | null }

/** The greatest price that anything here may have. */
export const MOST_PRICE_MINOR = 99_999_999

/** A price in minor units after a change, to the nearest unit, half up; null when it would be none at all or too much. */
export function changedPrice(priceMinor: number, by: { bp: number } | { minor: number }): number | null {
	const changed = 'bp' in by ? Math.round((priceMinor * (10_000 + by.bp)) / 10_000) : priceMinor + by.minor
	return changed >= 1 && changed <= MOST_PRICE_MINOR ? changed : null
}

/** A price of one of the listings, as it is. */
export interface PriceToChange {
	listingId: number
	/** Which row bears it: 'variant:12', or 'plan:7:3' for the fourth weekday of a rate plan. */
	key: string
	priceMinor: number
}

export interface ChangedPrice extends PriceToChange {
	toMinor: number
}

/** Every price after a change, or the listings in which one would be none at all or too much: then nothing is changed. */
export function planPrices(
	prices: readonly PriceToChange[],
	by: { bp: number } | { minor: number },
): { changed: ChangedPrice[]; impossible: number[] } {
	const impossible = new Set<number>()
	const changed = prices.flatMap((price) => {
		// What is free stays free.
		const toMinor = price.priceMinor === 0 ? 0 : changedPrice(price.priceMinor, by)
		if (toMinor === null) impossible.add(price.listingId)
		return toMinor === null ? [] : [{ ...price, toMinor }]
	})
	return { changed, impossible: [...impossible] }
}
