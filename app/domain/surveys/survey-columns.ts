import type { ImportColumn } from '#app/domain/imports/import-kind.ts'
import type { SurveyForm } from '#app/domain/surveys/survey-form.ts'

/** Sheets one file may have. */
export const MOST_SHEETS = 20_000

/** The columns of a file of sheets: who, where, how many they stand for, and the items by their codes. */
export const surveyColumns = ({ items }: SurveyForm): ImportColumn[] => [
	{ key: 'respondent', title: { zh: '问卷编号', en: 'Respondent' }, isRequired: true, example: '001' },
	{ key: 'region', title: { zh: '地区代码', en: 'Region code' }, isRequired: true, example: '330324108000' },
	{ key: 'weight', title: { zh: '权重', en: 'Weight' }, isRequired: false, example: '1' },
	...items.map(({ code, scale }) => ({
		key: code,
		title: { zh: code, en: code },
		isRequired: true,
		example: scale === 'likert' ? '4' : '1',
	})),
]
