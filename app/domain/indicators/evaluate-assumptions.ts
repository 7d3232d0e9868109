import type { Assumptions } from '#app/domain/indicators/draw-assumptions.ts'
import {
	createPlainEvaluator,
	type Evaluated,
	type Evaluator,
	leafParents,
	parentCodes,
	type Rules,
	rulesOf,
	type ValueErrors,
} from '#app/domain/indicators/evaluate-plainly.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { type IndexNode, listNodes } from '#app/domain/indicators/index-tree.ts'
import { createLeafColumns, type LeafColumn } from '#app/domain/indicators/leaf-columns.ts'
import { perturbInto } from '#app/domain/indicators/perturb-values.ts'
import { leafMemories, placeLeaf } from '#app/domain/indicators/place-leaf.ts'
import {
	createPlace,
	mostSiblings,
	type PlacedIndex,
	type PlacedScores,
} from '#app/domain/indicators/score-in-place.ts'
import { type DataColumns, readDataColumns } from '#app/domain/indicators/score-index.ts'

/** Prepares a request for many draws: they share what is the same in them, and their memory. What is `read` of its data is theirs where it is given. */
export function createEvaluator(
	request: IndexRequest,
	errors: ValueErrors,
	seed: number,
	read: DataColumns = readDataColumns(request),
): Evaluator {
	const { units, tree, groups } = request
	const plain = createPlainEvaluator(request, errors, seed, read)
	const columns = createLeafColumns(read, groups ? units.map((unit) => groups[unit] ?? '') : [])
	const place = createPlace(tree, units.length)
	const entropies = createEntropies(tree, place)
	const ofLeaves = read.map(({ indicator }) => errors.get(indicator.code))
	const draw = createDrawing(request, ofLeaves, seed)
	const evaluate = (assumptions: Assumptions): Evaluated => {
		const { method, weights, excluded, errorStream } = assumptions
		if ((method.overall ?? 'tree') !== 'tree') return plain.evaluate(assumptions)
		const leaves = columns(method)
		const rules = rulesOf(weights, method, () => entropies(method, leaves))
		const leafOf = errorStream === null ? leafIn(leaves) : draw(leaves, method, errorStream)
		return place({ leafOf, method: { ...method, weights: rules }, excluded })
	}
	return { nominal: plain.nominal, baseline: plain.baseline, evaluate }
}

type LeafOf = PlacedIndex['leafOf']

function leafIn(leaves: readonly LeafColumn[]): LeafOf {
	const byCode = new Map(leaves.map((leaf) => [leaf.indicator.code, leaf]))
	return (code) => byCode.get(code)
}

/** Draws the values of the columns that are not certain, and scores these anew; errors are in the order of the leaves. */
function createDrawing(
	{ tree, units }: IndexRequest,
	errors: readonly (readonly number[] | undefined)[],
	seed: number,
) {
	const uncertain = errors.map((own) => (own?.some((error) => error > 0) ? Float64Array.from(own) : null))
	const memories = leafMemories(units.length, mostSiblings(tree))
	const drawn = new Float64Array(units.length)
	return (leaves: readonly LeafColumn[], method: IndexMethod, stream: number): LeafOf => {
		const places = new Map(leaves.map(({ indicator }, i) => [indicator.code, i]))
		return (code, sibling) => {
			const offset = places.get(code) ?? -1
			const [leaf, ofLeaf, memory] = [leaves[offset], uncertain[offset], memories[sibling]]
			if (!leaf || !ofLeaf || !memory) return leaf
			perturbInto(leaf.values, ofLeaf, { seed, stream, offset }, drawn)
			return placeLeaf(leaf.indicator, drawn, method, memory)
		}
	}
}

/** Entropy weights of every node from the data as they are, as given weights; kept by the columns they come from, those of leaves for all ways of joining. */
function createEntropies(tree: IndexNode, place: (index: PlacedIndex) => PlacedScores) {
	const made = new Map<string, Rules>()
	const kept = (key: string, make: () => Rules): Rules => {
		const rules = made.get(key) ?? make()
		made.set(key, rules)
		return rules
	}
	const leafRules = (method: IndexMethod, leaves: readonly LeafColumn[]): Rules => {
		const codes = leafParents(tree)
		return givenRules(tree, codes, place(weighedByEntropy(method, leaves, { codes, known: {} })))
	}
	const allRules = (method: IndexMethod, leaves: readonly LeafColumn[], known: Rules): Rules => {
		const codes = parentCodes(tree).filter((code) => !(code in known))
		return { ...known, ...givenRules(tree, codes, place(weighedByEntropy(method, leaves, { codes, known }))) }
	}
	return (method: IndexMethod, leaves: readonly LeafColumn[]): Rules => {
		const key = leaves.map(({ id }) => id).join(' ')
		const known = kept(key, () => leafRules(method, leaves))
		return kept(`${key} ${JSON.stringify(method.aggregate)}`, () => allRules(method, leaves, known))
	}
}

type Asked = Readonly<{ codes: readonly string[]; known: Rules }>

function weighedByEntropy(method: IndexMethod, leaves: readonly LeafColumn[], { codes, known }: Asked): PlacedIndex {
	const weights: Rules = { ...known }
	for (const code of codes) weights[code] = { method: 'entropy' }
	return { leafOf: leafIn(leaves), method: { ...method, weights }, excluded: null }
}

function givenRules(tree: IndexNode, codes: readonly string[], { weights }: PlacedScores): Rules {
	const asked = listNodes(tree).filter(({ code }) => codes.includes(code))
	return Object.fromEntries(
		asked.map(({ code, children }) => {
			const shares = children.map((child, i) => [child.code, weights.get(code)?.[i] ?? 0])
			return [code, { method: 'given', weights: Object.fromEntries(shares) }]
		}),
	)
}
