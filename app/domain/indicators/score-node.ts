import { aggregate, type Aggregation } from '#app/domain/indicators/aggregate.ts'
import { availabilityShare } from '#app/domain/indicators/availability.ts'
import { liftScore } from '#app/domain/indicators/geometric-mean.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexNode } from '#app/domain/indicators/index-tree.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import type { PreparedColumn } from '#app/domain/indicators/prepare-column.ts'
import { resolveWeights } from '#app/domain/indicators/resolve-weights.ts'

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
	aggregation: Aggregation
	column: PreparedColumn | null
}>

type Scoring = Readonly<{ columns: ReadonlyMap<string, PreparedColumn>; units: number; method: IndexMethod }>

/** Scores a node and all below it from the prepared columns; `depth` is 0 at the root. */
export function scoreNode(node: IndexNode, scoring: Scoring, depth = 0): ScoredNode {
	if (node.children.length === 0) return scoreLeaf(node, scoring)
	const children = node.children.map((child) => scoreNode(child, scoring, depth + 1))
	const { method, units } = scoring
	const weights = weighChildren(node, children, method)
	const aggregation = aggregationAt(depth, method)
	const lifts = aggregation === 'gmean' && method.aggregate.map === '1+0.99s'
	const scores: number[] = []
	const coverage: number[] = []
	const inputs = children.map(() => MISSING)
	for (let unit = 0; unit < units; unit++) {
		for (const [i, child] of children.entries()) inputs[i] = inputScore(child, unit, lifts)
		coverage.push(arithmeticCoverage(children, weights, unit))
		scores.push(aggregate(aggregation, inputs, weights, method.availability))
	}
	const lifted = lifts || children.every((child) => child.lifted)
	return { code: node.code, scores, coverage, lifted, children, weights, aggregation, column: null }
}

/** A child's score as its parent's mean takes it: lifted to 1-100 where the mean is geometric and the child is not lifted yet. */
export function inputScore(child: ScoredNode, unit: number, lifts: boolean): number {
	const score = child.scores[unit] ?? MISSING
	return lifts && !child.lifted ? liftScore(score) : score
}

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
	return {
		code: node.code,
		scores,
		coverage: scores.map((score) => (isMissing(score) ? 0 : 1)),
		lifted: 'range' in normalise && normalise.range[0] >= 1,
		children: [],
		weights: [],
		aggregation: 'amean',
		column: column ?? null,
	}
}

/** A constant column tells nobody apart: it drops out for every unit, and the others share its weight. */
function weighChildren(node: IndexNode, children: readonly ScoredNode[], method: IndexMethod): number[] {
	const weights = resolveWeights(method.weights[node.code] ?? { method: 'equal' }, children)
	const kept = weights.map((weight, i) => (children[i]?.column?.flag === 'constant' ? 0 : weight))
	const sum = kept.reduce((total, weight) => total + weight, 0)
	return sum > 0 ? kept.map((weight) => weight / sum) : kept
}

function aggregationAt(depth: number, { aggregate: by }: IndexMethod): Aggregation {
	if (depth === 0) return by.level1
	return depth === 1 ? by.level2 : by.level3
}

function arithmeticCoverage(children: readonly ScoredNode[], weights: readonly number[], unit: number): number {
	return children.reduce((sum, child, i) => sum + (weights[i] ?? 0) * (child.coverage[unit] ?? 0), 0)
}
