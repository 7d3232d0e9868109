/** How an item is answered: agreement from 1 to 5, or 1 for yes and 0 for no. */
export type ItemScale = 'likert' | 'yes-no'

/** A question, by a short code that its columns and fields are named with. */
export type SurveyItem = Readonly<{ code: string; scale: ItemScale }>

/** What is made of the answers: a scale of several dimensions, or the share of yes among those who answered (and, if `among`, said yes there). */
export type SurveyFigure =
	| Readonly<{ kind: 'scale'; indicatorCode: string; dimensions: Readonly<Record<string, readonly string[]>> }>
	| Readonly<{ kind: 'share'; indicatorCode: string; item: string; among?: string }>

/** One questionnaire. */
export type SurveyForm = Readonly<{ items: readonly SurveyItem[]; figures: readonly SurveyFigure[] }>

/** A scale is published from this alpha on (codebook L08). */
export const LEAST_ALPHA = 0.7

const likert = (...codes: string[]): SurveyItem[] => codes.map((code) => ({ code, scale: 'likert' }))
const yesNo = (...codes: string[]): SurveyItem[] => codes.map((code) => ({ code, scale: 'yes-no' }))

/** The ten items of the Individual Entrepreneurial Orientation scale (Bolton and Lane 2012), by dimension. */
const ORIENTATION = {
	risk: ['risk1', 'risk2', 'risk3'],
	innovativeness: ['new1', 'new2', 'new3', 'new4'],
	proactiveness: ['ahead1', 'ahead2', 'ahead3'],
}

/** The questionnaires, by name. */
export const SURVEY_FORMS = {
	entrepreneurs: {
		items: likert(...Object.values(ORIENTATION).flat()),
		figures: [{ kind: 'scale', indicatorCode: 'L08', dimensions: ORIENTATION }],
	},
	merchants: {
		items: yesNo('member', 'recent', 'invited', 'erp', 'cloud'),
		figures: [
			{ kind: 'share', indicatorCode: 'P10', item: 'member' },
			{ kind: 'share', indicatorCode: 'P11', item: 'invited', among: 'recent' },
			{ kind: 'share', indicatorCode: 'G08', item: 'erp' },
			{ kind: 'share', indicatorCode: 'G09', item: 'cloud' },
		],
	},
	households: {
		items: yesNo('wifi', 'computer'),
		figures: [
			{ kind: 'share', indicatorCode: 'G02', item: 'wifi' },
			{ kind: 'share', indicatorCode: 'G03', item: 'computer' },
		],
	},
} as const satisfies Record<string, SurveyForm>

/** Its name. */
export type SurveyFormName = keyof typeof SURVEY_FORMS

/** The questionnaire of a name; null where there is none. */
export const findSurveyForm = (name: string): SurveyFormName | null =>
	(Object.keys(SURVEY_FORMS) as SurveyFormName[]).find((it) => it === name) ?? null

/** It as a form of any kind. */
export const surveyForm = (name: SurveyFormName): SurveyForm => SURVEY_FORMS[name]
