import { expect, test } from 'vitest'
import { type AnswerFault, readSurveyAnswer, type SurveyAnswer } from '#app/domain/surveys/survey-answer.ts'
import { readSurveyWave } from '#app/domain/surveys/read-survey-wave.ts'
import { SURVEY_FORMS, surveyForm } from '#app/domain/surveys/survey-form.ts'
import { checkScale, surveyResults } from '#app/domain/surveys/survey-results.ts'

const sheet = (respondent: number, answers: Record<string, number>, weight = 1): SurveyAnswer => ({
	respondent: String(respondent),
	regionCode: 'here',
	weight,
	answers,
})
const [scale] = SURVEY_FORMS.entrepreneurs.figures
const codes = Object.values(scale.dimensions).flat()
/** The same answer to every item of a dimension: risk, innovativeness, proactiveness. */
const orientation = (risk: number, innovativeness: number, proactiveness: number) =>
	Object.fromEntries(
		Object.entries(scale.dimensions).flatMap(([name, items]) =>
			items.map((code) => [code, { risk, innovativeness, proactiveness }[name] ?? NaN]),
		),
	)
const [entrepreneurs, merchants] = [surveyForm('entrepreneurs'), surveyForm('merchants')]

test('a score is the mean of the dimensions’ means, not of the items: four items of innovativeness weigh no more than three of risk', () => {
	const [result] = surveyResults(entrepreneurs, [sheet(1, orientation(1, 4, 4))])
	expect(result).toEqual({ indicatorCode: 'L08', num: 3, den: 1, n: 1, standardError: null })
})

test('places are pooled by their sheets, so that ten sheets of one village and two of another are twelve, not a mean of two means', () => {
	const many = Array.from({ length: 10 }, (_, i) => sheet(i, orientation(2, 2, 2)))
	const few = [sheet(10, orientation(5, 5, 5)), sheet(11, orientation(5, 5, 5))]
	const [result] = surveyResults(entrepreneurs, [...many, ...few])
	expect(result).toMatchObject({ num: 30, den: 12, n: 12 })
	// s of ten 2s and two 5s is √(15/11); the mean of village means would have been 3.5.
	expect(result?.standardError).toBeCloseTo(Math.sqrt(15 / 11) / Math.sqrt(12), 12)
})

test('a sheet stands for as many as its weight says', () => {
	const [result] = surveyResults(merchants, [sheet(1, { member: 1 }, 3), sheet(2, { member: 0 }, 1)])
	expect(result).toMatchObject({ indicatorCode: 'P10', num: 3, den: 4, n: 2 })
})

test('an item left out is neither yes nor no, and a question put to some is asked of these alone', () => {
	const results = surveyResults(merchants, [
		sheet(1, { member: 1, recent: 1, invited: 1 }),
		sheet(2, { recent: 1, invited: 0 }),
		sheet(3, { member: 0, recent: 0, invited: 1 }),
	])
	expect(results.map(({ indicatorCode, num, den }) => [indicatorCode, num, den])).toEqual([
		['P10', 1, 2],
		['P11', 1, 2],
	])
})

test('alpha is that of complete sheets by hand: k/(k−1)·(1 − Σ variances / variance of the sum)', () => {
	// All items of a respondent alike: alpha is exactly 1 whatever the spread.
	const alike = [1, 2, 4, 5].map((value, i) => sheet(i, orientation(value, value, value)))
	expect(checkScale(scale, alike)).toMatchObject({ n: 4, isGood: true })
	expect(checkScale(scale, alike).alpha).toBeCloseTo(1, 12)
	// Risk against the rest: item variances 1 each (1,2,3); the sums 3a + 7b of (1,3), (2,2), (3,1) have variance (7−3)² = 16.
	const against = [1, 2, 3].map((value, i) => sheet(i, orientation(value, 4 - value, 4 - value)))
	const checked = checkScale(scale, [...against, sheet(9, { risk1: 5 })])
	expect(checked.n).toBe(3)
	expect(checked.alpha).toBeCloseTo((10 / 9) * (1 - 10 / 16), 12)
	expect(checked.isGood).toBe(false)
	expect(checked.dimensions.every(({ alpha }) => alpha !== null && Math.abs(alpha - 1) < 1e-12)).toBe(true)
})

test('alpha of 0.70 is enough, a hair below is not, and none at all is not', () => {
	expect(checkScale(scale, []).isGood).toBe(false)
	const flat = [1, 2, 3].map((i) => sheet(i, orientation(3, 3, 3)))
	expect(checkScale(scale, flat)).toMatchObject({ alpha: null, isGood: false })
})

const read = (cells: Record<string, string>) =>
	readSurveyAnswer(merchants, { respondent: '7', region: 'here', ...cells }, (code) =>
		code === 'here' ? 'own' : code === 'there' ? 'outside' : 'unknown',
	)
const faultsOf = (cells: Record<string, string>) =>
	read(cells).faults.map(({ field, code }: AnswerFault) => `${field} ${code}`)

test('a sheet is read as people write it, and what is wrong is told by its field', () => {
	expect(read({ member: '是', recent: 'no', weight: '１.5' }).answer).toEqual({
		respondent: '7',
		regionCode: 'here',
		weight: 1.5,
		answers: { member: 1, recent: 0 },
	})
	expect(faultsOf({ member: '2' })).toEqual(['member not_on_scale'])
	expect(faultsOf({})).toEqual(['member nothing_answered'])
	expect(faultsOf({ member: '1', region: 'there', weight: '0', respondent: ' ' })).toEqual([
		'respondent missing',
		'region outside',
		'weight not_a_number',
	])
	const likert = (value: string) =>
		readSurveyAnswer(entrepreneurs, { respondent: '1', region: 'here', [codes[0] ?? '']: value }, () => 'own').faults
	expect(['0', '1', '5', '6', '2.5', 'x'].map((value) => likert(value).length)).toEqual([1, 0, 0, 1, 1, 1])
})

test('a wave ends today at the latest and not before it begins', () => {
	const today = '2026-05-20'
	const typed = { form: 'merchants', title: 'Spring', fieldedFrom: '2026-05-01', fieldedTo: today }
	expect(readSurveyWave(typed, today).wave).toMatchObject({ form: 'merchants', invitedCount: null })
	expect(readSurveyWave({ ...typed, fieldedTo: '2026-05-21' }, today).faults).toEqual({ fieldedTo: 'to_come' })
	expect(readSurveyWave({ ...typed, fieldedTo: '2026-04-30' }, today).faults).toEqual({ fieldedTo: 'before_start' })
	expect(readSurveyWave({ ...typed, form: 'x', title: '', fieldedTo: '', invitedCount: '0' }, today).faults).toEqual({
		form: 'missing',
		title: 'missing',
		fieldedTo: 'not_a_date',
		invitedCount: 'not_a_count',
	})
})
