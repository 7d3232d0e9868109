import type { ObservationKind, ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { credibilityShare, type SourceKind } from '#app/domain/data-quality/credibility.ts'
import { dataQualityShare, type QualityDimensions } from '#app/domain/data-quality/data-quality-score.ts'
import type { DatumState } from '#app/domain/data-quality/datum-state.ts'

/** A value outside its soft range is half trusted until somebody has looked. */
const SUSPECT_ACCURACY = 0.5

const SOURCES: Readonly<Record<ObservationKind, SourceKind>> = {
	computed: 'own-transactions',
	imported: 'operator-file',
	entered: 'administrator-estimate',
	pooled: 'administrator-estimate',
}

/** How far a source is believed: as was said when the figure was given; sources named as official statistics as such, however they came in. */
export function sourceKindOf({
	kind,
	source,
	sourceKind,
}: Pick<ObservedCell, 'kind' | 'source' | 'sourceKind'>): SourceKind {
	if (sourceKind) return sourceKind
	return kind !== 'computed' && source.startsWith('official:') ? 'official-statistics' : SOURCES[kind]
}

/** What stands around a cell: how much of the official figure it covers, and the share of cross rules it keeps. */
export type CellSurroundings = Readonly<{ coverageShare?: number; consistencyShare?: number }>

/** The dimensions of one cell's quality: its age, the parts it came with, its checks, and its source. No cell is there twice. */
export function cellDimensions(
	cell: ObservedCell,
	state: DatumState | undefined,
	timelinessShare: number,
	{ coverageShare = 1, consistencyShare = 1 }: CellSurroundings = {},
): QualityDimensions {
	const isUsable = state !== 'missing' && state !== 'invalid'
	return {
		timelinessShare,
		completenessShare: isUsable ? completenessOf(cell) * Math.min(1, coverageShare) : 0,
		accuracyShare: state === 'suspect' ? SUSPECT_ACCURACY : state === 'invalid' ? 0 : 1,
		consistencyShare,
		uniquenessShare: 1,
		credibilityShare: credibilityShare(sourceKindOf(cell), surveyOf(cell)),
	}
}

/** The quality of one cell as it stands, 0-1 to two digits. */
export function cellQuality(cell: ObservedCell, state: DatumState | undefined, timelinessShare: number): number {
	return Math.round(dataQualityShare(cellDimensions(cell, state, timelinessShare)) * 100) / 100
}

/** A value without the sums it is made of cannot be pooled or checked: a quarter is missing. What was pooled is as complete as its parts are many. */
function completenessOf({ num, companions }: ObservedCell): number {
	const { reported, expected } = companions
	const share = reported && expected ? reported / expected : 1
	return num === null ? 0.75 : share
}

/** A survey without its standard error is believed least. */
function surveyOf({ value, companions }: ObservedCell): { value: number; standardError: number } | undefined {
	const standardError = companions['standardError']
	if (value === null || standardError === null || standardError === undefined) return undefined
	return { value, standardError }
}
