import type { Assumptions, DrawnWeights, Nominal } from '#app/domain/indicators/draw-assumptions.ts'
import type { Numbers } from '#app/domain/indicators/missing.ts'
import { perturb } from '#app/domain/indicators/perturb-values.ts'
import type { IndexMethod, WeightRule } from '#app/domain/indicators/index-method.ts'
import { type IndexNode, listNodes } from '#app/domain/indicators/index-tree.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { treatsOutliers } from '#app/domain/indicators/leaf-columns.ts'
import type { PreparedColumn } from '#app/domain/indicators/prepare-column.ts'
import { scoreColumn } from '#app/domain/indicators/score-column.ts'
import {
	type DataColumns,
	prepareColumns,
	type PreparedColumns,
	readDataColumns,
	scoreIndex,
} from '#app/domain/indicators/score-index.ts'
import type { ScoredNode } from '#app/domain/indicators/score-node.ts'

/** Relative errors of the values by indicator, in the order of the units: 0 where a value is certain. */
export type ValueErrors = ReadonlyMap<string, readonly number[]>

/** Scores and ranks of all units under some assumptions; missing where a unit has none. */
export type Evaluated = Readonly<{ scores: Numbers; ranks: Numbers }>

/** The nominal index, and the function that makes it again under other assumptions; what draws share is computed once. */
export type Evaluator = Readonly<{
	nominal: Nominal
	baseline: Evaluated
	/** What it answers stands only until it is asked again. */
	evaluate: (assumptions: Assumptions) => Evaluated
}>

/** Prepares a request for many draws, each made like any index: for every way to join scores, and what faster ways are held to. */
export function createPlainEvaluator(
	request: IndexRequest,
	errors: ValueErrors,
	seed: number,
	read: DataColumns = readDataColumns(request),
): Evaluator {
	const columns = remember((method: IndexMethod) => prepareColumns({ ...request, method }, read))
	// How leaves are weighed does not depend on how they are joined.
	const leafEntropies = remember((method: IndexMethod) =>
		entropyRules(request, method, { columns: columns(method, columnsKey(method)), codes: leafParents(request.tree) }),
	)
	const entropies = remember((method: IndexMethod) => {
		const known = leafEntropies(method, columnsKey(method))
		const codes = parentCodes(request.tree).filter((code) => !(code in known))
		return {
			...known,
			...entropyRules(request, method, { columns: columns(method, columnsKey(method)), codes, known }),
		}
	})
	const scored = scoreIndex(request, columns(request.method, columnsKey(request.method)))
	const nominal = { method: request.method, tree: request.tree, weights: nodeWeights(scored.root) }
	const evaluate = ({ method, weights, excluded, errorStream }: Assumptions): Evaluated => {
		const own = columns(method, columnsKey(method))
		const rules = rulesOf(weights, method, () =>
			entropies(method, `${columnsKey(method)}${JSON.stringify(method.aggregate)}`),
		)
		const drawn = errorStream === null ? own : withErrors(own, { errors, seed, stream: errorStream, method })
		const { root, ranks } = scoreIndex({ ...request, method: { ...method, weights: rules } }, drawn, excluded)
		return { scores: root.scores, ranks }
	}
	return { nominal, baseline: { scores: scored.root.scores, ranks: scored.ranks }, evaluate }
}

function remember<T>(make: (method: IndexMethod) => T): (method: IndexMethod, key: string) => T {
	const made = new Map<string, T>()
	return (method, key) => {
		const known = made.get(key)
		if (known !== undefined) return known
		const fresh = make(method)
		made.set(key, fresh)
		return fresh
	}
}

/** What the columns depend on; outliers only where this normalisation treats them. */
function columnsKey(method: IndexMethod): string {
	const { missing, outliers, normalise } = method
	return JSON.stringify([missing ?? null, treatsOutliers(method) ? outliers : null, normalise])
}

/** The rules that drawn weights stand for. */
export function rulesOf(weights: DrawnWeights, method: IndexMethod, entropies: () => Record<string, WeightRule>) {
	return weights === 'entropy' ? entropies() : { ...method.weights, ...weights }
}

/** Rules by the parent's code. */
export type Rules = Record<string, WeightRule>

/** Entropy weights of some nodes from the data as they are, as given weights; those below are `known`. */
function entropyRules(
	request: IndexRequest,
	method: IndexMethod,
	{ columns, codes, known }: Readonly<{ columns: PreparedColumns; codes: readonly string[]; known?: Rules }>,
): Rules {
	const weights: Rules = { ...known }
	for (const code of codes) weights[code] = { method: 'entropy' }
	const { root } = scoreIndex({ ...request, method: { ...method, weights } }, columns)
	const asked = new Set(codes)
	return Object.fromEntries(
		listScored(root)
			.filter(({ code }) => asked.has(code))
			.map((node) => [node.code, givenRule(node)]),
	)
}

const parentsIn = (tree: IndexNode) => listNodes(tree).filter(({ children }) => children.length > 0)
/** The nodes that have children. */
export const parentCodes = (tree: IndexNode) => parentsIn(tree).map(({ code }) => code)
/** The nodes whose children are all indicators. */
export const leafParents = (tree: IndexNode) =>
	parentsIn(tree)
		.filter(({ children }) => children.every((child) => child.children.length === 0))
		.map(({ code }) => code)

function givenRule({ children, weights }: ScoredNode): WeightRule {
	return { method: 'given', weights: Object.fromEntries(children.map(({ code }, i) => [code, weights[i] ?? 0])) }
}

const listScored = (node: ScoredNode): ScoredNode[] =>
	node.children.length === 0 ? [] : [node, ...node.children.flatMap(listScored)]

const nodeWeights = (root: ScoredNode) => new Map(listScored(root).map(({ code, weights }) => [code, weights]))

type Errors = Readonly<{ errors: ValueErrors; seed: number; stream: number; method: IndexMethod }>

/** Columns whose values are not certain are drawn and scored anew, in the order of the tree. */
function withErrors(columns: PreparedColumns, { errors, seed, stream, method }: Errors): PreparedColumns {
	const drawn = [...columns].map(([code, column], i): [string, PreparedColumn] => {
		const own = errors.get(code)
		if (!own?.some((error) => error > 0)) return [code, column]
		const perturbed = perturb(column.values, own, { seed, stream, offset: i })
		return [code, { ...column, ...scoreColumn(column.indicator, perturbed, method) }]
	})
	return new Map(drawn)
}
