import type { IndexDatum } from '#app/domain/indicators/index-request.ts'
import { isMissing, MISSING, orNull } from '#app/domain/indicators/missing.ts'
import { isImputed, isTreated, type PreparedColumn, usableValue } from '#app/domain/indicators/prepare-column.ts'
import type { ColumnFlag } from '#app/domain/indicators/score-column.ts'
import type { ScoredIndex } from '#app/domain/indicators/score-index.ts'
import { inputScore, presentShare, type ScoredNode } from '#app/domain/indicators/score-node.ts'

/** Why a node has a score, or none. */
export type NodeStatus = 'scored' | 'missing' | 'too-little-data' | 'out-of-scale' | 'constant' | 'no-comparison'

/** A leaf's way from datum to score. */
export type LeafExplanation = Readonly<{
	datum: IndexDatum | null
	transformed: number | null
	/** The median of its group stands in for a value that is missing. */
	imputed: boolean
	/** The transformed value was moved by the treatment of outliers; screens show the raw value with a mark. */
	treated: boolean
	goalposts: PreparedColumn['indicator']['goalposts']
	flag: ColumnFlag | null
}>

/** One node of a unit's score. */
export type ScoreNode = Readonly<{
	code: string
	/** 0-100; 1-100 for a geometric mean of lifted scores. */
	score: number | null
	status: NodeStatus
	/** Share of its parent, before missing siblings are renormalised away. */
	weightShare: number
	/** Share of the whole index. */
	effectiveWeightShare: number
	/** Part of the parent: w s / W of an arithmetic mean, w ln s' / W of a geometric one (they add up to ln score), w / (s W) of a harmonic one (to 1 / score). */
	contribution: number | null
	/** Weight of the children present; null for a leaf. */
	availabilityShare: number | null
	/** Weight of the leaves below that are present. */
	coverageShare: number
	/** Weight of the leaves below that are carried from an earlier period. */
	carriedShare: number
	aggregation: ScoredNode['aggregation'] | null
	leaf: LeafExplanation | null
	children: readonly ScoreNode[]
}>

type Place = Readonly<{
	unit: number
	lifts: boolean
	weightShare: number
	effective: number
	contribution: number | null
	/** The score does not come from the children's: TOPSIS and Copeland look at all indicators at once. */
	isJoined?: boolean
}>

/** The tree behind one unit's score (`unit` is its position), down to the datum of every leaf. */
export function explainUnit(index: ScoredIndex, unit: number): ScoreNode {
	const lifts = index.map === '1+0.99s'
	return explainNode(index.root, {
		unit,
		lifts,
		weightShare: 1,
		effective: 1,
		contribution: null,
		isJoined: index.overall !== 'tree',
	})
}

function explainNode(node: ScoredNode, place: Place): ScoreNode {
	const { unit, lifts, effective } = place
	const parts = place.isJoined ? node.children.map(() => null) : contributions(node, unit, lifts)
	const children = node.children.map((child, i) => {
		const weightShare = node.weights[i] ?? 0
		const contribution = parts[i] ?? null
		return explainNode(child, { unit, lifts, weightShare, effective: effective * weightShare, contribution })
	})
	const isLeaf = node.children.length === 0
	return {
		code: node.code,
		score: orNull(node.scores[unit] ?? MISSING),
		status: statusOf(node, unit),
		weightShare: place.weightShare,
		effectiveWeightShare: effective,
		contribution: place.contribution,
		availabilityShare: isLeaf ? null : orNull(presentShare(node, unit)),
		coverageShare: node.coverage[unit] ?? 0,
		carriedShare: isLeaf ? carriedLeaf(node, unit) : weighCarried(children),
		aggregation: isLeaf ? null : node.aggregation,
		leaf: isLeaf ? explainLeaf(node.column, unit) : null,
		children,
	}
}

function contributions(node: ScoredNode, unit: number, lifts: boolean): (number | null)[] {
	if (isMissing(node.scores[unit] ?? MISSING)) return node.children.map(() => null)
	const inputs = node.children.map((child) => inputScore(child, unit, lifts && node.aggregation === 'gmean'))
	const present = node.weights.reduce((sum, weight, i) => (isMissing(inputs[i] ?? MISSING) ? sum : sum + weight), 0)
	const parts = { amean: (s: number) => s, gmean: Math.log, hmean: (s: number) => 1 / s }
	return inputs.map((input, i) => {
		const weight = node.weights[i] ?? 0
		return isMissing(input) || weight === 0 ? null : (weight * parts[node.aggregation](input)) / present
	})
}

function statusOf(node: ScoredNode, unit: number): NodeStatus {
	if (!isMissing(node.scores[unit] ?? MISSING)) return 'scored'
	if (!node.column) return node.children.length > 0 ? 'too-little-data' : 'missing'
	const { flag, data } = node.column
	if (flag === 'constant' || flag === 'no-comparison') return flag
	return isMissing(usableValue(data[unit])) ? 'missing' : 'out-of-scale'
}

function explainLeaf(column: PreparedColumn | null, unit: number): LeafExplanation | null {
	if (!column) return null
	return {
		datum: column.data[unit] ?? null,
		transformed: orNull(column.transformed[unit] ?? MISSING),
		imputed: isImputed(column, unit),
		treated: isTreated(column, unit),
		goalposts: column.indicator.goalposts,
		flag: column.flag,
	}
}

function carriedLeaf(node: ScoredNode, unit: number): number {
	return node.column?.data[unit]?.state === 'ageing' && !isMissing(node.scores[unit] ?? MISSING) ? 1 : 0
}

const weighCarried = (children: readonly ScoreNode[]) =>
	children.reduce((sum, child) => sum + child.weightShare * child.carriedShare, 0)
