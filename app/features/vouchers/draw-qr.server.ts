import qrcode from 'qrcode-generator'

export interface QrDrawing {
	/** Modules along a side, with the quiet zone of four on each. */
	size: number
	/** Path data of the dark modules, one unit each. */
	path: string
}

const QUIET = 4
/** Reads with 15 % of it hidden: screens are scratched and sun shines on them. */
const CORRECTION = 'M'
const SMALLEST_THAT_FITS = 0

/** Draws base45 text as a QR code in its dense alphanumeric mode. */
export function drawQr(text: string): QrDrawing {
	const code = qrcode(SMALLEST_THAT_FITS, CORRECTION)
	code.addData(text, 'Alphanumeric')
	code.make()
	const count = code.getModuleCount()
	const rows = Array.from({ length: count }, (_, row) => rowPath(row, count, (column) => code.isDark(row, column)))
	return { size: count + 2 * QUIET, path: rows.join('') }
}

function rowPath(row: number, count: number, isDark: (column: number) => boolean): string {
	let path = ''
	for (let column = 0; column < count; column++) {
		const start = column
		while (column < count && isDark(column)) column++
		const length = column - start
		if (length > 0) path += `M${start + QUIET} ${row + QUIET}h${length}v1h-${length}z`
	}
	return path
}
