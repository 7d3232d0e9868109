import { addMonths, isMonth, type Month, monthStatus } from '#app/domain/indicators/month.ts'

/** A month or a calendar year that is over and may be reported; figures are those of its last month, flows those of all of it. */
export type ReportPeriod = Readonly<{
	/** 'YYYY-MM' or 'YYYY'. */
	text: string
	isYear: boolean
	/** Its last month. */
	month: Month
	/** The month it is compared with: the one before, or the last of the year before. */
	before: Month
}>

/** Whether a period is named as a year. */
export const isYearPeriod = (text: string): boolean => /^\d{4}$/.test(text)

/** The last month of a period that is named as a month or a year. */
export const lastMonthOf = (text: string): Month => (isYearPeriod(text) ? `${text}-12` : text)

/** Reads the period of a report; null for what is neither a month nor a year, or is not over. */
export function readReportPeriod(text: string, now: Date): ReportPeriod | null {
	const month = lastMonthOf(text)
	if (!isMonth(month) || monthStatus(month, now) === 'running') return null
	const isYear = isYearPeriod(text)
	return { text, isYear, month, before: addMonths(month, isYear ? -12 : -1) }
}
