import type { SpaceRule } from '#app/domain/indicators/indicator-definition.ts'
import { addTallies, type Tally } from '#app/domain/indicators/tally.ts'

/** A place's tally from its parts; `recount` where parts may share members, so that only the rows themselves can tell. */
export type PooledPlaces =
	| { outcome: 'pooled'; tally: Tally; reported: number; expected: number }
	| { outcome: 'missing'; expected: number }
	| { outcome: 'recount'; rule: SpaceRule }

/**
 * Pools the tallies of the parts of a place (null: not reported). Sums and ratios of sums add up; distinct counts only
 * where the caller knows that no member belongs to two parts; evenness needs the pooled head counts.
 */
export function poolPlaces(
	rule: SpaceRule,
	parts: readonly (Tally | null)[],
	members: 'disjoint' | 'shared' = 'shared',
): PooledPlaces {
	const distinct = rule === 'distinct-count' || rule === 'ratio-of-distinct-counts'
	if (rule === 'pooled-counts' || (distinct && members === 'shared')) return { outcome: 'recount', rule }
	const reported = parts.filter((part) => part !== null)
	if (reported.length === 0) return { outcome: 'missing', expected: parts.length }
	return { outcome: 'pooled', tally: addTallies(reported), reported: reported.length, expected: parts.length }
}

/** Head counts by kind of several places as one, kind by kind; feed them to the evenness, never average evennesses. */
export function poolCounts(parts: readonly (readonly number[])[]): number[] {
	const kinds = Math.max(0, ...parts.map((part) => part.length))
	return Array.from({ length: kinds }, (_, kind) => parts.reduce((sum, part) => sum + (part[kind] ?? 0), 0))
}
