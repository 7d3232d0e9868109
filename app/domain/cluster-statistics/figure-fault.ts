/** The fields of a figure that somebody gives, by which a file names its columns too. */
export const FIGURE_FIELDS = [
	'indicator',
	'region',
	'period',
	'value',
	'num',
	'den',
	'n',
	'cumulative',
	'unit',
	'source',
	'source_kind',
	'standard_error',
	'note',
] as const
export type FigureField = (typeof FIGURE_FIELDS)[number]

/** A figure as it was typed: text by field. */
export type FigureCells = Readonly<Partial<Record<FigureField, string>>>

/** Why a figure cannot be taken. */
export type FigureFaultCode =
	| 'missing'
	| 'formula'
	| 'not_a_number'
	| 'not_a_count'
	| 'not_a_month'
	| 'to_come'
	| 'unknown'
	| 'outside'
	| 'shortened'
	| 'computed_here'
	| 'wrong_unit'
	| 'out_of_range'
	| 'empty_denominator'
	| 'too_few'
	| 'parts_disagree'
	| 'not_summed'
	| 'too_long'
	| 'repeated'

/** What is wrong with which field; `detail` is a value to show: the range allowed, the unit, the line before. */
export interface FigureFault {
	field: FigureField
	code: FigureFaultCode
	detail?: string
}

/** Why a figure that can be taken is to be looked at twice: beyond the soft range, or a break with its own past. */
export type FigureDoubt = 'soft-range' | 'break'
