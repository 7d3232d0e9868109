import { type OrderMemory, orderMemory } from '#app/domain/indicators/ascending-order.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { treatsOutliers } from '#app/domain/indicators/leaf-columns.ts'
import { isWhole } from '#app/domain/indicators/missing.ts'
import { shapeOf } from '#app/domain/indicators/moments.ts'
import { normaliseInto } from '#app/domain/indicators/score-column.ts'
import type { PlacedLeaf } from '#app/domain/indicators/score-in-place.ts'
import { logarithmsInto } from '#app/domain/indicators/transform.ts'
import { isSkewedShape, treatOutliers } from '#app/domain/indicators/treat-outliers.ts'

/** Columns at hand to score a leaf in: all leaves may share them, but for the scores. */
export type LeafMemory = Readonly<{ logarithms: Float64Array; scores: Float64Array; order: OrderMemory }>

/** Memory for so many leaves that stand side by side: they share all but their scores. */
export function leafMemories(units: number, leaves: number): LeafMemory[] {
	const shared = { logarithms: new Float64Array(units), order: orderMemory(units) }
	return Array.from({ length: leaves }, () => ({ ...shared, scores: new Float64Array(units) }))
}

/** Values transformed, treated and normalised as `scoreColumn` does, into columns at hand. */
export function placeLeaf(
	indicator: IndexedIndicator,
	values: Float64Array,
	method: IndexMethod,
	memory: LeafMemory,
): PlacedLeaf {
	const { scale } = indicator.goalposts
	const transformed = scale === 'lin' ? values : logarithmsInto(scale, values, memory.logarithms)
	const { outliers } = method
	const shape = outliers && treatsOutliers(method) ? shapeOf(transformed) : undefined
	const isTreated = outliers && shape && isSkewedShape(shape, outliers)
	const flag = isTreated
		? normaliseInto(indicator, treatOutliers(Array.from(transformed), outliers).x, method, memory)
		: normaliseInto(indicator, transformed, method, { ...memory, spread: shape })
	return { scores: memory.scores, isConstant: flag === 'constant', isWhole: isWhole(memory.scores) }
}
