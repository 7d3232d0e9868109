import { floorBasisPointsOfMinor } from '#app/domain/money/money.ts'

/** How a piece of catch weight is sold: its nominal weight in grams and how much more it may weigh, in basis points. */
export type CatchWeight = { nominalG: number; toleranceBp: number }

/** Catch weight as a line was bought: with the price of a piece of nominal weight, in minor units. */
export type LineWeight = CatchWeight & { unitMinor: number }

/** What a piece can cost at most: the price of its nominal weight and the tolerance on it. It is charged and shown. */
export function mostUnitMinor(unitMinor: number, { toleranceBp }: CatchWeight): number {
	return unitMinor + floorBasisPointsOfMinor(unitMinor, toleranceBp)
}

/**
 * What a line costs once it is weighed: paid x (weight / the weight that was paid for), halves up and never above what was
 * paid. Whole grams for all pieces together; a discount on the line shrinks with it.
 */
export function weighedMinor(line: { paidMinor: number; qty: number; weight: LineWeight }, weighedG: number): number {
	const { paidMinor, qty, weight } = line
	// Whole numbers beyond 2^53 come up in between.
	const most = BigInt(mostUnitMinor(weight.unitMinor, weight)) * BigInt(weight.nominalG) * BigInt(qty)
	const actual = BigInt(weight.unitMinor) * BigInt(weighedG)
	const price = Number((2n * BigInt(paidMinor) * actual + most) / (2n * most))
	return Math.min(paidMinor, price)
}

/** Whether a weight lies outside what was sold, the tolerance both ways: then the seller is asked to look again. */
export function isFarOff({ qty, weight }: { qty: number; weight: CatchWeight }, weighedG: number): boolean {
	const nominal = weight.nominalG * qty
	return Math.abs(weighedG - nominal) * 10_000 > nominal * weight.toleranceBp
}
