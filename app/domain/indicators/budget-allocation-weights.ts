import { mean, standardDeviation } from '#app/domain/indicators/moments.ts'

/** Points an expert may hand out, and how far the sum may be off. */
const BUDGET = 100
const BUDGET_TOLERANCE = 0.01

/** A panel this small, or a node this wide, is answered but flagged. */
const FEWEST_EXPERTS = 5
const MOST_ITEMS = 10

/** Weights with their spread over the panel (points, n - 1), or the expert (from 0) whose points do not add up. */
export type BudgetAllocation =
	| { outcome: 'weights'; weights: number[]; sdPoints: number[]; flags: ('few-experts' | 'many-items')[] }
	| { outcome: 'rejected'; expert: number; sumPoints: number }

/** Budget allocation (OECD/JRC 2008, step 6): the mean share of the points each expert, one row each, gave the items. */
export function budgetAllocationWeights(points: readonly (readonly number[])[]): BudgetAllocation {
	const items = points[0]?.length ?? 0
	if (items === 0) throw new RangeError('Budget allocation needs at least one expert and one item')
	for (const [expert, row] of points.entries()) {
		const sumPoints = row.reduce((sum, value) => sum + value, 0)
		const adds = Math.abs(sumPoints - BUDGET) <= BUDGET_TOLERANCE
		if (!adds || row.length !== items || row.some((value) => !(value >= 0)))
			return { outcome: 'rejected', expert, sumPoints }
	}
	const columns = Array.from({ length: items }, (_, item) => points.map((row) => row[item] ?? 0))
	return {
		outcome: 'weights',
		weights: columns.map((column) => mean(column) / BUDGET),
		sdPoints: columns.map(standardDeviation),
		flags: [
			...(points.length < FEWEST_EXPERTS ? (['few-experts'] as const) : []),
			...(items > MOST_ITEMS ? (['many-items'] as const) : []),
		],
	}
}
