import { inflateRawSync } from 'node:zlib'

const ENTRY = 0x02014b50
const FIRST_SHEET = 'xl/worksheets/sheet1.xml'
const MOST_BYTES = 80_000_000

/** The XML of a workbook's first sheet; null where the archive has none. */
function firstSheet(bytes: Uint8Array): string | null {
	const buffer = Buffer.from(bytes)
	for (
		let at = buffer.indexOf('PK\x01\x02');
		at >= 0 && at + 46 <= buffer.length;
		at = buffer.indexOf('PK\x01\x02', at + 46)
	) {
		if (buffer.readUInt32LE(at) !== ENTRY) continue
		const name = buffer.toString('utf8', at + 46, at + 46 + buffer.readUInt16LE(at + 28))
		if (name !== FIRST_SHEET) continue
		const local = buffer.readUInt32LE(at + 42)
		const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
		const packed = buffer.subarray(from, from + buffer.readUInt32LE(at + 20))
		const isStored = buffer.readUInt16LE(at + 10) === 0
		return (isStored ? packed : inflateRawSync(packed, { maxOutputLength: MOST_BYTES })).toString('utf8')
	}
	return null
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The cells of a workbook that are worked out, where a spreadsheet would show only what they come to: rows and columns from 0. */
export function formulaCells(bytes: Uint8Array): { row: number; column: number }[] {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return []
	const sheet = firstSheet(bytes) ?? ''
	return [...sheet.matchAll(/<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*><f[\s>/]/g)].map((match) => ({
		row: Number(match[2]) - 1,
		column: columnOf(match[1] ?? 'A'),
	}))
}

/** The rows of a file with its formulas written out as such, so that whoever reads them can refuse them. */
export function withFormulas(bytes: Uint8Array, rows: readonly (readonly string[])[]): string[][] {
	const shown = rows.map((row) => [...row])
	for (const { row, column } of formulaCells(bytes)) {
		const cells = shown[row]
		if (!cells) continue
		while (cells.length <= column) cells.push('')
		cells[column] = `=${cells[column] ?? ''}`
	}
	return shown
}
