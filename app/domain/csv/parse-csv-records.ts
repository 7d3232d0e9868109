import { parseCsv, type ParsedCsv } from '#app/domain/csv/parse-csv.ts'

/** One data row by the names of the header row. */
export type CsvRecord = Readonly<Record<string, string>>

/** Records in file order, or why the text has none; `row` counts data rows from 1. */
export type ParsedCsvRecords =
	| { outcome: 'parsed'; header: string[]; records: CsvRecord[] }
	| Exclude<ParsedCsv, { outcome: 'parsed' }>
	| { outcome: 'no-header' }
	| { outcome: 'repeated-column'; column: string }
	| { outcome: 'ragged'; row: number; cells: number; columns: number }

/** Parses CSV whose first row names the columns; every row must have as many cells as the header. */
export function parseCsvRecords(text: string): ParsedCsvRecords {
	const parsed = parseCsv(text)
	if (parsed.outcome !== 'parsed') return parsed
	const [header, ...rows] = parsed.rows
	if (!header) return { outcome: 'no-header' }
	const repeated = header.find((name, i) => header.indexOf(name) !== i)
	if (repeated !== undefined) return { outcome: 'repeated-column', column: repeated }
	const records: CsvRecord[] = []
	for (const [i, cells] of rows.entries()) {
		if (cells.length !== header.length)
			return { outcome: 'ragged', row: i + 1, cells: cells.length, columns: header.length }
		records.push(Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])))
	}
	return { outcome: 'parsed', header, records }
}
