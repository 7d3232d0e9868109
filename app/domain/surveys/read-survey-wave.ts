import { findSurveyForm, type SurveyFormName } from '#app/domain/surveys/survey-form.ts'
import { type LocalDate, parseLocalDate } from '#app/domain/time/local-date.ts'

/** A wave as somebody begins it. */
export type NewSurveyWave = Readonly<{
	form: SurveyFormName
	title: string
	fieldedFrom: LocalDate
	fieldedTo: LocalDate
	invitedCount: number | null
}>

/** Why a field of it is not taken. */
export type WaveFault = 'missing' | 'too_long' | 'not_a_date' | 'before_start' | 'to_come' | 'not_a_count'

/** A wave read, or what is wrong with it by field. */
export type ReadWave = { wave: NewSurveyWave; faults: null } | { wave: null; faults: Record<string, WaveFault> }

const MOST_TITLE = 100
const MOST_INVITED = 1_000_000

/** Reads what somebody typed of a wave; it ends today or before, because its figures are of the month in which it ends. */
export function readSurveyWave(cells: Readonly<Record<string, string>>, today: LocalDate): ReadWave {
	const at = (field: string) => (cells[field] ?? '').trim()
	const form = findSurveyForm(at('form'))
	const [title, fieldedFrom, fieldedTo] = [at('title'), at('fieldedFrom'), at('fieldedTo')]
	const told = {
		form: form ? null : 'missing',
		title: titleFault(title),
		fieldedFrom: dateFault(fieldedFrom, today),
		fieldedTo: dateFault(fieldedTo, today) ?? (fieldedTo < fieldedFrom ? 'before_start' : null),
		invitedCount: countFault(at('invitedCount')),
	} as const
	const faults = Object.fromEntries(
		Object.entries(told).flatMap(([field, fault]) => (fault === null ? [] : [[field, fault]])),
	)
	if (!form || Object.keys(faults).length > 0) return { wave: null, faults }
	const invitedCount = at('invitedCount') === '' ? null : Number(at('invitedCount'))
	return { wave: { form, title, fieldedFrom, fieldedTo, invitedCount }, faults: null }
}

function titleFault(title: string): WaveFault | null {
	if (title === '') return 'missing'
	return title.length > MOST_TITLE ? 'too_long' : null
}

function dateFault(date: string, today: LocalDate): WaveFault | null {
	if (parseLocalDate(date) === null) return 'not_a_date'
	return date > today ? 'to_come' : null
}

const countFault = (text: string): WaveFault | null =>
	text === '' || (/^[1-9]\d*$/.test(text) && Number(text) <= MOST_INVITED) ? null : 'not_a_count'
