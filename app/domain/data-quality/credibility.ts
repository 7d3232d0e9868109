/** Where a datum comes from. */
export type SourceKind =
	| 'own-transactions'
	| 'official-statistics'
	| 'operator-file'
	| 'sample-survey'
	| 'administrator-estimate'

/** Where a figure that somebody gives may come from. */
export const GIVEN_SOURCES = [
	'official-statistics',
	'operator-file',
	'sample-survey',
	'administrator-estimate',
] as const

/** One of them: all but our own rows. */
export type GivenSource = (typeof GIVEN_SOURCES)[number]

const FIXED: Readonly<Record<Exclude<SourceKind, 'sample-survey'>, number>> = {
	'own-transactions': 1,
	'official-statistics': 0.95,
	'operator-file': 0.9,
	'administrator-estimate': 0.6,
}

/** A survey is believed at least this far. */
const SURVEY_FLOOR = 0.5

/** Credibility 0-1 of a source; of a survey 1 - 1.96 standard error / |value|, at least 0.5. */
export function credibilityShare(
	kind: SourceKind,
	survey?: Readonly<{ value: number; standardError: number }>,
): number {
	if (kind !== 'sample-survey') return FIXED[kind]
	if (!survey || survey.value === 0) return SURVEY_FLOOR
	return Math.min(1, Math.max(SURVEY_FLOOR, 1 - (1.96 * survey.standardError) / Math.abs(survey.value)))
}
