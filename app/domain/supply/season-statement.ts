import { checkedMinor, sumMinor } from '#app/domain/money/money.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'

/** The whole of all shares, in basis points. */
export const WHOLE_BP = 10_000

/** What is owed for a delivery at a price a kilogram, to the fen, half a fen up; exact also for large amounts. */
export function owedForDelivery(amountG: number, priceMinor: number): number {
	const halves = BigInt(checkedMinor(amountG)) * BigInt(checkedMinor(priceMinor)) * 2n + 1000n
	return checkedMinor(Number(halves / 2000n))
}

export type SplitBy = 'SHARES' | 'SUPPLY'

/** A farm by what a season's surplus can be split by. */
export interface SurplusClaim {
	farmId: number
	/** Its share on the season's last day. */
	shareBp: number
	/** What it delivered in the season. */
	deliveredG: number
}

export interface SurplusPart {
	farmId: number
	weight: number
	partMinor: number
}

export type SurplusSplit =
	| { outcome: 'split'; parts: SurplusPart[] }
	/** No shares hold on that day, or nothing was delivered: there is nobody to give it to. */
	| { outcome: 'nobody' }

/**
 * Splits a season's surplus (minor units) among its farms, by their shares or by what each delivered, so that the parts sum to it;
 * what is left of rounding goes to the largest remainders, the farm that was there first among equals.
 */
export function splitSurplus(surplusMinor: number, splitBy: SplitBy, claims: readonly SurplusClaim[]): SurplusSplit {
	const weighed = [...claims]
		.sort((a, b) => a.farmId - b.farmId)
		.map(({ farmId, shareBp, deliveredG }) => ({ farmId, weight: splitBy === 'SHARES' ? shareBp : deliveredG }))
		.filter(({ weight }) => weight > 0)
	if (weighed.length === 0) return surplusMinor === 0 ? { outcome: 'split', parts: [] } : { outcome: 'nobody' }
	const minors = splitByLargestRemainder(
		surplusMinor,
		weighed.map(({ weight }) => weight),
	)
	return { outcome: 'split', parts: weighed.map((it, at) => ({ ...it, partMinor: minors[at] ?? 0 })) }
}

export interface StatementSums {
	owedMinor: number
	partMinor: number
	paidMinor: number
	/** What is still to be paid; below zero it was paid ahead. */
	leftMinor: number
}

/** What a farm is owed for a season, what it was paid of it, and what is left. Minor units. */
export function statementSums(owed: readonly number[], partMinor: number, paid: readonly number[]): StatementSums {
	const [owedMinor, paidMinor] = [sumMinor(owed), sumMinor(paid)]
	return { owedMinor, partMinor, paidMinor, leftMinor: owedMinor + partMinor - paidMinor }
}

/** Whether shares in basis points are the whole, each counted once. */
export function areWhole(shares: readonly { farmId: number; shareBp: number }[]): boolean {
	const isEach = new Set(shares.map(({ farmId }) => farmId)).size === shares.length
	return (
		isEach && shares.every(({ shareBp }) => shareBp >= 0) && sumMinor(shares.map(({ shareBp }) => shareBp)) === WHOLE_BP
	)
}
