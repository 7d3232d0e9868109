import { at } from '#app/domain/forecasts/series.ts'

/** A product's money, integer minor units each: what it sells for, what making it costs, what is got for what is left over. */
export interface PlanPrices {
	priceMinor: number
	costMinor: number
	salvageMinor: number
}

/** The share of seasons in which a plan should suffice: c_u/(c_u + c_o), what is lost by one too few over what is lost by one too few or too many. */
export function criticalShare({ priceMinor, costMinor, salvageMinor }: PlanPrices): number {
	const tooFew = priceMinor - costMinor
	const tooMany = costMinor - salvageMinor
	if (tooFew <= 0) return 0
	return tooMany <= 0 ? 1 : tooFew / (tooFew + tooMany)
}

/** The quantile of demand at `share`, straight between the known ones and level beyond them. Quantiles by rising share. */
export function demandAt(quantiles: readonly { share: number; value: number }[], share: number): number {
	const above = quantiles.findIndex((it) => it.share >= share)
	if (above < 0) return quantiles.at(-1)?.value ?? Number.NaN
	const [low, high] = [quantiles[Math.max(0, above - 1)], quantiles[above]]
	if (!low || !high || high.share === low.share) return high?.value ?? Number.NaN
	return low.value + ((share - low.share) / (high.share - low.share)) * (high.value - low.value)
}

/** What to plan beside what is ordered and there, rounded up to whole units (newsvendor; Arrow, Harris and Marschak 1951). */
export function planQuantity(
	quantiles: readonly { share: number; value: number }[],
	prices: PlanPrices,
	{ preOrdered, inStock }: { preOrdered: number; inStock: number },
): number {
	const wanted = demandAt(quantiles, criticalShare(prices)) - preOrdered - inStock
	return Math.max(0, Math.ceil(wanted - 1e-9))
}

/** A plan shared out by what each can do; the whole units add up to the plan (largest remainders). */
export function shareOut(quantity: number, capacities: readonly number[]): number[] {
	const whole = capacities.reduce((sum, capacity) => sum + capacity, 0)
	if (whole <= 0) return capacities.map(() => 0)
	const exact = capacities.map((capacity) => (quantity * capacity) / whole)
	const floors = exact.map(Math.floor)
	const left = quantity - floors.reduce((sum, value) => sum + value, 0)
	const order = exact.map((_, i) => i).toSorted((a, b) => at(exact, b) - at(floors, b) - (at(exact, a) - at(floors, a)))
	for (const i of order.slice(0, left)) floors[i] = at(floors, i) + 1
	return floors
}
