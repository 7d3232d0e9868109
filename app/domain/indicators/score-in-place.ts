import type { Aggregation } from '#app/domain/indicators/aggregate.ts'
import { orderMemory } from '#app/domain/indicators/ascending-order.ts'
import { isAvailable } from '#app/domain/indicators/availability.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import { FEWEST_PEERS } from '#app/domain/indicators/index-request.ts'
import { type IndexNode, listNodes } from '#app/domain/indicators/index-tree.ts'
import { meanInto } from '#app/domain/indicators/mean-column.ts'
import { isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'
import { ranksInto } from '#app/domain/indicators/ranks.ts'
import { resolveWeights } from '#app/domain/indicators/resolve-weights.ts'
import { addCoverage, aggregationAt, shareAmong } from '#app/domain/indicators/score-node.ts'

/** Scores of a leaf as they stand; those of a constant column drop out. */
export type PlacedLeaf = Readonly<{ scores: Numbers; isConstant: boolean }>

/** The leaves by code, how they are joined, and what is left out. */
export type PlacedIndex = Readonly<{
	leaves: ReadonlyMap<string, PlacedLeaf>
	method: IndexMethod
	excluded: string | null
}>

/** Scores and ranks of every unit, and the weights of each node's children; columns stand only until the next index is scored in the same place. */
export type PlacedScores = Readonly<{
	scores: Float64Array
	ranks: Float64Array
	weights: ReadonlyMap<string, readonly number[]>
}>

/** What `scoreIndex` answers of a tree, to the bit, always in the same memory: for a thousand indices of the same places. */
export function createPlace(tree: IndexNode, units: number): (index: PlacedIndex) => PlacedScores {
	const places = new Map(
		listNodes(tree)
			.filter(({ children }) => children.length > 0)
			.map(({ code }) => [code, nodeColumns(units)]),
	)
	const none: PlacedLeaf = { scores: new Float64Array(units).fill(MISSING), isConstant: false }
	const memory = { ranks: new Float64Array(units), rounded: new Float64Array(units), order: orderMemory(units) }
	return (index) => {
		const weights = new Map<string, readonly number[]>()
		const root = scoreBranch(tree, { ...index, places, none, weights }, 0)
		if (root.children === null) throw new RangeError('An index has nodes')
		const needed = root.children.filter((_, i) => weights.get(tree.code)?.[i] !== 0).map(({ scores }) => scores)
		const { availability, rank } = index.method
		const present = requireWhole(root, needed, availability)
		if (present < FEWEST_PEERS) memory.ranks.fill(MISSING)
		else ranksInto(root.scores, rank.ties, memory)
		return { scores: root.scores, ranks: memory.ranks, weights }
	}
}

type NodeColumns = Readonly<{ means: Float64Array; present: Float64Array; coverage: Float64Array }>

type Scoring = PlacedIndex &
	Readonly<{
		places: ReadonlyMap<string, NodeColumns>
		none: PlacedLeaf
		weights: Map<string, readonly number[]>
	}>

type Leaf = Readonly<{ code: string; scores: Numbers; children: null; lifted: boolean; isOut: boolean }>
type Inner = Readonly<{
	code: string
	scores: Float64Array
	coverage: Float64Array
	children: readonly Branch[]
	lifted: boolean
	isOut: boolean
}>
type Branch = Leaf | Inner

const nodeColumns = (units: number): NodeColumns => ({
	means: new Float64Array(units),
	present: new Float64Array(units),
	coverage: new Float64Array(units),
})

function scoreBranch(node: IndexNode, scoring: Scoring, depth: number): Branch {
	const { code } = node
	const { method, leaves, none, excluded, places } = scoring
	const own = places.get(code)
	if (!own) {
		const { scores, isConstant } = leaves.get(code) ?? none
		const lifted = 'range' in method.normalise && method.normalise.range[0] >= 1
		return { code, scores, children: null, lifted, isOut: isConstant || code === excluded }
	}
	const children = node.children.map((child) => scoreBranch(child, scoring, depth + 1))
	const weights = shareAmong(
		resolveWeights(method.weights[code] ?? { method: 'equal' }, children),
		children.map(({ isOut }) => isOut),
	)
	scoring.weights.set(code, weights)
	const joined = join(children, { weights, aggregation: aggregationAt(depth, method), method }, own)
	return { code, scores: own.means, children, isOut: code === excluded, ...joined }
}

type Joining = Readonly<{ weights: readonly number[]; aggregation: Aggregation; method: IndexMethod }>

/** Joins the children into their parent's columns. */
function join(children: readonly Branch[], { weights, aggregation, method }: Joining, own: NodeColumns) {
	const lifts = aggregation === 'gmean' && method.aggregate.map === '1+0.99s'
	const parts = children.map(({ scores, lifted }, i) => ({ scores, weight: weights[i] ?? 0, lifts: lifts && !lifted }))
	meanInto(parts, { method: aggregation, leastShare: method.availability }, own)
	const lifted = lifts || children.every((child) => child.lifted)
	// Of a leaf that is there, all is there.
	if (children.every((child) => child.children === null)) return { lifted, coverage: own.present }
	own.coverage.fill(0)
	for (const [i, child] of children.entries()) {
		if (child.children === null) addPresence(own.coverage, child.scores, weights[i] ?? 0)
		else addCoverage(own.coverage, child.coverage, weights[i] ?? 0)
	}
	return { lifted, coverage: own.coverage }
}

function addPresence(coverage: Float64Array, scores: Numbers, weight: number): void {
	for (let unit = 0; unit < coverage.length; unit++)
		if (!isMissing(scores[unit] ?? MISSING)) coverage[unit] = (coverage[unit] ?? 0) + weight
}

/** The index needs every first-level score and enough of all leaves; answers how many units have one. */
function requireWhole({ scores, coverage }: Inner, needed: readonly Numbers[], leastShare: number): number {
	for (const score of needed) dropMissing(scores, score)
	let count = 0
	for (let unit = 0; unit < scores.length; unit++) {
		if (!isAvailable(coverage[unit] ?? 0, leastShare)) scores[unit] = MISSING
		else if (!isMissing(scores[unit] ?? MISSING)) count++
	}
	return count
}

function dropMissing(scores: Float64Array, needed: Numbers): void {
	for (let unit = 0; unit < scores.length; unit++) if (isMissing(needed[unit] ?? MISSING)) scores[unit] = MISSING
}
