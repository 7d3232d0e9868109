import PDFDocument from 'pdfkit'
import type { Paper, PaperRow } from '#app/domain/invoices/paper.ts'
import type { LotLabel } from '#app/domain/tracing/lot-label.ts'
import type { PaperChart } from '#app/domain/reports/paper-chart.ts'
import { paintChart, type PaintedChart } from '#app/platform/chart-painter.ts'
import { paintPoster } from '#app/platform/poster-painter.ts'
import type { Poster } from '#app/domain/attribution/poster.ts'
import { printLabel } from '#app/platform/label-printer.ts'
import { body, BOTTOM, INK, MARGIN, Sheet, small, strong, WIDTH } from '#app/platform/paper-sheet.ts'
import { createTextSetter, type TextStyle } from '#app/platform/paper-text.ts'

export interface PaperPrinter {
	/** The paper as PDF (A4); the same paper is the same bytes. */
	print: (paper: Paper) => Promise<Buffer>
	/** A label as PDF (A6). */
	printLabel: (label: LotLabel) => Promise<Buffer>
	/** A chart as PNG. */
	paintChart: (chart: PaperChart) => Promise<PaintedChart>
	/** A poster as PNG. */
	paintPoster: (poster: Poster) => Promise<Buffer>
}

/** Of the head's width, what the title has before the number. */
const TITLE_SHARE = 0.62

function drawHead(sheet: Sheet, paper: Paper): void {
	const title: TextStyle = { size: 20, weight: 'bold', color: INK }
	const wide = WIDTH * TITLE_SHARE
	const number = { x: MARGIN + wide, width: WIDTH - wide, align: 'right' as const, y: sheet.y + 8 }
	sheet.block(paper.number, number, { ...strong, size: 11 })
	sheet.y += sheet.block(paper.title, { x: MARGIN, width: wide }, title) + 8
	sheet.rule(INK)
	sheet.y += 10
}

function drawParties(sheet: Sheet, paper: Paper): void {
	const width = WIDTH / paper.parties.length - 12
	const heights = paper.parties.map(({ term, lines }, at) => {
		const x = MARGIN + at * (width + 12)
		let y = sheet.y + sheet.block(term, { x, width }, small)
		for (const [row, line] of lines.entries()) y += sheet.block(line, { x, width, y }, row === 0 ? strong : body)
		return y
	})
	sheet.y = Math.max(...heights) + 10
	for (const { term, detail } of paper.facts) {
		sheet.block(term, { x: MARGIN, width: 110 }, small)
		sheet.y += sheet.block(detail, { x: MARGIN + 110, width: WIDTH - 110 }, body)
	}
	sheet.y += 12
}

function columnsOf(paper: Paper) {
	let x = MARGIN
	return paper.columns.map(({ widthShare, align, head }) => {
		const column = { x, width: widthShare * WIDTH - 8, align, head }
		x += widthShare * WIDTH
		return column
	})
}

/** Charts as pictures of the page's width, each below its title. */
function drawCharts(sheet: Sheet, charts: readonly (PaintedChart & { title: string })[]): void {
	for (const { title, png, width, height } of charts) {
		const drawn = (height / width) * WIDTH
		sheet.need(drawn + 24)
		sheet.y += sheet.block(title, { x: MARGIN, width: WIDTH }, strong) + 4
		sheet.doc.image(png, MARGIN, sheet.y, { width: WIDTH })
		sheet.y += drawn + 14
	}
}

function drawTable(sheet: Sheet, paper: Paper): void {
	const columns = columnsOf(paper)
	// A part of the table has a head of its own, which pages begin with until the next part.
	let heads = columns.map((column) => column.head)
	const head = () => {
		const heights = columns.map((column, at) => sheet.block(heads[at] ?? '', column, { ...small, weight: 'bold' }))
		sheet.y += Math.max(...heights) + 3
		sheet.rule(INK)
		sheet.y += 6
	}
	const heightOf = ({ cells, note }: PaperRow) => {
		const cell = columns.map(({ width }, at) => sheet.heightOf(cells[at] ?? '', width, body))
		return Math.max(...cell) + (note ? sheet.heightOf(note, columns[0]?.width ?? WIDTH, small) : 0)
	}
	const begin = () => {
		sheet.need(60)
		head()
	}
	begin()
	for (const row of paper.rows) {
		if (row.isHead) {
			heads = row.cells
			sheet.y += 12
			begin()
			continue
		}
		const height = heightOf(row)
		sheet.need(height + 10, head)
		const heights = columns.map((column, at) => sheet.block(row.cells[at] ?? '', column, body))
		if (row.note && columns[0]) sheet.block(row.note, { ...columns[0], y: sheet.y + (heights[0] ?? 0) }, small)
		sheet.y += height + 4
		if (row.barShare === undefined) sheet.rule()
		else sheet.bar(row.barShare)
		sheet.y += 6
	}
}

function drawSums(sheet: Sheet, paper: Paper): void {
	sheet.y += 4
	for (const { term, amount, isStrong } of paper.sums) {
		const style = isStrong ? { ...strong, size: 11 } : body
		const [left, right] = [WIDTH * 0.45, WIDTH * 0.25]
		const height = sheet.heightOf(term, left - 8, style)
		sheet.need(height)
		sheet.block(term, { x: MARGIN + WIDTH * 0.3, width: left - 8, align: 'right' }, style)
		sheet.block(amount, { x: MARGIN + WIDTH - right, width: right - 8, align: 'right' }, style)
		sheet.y += height + 2
	}
	sheet.y += 14
	for (const note of paper.notes) {
		sheet.need(sheet.heightOf(note, WIDTH, small))
		sheet.y += sheet.block(note, { x: MARGIN, width: WIDTH }, small) + 3
	}
}

function drawFeet(sheet: Sheet, paper: Paper): void {
	const { start, count } = sheet.doc.bufferedPageRange()
	for (let page = start; page < start + count; page++) {
		sheet.doc.switchToPage(page)
		const box = { x: MARGIN, width: WIDTH, y: BOTTOM + 18 }
		sheet.block(paper.number, box, small)
		sheet.block(paper.page(page + 1, count), { ...box, align: 'right' }, small)
	}
}

/** Every text of the paper, and what page numbers are written with. */
const charactersOf = (paper: Paper) => `${JSON.stringify(paper)}${paper.page(1234567890, 1234567890)}`

/** Prints papers with the typeface embedded: any reader shows the Chinese. */
export function createPaperPrinter(): PaperPrinter {
	return {
		printLabel,
		paintPoster,
		paintChart,
		print: async (paper) => {
			const charts: (PaintedChart & { title: string })[] = []
			for (const chart of paper.charts ?? []) charts.push({ ...(await paintChart(chart)), title: chart.title })
			return new Promise((resolve, reject) => {
				const info = { Title: `${paper.title} ${paper.number}`, Author: paper.author, CreationDate: paper.issuedAt }
				const doc = new PDFDocument({ size: 'A4', margin: 0, bufferPages: true, info })
				const chunks: Buffer[] = []
				doc.on('data', (chunk: Buffer) => chunks.push(chunk))
				doc.on('error', reject)
				doc.on('end', () => resolve(Buffer.concat(chunks)))
				const sheet = new Sheet(doc, createTextSetter(doc, charactersOf(paper)))
				drawHead(sheet, paper)
				drawParties(sheet, paper)
				drawCharts(sheet, charts)
				drawTable(sheet, paper)
				drawSums(sheet, paper)
				drawFeet(sheet, paper)
				doc.end()
			})
		},
	}
}
