import { IMPORT_COLUMNS, type ImportColumn, type ImportKind, MOST_ROWS } from '#app/domain/imports/import-kind.ts'
import { saysNumber } from '#app/domain/imports/read-shipment-row.ts'

/** The lines of a file below its head, cells by column; `line` counts from 1 with the head as the first. */
export type TableReading =
	| { outcome: 'read'; lines: { line: number; cells: Record<string, string> }[]; ignored: string[] }
	| { outcome: 'empty' }
	| { outcome: 'missing-columns'; columns: string[] }
	| { outcome: 'repeated-column'; column: string }
	| { outcome: 'too-many-rows'; most: number }

const bare = (text: string) =>
	text
		.replace(/^\uFEFF/, '')
		.replace(/[*＊\s]/g, '')
		.toLowerCase()

/** The key of the column whose head is written so: its key or its name in either language, with a star or without. */
function keyOf(columns: readonly ImportColumn[], head: string): string | null {
	const found = columns.find(({ key, title }) => [key, title.zh, title.en].some((name) => bare(name) === bare(head)))
	return found?.key ?? null
}

/** Reads rows of text by their head, in any order of columns; empty lines, and those that wait for a number, are passed over; columns not known are named. */
export function readTable(
	kind: ImportKind,
	rows: readonly (readonly string[])[],
): TableReading | { outcome: 'nothing-filled' } {
	const table = readColumns({ columns: IMPORT_COLUMNS[kind], most: MOST_ROWS }, rows)
	if (kind !== 'shipments' || table.outcome !== 'read') return table
	const lines = table.lines.filter(({ cells }) => saysNumber(cells))
	return lines.length > 0 ? { ...table, lines } : { outcome: 'nothing-filled' }
}

/** The same for any table: its columns, and how many rows it may have. */
export function readColumns(
	{ columns, most }: { columns: readonly ImportColumn[]; most: number },
	rows: readonly (readonly string[])[],
): TableReading {
	const [head, ...body] = rows
	if (!head || head.every((cell) => cell.trim() === '')) return { outcome: 'empty' }
	const keys = head.map((cell) => keyOf(columns, cell))
	const named = keys.filter((key) => key !== null)
	const repeated = named.find((key, at) => named.indexOf(key) !== at)
	if (repeated !== undefined) return { outcome: 'repeated-column', column: repeated }
	const missing = columns.filter(({ key, isRequired }) => isRequired && !named.includes(key))
	if (missing.length > 0) return { outcome: 'missing-columns', columns: missing.map(({ key }) => key) }
	const lines = body.flatMap((row, at) => {
		if (row.every((cell) => cell.trim() === '')) return []
		const cells: Record<string, string> = {}
		for (const [column, key] of keys.entries()) if (key !== null) cells[key] = row[column] ?? ''
		return [{ line: at + 2, cells }]
	})
	if (lines.length === 0) return { outcome: 'empty' }
	if (lines.length > most) return { outcome: 'too-many-rows', most }
	const ignored = head.filter((cell, at) => keys[at] === null && cell.trim() !== '')
	return { outcome: 'read', lines, ignored }
}
