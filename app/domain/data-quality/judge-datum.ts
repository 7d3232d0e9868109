import type { DatumState } from '#app/domain/data-quality/datum-state.ts'

/** What is known of a datum: its age, its checks, its history. */
export type DatumFacts = Readonly<{
	present: boolean
	/** Hard rules passed: range, type, known place. */
	range: 'ok' | 'suspect' | 'invalid'
	timelinessShare: number
	/** A break with its history or a failed cross rule. */
	breaksRule: boolean
	corrected: boolean
}>

/** The state that matters most: invalid, stale, suspect, ageing, then corrected. Suppression is decided on publication. */
export function judgeDatum(facts: DatumFacts): DatumState {
	if (!facts.present) return 'missing'
	if (facts.range === 'invalid') return 'invalid'
	if (facts.timelinessShare <= 0) return 'stale'
	if (facts.range === 'suspect' || facts.breaksRule) return 'suspect'
	if (facts.timelinessShare < 1) return 'ageing'
	return facts.corrected ? 'corrected' : 'fresh'
}
