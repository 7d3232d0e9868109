/** What a quote kept of a line's price that counts all of its pieces. */
export type PriceDetails = {
	discounts?: { amountMinor: number }[] | null
	parts?: { qty: number; unitMinor: number; amountMinor: number }[] | Record<string, unknown> | null
	demand?: { capacityId: number; qty: number }[] | null
}

/** The pieces, rooms or tickets of a line of which some can be given back, with what its money is made of; minor units. */
export type LinePieces = {
	qty: number
	discountMinor: number
	commissionMinor: number
	/** What the platform bore of the price when it was sold, where a change has fixed that. */
	soldPlatformMinor: number | null
	details: PriceDetails
}

/** The line of the pieces that are given back, until it is written: it has no id of its own. */
export const givenId = (lineId: number) => -lineId

/** The line that pieces are given back of; a line's own id for a whole one. */
export const lineOfId = (id: number) => Math.abs(id)
