import type { Aggregation } from '#app/domain/indicators/aggregate.ts'
import { availabilityShare } from '#app/domain/indicators/availability.ts'
import { liftScore } from '#app/domain/indicators/geometric-mean.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexNode } from '#app/domain/indicators/index-tree.ts'
import { meanColumn } from '#app/domain/indicators/mean-column.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import type { PreparedColumn } from '#app/domain/indicators/prepare-column.ts'
import { resolveWeighting, type WeightNote } from '#app/domain/indicators/resolve-weights.ts'

/** A node with its scores for all units; arrays are in the order of the units. */
export type ScoredNode = Readonly<{
	code: string
	scores: readonly number[]
	/** Share of the weight of the leaves below that is present. */
	coverage: readonly number[]
	/** True where scores run from 1 instead of 0: a geometric mean need not lift them again. */
	lifted: boolean
	children: readonly ScoredNode[]
	/** Weights of the children, summing to 1; a constant indicator's is 0. */
	weights: readonly number[]
	/** Why the weights are equal although the data were to decide. */
	weightNote: WeightNote | null
	aggregation: Aggregation
	column: PreparedColumn | null
}>

/** What is scored, and how. */
type Scoring = Readonly<{
	columns: ReadonlyMap<string, PreparedColumn>
	units: number
	method: IndexMethod
	excluded?: string | null
}>

/** Scores a node and all below it from the prepared columns; `depth` is 0 at the root. */
export function scoreNode(node: IndexNode, scoring: Scoring, depth = 0): ScoredNode {
	if (node.children.length === 0) return scoreLeaf(node, scoring)
	const children = node.children.map((child) => scoreNode(child, scoring, depth + 1))
	const { method, units } = scoring
	const { weights, note: weightNote } = weighChildren(node, children, scoring)
	const aggregation = aggregationAt(depth, method)
	const lifts = aggregation === 'gmean' && method.aggregate.map === '1+0.99s'
	const { means: scores, present } = meanColumn(
		children.map((child) => child.scores),
		units,
		{
			method: aggregation,
			weights,
			lifts: children.map((child) => lifts && !child.lifted),
			leastShare: method.availability,
		},
	)
	// Of a leaf that is there, all is there.
	const isOfLeaves = children.every((child) => child.children.length === 0)
	const coverage = isOfLeaves ? present : coverageColumn(children, weights, units)
	const lifted = lifts || children.every((child) => child.lifted)
	return { code: node.code, scores, coverage, lifted, children, weights, weightNote, aggregation, column: null }
}

/** A child's score as its parent's mean takes it: lifted to 1-100 where the mean is geometric and the child is not lifted yet. */
export function inputScore(child: ScoredNode, unit: number, lifts: boolean): number {
	return liftedScore(child, child.scores[unit] ?? MISSING, lifts)
}

/** A score a child would have, likewise. */
export const liftedScore = ({ lifted }: Pick<ScoredNode, 'lifted'>, score: number, lifts: boolean) =>
	lifts && !lifted ? liftScore(score) : score

/** Share of the children's weight that has a score for the unit. */
export const presentShare = (node: ScoredNode, unit: number) =>
	availabilityShare(
		node.children.map((child) => child.scores[unit] ?? MISSING),
		node.weights,
	)

function scoreLeaf(node: IndexNode, { columns, units, method }: Scoring): ScoredNode {
	const column = columns.get(node.code)
	const scores = column?.scores ?? Array.from({ length: units }, () => MISSING)
	const { normalise } = method
	let coverage: readonly number[] | null = null
	return {
		code: node.code,
		scores,
		/** Hardly ever asked for, and as long as the column. */
		get coverage() {
			coverage ??= scores.map((score) => (isMissing(score) ? 0 : 1))
			return coverage
		},
		lifted: 'range' in normalise && normalise.range[0] >= 1,
		children: [],
		weights: [],
		weightNote: null,
		aggregation: 'amean',
		column: column ?? null,
	}
}

/** A constant column tells nobody apart: it drops out for every unit, and the others share its weight. */
function weighChildren(node: IndexNode, children: readonly ScoredNode[], { method, excluded }: Scoring) {
	const { weights, note } = resolveWeighting(method.weights[node.code] ?? { method: 'equal' }, children)
	const isOut = (child: ScoredNode) => child.column?.flag === 'constant' || child.code === excluded
	return { weights: shareAmong(weights, children.map(isOut)), note }
}

/** Weights among those that are not out; all as they are where everything is out. */
export function shareAmong(weights: readonly number[], isOut: readonly boolean[]): number[] {
	const kept = weights.map((weight, i) => (isOut[i] ? 0 : weight))
	const sum = kept.reduce((total, weight) => total + weight, 0)
	return sum > 0 ? kept.map((weight) => weight / sum) : kept
}

/** How the children of a node so deep are joined: the root is 0. */
export function aggregationAt(depth: number, { aggregate: by }: IndexMethod): Aggregation {
	if (depth === 0) return by.level1
	return depth === 1 ? by.level2 : by.level3
}

function coverageColumn(children: readonly ScoredNode[], weights: readonly number[], units: number): number[] {
	const sums = new Array<number>(units).fill(0)
	for (const [i, { coverage }] of children.entries())
		for (let unit = 0; unit < units; unit++) sums[unit] = (sums[unit] ?? 0) + (weights[i] ?? 0) * (coverage[unit] ?? 0)
	return sums
}
