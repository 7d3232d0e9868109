import { timesMinor } from '#app/domain/money/money.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'

/** The temperature at which goods travel. */
export type TemperatureClass = 'ambient' | 'chilled' | 'frozen'

/** A line of goods and the facts its price and parcel need: per piece, the price in minor units and the weight in grams. */
export type GoodsToPrice = {
	kind: 'GOODS'
	key: string
	packageKey: string | null
	sellerId: number
	variantId: number
	qty: number
	unitMinor: number
	weightG: number
	/** The region code of the place the goods leave from. */
	originCode: string
	temperature: TemperatureClass
}

/** The price of a line of goods: pieces times the price of one. */
export function priceGoods(line: GoodsToPrice): PricedLine {
	const { key, packageKey, sellerId, qty, unitMinor } = line
	const amountMinor = timesMinor(unitMinor, qty)
	return {
		key,
		kind: 'GOODS',
		sellerId,
		packageKey,
		qty,
		unitMinor,
		parts: [{ kind: 'goods', of: String(line.variantId), qty, unitMinor, amountMinor }],
		listMinor: amountMinor,
		discounts: [],
		paidMinor: amountMinor,
		nights: [],
	}
}
