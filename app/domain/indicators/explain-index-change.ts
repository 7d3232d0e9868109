import { aggregate } from '#app/domain/indicators/aggregate.ts'
import { liftScore } from '#app/domain/indicators/geometric-mean.ts'
import type { DatumParts, IndexDatum } from '#app/domain/indicators/index-request.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import { scoreColumn } from '#app/domain/indicators/score-column.ts'
import type { ScoredIndex } from '#app/domain/indicators/score-index.ts'
import { inputScore, type ScoredNode } from '#app/domain/indicators/score-node.ts'
import { slopeOfMean, splitMeanChange } from '#app/domain/indicators/split-mean.ts'

/** Why a score moved: what people did, how many they are, and who reports. */
export type Causes = Readonly<{ behaviour: number; population: number; coverage: number }>

/** A node's change, its causes (they add up to it), and what each child adds to its parent's (with what came and went they add up too). */
export type NodeChange = Readonly<{
	code: string
	before: number | null
	after: number | null
	/** Of its own score. */
	causes: Causes
	/** To the parent's score; of the root the whole. */
	points: number
	pointsByCause: Causes
	/** Points of the parent for each point of its own, along the way it went. */
	perPoint: number
	/** Of the children that came or went: part of the coverage. */
	comeAndGone: number
	children: readonly NodeChange[]
}>

/** The change, or why none can be split: no score before or after, or scores that depend on the peers. */
export type IndexChangeExplained =
	| Readonly<{ outcome: 'explained'; change: NodeChange }>
	| Readonly<{ outcome: 'not-explained'; reason: 'no-score' | 'depends-on-peers' }>

/** One unit's place in an index of one period. */
export type UnitOfIndex = Readonly<{ index: ScoredIndex; unit: number }>

/** Splits a unit's change between two periods of one method without residual, from the index down to each indicator. */
export function explainIndexChange(before: UnitOfIndex, after: UnitOfIndex, method: IndexMethod): IndexChangeExplained {
	if (!isSeparable(method)) return { outcome: 'not-explained', reason: 'depends-on-peers' }
	if (isMissing(scoreOf(before.index.root, before.unit)) || isMissing(scoreOf(after.index.root, after.unit)))
		return { outcome: 'not-explained', reason: 'no-score' }
	const sides = { units: [before.unit, after.unit] as const, method }
	const change = changeOf(before.index.root, after.index.root, sides)
	const { causes, before: start, after: end } = change
	return { outcome: 'explained', change: { ...change, points: (end ?? 0) - (start ?? 0), pointsByCause: causes } }
}

/** Scores of one unit that hang on no other unit. */
function isSeparable({ normalise, weights, overall = 'tree', missing }: IndexMethod): boolean {
	const isFixed = normalise.method === 'goalposts' || normalise.method === 'reference'
	const usesData = Object.values(weights).some(({ method }) => ['entropy', 'pca', 'combined'].includes(method))
	return isFixed && !usesData && overall === 'tree' && (missing?.method ?? 'none') === 'none'
}

type Sides = Readonly<{ units: readonly [number, number]; method: IndexMethod }>

const NOTHING: Causes = { behaviour: 0, population: 0, coverage: 0 }
const scoreOf = (node: ScoredNode, unit: number) => node.scores[unit] ?? MISSING
const orNull = (score: number) => (isMissing(score) ? null : score)
const sumOf = ({ behaviour, population, coverage }: Causes) => behaviour + population + coverage

const scale = ({ behaviour, population, coverage }: Causes, by: number): Causes => ({
	behaviour: behaviour * by,
	population: population * by,
	coverage: coverage * by,
})

const add = (a: Causes, b: Causes): Causes => ({
	behaviour: a.behaviour + b.behaviour,
	population: a.population + b.population,
	coverage: a.coverage + b.coverage,
})

