/** A value is taken to be off by 2 % for each 5 points its quality lacks, by half at most; starting values of the specification. */
const ERROR_PER_LACK = 0.02 / 0.05
const LARGEST_ERROR = 0.5

/** Own transactions of this quality on are taken as certain. */
const CERTAIN_FROM = 0.9

/** What is known of a value's quality: of a survey its own standard error. */
export type ValueQuality = Readonly<{
	kind: 'computed' | 'entered' | 'imported' | 'pooled' | 'survey'
	quality: number
	relativeError?: number
}>

/** The relative standard error of a value, for rank intervals: poor data widen them instead of hiding. */
export function relativeDataError({ kind, quality, relativeError }: ValueQuality): number {
	if (kind === 'survey' && relativeError !== undefined) return Math.min(LARGEST_ERROR, relativeError)
	if (kind === 'computed' && quality >= CERTAIN_FROM) return 0
	return Math.min(LARGEST_ERROR, ERROR_PER_LACK * (1 - quality))
}
