import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseCsvRecords, type CsvRecord } from '#app/domain/csv/parse-csv-records.ts'

export const DATA_FOLDER = path.join(import.meta.dirname, '..', 'data')

export function readDataText(name: string): string {
	return readFileSync(path.join(DATA_FOLDER, name), 'utf8')
}

/** The rows of a table in seeds/data; a file that cannot be read as one is a bug. */
export function readDataTable(name: string): CsvRecord[] {
	const parsed = parseCsvRecords(readDataText(name))
	if (parsed.outcome !== 'parsed') throw new Error(`${name}: ${JSON.stringify(parsed)}`)
	return parsed.records
}

/** A cell that must not be empty. */
export function cell(row: CsvRecord, column: string): string {
	const value = row[column]
	if (!value) throw new Error(`an empty ${column}: ${JSON.stringify(row)}`)
	return value
}
