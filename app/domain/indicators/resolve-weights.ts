import { ahpWeights } from '#app/domain/indicators/ahp-weights.ts'
import { budgetAllocationWeights } from '#app/domain/indicators/budget-allocation-weights.ts'
import { combinedWeights } from '#app/domain/indicators/combined-weights.ts'
import { entropyWeights } from '#app/domain/indicators/entropy-weights.ts'
import { equalWeights } from '#app/domain/indicators/equal-weights.ts'
import type { WeightRule } from '#app/domain/indicators/index-method.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'
import { normaliseWeights } from '#app/domain/indicators/normalise-weights.ts'

/** A child as its weight may depend on it. */
export type WeighedChild = Readonly<{ code: string; scores: readonly number[] }>

/** The children's weights, summing to 1; throws where the rule does not fit the node. */
export function resolveWeights(rule: WeightRule, children: readonly WeighedChild[]): number[] {
	const weights = weightsOf(rule, children)
	if (weights.length !== children.length) throw new RangeError(`${rule.method} weights do not fit the node's children`)
	return normaliseWeights(weights)
}

function weightsOf(rule: WeightRule, children: readonly WeighedChild[]): number[] {
	switch (rule.method) {
		case 'equal':
			return equalWeights(children.length)
		case 'given':
			return children.map(({ code }) => rule.weights[code] ?? MISSING)
		case 'ahp':
			return ahpWeights(rule.matrix).w
		case 'bap':
			return panelWeights(rule.points)
		case 'entropy':
			return entropyWeights(toRows(children), { share: 'minmax01' }).w
		case 'combined':
			return combinedWeights(weightsOf(rule.expert, children), weightsOf(rule.data, children), rule.mu)
	}
}

function panelWeights(points: readonly (readonly number[])[]): number[] {
	const panel = budgetAllocationWeights(points)
	if (panel.outcome === 'rejected') throw new RangeError(`The points of expert ${panel.expert} do not add up to 100`)
	return panel.weights
}

function toRows(children: readonly WeighedChild[]): number[][] {
	const [first] = children
	return (first?.scores ?? []).map((_, unit) => children.map(({ scores }) => scores[unit] ?? MISSING))
}
