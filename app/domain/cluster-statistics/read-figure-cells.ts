import type {
	FigureCells,
	FigureFault,
	FigureFaultCode,
	FigureField,
} from '#app/domain/cluster-statistics/figure-fault.ts'
import { looksLikeFormula } from '#app/domain/imports/read-cell.ts'
import { isMonth, type Month } from '#app/domain/indicators/month.ts'

/** Wide figures and signs as Chinese keyboards write them. */
const narrow = (text: string) =>
	text.replace(/[０-９．，－／％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim()

/** Reads a number: 1234.5, 1,234.5 or １２３４．５; null where the text is none, a unit beside it included. */
export function parseFigure(text: string): number | null {
	const bare = narrow(text).replace(/^−/, '-')
	const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
	return /^-?\d{1,15}(\.\d{1,12})?(e[+-]?\d{1,2})?$/i.test(grouped) ? Number(grouped) : null
}

const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** What a spreadsheet makes of 2026-05 where it keeps a table as text: May-26. */
function parseShortMonth(text: string): Month | null {
	const [, name = '', year] = /^([a-z]{3})-(\d{2})$/i.exec(text) ?? []
	const at = SHORT_MONTHS.indexOf(name.toLowerCase())
	return year !== undefined && at >= 0 ? `20${year}-${String(at + 1).padStart(2, '0')}` : null
}

/** Reads a month: 2026-05, 2026/5, 202605, 2026年5月, or what a spreadsheet makes of it: its first day, May-26; null where it is none. */
export function parseMonthText(text: string): Month | null {
	const bare = narrow(text)
	const match = /^(\d{4})(?:[-/.年]?(\d{2})|[-/.年](\d{1,2}))(?:月|[-/.]0?1)?$/.exec(bare)
	const month = match ? `${match[1] ?? ''}-${(match[2] ?? match[3] ?? '').padStart(2, '0')}` : ''
	return isMonth(month) ? month : parseShortMonth(bare)
}

/** Whether a long code is written as a spreadsheet shortens it: 3.30324E+11. */
export const isShortened = (text: string) => /^\d(\.\d+)?e\+?\d+$/i.test(text)

/** Reads the fields of one figure; what is wrong with them gathers in `faults`. */
export interface FigureReader {
	faults: FigureFault[]
	fault: (field: FigureField, code: FigureFaultCode, detail?: string) => null
	/** '' where nothing is written and nothing need be. */
	text: (field: FigureField, rule: { most: number; isOptional?: boolean }) => string | null
	/** null where nothing is written too. */
	number: (field: FigureField) => number | null
	/** A whole number from 0; null where nothing is written too. */
	count: (field: FigureField) => number | null
	month: (field: FigureField) => Month | null
}

/** A reader of the text of one figure. */
export function figureReader(cells: FigureCells): FigureReader {
	const faults: FigureFault[] = []
	const fault: FigureReader['fault'] = (field, code, detail) => {
		faults.push({ field, code, ...(detail !== undefined && { detail }) })
		return null
	}
	const raw = (field: FigureField) => (cells[field] ?? '').trim()
	const number = (field: FigureField) => {
		if (raw(field) === '') return null
		if (looksLikeFormula(raw(field))) return fault(field, 'formula')
		return parseFigure(raw(field)) ?? fault(field, 'not_a_number')
	}
	return {
		faults,
		fault,
		number,
		count: (field) => {
			const value = number(field)
			if (value === null || (Number.isInteger(value) && value >= 0 && value <= 2_000_000_000)) return value
			return fault(field, 'not_a_count')
		},
		text: (field, { most, isOptional = false }) => {
			const text = raw(field)
			if (text === '') return isOptional ? '' : fault(field, 'missing')
			if (looksLikeFormula(text)) return fault(field, 'formula')
			return text.length > most ? fault(field, 'too_long', String(most)) : text
		},
		month: (field) => {
			if (raw(field) === '') return fault(field, 'missing')
			return parseMonthText(raw(field)) ?? fault(field, looksLikeFormula(raw(field)) ? 'formula' : 'not_a_month')
		},
	}
}
