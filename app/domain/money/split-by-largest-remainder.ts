import { checkedMinor } from '#app/domain/money/money.ts'

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
	const parts = weights.some((weight) => weight > 0) ? weights.map(BigInt) : weights.map(() => 1n)
	const whole = parts.reduce((sum, part) => sum + part, 0n)
	const total = BigInt(totalMinor)
	const shares = parts.map((part, at) => ({ at, share: (total * part) / whole, remainder: (total * part) % whole }))
	const left = Number(total - shares.reduce((sum, { share }) => sum + share, 0n))
	const lucky = new Set(
		[...shares]
			.sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1))
			.slice(0, left)
			.map(({ at }) => at),
	)
	return shares.map(({ at, share }) => Number(share) + (lucky.has(at) ? 1 : 0))
}
