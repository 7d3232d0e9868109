import type { RowFault, RowFaultCode } from '#app/domain/imports/row-fault.ts'
import { parseLocalDate, type LocalDate } from '#app/domain/time/local-date.ts'

const MOST_COUNT = 1_000_000
const MOST_MINOR = 99_999_999

/** A text that a spreadsheet would work out as a formula. */
export const looksLikeFormula = (text: string) => /^[=+\-@\t\r\0]/.test(text) && !/^[+-]?[\d.,\s]+$/.test(text)

/** Text for a cell of a file of ours: what a spreadsheet would work out is made plain text by an apostrophe. */
export const plainCell = (text: string) => (looksLikeFormula(text) ? `'${text}` : text)

/** Wide figures and signs as Chinese keyboards write them. */
const narrow = (text: string) =>
	text.replace(/[０-９．，－／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim()

/** Reads the cells of one row by column; what is wrong with them gathers in `faults`. */
export interface RowReader {
	faults: RowFault[]
	fault: (column: string, code: RowFaultCode, detail?: string) => null
	/** Text of at most so many characters; '' where nothing is written, if that is allowed. */
	text: (column: string, rule: { most: number; isOptional?: boolean }) => string | null
	/** A whole number from `least` (0) to a million; `absent` where nothing is written, if that is allowed. */
	count: (column: string, rule?: { least?: number; absent?: number }) => number | null
	/** A price above nothing, in minor units of a currency with two decimals. */
	money: (column: string) => number | null
	/** A local date, written 2027-05-01, 2027/5/1 or 2027年5月1日. */
	date: (column: string) => LocalDate | null
}

function parseMoney(text: string): number | null {
	const match = /^(\d{1,6})(?:\.(\d{1,2})0*)?$/.exec(text.replace(/^[¥￥]\s*/, '').replaceAll(',', ''))
	const minor = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0
	return minor > 0 && minor <= MOST_MINOR ? minor : null
}

function parseDate(text: string): LocalDate | null {
	const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
	return match && parseLocalDate([match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-'))
}

function parseCount(text: string, least: number): number | null {
	const bare = text.replaceAll(',', '')
	const count = /^\d{1,7}(\.0+)?$/.test(bare) ? Number(bare) : NaN
	return count >= least && count <= MOST_COUNT ? count : null
}

/** A reader of a row whose cells go by the keys of their columns. */
export function rowReader(cells: Readonly<Record<string, string>>): RowReader {
	const faults: RowFault[] = []
	const fault: RowReader['fault'] = (column, code, detail) => {
		faults.push({ column, code, ...(detail !== undefined && { detail }) })
		return null
	}
	const raw = (column: string) => {
		const text = (cells[column] ?? '').trim()
		return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text
	}
	const read = <T>(column: string, code: RowFaultCode, parse: (text: string) => T | null): T | null => {
		const text = narrow(raw(column))
		if (text === '') return fault(column, 'missing')
		return parse(text) ?? fault(column, code)
	}
	return {
		faults,
		fault,
		text: (column, { most, isOptional = false }) => {
			const text = (cells[column] ?? '').trim()
			if (text === '') return isOptional ? '' : fault(column, 'missing')
			if (looksLikeFormula(text)) return fault(column, 'formula')
			return raw(column).length > most ? fault(column, 'too_long', String(most)) : raw(column)
		},
		count: (column, { least = 0, absent } = {}) =>
			absent !== undefined && raw(column) === ''
				? absent
				: read(column, 'not_a_count', (text) => parseCount(text, least)),
		money: (column) => read(column, 'not_money', parseMoney),
		date: (column) => read(column, 'not_a_date', parseDate),
	}
}
