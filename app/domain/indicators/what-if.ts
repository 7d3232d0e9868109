import type { IndexMethod, NormaliseRule, Overall } from '#app/domain/indicators/index-method.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import type { IndexNode } from '#app/domain/indicators/index-tree.ts'
import {
	type MovedGoalposts,
	readGoalposts,
	withGoalposts,
	writeGoalposts,
} from '#app/domain/indicators/what-if-goalposts.ts'

/** How values may become scores in a what-if, by name. */
export const WHAT_IF_SCORES: Readonly<Record<string, NormaliseRule>> = {
	goalposts: { method: 'goalposts', clip: true },
	minmax: { method: 'minmax', range: [1, 100] },
	zscore: { method: 'zscore', mean: 50, sd: 15, range: [1, 100] },
	percentile: { method: 'percentile' },
}

/** How scores may be joined, by name. */
export const WHAT_IF_MEANS: Readonly<
	Record<string, Readonly<{ level1: 'amean' | 'gmean'; inner: 'amean' | 'gmean'; overall: Overall }>>
> = {
	aag: { level1: 'gmean', inner: 'amean', overall: 'tree' },
	aaa: { level1: 'amean', inner: 'amean', overall: 'tree' },
	ggg: { level1: 'gmean', inner: 'gmean', overall: 'tree' },
	topsis: { level1: 'amean', inner: 'amean', overall: 'topsis' },
	copeland: { level1: 'amean', inner: 'amean', overall: 'copeland' },
}

/** Another way to make the index, as an address holds it. Weights are parts of 100 within their parent, by node. */
export type WhatIf = Readonly<{
	scores: string
	means: string
	weights: Readonly<Record<string, number>>
	/** Only those that are not as published. */
	goalposts: MovedGoalposts
}>

const MOST_WEIGHT = 100

/** The nodes whose weights may be moved: first and second level. */
export const movableNodes = (tree: IndexNode): IndexNode[] =>
	[tree, ...tree.children].filter(({ children }) => children.length > 1)

/** Reads a what-if from the fields of an address; what is absent or nonsense is as published. */
export function readWhatIf(
	fieldOf: (name: string) => string | null,
	{ tree, indicators }: Pick<IndexRequest, 'tree' | 'indicators'>,
): WhatIf {
	const named = (name: string, known: Readonly<Record<string, unknown>>, usual: string) => {
		const asked = fieldOf(name)
		return asked !== null && Object.hasOwn(known, asked) ? asked : usual
	}
	const weights = movableNodes(tree).flatMap((node) =>
		node.children.map(({ code }) => [code, readWeight(fieldOf(`w.${code}`), node)] as const),
	)
	return {
		scores: named('scores', WHAT_IF_SCORES, 'goalposts'),
		means: named('means', WHAT_IF_MEANS, 'aag'),
		weights: Object.fromEntries(weights),
		goalposts: readGoalposts(fieldOf, indicators),
	}
}

/** Equal parts unless said otherwise. */
function readWeight(text: string | null, { children }: IndexNode): number {
	const usual = Math.round(MOST_WEIGHT / children.length)
	const asked = text === null || text.trim() === '' ? usual : Number(text)
	return Number.isFinite(asked) ? Math.min(MOST_WEIGHT, Math.max(0, Math.round(asked))) : usual
}

/** The fields of an address that hold a what-if. */
export const writeWhatIf = ({ scores, means, weights, goalposts }: WhatIf): [string, string][] => [
	['scores', scores],
	['means', means],
	...Object.entries(weights).map(([code, weight]): [string, string] => [`w.${code}`, String(weight)]),
	...writeGoalposts(goalposts),
]

/** The request a what-if asks for: the same data by its method, between its goalposts. */
export const whatIfRequest = (whatIf: WhatIf, request: IndexRequest): IndexRequest => ({
	...request,
	indicators: withGoalposts(request.indicators, whatIf.goalposts),
	method: whatIfMethod(whatIf, request.method, request.tree),
})

/** The method a what-if asks for; children whose weights are all 0 have equal ones. */
export function whatIfMethod({ scores, means, weights }: WhatIf, base: IndexMethod, tree: IndexNode): IndexMethod {
	const { level1 = 'gmean', inner = 'amean', overall = 'tree' } = WHAT_IF_MEANS[means] ?? {}
	const rules = movableNodes(tree).flatMap((node) => {
		const own = node.children.map(({ code }) => [code, weights[code] ?? 0] as const)
		return own.some(([, weight]) => weight > 0)
			? [[node.code, { method: 'given', weights: Object.fromEntries(own) } as const] as const]
			: []
	})
	return {
		...base,
		normalise: WHAT_IF_SCORES[scores] ?? base.normalise,
		weights: Object.fromEntries(rules),
		aggregate: { ...base.aggregate, level1, level2: inner, level3: inner },
		overall,
	}
}
