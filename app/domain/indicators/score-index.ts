import { isAvailable } from '#app/domain/indicators/availability.ts'
import { FEWEST_PEERS, type IndexRequest } from '#app/domain/indicators/index-request.ts'
import { leafCodes } from '#app/domain/indicators/index-tree.ts'
import { isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'
import { prepareColumn, type PreparedColumn } from '#app/domain/indicators/prepare-column.ts'
import { descendingRanks } from '#app/domain/indicators/ranks.ts'
import { type ScoredNode, scoreNode } from '#app/domain/indicators/score-node.ts'

/** Scores and ranks of all units by column: the fast form, of which `explainUnit` draws one unit's tree. */
export type ScoredIndex = Readonly<{
	units: readonly string[]
	root: ScoredNode
	/** Descending ranks; all missing where fewer than three units have a score. */
	ranks: readonly number[]
	/** False: too few units to compare, the scores stand alone. */
	comparable: boolean
	map: '1+0.99s' | 'none'
}>

/** Prepared columns by indicator code. */
export type PreparedColumns = ReadonlyMap<string, PreparedColumn>

/** Screens, transforms, treats and normalises every indicator of the tree. A what-if on weights or means may keep these. */
export function prepareColumns({ tree, indicators, units, values, method }: IndexRequest): PreparedColumns {
	const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
	const columns = leafCodes(tree).flatMap((code) => {
		const indicator = byCode.get(code)
		if (!indicator) return []
		const data = units.map((unit) => values[unit]?.[code])
		return [[code, prepareColumn(indicator, data, method)] as const]
	})
	return new Map(columns)
}

/** Computes the index of a set of peers: prepare (unless given), weigh, aggregate, rank. */
export function scoreIndex(request: IndexRequest, columns = prepareColumns(request)): ScoredIndex {
	const { tree, units, method } = request
	const root = requireWhole(scoreNode(tree, { columns, units: units.length, method }), method.availability)
	const comparable = presentValues(root.scores).length >= FEWEST_PEERS
	const ranks = comparable ? descendingRanks(root.scores, method.rank.ties) : units.map(() => MISSING)
	return { units, root, ranks, comparable, map: method.aggregate.map }
}

/** The index itself needs every first-level score and enough of all leaves. */
function requireWhole(root: ScoredNode, leastShare: number): ScoredNode {
	const scores = root.scores.map((score, unit) => {
		const whole = root.children.every((child, i) => root.weights[i] === 0 || !isMissing(child.scores[unit] ?? MISSING))
		return whole && isAvailable(root.coverage[unit] ?? 0, leastShare) ? score : MISSING
	})
	return { ...root, scores }
}