function changeOf(start: ScoredNode, end: ScoredNode, sides: Sides): NodeChange {
	const [before, after] = [scoreOf(start, sides.units[0]), scoreOf(end, sides.units[1])]
	const facts = {
		code: start.code,
		before: orNull(before),
		after: orNull(after),
		points: 0,
		pointsByCause: NOTHING,
		perPoint: 1,
	}
	const isWhole = !isMissing(before) && !isMissing(after)
	if (start.children.length === 0) {
		const causes = isWhole ? leafCauses(start, end, sides) : NOTHING
		return { ...facts, causes, comeAndGone: 0, children: [] }
	}
	const below = start.children.map((child, i) => changeOf(child, end.children[i] ?? child, sides))
	if (!isWhole) return { ...facts, causes: NOTHING, comeAndGone: 0, children: below }
	const { children, comeAndGone } = joinChildren(start, end, { sides, below })
	const causes = children.reduce((sum, child) => add(sum, child.pointsByCause), { ...NOTHING, coverage: comeAndGone })
	return { ...facts, causes, comeAndGone, children }
}

/** Children there on both sides share out the change of the mean over them; what came or went is the rest, on either end. */
function joinChildren(start: ScoredNode, end: ScoredNode, { sides, below }: { sides: Sides; below: NodeChange[] }) {
	const { method, units } = sides
	const lifts = start.aggregation === 'gmean' && method.aggregate.map === '1+0.99s'
	const s0 = start.children.map((child) => inputScore(child, units[0], lifts))
	const s1 = end.children.map((child) => inputScore(child, units[1], lifts))
	const isCommon = (i: number) =>
		!isMissing(s0[i] ?? MISSING) && !isMissing(s1[i] ?? MISSING) && (start.weights[i] ?? 0) > 0
	const common = start.children.map((_, i) => i).filter(isCommon)
	const weight = common.reduce((sum, i) => sum + (start.weights[i] ?? 0), 0)
	const weights = common.map((i) => (start.weights[i] ?? 0) / weight)
	const [a, b] = [common.map((i) => s0[i] ?? MISSING), common.map((i) => s1[i] ?? MISSING)]
	const [from, to] = [aggregate(start.aggregation, a, weights), aggregate(start.aggregation, b, weights)]
	const parts = new Map(splitMeanChange(start.aggregation, a, b, weights).map((part, k) => [common[k], part]))
	const slopes = new Map(
		common.map((i, k) => [i, (weights[k] ?? 0) * slopeOfMean(start.aggregation, a[k] ?? MISSING, from)]),
	)
	const children = below.map((child, i) => {
		const points = parts.get(i) ?? 0
		const moved = sumOf(child.causes)
		const lift = lifts && !start.children[i]?.lifted ? liftScore(1) - liftScore(0) : 1
		const by = moved === 0 || points === 0 ? (slopes.get(i) ?? 0) * lift : points / moved
		return { ...child, points, perPoint: by, pointsByCause: scale(child.causes, by) }
	})
	const whole = scoreOf(end, units[1]) - scoreOf(start, units[0])
	return { children, comeAndGone: common.length === 0 ? whole : whole - (to - from) }
}

/** A leaf scored again with one part of its datum changed at a time: what people did, how many they are, who reports. */
function leafCauses(start: ScoredNode, end: ScoredNode, { units, method }: Sides): Causes {
	const [first, last] = [start.column?.data[units[0]], end.column?.data[units[1]]]
	const whole = scoreOf(end, units[1]) - scoreOf(start, units[0])
	const [old, now] = [partsOf(first), partsOf(last)]
	const column = end.column
	if (!column || !old || !now) return { ...NOTHING, behaviour: whole }
	const score = (parts: DatumParts) => scoreColumn(column.indicator, [valueOfParts(parts)], method).scores[0] ?? MISSING
	const base = scoreOf(start, units[0])
	const behaved = score({ ...old, amount: now.amount })
	const peopled = score({ ...old, amount: now.amount, per: now.per })
	if (isMissing(behaved) || isMissing(peopled)) return { ...NOTHING, behaviour: whole }
	return { behaviour: behaved - base, population: peopled - behaved, coverage: base + whole - peopled }
}

const partsOf = (datum: IndexDatum | undefined) => datum?.parts ?? null

/** The value in index form that the parts of a datum make. */
export const valueOfParts = ({ amount, per, reported, most = Infinity }: DatumParts): number =>
	Math.min(most, (amount * reported) / (per ?? 1))
