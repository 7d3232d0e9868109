import { type OrderMemory, orderMemory } from '#app/domain/indicators/ascending-order.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { scoreLogarithms } from '#app/domain/indicators/mean-column.ts'
import { isWhole } from '#app/domain/indicators/missing.ts'
import { normaliseInto } from '#app/domain/indicators/score-column.ts'
import type { DataColumn } from '#app/domain/indicators/prepare-column.ts'
import { standIn } from '#app/domain/indicators/stand-in.ts'
import { transformColumn } from '#app/domain/indicators/transform.ts'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'

/** One indicator's values and scores under one method. */
export type LeafColumn = Readonly<{
	indicator: IndexedIndicator
	values: Float64Array
	scores: Float64Array
	/** It tells nobody apart and drops out of its node. */
	isConstant: boolean
	/** No unit is without a score. */
	isWhole: boolean
	/** The logarithms of its scores, taken once. */
	logarithms: (lifts: boolean) => Float64Array
	/** Columns of one number are one column. */
	id: number
}>

/** Tells the columns of an index under a method, in the order of its leaves. */
export type LeafColumns = (method: IndexMethod) => readonly LeafColumn[]

/** Methods that make no difference to a column share it: thirty-eight ways to prepare ten thousand places are then mostly eight. */
export function createLeafColumns(read: readonly DataColumn[], groups: readonly string[]): LeafColumns {
	// One column is ordered at a time.
	const shared = { next: 0, order: orderMemory(groups.length || (read[0]?.values.length ?? 0)) }
	const leaves = read.map((column) => createLeaf(column, shared))
	const used = new Cache<(readonly number[])[]>()
	return (method) => {
		const keys = keysOf(method)
		const values = used.tell(keys.missing, () => standIn(read, method.missing, groups))
		return leaves.map((tell, at) => tell(values[at] ?? [], method, keys))
	}
}

/** Whether the method treats outliers before it normalises. */
export const treatsOutliers = ({ outliers, normalise }: IndexMethod) =>
	outliers?.applyTo.includes(normalise.method) ?? false

const keysOf = (method: IndexMethod) => ({
	missing: method.missing?.method ?? 'none',
	treatment: treatsOutliers(method) ? JSON.stringify(method.outliers) : '',
	normalise: JSON.stringify(method.normalise),
})

type Keys = ReturnType<typeof keysOf>

/** The next number of a column, and memory to order any of them in. */
type Shared = { next: number; readonly order: OrderMemory }

function createLeaf({ indicator, values: present }: DataColumn, shared: Shared) {
	const known = new Cache<LeafColumn>()
	const filled = new Cache<Readonly<{ values: Float64Array; transformed: readonly number[] }>>()
	const treated = new Cache<Readonly<{ x: readonly number[]; id: number }>>()
	const untouched = new Cache<number>()
	return (used: readonly number[], method: IndexMethod, { treatment, normalise, missing: rule }: Keys): LeafColumn => {
		// A column in which nothing stands in is the same whatever the rule.
		const missing = used === present ? '' : rule
		const { values, transformed } = filled.tell(missing, () => ({
			values: Float64Array.from(used),
			transformed: transformColumn(indicator.goalposts.scale, used),
		}))
		const { x, id } = treated.tell(`${missing} ${treatment}`, () => {
			const found = treatment && method.outliers ? treatOutliers(transformed, method.outliers).x : transformed
			// A column that is not treated is the same whatever the rule.
			return { x: found, id: found === transformed ? untouched.tell(missing, () => shared.next++) : shared.next++ }
		})
		return known.tell(`${id} ${normalise}`, () => {
			const scores = new Float64Array(x.length)
			const flag = normaliseInto(indicator, x, method, { scores, order: shared.order })
			const logs = new Cache<Float64Array>()
			const logarithms = (lifts: boolean) =>
				logs.tell(`${lifts}`, () => scoreLogarithms(scores, lifts, new Float64Array(x.length)))
			const id = shared.next++
			return { indicator, values, scores, isConstant: flag === 'constant', isWhole: isWhole(scores), logarithms, id }
		})
	}
}

/** Keeps what was made, by its key. */
class Cache<T> {
	readonly #made = new Map<string, T>()

	tell(key: string, make: () => T): T {
		const known = this.#made.get(key)
		if (known !== undefined) return known
		const made = make()
		this.#made.set(key, made)
		return made
	}
}
