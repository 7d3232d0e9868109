import { parseFigure } from '#app/domain/cluster-statistics/read-figure-cells.ts'
import type { ItemScale, SurveyForm } from '#app/domain/surveys/survey-form.ts'

/** What one respondent said; an item that was left out is absent. Nobody's name: `respondent` is a number on a sheet. */
export type SurveyAnswer = Readonly<{
	respondent: string
	regionCode: string
	/** How many of the people asked about the respondent stands for; 1 where all were as likely to be asked. */
	weight: number
	answers: Readonly<Record<string, number>>
}>

/** What is wrong with a sheet, by its field. */
export type AnswerFault = Readonly<{
	field: string
	code:
		| 'missing'
		| 'too_long'
		| 'unknown'
		| 'outside'
		| 'not_a_number'
		| 'not_on_scale'
		| 'nothing_answered'
		| 'repeated'
}>

/** A sheet read, or everything that is wrong with it. */
export type ReadAnswer = { answer: SurveyAnswer; faults: [] } | { answer: null; faults: AnswerFault[] }

const MOST_RESPONDENT = 40
const MOST_WEIGHT = 1_000_000
const YES = new Set(['1', 'yes', 'y', 'true', '是', '有'])
const NO = new Set(['0', 'no', 'n', 'false', '否', '无', '没有'])

/** Reads one sheet, from the form or a line of a file, by the same rules. */
export function readSurveyAnswer(
	form: SurveyForm,
	cells: Readonly<Record<string, string>>,
	regionOf: (code: string) => 'own' | 'outside' | 'unknown',
): ReadAnswer {
	const at = (field: string) => (cells[field] ?? '').trim()
	const respondent = at('respondent')
	const whose = at('region') === '' ? ('missing' as const) : regionOf(at('region'))
	const weight = readWeight(at('weight'))
	const { answers, faults: wrong } = readItems(form, at)
	const faults: AnswerFault[] = [
		...faultIf(respondent === '', 'respondent', 'missing'),
		...faultIf(respondent.length > MOST_RESPONDENT, 'respondent', 'too_long'),
		...(whose === 'own' ? [] : [{ field: 'region', code: whose } as const]),
		...faultIf(weight === null, 'weight', 'not_a_number'),
		...wrong,
	]
	if (faults.length > 0 || weight === null) return { answer: null, faults }
	return { answer: { respondent, regionCode: at('region'), weight, answers }, faults: [] }
}

const faultIf = (isFaulty: boolean, field: string, code: AnswerFault['code']): AnswerFault[] =>
	isFaulty ? [{ field, code }] : []

function readWeight(text: string): number | null {
	const weight = text === '' ? 1 : parseFigure(text)
	return weight !== null && weight > 0 && weight <= MOST_WEIGHT ? weight : null
}

function readItems({ items }: SurveyForm, at: (field: string) => string) {
	const answers: Record<string, number> = {}
	const faults: AnswerFault[] = []
	for (const { code, scale } of items) {
		if (at(code) === '') continue
		const value = readItem(scale, at(code))
		if (value === null) faults.push({ field: code, code: 'not_on_scale' })
		else answers[code] = value
	}
	const isBlank = faults.length === 0 && Object.keys(answers).length === 0
	return { answers, faults: [...faults, ...faultIf(isBlank, items[0]?.code ?? '', 'nothing_answered')] }
}

function readItem(scale: ItemScale, text: string): number | null {
	if (scale === 'yes-no') return YES.has(text.toLowerCase()) ? 1 : NO.has(text.toLowerCase()) ? 0 : null
	const value = parseFigure(text)
	return value !== null && Number.isInteger(value) && value >= 1 && value <= 5 ? value : null
}
