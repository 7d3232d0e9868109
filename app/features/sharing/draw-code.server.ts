import qrcode from 'qrcode-generator'
import type { CodeDrawing } from '#app/domain/attribution/placement.ts'

const QUIET = 4

/** Draws an address as a QR code that is read with a quarter of it hidden: tables are wet and boxes are scratched. */
export function drawCode(address: string): CodeDrawing {
	const code = qrcode(0, 'Q')
	code.addData(address, 'Byte')
	code.make()
	const count = code.getModuleCount()
	const cells = Array.from({ length: count * count }, (_, at) => [Math.floor(at / count), at % count] as const)
	const dark = cells.filter(([row, column]) => code.isDark(row, column))
	return {
		size: count + 2 * QUIET,
		path: dark.map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join(''),
	}
}
