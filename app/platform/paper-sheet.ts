import type PDFDocument from 'pdfkit'
import type { TextSetter, TextStyle } from '#app/platform/paper-text.ts'

type Doc = InstanceType<typeof PDFDocument>

export const MARGIN = 48
export const WIDTH = 595.28 - 2 * MARGIN
export const BOTTOM = 841.89 - MARGIN - 30
export const INK = '#1d2a26'
const SOFT = '#5c6b66'
const LINE = '#d5dcd8'
export const body: TextStyle = { size: 9.5, weight: 'regular', color: INK }
export const strong: TextStyle = { ...body, weight: 'bold' }
export const small: TextStyle = { size: 8, weight: 'regular', color: SOFT }
const LEADING = 1.45

/** Draws down the page and remembers how far it came. */
export class Sheet {
	y = MARGIN
	readonly doc: Doc
	readonly text: TextSetter

	constructor(doc: Doc, text: TextSetter) {
		this.doc = doc
		this.text = text
	}

	/** Begins a new page when `height` more does not fit on this one; `again` draws what each page begins with. */
	need(height: number, again?: () => void) {
		if (this.y + height <= BOTTOM) return
		this.doc.addPage()
		this.y = MARGIN
		again?.()
	}

	/** Writes a text in lines, left or right in a column; gives the height it took, moving nothing. */
	block(text: string, box: { x: number; width: number; align?: 'left' | 'right'; y?: number }, style: TextStyle) {
		const lines = this.text.wrap(text, box.width, style)
		const step = style.size * LEADING
		for (const [at, line] of lines.entries()) {
			const shift = box.align === 'right' ? box.width - this.text.widthOf(line, style) : 0
			this.text.draw(line, { x: box.x + shift, y: (box.y ?? this.y) + at * step }, style)
		}
		return lines.length * step
	}

	heightOf(text: string, width: number, style: TextStyle) {
		return this.text.wrap(text, width, style).length * style.size * LEADING
	}

	/** A bar in its frame, which shows what is missing to the whole. */
	bar(share: number) {
		const filled = WIDTH * Math.min(1, Math.max(0, share))
		this.doc
			.rect(MARGIN, this.y - 2, WIDTH, 4)
			.lineWidth(0.5)
			.strokeColor(LINE)
			.stroke()
		this.doc
			.rect(MARGIN, this.y - 2, filled, 4)
			.fillColor(INK)
			.fill()
	}

	rule(color = LINE) {
		this.doc
			.moveTo(MARGIN, this.y)
			.lineTo(MARGIN + WIDTH, this.y)
			.lineWidth(0.7)
			.strokeColor(color)
			.stroke()
	}
}
