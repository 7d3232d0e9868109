/** A line of goods as far as it decides which parcel it travels in. */
export type GoodsLine = { lineId: number; sellerOrderId: number; temperatureClass: string; planKey?: string }

/** Groups goods into one parcel for each seller's part of an order, temperature class and plan of its quote, in the order they came. */
export function parcelsOf<Line extends GoodsLine>(lines: readonly Line[]): Line[][] {
	const parcels = new Map<string, Line[]>()
	for (const line of lines) {
		const key = `${line.sellerOrderId}:${line.temperatureClass}:${line.planKey ?? ''}`
		const parcel = parcels.get(key)
		if (parcel) parcel.push(line)
		else parcels.set(key, [line])
	}
	return [...parcels.values()]
}
