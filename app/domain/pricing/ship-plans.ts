import { sumMinor, timesMinor } from '#app/domain/money/money.ts'
import type { GoodsToPrice, TemperatureClass } from '#app/domain/pricing/goods-price.ts'

/** Goods that travel as one parcel: one seller, one origin (a region code), one temperature class. */
export type ShipPlan = {
	/** 'seller:origin:temperature', the same whenever the three are. */
	key: string
	sellerId: number
	originCode: string
	temperature: TemperatureClass
	lineKeys: string[]
	weightG: number
	/** What the goods cost before coupons, in minor units: what a free-shipping limit is compared with. */
	goodsMinor: number
}

/** The key of the parcel that a line of goods travels in. */
export function shipPlanKey(line: Pick<GoodsToPrice, 'sellerId' | 'originCode' | 'temperature'>): string {
	return `${line.sellerId}:${line.originCode}:${line.temperature}`
}

/** Whose goods travel under a key. */
export const planSellerId = (key: string): number => Number(key.split(':')[0])

/** Groups lines of goods into parcels by (seller, origin, temperature class), in the order of their keys. */
export function shipPlans(lines: readonly GoodsToPrice[], paidMinorOf: (key: string) => number): ShipPlan[] {
	const keys = [...new Set(lines.map(shipPlanKey))].sort()
	return keys.flatMap((key) => {
		const group = lines.filter((line) => shipPlanKey(line) === key)
		const [first] = group
		return first ? [planOf(key, first, group, paidMinorOf)] : []
	})
}

function planOf(
	key: string,
	{ sellerId, originCode, temperature }: GoodsToPrice,
	group: readonly GoodsToPrice[],
	paidMinorOf: (key: string) => number,
): ShipPlan {
	return {
		key,
		sellerId,
		originCode,
		temperature,
		lineKeys: group.map((line) => line.key).sort(),
		weightG: sumMinor(group.map((line) => timesMinor(line.weightG, line.qty))),
		goodsMinor: sumMinor(group.map((line) => paidMinorOf(line.key))),
	}
}
