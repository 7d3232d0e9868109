import type { Aggregation } from '#app/domain/indicators/aggregate.ts'
import { orderMemory } from '#app/domain/indicators/ascending-order.ts'
import { isAvailable } from '#app/domain/indicators/availability.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import { FEWEST_PEERS } from '#app/domain/indicators/index-request.ts'
import { type IndexNode, listNodes } from '#app/domain/indicators/index-tree.ts'
import { type MeanPart, meanInto, type Scratch } from '#app/domain/indicators/mean-column.ts'
import { isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'
import { ranksInto } from '#app/domain/indicators/ranks.ts'
import { resolveWeights } from '#app/domain/indicators/resolve-weights.ts'
import { aggregationAt, shareAmong } from '#app/domain/indicators/score-node.ts'
import { sumWhole } from '#app/domain/indicators/weighted-sums.ts'

/** Scores of a leaf as they stand; those of a constant column drop out. */
export type PlacedLeaf = Readonly<{ scores: Numbers; isConstant: boolean }> & Pick<MeanPart, 'isWhole' | 'logarithms'>

/**
 * How leaves are joined, what is left out, and each leaf by its code, asked for just before it is joined: once its parent has been
 * scored, the memory of one that stood at the same place among its siblings is free again.
 */
export type PlacedIndex = Readonly<{
	leafOf: (code: string, sibling: number) => PlacedLeaf | undefined
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
	const columns = columnsFor(units)
	const none: PlacedLeaf = { scores: new Float64Array(units).fill(MISSING), isConstant: false }
	const scratch = scratchFor(tree, units)
	const memory = { ranks: new Float64Array(units), rounded: new Float64Array(units), order: orderMemory(units) }
	return (index) => {
		const weights = new Map<string, readonly number[]>()
		const root = scoreBranch(tree, { ...index, columns, none, weights, scratch }, [0, 0])
		if (root.children === null) throw new RangeError('An index has nodes')
		const own = weights.get(tree.code)
		const needed = root.children.filter((child, i) => own?.[i] !== 0 && !child.isWhole).map(({ scores }) => scores)
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
		columns: (at: Place) => NodeColumns
		none: PlacedLeaf
		weights: Map<string, readonly number[]>
		scratch: Scratch
	}>

type Leaf = PlacedLeaf & Readonly<{ code: string; children: null; lifted: boolean; isOut: boolean }>
type Inner = Readonly<{
	code: string
	isWhole: boolean
	scores: Float64Array
	coverage: Float64Array
	children: readonly Branch[]
	lifted: boolean
	isOut: boolean
}>
type Branch = Leaf | Inner

/** How deep, and at which place among its siblings. */
type Place = readonly [depth: number, sibling: number]

/** Cousins share their columns: what lies close together is far faster than what does not. */
function columnsFor(units: number): (at: Place) => NodeColumns {
	const known = new Map<string, NodeColumns>()
	const blank = () => new Float64Array(units)
	return (at) => {
		const columns = known.get(at.join()) ?? { means: blank(), present: blank(), coverage: blank() }
		known.set(at.join(), columns)
		return columns
	}
}

function scoreBranch(node: IndexNode, scoring: Scoring, at: Place): Branch {
	const { code } = node
	const { method, leafOf, none, excluded, columns, scratch } = scoring
	const [depth, sibling] = at
	if (node.children.length === 0) {
		const leaf = leafOf(code, sibling) ?? none
		const lifted = 'range' in method.normalise && method.normalise.range[0] >= 1
		return { ...leaf, code, children: null, lifted, isOut: leaf.isConstant || code === excluded }
	}
	const children = node.children.map((child, i) => scoreBranch(child, scoring, [depth + 1, i]))
	const weights = shareAmong(
		resolveWeights(method.weights[code] ?? { method: 'equal' }, children),
		children.map(({ isOut }) => isOut),
	)
	scoring.weights.set(code, weights)
	const own = columns(at)
	const joined = join(children, { weights, aggregation: aggregationAt(depth, method), method, scratch }, own)
	return { code, scores: own.means, children, isOut: code === excluded, ...joined }
}

type Joining = Readonly<{
	weights: readonly number[]
	aggregation: Aggregation
	method: IndexMethod
	scratch: Scratch
}>

/** Joins the children into their parent's columns. */
function join(children: readonly Branch[], { weights, aggregation, method, scratch }: Joining, own: NodeColumns) {
	const lifts = aggregation === 'gmean' && method.aggregate.map === '1+0.99s'
	const parts = children.map((child, i) => ({ ...child, weight: weights[i] ?? 0, lifts: lifts && !child.lifted }))
	const isWhole = meanInto(parts, { method: aggregation, leastShare: method.availability }, own, scratch)
	const lifted = lifts || children.every((child) => child.lifted)
	// Of a leaf that is there, all is there.
	if (children.every((child) => child.children === null)) return { lifted, isWhole, coverage: own.present }
	const blank = () => new Float64Array(own.coverage.length)
	const parted = children.map((child, i) => ({
		column: coverageOf(child, scratch[i] ?? blank()),
		weight: weights[i] ?? 0,
	}))
	sumWhole(parted, own.coverage)
	return { lifted, isWhole, coverage: own.coverage }
}

function coverageOf(child: Branch, scratch: Float64Array): Float64Array {
	if (child.children !== null) return child.coverage
	for (let unit = 0; unit < scratch.length; unit++) scratch[unit] = isMissing(child.scores[unit] ?? MISSING) ? 0 : 1
	return scratch
}

const scratchFor = (tree: IndexNode, units: number): Scratch =>
	Array.from({ length: mostSiblings(tree) }, () => new Float64Array(units))

/** How many children the node with most has. */
export const mostSiblings = (tree: IndexNode) => Math.max(0, ...listNodes(tree).map(({ children }) => children.length))

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
