import { explainUnit, type NodeStatus, type ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { MISSING, orNull } from '#app/domain/indicators/missing.ts'
import { type ScoredIndex, scoreIndex } from '#app/domain/indicators/score-index.ts'

/** One unit's place in the index. */
export type IndexUnit = Readonly<{
	code: string
	/** Null where too little is known; `status` says so. */
	score: number | null
	/** From 1; null without a score or with fewer than three peers. */
	rank: number | null
	status: NodeStatus
	coverageShare: number
	carriedShare: number
	tree: ScoreNode
}>

/** The index of a set of peers, as plain JSON. */
export type IndexResult = Readonly<{
	methodVersion: string
	/** Units with a score. */
	unitsScored: number
	/** False below three scored units: scores stand alone, nobody is ranked. */
	comparable: boolean
	units: readonly IndexUnit[]
}>

/** Computes scores, ranks and the explaining tree of every unit, in the order of the units asked for. */
export function computeIndex(request: IndexRequest): IndexResult {
	const index = scoreIndex(request)
	const units = request.units.map((code, unit) => describeUnit(index, code, unit))
	const unitsScored = units.filter((unit) => unit.score !== null).length
	return { methodVersion: request.method.version, unitsScored, comparable: index.comparable, units }
}

function describeUnit(index: ScoredIndex, code: string, unit: number): IndexUnit {
	const tree = explainUnit(index, unit)
	const { score, status, coverageShare, carriedShare } = tree
	return { code, score, rank: orNull(index.ranks[unit] ?? MISSING), status, coverageShare, carriedShare, tree }
}
