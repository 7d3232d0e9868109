import type { ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import { mostUnitMinor, type CatchWeight } from '#app/domain/goods/catch-weight.ts'
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
	/** What its seller's parcels of its class cost; the platform's tariff where nothing is said. */
	fees?: ZoneFees | null
	/** Catch weight: `unitMinor` is then the price of a piece of nominal weight. */
	weight?: CatchWeight
}

/** The price of a line of goods: pieces times the price of one; catch weight at the most it can come to. */
export function priceGoods(line: GoodsToPrice): PricedLine {
	const { key, packageKey, sellerId, qty, weight } = line
	const unitMinor = weight ? mostUnitMinor(line.unitMinor, weight) : line.unitMinor
	const listMinor = timesMinor(unitMinor, qty)
	const of = String(line.variantId)
	const part = (kind: 'goods' | 'tolerance', minor: number) => ({
		...{ kind, of, qty, unitMinor: minor, amountMinor: timesMinor(minor, qty) },
	})
	return {
		key,
		kind: 'GOODS',
		sellerId,
		packageKey,
		qty,
		unitMinor,
		parts: [part('goods', line.unitMinor), ...(weight ? [part('tolerance', unitMinor - line.unitMinor)] : [])],
		listMinor,
		discounts: [],
		paidMinor: listMinor,
		nights: [],
	}
}
