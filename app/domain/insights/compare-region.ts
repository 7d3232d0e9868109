import {
	type DisclosureCell,
	primarySuppression,
	type Suppression,
	suppressParts,
} from '#app/domain/cluster-statistics/disclosure.ts'
import { FIGURES, type FigureTally, figureValue, type SeriesFigure } from '#app/domain/insights/insight-figures.ts'

/** A region's enterprises in a figure: all of them, and those beside the one that asks. */
export interface RegionCell {
	code: string
	parentCode: string | null
	all: CellSums
	others: CellSums
}

/** How many enterprises there are, their parts added up, and the weight of the heaviest: its sales, else what it divides by. */
export type CellSums = FigureTally & Readonly<{ enterprises: number; weight: number; topWeight: number }>

export type RegionComparison =
	| { outcome: 'shown'; regionCode: string; enterprises: number; tally: FigureTally; value: number }
	| { outcome: 'kept-back'; reason: Suppression }
	| { outcome: 'none' }

/** A share of no weight, such as months of refunds alone, tells of single ones: it counts as one enterprise's. */
const topShareOf = ({ weight, topWeight }: CellSums) => (weight > 0 ? topWeight / weight : 1)

const toCell = (key: string, sums: CellSums): DisclosureCell => ({
	...{ key, value: sums.weight, stores: sums.enterprises, topShare: topShareOf(sums) },
})

/** The regions right below one, and what belongs to the region itself and to none of them. */
function partsOf(parent: RegionCell, cells: readonly RegionCell[]): DisclosureCell[] {
	const parts = cells.filter(({ parentCode }) => parentCode === parent.code).map((cell) => toCell(cell.code, cell.all))
	const stores = parent.all.enterprises - parts.reduce((sum, part) => sum + part.stores, 0)
	return stores > 0 ? [...parts, { key: `${parent.code} itself`, value: 0, stores, topShare: null }] : parts
}

/** Regions of a lineage (from the widest down) whose figure may be known: none after one that may not. */
function openRegions(lineage: readonly RegionCell[], cells: readonly RegionCell[]) {
	const open: RegionCell[] = []
	for (const [depth, cell] of lineage.entries()) {
		const parent = lineage[depth - 1]
		const parts = parent ? partsOf(parent, cells) : [toCell(cell.code, cell.all)]
		const reason = suppressParts(parts).get(cell.code)
		if (reason) return { open, reason }
		open.push(cell)
	}
	return { open, reason: null }
}

/** The others' figure: for sums the mean of an enterprise. */
function othersValue(figure: SeriesFigure, { num, den, enterprises }: CellSums): number | null {
	if (FIGURES[figure].form === 'sum') return enterprises > 0 ? Math.round(num / enterprises) : null
	return figureValue(figure, { num, den })
}

/**
 * What an enterprise may know of the others around it: of the smallest region around it whose figure may be known at all (so
 * that no neighbour can be had by subtraction), and where the others alone are enough and none of them dominates, for the one
 * that asks knows its own part. `lineage` goes from the widest region to the enterprise's own.
 */
export function compareRegion(
	figure: SeriesFigure,
	lineage: readonly string[],
	cells: readonly RegionCell[],
): RegionComparison {
	const byCode = new Map(cells.map((cell) => [cell.code, cell]))
	const own = lineage.flatMap((code) => byCode.get(code) ?? [])
	if (own.every(({ others }) => others.enterprises === 0)) return { outcome: 'none' }
	const { open, reason } = openRegions(own, cells)
	let kept: Suppression = reason ?? 'too-few-stores'
	for (const { code, others } of [...open].reverse()) {
		const value = othersValue(figure, others)
		const refusal = others.enterprises === 0 ? 'too-few-stores' : primarySuppression(toCell(code, others))
		if (!refusal && value !== null) {
			const { enterprises } = others
			return { outcome: 'shown', regionCode: code, enterprises, tally: { num: others.num, den: others.den }, value }
		}
		kept = refusal ?? kept
	}
	return { outcome: 'kept-back', reason: kept }
}
