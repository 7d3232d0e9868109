/** The dimensions of data quality (ISO/IEC 25012), each a share 0-1. */
export type QualityDimensions = Readonly<{
	timelinessShare: number
	completenessShare: number
	accuracyShare: number
	consistencyShare: number
	uniquenessShare: number
	/** How far the source is believed: 1 own transactions, 0.95 official statistics, 0.9 operator file, 0.6 estimate. */
	credibilityShare: number
}>

/** A from 0.90, B from 0.75, C from 0.50, D below. */
export type QualityGrade = 'A' | 'B' | 'C' | 'D'

/** Data quality 0-1: (T C A K)^(1/4) times credibility, K = consistency times uniqueness; 0 if any is 0. */
export function dataQualityShare(dimensions: QualityDimensions): number {
	const consistent = dimensions.consistencyShare * dimensions.uniquenessShare
	const { timelinessShare, completenessShare, accuracyShare } = dimensions
	return (timelinessShare * completenessShare * accuracyShare * consistent) ** 0.25 * dimensions.credibilityShare
}

/** The grade of a data quality, compared after rounding to 1e-9. */
export function qualityGrade(share: number): QualityGrade {
	const rounded = Math.round(share * 1e9) / 1e9
	if (rounded >= 0.9) return 'A'
	if (rounded >= 0.75) return 'B'
	return rounded >= 0.5 ? 'C' : 'D'
}
