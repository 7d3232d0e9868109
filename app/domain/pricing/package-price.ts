import { basisPointsOfMinor, sumMinor, timesMinor } from '#app/domain/money/money.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'
import { inKeyOrder, withDiscount, type PricedLine } from '#app/domain/pricing/priced-line.ts'

/** What a component is paid of its package: basis points of the whole price, or an amount for each package. */
export type ComponentShare = { bp: number } | { amountMinor: number }

/**
 * A package in a cart: the lines that carry its key are its components, reduced together by basis points (1/100 %). The shares
 * of those that have one of their own are by key of the line.
 */
export type PackageToPrice = {
	key: string
	discountBp: number
	qty?: number
	shares?: ReadonlyMap<string, ComponentShare>
}

/**
 * What each component is paid of a package's price, in minor units: its own share where it has one, never more than it costs
 * alone; the others split the rest in proportion to what they cost alone. What shares of their own leave over or lack is made
 * up among themselves, so that the parts sum to the price, and none is dearer than alone.
 */
export function packageShares(
	priceMinor: number,
	components: readonly { aloneMinor: number; share: ComponentShare | null }[],
	qty = 1,
): number[] {
	const own = components.map(({ aloneMinor, share }) => ownMinor(share, { priceMinor, aloneMinor, qty }))
	const ownSum = sumMinor(own.map((minor) => minor ?? 0))
	const rest = priceMinor - ownSum
	const others = components.map(({ aloneMinor }, at) => (own[at] === null ? aloneMinor : 0))
	const room = sumMinor(others)
	if (rest < 0)
		return splitByLargestRemainder(
			priceMinor,
			own.map((minor) => minor ?? 0),
		)
	if (rest <= room) {
		const split = splitByLargestRemainder(rest, room === 0 ? [] : others)
		return own.map((minor, at) => minor ?? split[at] ?? 0)
	}
	const spare = components.map(({ aloneMinor }, at) => aloneMinor - (own[at] ?? aloneMinor))
	const more = splitByLargestRemainder(rest - room, spare)
	return components.map(({ aloneMinor }, at) => (own[at] ?? aloneMinor) + (more[at] ?? 0))
}

function ownMinor(
	share: ComponentShare | null,
	{ priceMinor, aloneMinor, qty }: { priceMinor: number; aloneMinor: number; qty: number },
): number | null {
	if (!share) return null
	const wanted = 'bp' in share ? basisPointsOfMinor(priceMinor, share.bp) : timesMinor(share.amountMinor, qty)
	return Math.min(wanted, aloneMinor)
}

function pricePackage(lines: readonly PricedLine[], { key, discountBp, qty, shares }: PackageToPrice): PricedLine[] {
	const components = inKeyOrder(lines.filter((line) => line.packageKey === key))
	const aloneMinor = sumMinor(components.map((line) => line.paidMinor))
	const priceMinor = aloneMinor - basisPointsOfMinor(aloneMinor, discountBp)
	const parts = components.map((line) => ({ aloneMinor: line.paidMinor, share: shares?.get(line.key) ?? null }))
	const paid = packageShares(priceMinor, parts, qty)
	return components.map((line, at) => {
		const amountMinor = line.paidMinor - (paid[at] ?? 0)
		return withDiscount(line, { kind: 'package', code: key, fundedBy: 'seller', amountMinor })
	})
}

/**
 * The lines of a cart, in key order, each component at its share of its package's price, which is the sum of what they cost
 * alone less a share, half a minor unit rounded up; each component's seller bears its own part.
 */
export function pricePackages(lines: readonly PricedLine[], packages: readonly PackageToPrice[]): PricedLine[] {
	const alone = lines.filter((line) => !packages.some(({ key }) => key === line.packageKey))
	return inKeyOrder([...alone, ...packages.flatMap((one) => pricePackage(lines, one))])
}
