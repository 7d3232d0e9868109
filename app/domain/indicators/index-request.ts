import type { ValueQuality } from '#app/domain/data-quality/data-error.ts'
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
	/** How good the datum is, 0-1 to two digits, and where it comes from; absent where nobody said: then it is taken as certain. */
	quality?: ValueQuality
	/** What the value is made of, so that its change can be told apart; absent where nobody said. */
	parts?: DatumParts
}>

/** A value as amount x reported / per, at most `most`: what happened, over how many people or stores, and what share of those who should report did. */
export type DatumParts = Readonly<{ amount: number; per: number | null; reported: number; most?: number }>

/** What the engine needs to know of an indicator. */
export type IndexedIndicator = Pick<IndicatorDefinition, 'code' | 'direction' | 'goalposts'> &
	Readonly<{
		/** Own rows never stand in for one another: no rows there are no activity or no data, which the heartbeat tells. */
		isOwnRows?: boolean
	}>

/** Values by unit code, then by indicator code; absent means missing. */
export type IndexValues = Readonly<Record<string, Readonly<Record<string, IndexDatum>>>>

/** Everything an index is computed from; the same request always gives the same result. */
export type IndexRequest = Readonly<{
	tree: IndexNode
	indicators: readonly IndexedIndicator[]
	/** Unit codes, all of one level: the peers that are compared. */
	units: readonly string[]
	values: IndexValues
	/** The group of each unit by unit code, its county: for medians of the like. */
	groups?: Readonly<Record<string, string>>
	method: IndexMethod
}>

/** Fewer peers than this are not compared: no ranks and no scores that depend on the others. */
export const FEWEST_PEERS = 3
