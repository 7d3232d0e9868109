import { correlation, correlationMatrix } from '#app/domain/indicators/correlation.ts'
import { checkItems, cronbachAlpha, type ItemCheck } from '#app/domain/indicators/cronbach-alpha.ts'
import { transpose } from '#app/domain/indicators/matrix.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import { samplingAdequacy } from '#app/domain/indicators/sampling-adequacy.ts'
import type { ScoredIndex } from '#app/domain/indicators/score-index.ts'
import type { ScoredNode } from '#app/domain/indicators/score-node.ts'
import { zScores } from '#app/domain/indicators/z-scores.ts'

/** Bounds of the specification (2.9). */
const REDUNDANT_ABOVE = 0.92
const SILENT_BELOW = 0.3
const GOOD_ALPHA = 0.7
const WEAK_ALPHA = 0.6
const MOST_IMPORTANCE = 2
const LEAST_IMPORTANCE = 0.5

/** Two children of a node that speak against each other, or say the same. */
export type PairWarning = Readonly<{
	node: string
	first: string
	second: string
	r: number
	warning: 'conflict' | 'redundant'
}>

/** How well the children of a node make one scale. */
export type ScaleCheck = Readonly<{
	node: string
	alpha: number
	grade: 'good' | 'weak' | 'poor' | null
	items: readonly (ItemCheck & Readonly<{ code: string }>)[]
	adequacy: number
}>

/** What a child of the root really weighs in the index, r² of all, beside the weight it was given. */
export type ImportanceCheck = Readonly<{
	code: string
	weight: number
	importance: number
	ratio: number
	isFlagged: boolean
}>

/** Warnings about an index: they change nothing. */
export type Coherence = Readonly<{
	pairs: readonly PairWarning[]
	/** Indicators the index hardly hears of, with their correlation. */
	silent: readonly Readonly<{ code: string; r: number }>[]
	scales: readonly ScaleCheck[]
	importance: readonly ImportanceCheck[]
}>

/** Correlations, reliability and importance of a scored index. */
export function checkCoherence({ root }: ScoredIndex): Coherence {
	const parents = listParents(root)
	return {
		pairs: parents.flatMap(checkPairs),
		silent: leavesOf(root).flatMap(({ code, scores }) => {
			const r = correlation(scores, root.scores)
			return r < SILENT_BELOW ? [{ code, r }] : []
		}),
		scales: parents.filter(({ children }) => children.length > 1).map(checkScale),
		importance: checkImportance(root),
	}
}

const listParents = (node: ScoredNode): ScoredNode[] =>
	node.children.length === 0 ? [] : [node, ...node.children.flatMap(listParents)]

const leavesOf = (node: ScoredNode): ScoredNode[] =>
	node.children.length === 0 ? [node] : node.children.flatMap(leavesOf)

function checkPairs({ code: node, children }: ScoredNode): PairWarning[] {
	return children.flatMap((first, i) =>
		children.slice(i + 1).flatMap((second) => {
			const r = correlation(first.scores, second.scores)
			const warning = r < 0 ? 'conflict' : Math.abs(r) > REDUNDANT_ABOVE ? 'redundant' : null
			return warning ? [{ node, first: first.code, second: second.code, r, warning } as const] : []
		}),
	)
}

function checkScale({ code: node, children }: ScoredNode): ScaleCheck {
	const kept = children.filter(({ scores }) => !zScores(scores).every(isMissing))
	const rows = transpose(kept.map(({ scores }) => scores)).filter((row) => !row.some(isMissing))
	const columns = rows.length > 0 ? transpose(rows).map((column) => zScores(column)) : []
	const alpha = cronbachAlpha(columns)
	const items = checkItems(columns).map((item, i) => ({ code: kept[i]?.code ?? '', ...item }))
	const correlations = correlationMatrix(columns)
	const isKnown = columns.length > 1 && !correlations.flat().some(isMissing)
	return { node, alpha, grade: gradeOf(alpha), items, adequacy: isKnown ? samplingAdequacy(correlations) : MISSING }
}

function gradeOf(alpha: number): ScaleCheck['grade'] {
	if (isMissing(alpha)) return null
	return alpha >= GOOD_ALPHA ? 'good' : alpha >= WEAK_ALPHA ? 'weak' : 'poor'
}

function checkImportance({ children, weights, scores }: ScoredNode): ImportanceCheck[] {
	const squares = children.map((child) => correlation(child.scores, scores) ** 2)
	const all = squares.reduce((sum, square) => sum + (isMissing(square) ? 0 : square), 0)
	return children.map(({ code }, i) => {
		const importance = all > 0 ? (squares[i] ?? MISSING) / all : MISSING
		const weight = weights[i] ?? 0
		const ratio = importance / weight
		return { code, weight, importance, ratio, isFlagged: ratio > MOST_IMPORTANCE || ratio < LEAST_IMPORTANCE }
	})
}
