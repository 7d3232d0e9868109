import type { IndexMethod, WeightRule } from '#app/domain/indicators/index-method.ts'
import { type IndexNode, listNodes } from '#app/domain/indicators/index-tree.ts'
import type { RobustnessPlan, UncertaintyFactor, WeightChoice } from '#app/domain/indicators/robustness-plan.ts'
import { type Random, seededRandom } from '#app/domain/indicators/seeded-random.ts'

/** Weights of nodes that are not left to the method. */
export type DrawnWeights = 'entropy' | Readonly<Record<string, WeightRule>>

/** One way the index could have been made. */
export type Assumptions = Readonly<{
	method: IndexMethod
	weights: DrawnWeights
	/** A group or indicator left out. */
	excluded: string | null
	/** The stream of the errors in the data; null: as they are. */
	errorStream: number | null
}>

/** What assumptions are drawn around: the method, its tree, and each node's weights as the method has them. */
export type Nominal = Readonly<{
	method: IndexMethod
	tree: IndexNode
	weights: ReadonlyMap<string, readonly number[]>
}>

const STREAM = 2 ** 32

/** The assumptions that numbers from 0 to 1 stand for, one number a factor: always the same for the same numbers. */
export function drawAssumptions(plan: RobustnessPlan, u: readonly number[], nominal: Nominal): Assumptions {
	const start: Assumptions = { method: nominal.method, weights: {}, excluded: null, errorStream: null }
	return plan.factors.reduce<Assumptions>((drawn, factor, k) => {
		const at = u[k] ?? 0
		return { ...drawn, ...draw(factor, { at, drawn, nominal, seed: plan.seed }) }
	}, start)
}

type Drawing = Readonly<{ at: number; drawn: Assumptions; nominal: Nominal; seed: number }>

function draw(factor: UncertaintyFactor, drawing: Drawing): Partial<Assumptions> {
	const { at, nominal } = drawing
	switch (factor.factor) {
		case 'missing':
			return patch(drawing, { missing: pick(factor.choices, at) })
		case 'outliers':
			return patch(drawing, { outliers: pick(factor.choices, at) })
		case 'normalisation':
			return patch(drawing, { normalise: pick(factor.choices, at) })
		case 'aggregation':
			return patch(drawing, pick(factor.choices, at))
		case 'weights':
			return { weights: drawWeights(possibleChoices(factor.choices, nominal.method), drawing) }
		case 'inclusion':
			return { excluded: drawExcluded(nominal.tree, at) }
		case 'data-error':
			return { errorStream: Math.floor(at * STREAM) }
	}
}

const patch = ({ drawn }: Drawing, method: Partial<IndexMethod>) => ({ method: { ...drawn.method, ...method } })

function pick<T>(choices: readonly T[], at: number): T {
	const chosen = choices[Math.min(choices.length - 1, Math.floor(at * choices.length))]
	if (chosen === undefined) throw new RangeError('A factor needs choices')
	return chosen
}

/** Experts take part only where there are some. */
function possibleChoices(choices: readonly WeightChoice[], method: IndexMethod): readonly WeightChoice[] {
	const hasExperts = Object.values(method.weights).some((rule) => rule.method === 'bap' && rule.points.length > 0)
	return hasExperts ? choices : choices.filter(({ from }) => from !== 'expert')
}

function drawWeights(choices: readonly WeightChoice[], { at, nominal, seed }: Drawing): DrawnWeights {
	const choice = pick(choices, at)
	const random = seededRandom(seed, Math.floor(at * STREAM))
	switch (choice.from) {
		case 'method':
			return {}
		case 'entropy':
			return 'entropy'
		case 'equal':
			return ofParents(nominal.tree, () => ({ method: 'equal' }))
		case 'expert':
			return oneExpert(nominal.method, random)
		case 'noise':
			return ofParents(nominal.tree, (node) => {
				const isInner = node.children.some((child) => child.children.length > 0)
				const share = choice.nodes === 'all' || isInner ? choice.share : 0
				const weights = nominal.weights.get(node.code) ?? []
				const noisy = node.children.map(
					({ code }, i) => [code, (weights[i] ?? 0) * (1 + share * (2 * random() - 1))] as const,
				)
				return { method: 'given', weights: Object.fromEntries(noisy) }
			})
	}
}

const ofParents = (tree: IndexNode, ruleOf: (node: IndexNode) => WeightRule): Record<string, WeightRule> =>
	Object.fromEntries(
		listNodes(tree)
			.filter(({ children }) => children.length > 0)
			.map((node) => [node.code, ruleOf(node)]),
	)

/** One member of each panel alone, the same seat everywhere. */
function oneExpert({ weights }: IndexMethod, random: Random): Record<string, WeightRule> {
	const seat = random()
	return Object.fromEntries(
		Object.entries(weights).map(([code, rule]) => {
			const isPanel = rule.method === 'bap' && rule.points.length > 0
			return [code, isPanel ? { method: 'bap', points: [pick(rule.points, seat)] } : rule]
		}),
	)
}

/** A third of the draws leave everything in, a third one second-level group out, a third one indicator; only where a sibling is left. */
function drawExcluded(tree: IndexNode, at: number): string | null {
	const third = Math.min(2, Math.floor(at * 3))
	if (third === 0) return null
	const within = at * 3 - third
	const groups = tree.children.flatMap((dimension) => withSiblings(dimension))
	const leaves = listNodes(tree).flatMap((node) => withSiblings(node).filter((child) => child.children.length === 0))
	const codes = (third === 1 ? groups : leaves).map(({ code }) => code)
	return codes.length > 0 ? pick(codes, within) : null
}

const withSiblings = (node: IndexNode) => (node.children.length > 1 ? node.children : [])
