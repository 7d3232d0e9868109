import { isAvailable } from '#app/domain/indicators/availability.ts'
import type { Overall } from '#app/domain/indicators/index-method.ts'
import {
	FEWEST_PEERS,
	type IndexDatum,
	type IndexedIndicator,
	type IndexRequest,
} from '#app/domain/indicators/index-request.ts'
import { leafCodes } from '#app/domain/indicators/index-tree.ts'
import { blankColumn, isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'
import { joinAtOnce } from '#app/domain/indicators/join-at-once.ts'
import { prepareColumn, type PreparedColumn, usableValue } from '#app/domain/indicators/prepare-column.ts'
import { descendingRanks } from '#app/domain/indicators/ranks.ts'
import { type ScoredNode, scoreNode } from '#app/domain/indicators/score-node.ts'
import { standIn } from '#app/domain/indicators/stand-in.ts'

/** Scores and ranks of all units by column: the fast form, of which `explainUnit` draws one unit's tree. */
export type ScoredIndex = Readonly<{
	units: readonly string[]
	root: ScoredNode
	/** Descending ranks; all missing where fewer than three units have a score. */
	ranks: readonly number[]
	/** False: too few units to compare, the scores stand alone. */
	comparable: boolean
	map: '1+0.99s' | 'none'
	overall: Overall
}>

/** Prepared columns by indicator code. */
export type PreparedColumns = ReadonlyMap<string, PreparedColumn>

/** The data of each indicator of the tree, read once for many methods. */
export type DataColumns = readonly Readonly<{
	indicator: IndexedIndicator
	data: readonly (IndexDatum | undefined)[]
	/** Missing where a datum may not be used. */
	values: readonly number[]
}>[]

/** Reads the values of a request by indicator, in the order of its units. */
export function readDataColumns({ tree, indicators, units, values }: IndexRequest): DataColumns {
	const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
	const rows = units.map((unit) => values[unit])
	return leafCodes(tree).flatMap((code) => {
		const indicator = byCode.get(code)
		if (!indicator) return []
		const data = rows.map((row) => row?.[code])
		return [{ indicator, data, values: data.map(usableValue) }]
	})
}

/** Screens, transforms, treats and normalises every indicator of the tree. A what-if on weights or means may keep these. */
export function prepareColumns(request: IndexRequest, read = readDataColumns(request)): PreparedColumns {
	const { units, method, groups } = request
	const grouped = groups ? units.map((unit) => groups[unit] ?? '') : []
	const used = standIn(read, method.missing, grouped)
	return new Map(read.map((column, at) => [column.indicator.code, prepareColumn(column, method, used[at])] as const))
}

/** Computes the index of a set of peers: prepare (unless given), weigh, aggregate, rank. `excluded` is left out as if it were not in the tree. */
export function scoreIndex(
	request: IndexRequest,
	columns = prepareColumns(request),
	excluded: string | null = null,
): ScoredIndex {
	const { tree, units, method } = request
	const means = scoreNode(tree, { columns, units: units.length, method, excluded })
	const { overall = 'tree' } = method
	const root = overall === 'tree' ? requireWhole(means, method.availability) : joinAtOnce(means, overall)
	const comparable = presentValues(root.scores).length >= FEWEST_PEERS
	const ranks = comparable ? descendingRanks(root.scores, method.rank.ties) : units.map(() => MISSING)
	return { units, root, ranks, comparable, map: method.aggregate.map, overall }
}

/** The index itself needs every first-level score and enough of all leaves. */
function requireWhole(root: ScoredNode, leastShare: number): ScoredNode {
	const needed = root.children.filter((_, i) => root.weights[i] !== 0)
	const scores = blankColumn(root.scores.length)
	for (let unit = 0; unit < scores.length; unit++) {
		const isWhole = needed.every((child) => !isMissing(child.scores[unit] ?? MISSING))
		if (isWhole && isAvailable(root.coverage[unit] ?? 0, leastShare)) scores[unit] = root.scores[unit] ?? MISSING
	}
	return { ...root, scores }
}
