import type { DatumState } from '#app/domain/data-quality/datum-state.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import type { IndexNode } from '#app/domain/indicators/index-tree.ts'

/** One unit's value of one indicator, already in its index form. */
export type IndexDatum = Readonly<{
	/** Index form; null where there is none, then `reason` says why. */
	value: number | null
	/** The value as observed, before its index form; shown, not used. */
	raw?: number | null
	/** Defaults to fresh where there is a value. */
	state?: DatumState
	reason?: string
}>

/** What the engine needs to know of an indicator. */
export type IndexedIndicator = Pick<IndicatorDefinition, 'code' | 'direction' | 'goalposts'>

/** Values by unit code, then by indicator code; absent means missing. */
export type IndexValues = Readonly<Record<string, Readonly<Record<string, IndexDatum>>>>

/** Everything an index is computed from; the same request always gives the same result. */
export type IndexRequest = Readonly<{
	tree: IndexNode
	indicators: readonly IndexedIndicator[]
	/** Unit codes, all of one level: the peers that are compared. */
	units: readonly string[]
	values: IndexValues
	method: IndexMethod
}>

/** Fewer peers than this are not compared: no ranks and no scores that depend on the others. */
export const FEWEST_PEERS = 3
