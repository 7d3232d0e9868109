import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import { zScores } from '#app/domain/indicators/z-scores.ts'

/** A place is specialised in a category from this quotient and so many stores on. */
const SPECIALISED_FROM = 1.25
const FEWEST_STORES = 5

/** Location quotient of a category in a place, (x_ic / x_i) / (X_c / X); missing where a denominator is 0. */
export function locationQuotient(inPlace: number, ofPlace: number, inAll: number, ofAll: number): number {
	if (ofPlace === 0 || ofAll === 0 || inAll === 0) return MISSING
	return inPlace / ofPlace / (inAll / ofAll)
}

/** Whether a quotient and the stores behind it speak of specialisation. */
export const isSpecialised = (quotient: number, stores: number) =>
	quotient >= SPECIALISED_FROM && stores >= FEWEST_STORES

/** One category of one place. */
export type CategorySales = Readonly<{ place: string; category: string; sales: number; stores: number }>

/** Its quotient, and whether the place is specialised in it. */
export type Specialisation = CategorySales &
	Readonly<{ quotient: number; isSpecialised: boolean; standardised: number }>

/** The quotient of every place and category, standardised by the z score of its logarithm as well, because quotients are skewed. */
export function specialisations(rows: readonly CategorySales[]): Specialisation[] {
	const ofPlace = totals(rows, ({ place }) => place)
	const inAll = totals(rows, ({ category }) => category)
	const ofAll = rows.reduce((sum, { sales }) => sum + sales, 0)
	const quotients = rows.map(({ place, category, sales }) =>
		locationQuotient(sales, ofPlace.get(place) ?? 0, inAll.get(category) ?? 0, ofAll),
	)
	const standardised = zScores(quotients.map((quotient) => (quotient > 0 ? Math.log(quotient) : MISSING)))
	return rows.map((row, i) => {
		const quotient = quotients[i] ?? MISSING
		const special = !isMissing(quotient) && isSpecialised(quotient, row.stores)
		return { ...row, quotient, isSpecialised: special, standardised: standardised[i] ?? MISSING }
	})
}

function totals(rows: readonly CategorySales[], keyOf: (row: CategorySales) => string): Map<string, number> {
	const sums = new Map<string, number>()
	for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.sales)
	return sums
}
