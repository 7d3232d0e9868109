import type { PackagePart } from '#app/domain/listings/draft-parts.ts'
import { basisPointsOfMinor, sumMinor } from '#app/domain/money/money.ts'
import { chosenComponents } from '#app/domain/offers/package-choices.ts'
import { packageShares } from '#app/domain/pricing/package-price.ts'

/** What a package costs at the least, and what of it each of its parts is paid, by id; alternatives that are not taken have nothing. */
export interface PackageSplit {
	aloneMinor: number
	priceMinor: number
	paid: ReadonlyMap<number, number>
}

type Part = Pick<PackagePart, 'id' | 'position' | 'slot' | 'aloneMinor' | 'share'>

/** Splits the least price of a package over its parts as its orders are: of each choice the first, unless another is named. */
export function splitPackage(parts: readonly Part[], discountBp: number): PackageSplit {
	const taken = chosenComponents(parts, {})
	const aloneMinor = sumMinor(taken.map((part) => part.aloneMinor))
	const priceMinor = aloneMinor - basisPointsOfMinor(aloneMinor, discountBp)
	const shares = packageShares(priceMinor, taken)
	return { aloneMinor, priceMinor, paid: new Map(taken.map(({ id }, at) => [id, shares[at] ?? 0])) }
}
