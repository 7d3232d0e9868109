import { parseCsvRecords, type CsvRecord } from '#app/domain/csv/parse-csv-records.ts'
import { parseLocalDate, type LocalDate } from '#app/domain/time/local-date.ts'

/** A row of a bank's statement: money that came in. */
export type StatementRow = {
	bankReference: string
	receivedOn: LocalDate
	amountMinor: number
	currency: string
	remittance: string
	payer: string
}

/** Why a row of a statement cannot be read; rows count from 1 after the head. */
export type StatementFault = { row: number; column: string }

/** The columns of a statement, in any order. */
export const STATEMENT_COLUMNS = ['bank_reference', 'date', 'amount', 'currency', 'remittance', 'payer'] as const

/** An amount with at most two decimals, in minor units; null for anything else or nothing. */
export function parseAmount(text: string): number | null {
	const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(',', ''))
	if (!match) return null
	const minor = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
	return minor > 0 ? minor : null
}

/** Of an account number all but the last four digits, hidden: whole ones are never kept. */
export function maskPayer(text: string): string {
	return text
		.trim()
		.replace(/\d(?=(?:[\s-]?\d){4})/g, '*')
		.slice(0, 80)
}

const cell = (record: CsvRecord, column: (typeof STATEMENT_COLUMNS)[number]) => (record[column] ?? '').trim()

/** A row, or the first of its columns that cannot be read. */
function readRow(record: CsvRecord): StatementRow | string {
	const bankReference = cell(record, 'bank_reference')
	const receivedOn = parseLocalDate(cell(record, 'date'))
	const amountMinor = parseAmount(cell(record, 'amount'))
	const currency = cell(record, 'currency')
	if (bankReference.length < 1 || bankReference.length > 80) return 'bank_reference'
	if (receivedOn === null) return 'date'
	if (amountMinor === null) return 'amount'
	if (!/^[A-Z]{3}$/.test(currency)) return 'currency'
	const remittance = cell(record, 'remittance').slice(0, 200)
	return { bankReference, receivedOn, amountMinor, currency, remittance, payer: maskPayer(cell(record, 'payer')) }
}

/** The rows of a statement and the faults of those that cannot be read, or why it is none. */
export function readStatement(
	text: string,
):
	| { outcome: 'read'; rows: (StatementRow & { row: number })[]; faults: StatementFault[] }
	| { outcome: 'no-statement' } {
	const parsed = parseCsvRecords(text)
	if (parsed.outcome !== 'parsed') return { outcome: 'no-statement' }
	if (STATEMENT_COLUMNS.some((name) => !parsed.header.includes(name))) return { outcome: 'no-statement' }
	const read = parsed.records.map((record, index) => ({ row: index + 1, value: readRow(record) }))
	return {
		outcome: 'read',
		rows: read.flatMap(({ row, value }) => (typeof value === 'string' ? [] : [{ ...value, row }])),
		faults: read.flatMap(({ row, value }) => (typeof value === 'string' ? [{ row, column: value }] : [])),
	}
}
