import type { ObservationKind, ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { credibilityShare, type SourceKind } from '#app/domain/data-quality/credibility.ts'
import { dataQualityShare } from '#app/domain/data-quality/data-quality-score.ts'
import type { DatumState } from '#app/domain/data-quality/datum-state.ts'

/** A value outside its soft range is half trusted until somebody has looked. */
const SUSPECT_ACCURACY = 0.5

const SOURCES: Readonly<Record<ObservationKind, SourceKind>> = {
	computed: 'own-transactions',
	imported: 'operator-file',
	entered: 'administrator-estimate',
}

/** Sources named as official statistics are believed as such, however they came in. */
export const sourceKindOf = ({ kind, source }: Pick<ObservedCell, 'kind' | 'source'>): SourceKind =>
	kind !== 'computed' && source.startsWith('official:') ? 'official-statistics' : SOURCES[kind]

/** The quality of one cell as it stands, 0-1 to two digits: its age, its checks, the parts it came with, and its source. */
export function cellQuality(cell: ObservedCell, state: DatumState | undefined, timelinessShare: number): number {
	const isUsable = state !== 'missing' && state !== 'invalid'
	const quality = dataQualityShare({
		timelinessShare,
		completenessShare: isUsable ? completenessOf(cell) : 0,
		accuracyShare: state === 'suspect' ? SUSPECT_ACCURACY : 1,
		consistencyShare: 1,
		uniquenessShare: 1,
		credibilityShare: credibilityShare(sourceKindOf(cell)),
	})
	return Math.round(quality * 100) / 100
}

/** A value without the sums it is made of cannot be pooled or checked: a quarter is missing. */
const completenessOf = ({ num }: ObservedCell) => (num === null ? 0.75 : 1)
