import type PDFDocument from 'pdfkit'
import { outlineOf, type PaperWeight } from '#app/platform/outlines.ts'
import { writeTrueType } from '#app/platform/true-type.ts'

export interface TextStyle {
	size: number
	weight: PaperWeight
	color: string
}

/** Writes lines of text in one document, which carries the outlines of just the characters it uses. */
export interface TextSetter {
	widthOf: (text: string, style: TextStyle) => number
	/** Draws one line; `y` is its top. */
	draw: (text: string, at: { x: number; y: number }, style: TextStyle) => void
	/** The text in lines no wider than `width`: broken at spaces and between ideographs, never before closing marks. */
	wrap: (text: string, width: number, style: TextStyle) => string[]
}

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u
/** Marks that stand at no line's start. */
const CLOSING = /^[，。、；：！？）》」』”’%,.;:!?)\]}·]/u
/** What the typeface lacks is shown as a hollow box, so that it is missed by nobody. */
const MISSING = '□'

const WEIGHTS = {
	regular: { name: 'ShanhaiNotoSansSC-Regular', weightClass: 400 },
	bold: { name: 'ShanhaiNotoSansSC-Bold', weightClass: 700 },
} as const

/** The pieces between which a line may break. */
export function breakable(text: string): string[] {
	const pieces: string[] = []
	for (const character of text) {
		const last = pieces.at(-1)
		const joins =
			last !== undefined &&
			(CLOSING.test(character) || (!last.endsWith(' ') && !WIDE.test(character) && !WIDE.test(last.slice(-1))))
		if (joins) pieces[pieces.length - 1] = last + character
		else pieces.push(character)
	}
	return pieces
}

/** Sets text in a document; `characters` are all that will be written. */
export function createTextSetter(doc: InstanceType<typeof PDFDocument>, characters: string): TextSetter {
	const codes = [...new Set(`${characters}${MISSING} `)].map((character) => character.codePointAt(0) ?? 0)
	for (const weight of ['regular', 'bold'] as const) {
		const outlines = codes.flatMap((code) => outlineOf(code, weight) ?? [])
		doc.registerFont(weight, writeTrueType({ ...WEIGHTS[weight], outlines }))
	}
	const shown = (text: string, { weight }: TextStyle) =>
		[...text].map((it) => (outlineOf(it.codePointAt(0) ?? 0, weight) ? it : MISSING)).join('')
	const widthOf = (text: string, style: TextStyle) =>
		doc.font(style.weight).fontSize(style.size).widthOfString(shown(text, style))
	const draw: TextSetter['draw'] = (text, { x, y }, style) => {
		doc.font(style.weight).fontSize(style.size).fillColor(style.color)
		doc.text(shown(text, style), x, y + style.size, { lineBreak: false, baseline: 'alphabetic' })
	}
	const wrap: TextSetter['wrap'] = (text, width, style) => {
		const lines: string[] = ['']
		for (const piece of breakable(text)) {
			const longer = lines.at(-1) + piece
			if (lines.at(-1) === '' || widthOf(longer.trimEnd(), style) <= width) lines[lines.length - 1] = longer
			else lines.push(piece)
		}
		return lines.map((line) => line.trim())
	}
	return { widthOf, draw, wrap }
}
