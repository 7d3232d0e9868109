import { basisPointsOfMinor, sumMinor } from '#app/domain/money/money.ts'
import { inKeyOrder, spreadDiscount, type PricedLine } from '#app/domain/pricing/priced-line.ts'

/** A package in a cart: the lines that carry its key are its components, reduced together by basis points (1/100 %). */
export type PackageToPrice = { key: string; discountBp: number }

/**
 * The lines of a cart, in key order, with each package's discount taken off its components: a share of their sum, half a
 * minor unit rounded up, split by largest remainder; each component's seller bears its own part.
 */
export function pricePackages(lines: readonly PricedLine[], packages: readonly PackageToPrice[]): PricedLine[] {
	const alone = lines.filter((line) => !packages.some(({ key }) => key === line.packageKey))
	const reduced = packages.flatMap(({ key, discountBp }) => {
		const components = lines.filter((line) => line.packageKey === key)
		const totalMinor = basisPointsOfMinor(sumMinor(components.map((line) => line.paidMinor)), discountBp)
		return spreadDiscount(components, totalMinor, { kind: 'package', code: key, fundedBy: 'seller' })
	})
	return inKeyOrder([...alone, ...reduced])
}
