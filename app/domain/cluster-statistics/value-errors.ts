import { relativeDataError } from '#app/domain/data-quality/data-error.ts'
import { qualityGrade } from '#app/domain/data-quality/data-quality-score.ts'
import type { ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import type { ValueErrors } from '#app/domain/indicators/evaluate-plainly.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'

/** The relative error of every value of a request, by indicator in the order of the units. */
export function valueErrors({ indicators, units, values }: IndexRequest): ValueErrors {
	return new Map(
		indicators.map(({ code }) => [
			code,
			units.map((unit) => {
				const quality = values[unit]?.[code]?.quality
				return quality ? relativeDataError(quality) : 0
			}),
		]),
	)
}

/** Below this share of good data an index is called experimental. */
export const LEAST_GRADED_SHARE = 0.5

/** Share of a unit's weight that rests on data of grade A or B. */
export function gradedShare(node: ScoreNode): number {
	if (node.leaf) return isGood(node) ? 1 : 0
	return node.children.reduce((sum, child) => sum + child.weightShare * gradedShare(child), 0)
}

function isGood({ score, leaf }: ScoreNode): boolean {
	const quality = leaf?.datum?.quality
	if (score === null || !quality) return false
	const grade = qualityGrade(quality.quality)
	return grade === 'A' || grade === 'B'
}
