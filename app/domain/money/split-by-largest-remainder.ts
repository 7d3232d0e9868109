import { checkedMinor, sumMinor } from '#app/domain/money/money.ts'

/**
 * Splits a total >= 0 (minor units) in proportion to weights (integers >= 0), so that the shares are integers and sum
 * to the total: each share is rounded down, and what is left goes one unit each to the largest remainders, the earlier
 * first among equals (Hamilton's method). No share exceeds its weight while the total does not exceed their sum.
 * All weights zero split evenly; no weights split nothing, and only a total of 0.
 */
export function splitByLargestRemainder(totalMinor: number, weights: readonly number[]): number[] {
	if (checkedMinor(totalMinor) < 0) throw new RangeError(`Cannot split a negative total: ${totalMinor}`)
	if (weights.some((weight) => checkedMinor(weight) < 0)) throw new RangeError('Cannot split by a negative weight')
	if (weights.length === 0 && totalMinor !== 0) throw new RangeError(`Nobody to split ${totalMinor} among`)
	const parts = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
	const whole = sumMinor(parts)
	const shares = parts.map((part, at) => ({ at, ...divide(totalMinor, part, whole) }))
	const left = totalMinor - shares.reduce((sum, { share }) => sum + share, 0)
	if (left === 0) return shares.map(({ share }) => share)
	const lucky = new Set(
		[...shares]
			.sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1))
			.slice(0, left)
			.map(({ at }) => at),
	)
	return shares.map(({ at, share }) => share + (lucky.has(at) ? 1 : 0))
}

/** total x part / whole in whole numbers with its remainder, exact also where the product is no safe integer. */
function divide(total: number, part: number, whole: number): { share: number; remainder: number } {
	const product = total * part
	if (product <= Number.MAX_SAFE_INTEGER) return { share: Math.floor(product / whole), remainder: product % whole }
	const exact = BigInt(total) * BigInt(part)
	return { share: Number(exact / BigInt(whole)), remainder: Number(exact % BigInt(whole)) }
}
