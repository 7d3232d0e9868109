/** An ISO 4217 code in capitals, e.g. 'CNY'. */
export type Currency = string

/** An amount in the currency's minor unit (fen for CNY), a safe integer, negative for what goes back. */
export type Money = { minor: number; currency: Currency }

/** The number itself if it is an amount in minor units (a safe integer), else a thrown bug. */
export function checkedMinor(minor: number): number {
	if (!Number.isSafeInteger(minor)) throw new RangeError(`Not an amount in minor units: ${minor}`)
	return minor === 0 ? 0 : minor
}

/** An amount of money from an integer in minor units. */
export function money(minor: number, currency: Currency): Money {
	return { minor: checkedMinor(minor), currency }
}

/** The sum of two amounts of one currency; two currencies are a bug. */
export function addMoney(a: Money, b: Money): Money {
	if (a.currency !== b.currency) throw new RangeError(`Cannot add ${b.currency} to ${a.currency}`)
	return money(a.minor + b.minor, a.currency)
}

/** The sum of amounts in minor units; nothing sums to 0. */
export function sumMinor(amounts: readonly number[]): number {
	return amounts.reduce((sum, amount) => checkedMinor(sum + checkedMinor(amount)), 0)
}

/** A unit price times a whole number of units, in minor units. */
export function timesMinor(unitMinor: number, qty: number): number {
	if (!Number.isSafeInteger(qty) || qty < 0) throw new RangeError(`Not a quantity: ${qty}`)
	return checkedMinor(checkedMinor(unitMinor) * qty)
}

/** Up to here products of whole numbers and the half added to them are exact as they are; above, bigints count. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER - 10_000

/** A share in basis points (1/100 %, 0 to 10 000) of an amount >= 0, in minor units, half a unit rounded up. */
export function basisPointsOfMinor(minor: number, basisPoints: number): number {
	assertBasisPoints(basisPoints)
	const share = checkedMinor(minor) * basisPoints
	if (share >= 0 && share <= MOST_EXACT) return Math.floor((share + 5_000) / 10_000)
	return Number((BigInt(minor) * BigInt(basisPoints) + 5_000n) / 10_000n)
}

/** A share in basis points (1/100 %, 0 to 10 000) of an amount >= 0, in minor units, rounded down. */
export function floorBasisPointsOfMinor(minor: number, basisPoints: number): number {
	assertBasisPoints(basisPoints)
	return Number((BigInt(checkedMinor(minor)) * BigInt(basisPoints)) / 10_000n)
}

function assertBasisPoints(basisPoints: number): void {
	const inRange = Number.isInteger(basisPoints) && basisPoints >= 0 && basisPoints <= 10_000
	if (!inRange) throw new RangeError(`Not basis points from 0 to 10000: ${basisPoints}`)
}
