import writeExcelFile from 'write-excel-file/node'
import { writeCsv } from '#app/domain/csv/write-csv.ts'
import { plainCell } from '#app/domain/imports/read-cell.ts'

export const FILE_FORMATS = ['csv', 'xlsx'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** An empty cell of a workbook that keeps as text whatever is entered, however long a number it is. */
export const TO_FILL = Symbol('to fill')

/** A cell of a file of ours: a number stays one, text is made safe for spreadsheets. */
export type FileCell = string | number | null | typeof TO_FILL

const CONTENT_TYPES: Record<FileFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A picture that stands below the rows of a workbook, in pixels. */
export interface FilePicture {
	title: string
	png: Buffer
	width: number
	height: number
}

/** Pixels of a picture to an inch, and of a row of a workbook as it opens. */
const DPI = 150
const ROW_INCHES = 0.21

/** Pictures one below the other, from the second row below the last one on. */
function placeBelow(pictures: readonly FilePicture[], rowCount: number) {
	let row = rowCount + 2
	return pictures.map(({ png, title, ...size }) => {
		const at = row
		row += Math.ceil(size.height / DPI / ROW_INCHES) + 2
		return { ...size, content: png, contentType: 'image/png', dpi: DPI, anchor: { row: at, column: 1 }, title }
	})
}

function cellOf(value: FileCell) {
	if (value === null) return null
	return value === TO_FILL ? { value: '', type: String, format: '@' } : { value }
}

async function bytesOf(format: FileFormat, rows: FileCell[][], pictures: readonly FilePicture[]): Promise<Uint8Array> {
	const safe = rows.map((row) => row.map((it) => (typeof it === 'string' ? plainCell(it) : it)))
	if (format === 'csv')
		return new TextEncoder().encode(
			writeCsv(safe.map((row) => row.map((it) => (it === TO_FILL ? '' : String(it ?? ''))))),
		)
	const cells = safe.map((row) => row.map(cellOf))
	return writeExcelFile(cells, pictures.length > 0 ? { images: placeBelow(pictures, rows.length) } : {}).toBuffer()
}

/** A table as an answer to be kept as a file. */
export async function fileAnswer(
	name: string,
	format: FileFormat,
	rows: FileCell[][],
	pictures: readonly FilePicture[] = [],
): Promise<Response> {
	return new Response(new Uint8Array(await bytesOf(format, rows, pictures)), {
		headers: {
			'Content-Type': CONTENT_TYPES[format],
			'Content-Disposition': `attachment; filename="${name}.${format}"`,
			'Cache-Control': 'no-store',
		},
	})
}
