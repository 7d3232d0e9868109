import PDFDocument from 'pdfkit'
import qrcode from 'qrcode-generator'
import type { LotLabel } from '#app/domain/tracing/lot-label.ts'
import { body, INK, Sheet, small, strong } from '#app/platform/paper-sheet.ts'
import { createTextSetter } from '#app/platform/paper-text.ts'

/** A6, lying: what label printers and half of a folded sheet take. */
const PAGE = { width: 419.53, height: 297.64 }
const EDGE = 20
const QR_WIDTH = 118
const TERM_WIDTH = 62

/** The dark squares of a QR code at error level M, so that a scratched label is still read. */
export function qrSquares(text: string): { size: number; isDark: (row: number, column: number) => boolean } {
	const code = qrcode(0, 'M')
	code.addData(text, 'Byte')
	code.make()
	return { size: code.getModuleCount(), isDark: (row, column) => code.isDark(row, column) }
}

function drawQr(doc: InstanceType<typeof PDFDocument>, text: string, at: { x: number; y: number }): void {
	const { size, isDark } = qrSquares(text)
	const square = QR_WIDTH / size
	doc.fillColor('#000000')
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++)
			if (isDark(row, column)) doc.rect(at.x + column * square, at.y + row * square, square, square)
	doc.fill()
}

function drawFacts(sheet: Sheet, facts: LotLabel['facts'], width: number): void {
	for (const { term, detail } of facts) {
		sheet.block(term, { x: EDGE, width: TERM_WIDTH }, small)
		sheet.y += sheet.block(detail, { x: EDGE + TERM_WIDTH, width: width - TERM_WIDTH }, body) + 1
	}
}

function drawLabel(doc: InstanceType<typeof PDFDocument>, label: LotLabel): void {
	const sheet = new Sheet(doc, createTextSetter(doc, JSON.stringify(label)))
	sheet.y = EDGE
	const left = PAGE.width - 3 * EDGE - QR_WIDTH
	const right = PAGE.width - EDGE - QR_WIDTH
	sheet.y += sheet.block(label.title, { x: EDGE, width: left }, { ...strong, size: 17 })
	sheet.y += sheet.block(label.subtitle, { x: EDGE, width: left }, small) + 4
	drawFacts(sheet, label.facts, left)
	drawQr(doc, label.address, { x: right, y: EDGE })
	const address = { ...small, size: 6 }
	for (const [row, piece] of (label.address.match(/.{1,34}/g) ?? []).entries())
		sheet.block(piece, { x: right, width: QR_WIDTH * 2, y: EDGE + QR_WIDTH + 4 + row * 8 }, address)
	const { certificate } = label
	if (!certificate) return
	sheet.y = Math.max(sheet.y, EDGE + QR_WIDTH + 30) + 4
	doc
		.moveTo(EDGE, sheet.y)
		.lineTo(PAGE.width - EDGE, sheet.y)
		.lineWidth(0.7)
		.strokeColor(INK)
		.stroke()
	sheet.y += 5
	const whole = PAGE.width - 2 * EDGE
	sheet.y += sheet.block(certificate.title, { x: EDGE, width: whole }, { ...strong, size: 12 })
	sheet.y += sheet.block(certificate.promise, { x: EDGE, width: whole }, small) + 2
	drawFacts(sheet, certificate.facts, whole)
}

/** Prints a label as PDF (A6); the same label is the same bytes. */
export function printLabel(label: LotLabel): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const info = { Title: label.title, Author: label.author, CreationDate: label.at }
		const doc = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, info })
		const chunks: Buffer[] = []
		doc.on('data', (chunk: Buffer) => chunks.push(chunk))
		doc.on('error', reject)
		doc.on('end', () => resolve(Buffer.concat(chunks)))
		drawLabel(doc, label)
		doc.end()
	})
}
