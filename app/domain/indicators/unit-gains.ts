import { aggregate } from '#app/domain/indicators/aggregate.ts'
import { isAvailable } from '#app/domain/indicators/availability.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { leafCodes } from '#app/domain/indicators/index-tree.ts'
import { isMissing, MISSING, orNull, presentValues } from '#app/domain/indicators/missing.ts'
import { usableValue } from '#app/domain/indicators/prepare-column.ts'
import { countUpTo, RANK_STEP } from '#app/domain/indicators/ranks.ts'
import { scoreColumn } from '#app/domain/indicators/score-column.ts'
import { prepareColumns, type ScoredIndex, scoreIndex } from '#app/domain/indicators/score-index.ts'
import { liftedScore, type ScoredNode } from '#app/domain/indicators/score-node.ts'

/** What so much more of one indicator would bring a unit. */
export type UnitGain = Readonly<{
	code: string
	value: number
	changedValue: number
	/** Points of the index; 0 where the value is beyond its goalposts. */
	gain: number
	rank: number | null
	changedRank: number | null
}>

/** The gain of `share` more (less, where less is better) of each indicator a unit has, the largest first; all others stay as they are. */
export function unitGains(request: IndexRequest, index: ScoredIndex, unit: number, share = 0.01): UnitGain[] {
	const score = index.root.scores[unit] ?? MISSING
	if (isMissing(score)) return []
	const rank = index.ranks[unit] ?? MISSING
	const change = cellChanger(request, index)
	const gains = leafCodes(request.tree).flatMap((code) => {
		const column = columnOf(index.root, code)?.column
		const value = usableValue(column?.data[unit])
		if (!column || isMissing(value)) return []
		const changedValue = value * (1 + column.indicator.direction * share)
		const changed = change({ unit, code, value: changedValue })
		return [
			{ code, value, changedValue, gain: changed.score - score, rank: orNull(rank), changedRank: orNull(changed.rank) },
		]
	})
	return gains.sort((a, b) => b.gain - a.gain)
}

/** One value of one unit changed. */
export type ChangedCell = Readonly<{ unit: number; code: string; value: number }>

/** Tells a unit's score and rank with one value changed. */
export type CellChanger = (cell: ChangedCell) => Readonly<{ score: number; rank: number }>

/** Against fixed goalposts only the unit's own ancestors are computed again; where scores depend on the peers, everything is. */
export function cellChanger(request: IndexRequest, index: ScoredIndex): CellChanger {
	const { normalise, weights, overall = 'tree', missing } = request.method
	const isFixed = normalise.method === 'goalposts' && overall === 'tree' && (missing?.method ?? 'none') === 'none'
	const usesData = Object.values(weights).some(({ method }) => ['entropy', 'pca', 'combined'].includes(method))
	if (!isFixed || usesData) return (cell) => scoreAgain(request, cell)
	const rounded = index.root.scores.map((score) => Math.round(score / RANK_STEP))
	const ascending = new Float64Array(presentValues(rounded)).sort()
	return (cell) => {
		const { score, coverage } = scoreUnit(index.root, request, cell)
		if (isMissing(score) || !isAvailable(coverage, request.method.availability))
			return { score: MISSING, rank: MISSING }
		const own = Math.round(score / RANK_STEP)
		const isOldAhead = (rounded[cell.unit] ?? MISSING) > own ? 1 : 0
		const ahead = ascending.length - countUpTo(ascending, own) - isOldAhead
		return { score, rank: index.comparable ? 1 + ahead : MISSING }
	}
}

interface UnitScore {
	score: number
	coverage: number
}

function scoreUnit(node: ScoredNode, request: IndexRequest, cell: ChangedCell): UnitScore {
	const { unit, code } = cell
	if (node.code === code && node.column) {
		const score = scoreColumn(node.column.indicator, [cell.value], request.method).scores[0] ?? MISSING
		return { score, coverage: isMissing(score) ? 0 : 1 }
	}
	const scores = node.children.map((child) =>
		leadsTo(child, code) ? scoreUnit(child, request, cell) : unitScore(child, unit),
	)
	const lifts = node.aggregation === 'gmean' && request.method.aggregate.map === '1+0.99s'
	const inputs = node.children.map((child, i) => liftedScore(child, scores[i]?.score ?? MISSING, lifts))
	const coverage = scores.reduce((sum, own, i) => sum + (node.weights[i] ?? 0) * own.coverage, 0)
	return { score: aggregate(node.aggregation, inputs, node.weights, request.method.availability), coverage }
}

const unitScore = (node: ScoredNode, unit: number): UnitScore => ({
	score: node.scores[unit] ?? MISSING,
	coverage: node.coverage[unit] ?? 0,
})

const leadsTo = (node: ScoredNode, code: string): boolean =>
	node.code === code || node.children.some((child) => leadsTo(child, code))

const columnOf = (node: ScoredNode, code: string): ScoredNode | null =>
	node.code === code
		? node
		: (node.children.map((child) => columnOf(child, code)).find((found) => found !== null) ?? null)

function scoreAgain(request: IndexRequest, { unit, code, value }: ChangedCell): { score: number; rank: number } {
	const place = request.units[unit] ?? ''
	const values = { ...request.values, [place]: { ...request.values[place], [code]: { value } } }
	const changed = { ...request, values }
	const { root, ranks } = scoreIndex(changed, prepareColumns(changed))
	return { score: root.scores[unit] ?? MISSING, rank: ranks[unit] ?? MISSING }
}
