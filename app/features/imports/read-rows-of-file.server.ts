import { readSheet } from 'read-excel-file/node'
import { parseCsv } from '#app/domain/csv/parse-csv.ts'
import { unpackedSize } from '#app/domain/imports/unpacked-size.ts'
import type { FileRefusal } from '#app/domain/imports/import-run.ts'

/** A file that unpacks to more is no table of goods. */
const MOST_UNPACKED = 80_000_000

export type FileReading = { outcome: 'read'; rows: string[][] } | FileRefusal

/** Text as Chinese spreadsheets save it too: UTF-8 where it is that, GB 18030 where it is not. */
function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return new TextDecoder('gb18030').decode(bytes)
	}
}

function cellText(cell: unknown): string {
	if (cell === null || cell === undefined) return ''
	if (cell instanceof Date) return cell.toISOString().slice(0, 10)
	// Of a longer number a spreadsheet has lost the last digits: it is told as it would show it.
	if (typeof cell === 'number' && Math.abs(cell) >= 1e15) return cell.toExponential().toUpperCase()
	// Prices that a binary fraction blurred: 12.340000000000002.
	if (typeof cell === 'number') return String(Number(cell.toFixed(6)))
	return String(cell as string | boolean)
}

async function readWorkbook(bytes: Uint8Array): Promise<FileReading> {
	const size = unpackedSize(bytes)
	if (size === null || size > MOST_UNPACKED) return { outcome: 'not-a-table' }
	try {
		const rows = await readSheet(Buffer.from(bytes))
		return { outcome: 'read', rows: rows.map((row) => row.map(cellText)) }
	} catch {
		return { outcome: 'not-a-table' }
	}
}

/** The rows of a file of CSV or XLSX, every cell as text; what it is is told by its bytes, not by its name. */
export async function readRowsOfFile(bytes: Uint8Array): Promise<FileReading> {
	const [first, second] = bytes
	if (first === 0x50 && second === 0x4b) return readWorkbook(bytes)
	if (bytes.includes(0)) return { outcome: 'not-a-table' }
	const text = decode(bytes)
	const separated = /^[^\r\n]*\t/.test(text) && !/^[^\r\n]*,/.test(text) ? text.replaceAll('\t', ',') : text
	const parsed = parseCsv(separated, { keepsBlank: true })
	return parsed.outcome === 'parsed'
		? { outcome: 'read', rows: parsed.rows }
		: { outcome: 'malformed', line: parsed.line }
}
