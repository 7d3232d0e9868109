import writeExcelFile from 'write-excel-file/node'
import { writeCsv } from '#app/domain/csv/write-csv.ts'
import { plainCell } from '#app/domain/imports/read-cell.ts'

export const FILE_FORMATS = ['csv', 'xlsx'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** A cell of a file of ours: a number stays one, text is made safe for spreadsheets. */
export type FileCell = string | number | null

const CONTENT_TYPES: Record<FileFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

async function bytesOf(format: FileFormat, rows: FileCell[][]): Promise<Uint8Array> {
	const safe = rows.map((row) => row.map((it) => (typeof it === 'string' ? plainCell(it) : it)))
	if (format === 'csv') return new TextEncoder().encode(writeCsv(safe.map((row) => row.map((it) => String(it ?? '')))))
	return writeExcelFile(safe.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer()
}

/** A table as an answer to be kept as a file. */
export async function fileAnswer(name: string, format: FileFormat, rows: FileCell[][]): Promise<Response> {
	return new Response(new Uint8Array(await bytesOf(format, rows)), {
		headers: {
			'Content-Type': CONTENT_TYPES[format],
			'Content-Disposition': `attachment; filename="${name}.${format}"`,
			'Cache-Control': 'no-store',
		},
	})
}
