import { ahpWeights } from '#app/domain/indicators/ahp-weights.ts'
import { budgetAllocationWeights } from '#app/domain/indicators/budget-allocation-weights.ts'
import { combinedWeights } from '#app/domain/indicators/combined-weights.ts'
import { entropyWeightsOf } from '#app/domain/indicators/entropy-weights.ts'
import { equalWeights } from '#app/domain/indicators/equal-weights.ts'
import { factorWeights } from '#app/domain/indicators/factor-weights.ts'
import type { WeightRule } from '#app/domain/indicators/index-method.ts'
import { MISSING, type Numbers } from '#app/domain/indicators/missing.ts'
import { normaliseWeights } from '#app/domain/indicators/normalise-weights.ts'

/** A child as its weight may depend on it. */
export type WeighedChild = Readonly<{ code: string; scores: Numbers }>

/** Why data could not decide on weights: they tell nobody apart, are too few, or do not hang together. */
export type WeightNote = 'degenerate' | 'too-few-units' | 'no-spread' | 'not-adequate'

/** Weights summing to 1; with a note where the data could not decide and they are equal instead. */
export type Weighting = Readonly<{ weights: number[]; note: WeightNote | null }>

/** The children's weights, summing to 1; throws where the rule does not fit the node. */
export const resolveWeights = (rule: WeightRule, children: readonly WeighedChild[]): number[] =>
	resolveWeighting(rule, children).weights

/** The same with the note. */
export function resolveWeighting(rule: WeightRule, children: readonly WeighedChild[]): Weighting {
	const { weights, note } = weigh(rule, children)
	if (weights.length !== children.length) throw new RangeError(`${rule.method} weights do not fit the node's children`)
	return { weights: normaliseWeights(weights), note }
}

function weigh(rule: WeightRule, children: readonly WeighedChild[]): Weighting {
	switch (rule.method) {
		case 'equal':
			return plain(equalWeights(children.length))
		case 'given':
			return plain(children.map(({ code }) => rule.weights[code] ?? MISSING))
		case 'ahp':
			return plain(ahpWeights(rule.matrix).w)
		case 'bap':
			return plain(panelWeights(rule.points))
		case 'entropy':
			return byEntropy(children)
		case 'pca':
			return byFactors(children, rule.factors)
		case 'combined':
			return combine(weigh(rule.expert, children), weigh(rule.data, children), rule.mu)
	}
}

const plain = (weights: number[]): Weighting => ({ weights, note: null })

function byEntropy(children: readonly WeighedChild[]): Weighting {
	const { w, degenerate } = entropyWeightsOf(
		children.map(({ scores }) => scores),
		{ share: 'minmax01' },
	)
	return { weights: w, note: degenerate ? 'degenerate' : null }
}

function byFactors(children: readonly WeighedChild[], factors: number | undefined): Weighting {
	const columns = children.map(({ scores }) => Array.from(scores))
	const found = factorWeights(columns, factors)
	if (found.outcome === 'weights') return plain(found.weights)
	return { weights: equalWeights(children.length), note: found.reason }
}

const combine = (expert: Weighting, data: Weighting, mu: number): Weighting => ({
	weights: combinedWeights(expert.weights, data.weights, mu),
	note: expert.note ?? data.note,
})

function panelWeights(points: readonly (readonly number[])[]): number[] {
	const panel = budgetAllocationWeights(points)
	if (panel.outcome === 'rejected') throw new RangeError(`The points of expert ${panel.expert} do not add up to 100`)
	return panel.weights
}
