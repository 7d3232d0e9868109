import { copelandScores } from '#app/domain/indicators/copeland.ts'
import type { Overall } from '#app/domain/indicators/index-method.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import type { ScoredNode } from '#app/domain/indicators/score-node.ts'
import { topsis } from '#app/domain/indicators/topsis.ts'

/** Copeland compares every pair: beyond so many units it is not computed. */
const MOST_COMPARED = 2000

/** The root with scores 0-100 out of all indicators at once, on their effective weights; units that lack one have none. */
export function joinAtOnce(root: ScoredNode, overall: Exclude<Overall, 'tree'>): ScoredNode {
	const leaves = weighLeaves(root, 1).filter(({ weight }) => weight > 0)
	const weights = leaves.map(({ weight }) => weight)
	const rows = root.scores.map((_, unit) => leaves.map(({ scores }) => scores[unit] ?? MISSING))
	const complete = [...rows.keys()].filter((unit) => leaves.length > 0 && !(rows[unit] ?? []).some(isMissing))
	const joined = JOIN[overall](
		complete.map((unit) => rows[unit] ?? []),
		weights,
	)
	const byUnit = new Map(complete.map((unit, i) => [unit, joined[i] ?? MISSING]))
	return { ...root, scores: rows.map((_, unit) => byUnit.get(unit) ?? MISSING) }
}

type Joining = (rows: readonly (readonly number[])[], weights: readonly number[]) => number[]

const JOIN: Readonly<Record<Exclude<Overall, 'tree'>, Joining>> = {
	topsis: (rows, weights) =>
		topsis(
			rows,
			weights,
			weights.map(() => 1),
		).map(({ c }) => 100 * c),
	copeland: (rows, weights) => {
		if (rows.length > MOST_COMPARED) return rows.map(() => MISSING)
		const others = rows.length - 1
		return copelandScores(rows, weights).map((wins) => (others > 0 ? (50 * (wins + others)) / others : MISSING))
	},
}

interface WeighedLeaf {
	weight: number
	scores: readonly number[]
}

function weighLeaves(node: ScoredNode, weight: number): WeighedLeaf[] {
	if (node.children.length === 0) return [{ weight, scores: node.scores }]
	return node.children.flatMap((child, i) => weighLeaves(child, weight * (node.weights[i] ?? 0)))
}
