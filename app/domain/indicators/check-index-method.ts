import { ACCEPTABLE_CONSISTENCY_RATIO, ahpWeights } from '#app/domain/indicators/ahp-weights.ts'
import { budgetAllocationWeights } from '#app/domain/indicators/budget-allocation-weights.ts'
import type { IndexMethod, WeightRule } from '#app/domain/indicators/index-method.ts'
import { type IndexNode, listNodes } from '#app/domain/indicators/index-tree.ts'
import { resolveWeights } from '#app/domain/indicators/resolve-weights.ts'

/** No dimension may decide the index alone (OECD/JRC 2008; Munda). */
const MOST_DIMENSION_SHARE = 0.5

/** Why a method may not be published; `node` is the parent whose weights are at fault. */
export type MethodProblem =
	| { problem: 'availability-out-of-range' }
	| { problem: 'unknown-node'; node: string }
	| { problem: 'weights-do-not-fit'; node: string }
	| { problem: 'expert-sum'; node: string; expert: number; sumPoints: number }
	| { problem: 'inconsistent-judgements'; node: string; consistencyRatio: number }
	| { problem: 'dominant-dimension'; node: string; weightShare: number }

/** Everything that is wrong with a method for a tree; empty where it may be used. */
export function findMethodProblems(method: IndexMethod, tree: IndexNode): MethodProblem[] {
	const parents = new Map(listNodes(tree).flatMap((node) => (node.children.length > 0 ? [[node.code, node]] : [])))
	const problems: MethodProblem[] = []
	if (!(method.availability >= 0 && method.availability <= 1)) problems.push({ problem: 'availability-out-of-range' })
	for (const [code, rule] of Object.entries(method.weights)) {
		const node = parents.get(code)
		problems.push(
			...(node ? findRuleProblems(rule, node, node === tree) : [{ problem: 'unknown-node' as const, node: code }]),
		)
	}
	return problems
}

function findRuleProblems(rule: WeightRule, node: IndexNode, isRoot: boolean): MethodProblem[] {
	if (rule.method === 'combined')
		return [...findRuleProblems(rule.expert, node, false), ...findRuleProblems(rule.data, node, false)]
	const expertFault = findExpertFault(rule, node.code)
	if (expertFault) return [expertFault]
	const weights = weighOrNull(rule, node)
	if (!weights) return [{ problem: 'weights-do-not-fit', node: node.code }]
	const consistencyRatio = rule.method === 'ahp' ? ahpWeights(rule.matrix).CR : 0
	if (consistencyRatio > ACCEPTABLE_CONSISTENCY_RATIO)
		return [{ problem: 'inconsistent-judgements', node: node.code, consistencyRatio }]
	const weightShare = Math.max(...weights)
	const dominant = isRoot && weights.length > 1 && weightShare > MOST_DIMENSION_SHARE + 1e-9
	return dominant ? [{ problem: 'dominant-dimension', node: node.code, weightShare }] : []
}

function findExpertFault(rule: WeightRule, node: string): MethodProblem | null {
	if (rule.method !== 'bap' || rule.points.length === 0) return null
	const panel = budgetAllocationWeights(rule.points)
	if (panel.outcome === 'weights') return null
	return { problem: 'expert-sum', node, expert: panel.expert, sumPoints: panel.sumPoints }
}

/** Weights without data, or null where the rule does not fit; what the data decide is taken as equal here. */
function weighOrNull(rule: WeightRule, node: IndexNode): number[] | null {
	const children = node.children.map(({ code }) => ({ code, scores: [] }))
	try {
		return resolveWeights(rule.method === 'entropy' || rule.method === 'pca' ? { method: 'equal' } : rule, children)
	} catch {
		return null
	}
}
