import type { ScoreNode } from '#app/domain/indicators/explain-unit.ts'

/**
 * How many points of a node's score each child brings; they add up to the score. Of an arithmetic mean the parts
 * themselves; of a geometric mean the score shared out in the proportion of w ln s', which adds up to ln score; of a
 * harmonic mean likewise. Null for a child without a score; all 0 for a score of 1, whose logarithm is 0.
 */
export function contributionPoints({ score, children, aggregation }: ScoreNode): (number | null)[] {
	const total = children.reduce((sum, child) => sum + (child.contribution ?? 0), 0)
	return children.map(({ contribution }) => {
		if (contribution === null || score === null) return null
		if (aggregation === 'amean') return contribution
		return total === 0 ? 0 : (score * contribution) / total
	})
}
