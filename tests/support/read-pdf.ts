import { inflateSync } from 'node:zlib'

const OBJECT = /(\d+) 0 obj\s([\s\S]*?)\sendobj/g

interface PdfObject {
	head: string
	/** Inflated. */
	stream: string
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
	const text = pdf.toString('latin1')
	const objects = new Map<number, PdfObject>()
	for (const [, id = '', content = ''] of text.matchAll(OBJECT)) {
		const at = content.indexOf('stream\n')
		const head = at < 0 ? content : content.slice(0, at)
		const raw = at < 0 ? '' : content.slice(at + 7, content.lastIndexOf('endstream')).replace(/\n$/, '')
		const bytes = Buffer.from(raw, 'latin1')
		const stream = head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : raw
		objects.set(Number(id), { head, stream })
	}
	return objects
}

const referenceIn = (head: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? 0)
const fromHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** What each glyph of a font stands for, by its ToUnicode map. */
function glyphsOf(map: string): Map<number, string> {
	const glyphs = new Map<number, string>()
	for (const [, from = '', , list = ''] of map.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/gi)) {
		const texts = [...list.matchAll(/<([\da-f]+)>/gi)].map(([, hex = '']) => fromHex(hex))
		for (const [at, text] of texts.entries()) glyphs.set(Number.parseInt(from, 16) + at, text)
	}
	return glyphs
}

function textOf(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string[] {
	let glyphs = new Map<number, string>()
	const pieces: string[] = []
	for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
		if (font) glyphs = fonts.get(font) ?? new Map()
		const codes = [...(shown ?? '').matchAll(/<([\da-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
		if (codes.length > 0) pieces.push(codes.map((code) => glyphs.get(Number.parseInt(code, 16)) ?? '\u{FFFD}').join(''))
	}
	return pieces
}

/** How many glyphs of an embedded TrueType file have an outline: a subset gone wrong shows blanks that can still be copied. */
function drawnGlyphs(file: Buffer): { glyphs: number; drawn: number } {
	const tables = new Map(
		Array.from({ length: file.readUInt16BE(4) }, (_, at) => 12 + at * 16).map((at) => [
			file.toString('latin1', at, at + 4),
			{ offset: file.readUInt32BE(at + 8), length: file.readUInt32BE(at + 12) },
		]),
	)
	const [head, loca] = [tables.get('head')?.offset ?? 0, tables.get('loca') ?? { offset: 0, length: 0 }]
	const isLong = file.readUInt16BE(head + 50) === 1
	const read = (at: number) =>
		isLong ? file.readUInt32BE(loca.offset + at * 4) : file.readUInt16BE(loca.offset + at * 2)
	const glyphs = loca.length / (isLong ? 4 : 2) - 1
	const drawn = Array.from({ length: glyphs }, (_, at) => read(at + 1) > read(at)).filter(Boolean).length
	return { glyphs, drawn }
}

/**
 * The pages of a PDF as pdfkit writes it: the text of each in the order it was drawn, read back through the glyph maps of
 * the embedded fonts, as a reader's "copy" would; and the embedded fonts.
 */
export function readPdf(pdf: Buffer): {
	pages: string[]
	fonts: { name: string; glyphs: number; drawn: number }[]
} {
	const objects = objectsOf(pdf)
	const all = [...objects.values()]
	const pages = all
		.filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
		.map(({ head }) => {
			const resources = objects.get(referenceIn(head, 'Resources'))?.head ?? head
			const named = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)]
			const fonts = new Map(
				named.map(([, name = '', id]) => {
					const map = referenceIn(objects.get(Number(id))?.head ?? '', 'ToUnicode')
					return [name, glyphsOf(objects.get(map)?.stream ?? '')] as const
				}),
			)
			return textOf(objects.get(referenceIn(head, 'Contents'))?.stream ?? '', fonts).join('')
		})
	const fonts = all
		.filter(({ head }) => head.includes('/FontFile2'))
		.map(({ head }) => {
			const file = Buffer.from(objects.get(referenceIn(head, 'FontFile2'))?.stream ?? '', 'latin1')
			return { name: /\/FontName \/(\S+)/.exec(head)?.[1] ?? '', ...drawnGlyphs(file) }
		})
	return { pages, fonts }
}
