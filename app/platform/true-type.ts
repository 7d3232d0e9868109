import { UNITS_PER_EM, type Outline, type OutlinePoint } from '#app/platform/outlines.ts'

/** A typeface to be written: its outlines in any order, one for each character. */
export interface FontToWrite {
	name: string
	weightClass: number
	outlines: readonly Outline[]
}

const ASCENT = 880
const DESCENT = -120
const CAP_HEIGHT = 733
const X_HEIGHT = 543
const MISSING: Outline = { code: 0, advance: UNITS_PER_EM, contours: [] }

const u16 = (value: number) => [(value >> 8) & 0xff, value & 0xff]
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)]
const shorts = (...values: number[]) => values.flatMap(u16)
const bytesOf = (...parts: number[][]) => Buffer.from(parts.flat())

function boxOf(points: readonly OutlinePoint[]): [xMin: number, yMin: number, xMax: number, yMax: number] {
	if (points.length === 0) return [0, 0, 0, 0]
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** A simple glyph (OpenType 1.9, 'glyf'): flags, then the steps from point to point in whole words. */
function glyphBytes({ contours }: Outline): Buffer {
	if (contours.length === 0) return Buffer.alloc(0)
	const points = contours.flat()
	let count = 0
	const ends = contours.map((contour) => (count += contour.length) - 1)
	const steps = (of: (point: OutlinePoint) => number) =>
		points.map((point, at) => of(point) - (at === 0 ? 0 : of(points[at - 1] ?? point)))
	const flags = points.map(({ isOn }) => (isOn ? 1 : 0))
	const head = shorts(contours.length, ...boxOf(points), ...ends, 0)
	const bytes = bytesOf(head, flags, shorts(...steps(({ x }) => x)), shorts(...steps(({ y }) => y)))
	return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

/** Characters to glyphs in runs of one (format 12, all of Unicode). */
function cmapBytes(outlines: readonly Outline[]): Buffer {
	const groups = outlines.map(({ code }, at) => [...u32(code), ...u32(code), ...u32(at + 1)])
	const table = [...u16(12), ...u16(0), ...u32(16 + groups.length * 12), ...u32(0), ...u32(groups.length)]
	return bytesOf(shorts(0, 1, 3, 10), u32(12), table, ...groups)
}

function nameBytes(name: string): Buffer {
	const text = [...Buffer.from(name, 'utf16le').swap16()]
	const records = [1, 4, 6].flatMap((id) => shorts(3, 1, 0x409, id, text.length, 0))
	return bytesOf(shorts(0, 3, 6 + 3 * 12), records, text)
}

function metricTables(glyphs: readonly Outline[], { name, weightClass }: FontToWrite) {
	const [xMin, yMin, xMax, yMax] = boxOf(glyphs.flatMap(({ contours }) => contours.flat()))
	const widest = Math.max(...glyphs.map(({ advance }) => advance))
	const left = ({ contours }: Outline) => boxOf(contours.flat())[0]
	const isBold = weightClass >= 700 ? 1 : 0
	const magic = [...u32(0x10000), ...u32(0x10000), ...u32(0), ...u32(0x5f0f3cf5)]
	const head = [...magic, ...shorts(0, UNITS_PER_EM), ...Array(16).fill(0)]
	const os2 = shorts(4, 500, weightClass, 5, 0, ...Array(10).fill(0), 0, 0, 0, 0, 0, 0)
	const os2Rest = [...u32(0), ...u32(0), ...u32(0), ...u32(0), ...u32(0x4e4f4e45)]
	return {
		'OS/2': bytesOf(
			os2.slice(0, 42),
			os2Rest,
			shorts(isBold ? 0x20 : 0x40, 0x20, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
			[...u32(0), ...u32(0)],
			shorts(X_HEIGHT, CAP_HEIGHT, 0, 0x20, 0),
		),
		head: bytesOf(head, shorts(xMin, yMin, xMax, yMax, isBold, 8, 2, 1, 0)),
		hhea: bytesOf(u32(0x10000), shorts(ASCENT, DESCENT, 0, widest, 0, 0, xMax, 1, ...Array(7).fill(0), glyphs.length)),
		hmtx: bytesOf(glyphs.flatMap((glyph) => shorts(glyph.advance, left(glyph)))),
		maxp: bytesOf(u32(0x10000), shorts(glyphs.length, 4096, 256, 0, 0, 1, ...Array(8).fill(0))),
		name: nameBytes(name),
		post: bytesOf(u32(0x30000), u32(0), shorts(-100, 50), Array(20).fill(0)),
	}
}

/** Tables under their directory, each on a word's boundary, in the order of their tags. Checksums are left 0: no reader of a PDF looks. */
function fileOf(tables: Record<string, Buffer>): Buffer {
	const tags = Object.keys(tables).sort()
	let offset = 12 + tags.length * 16
	const records: number[][] = []
	const bodies: Buffer[] = []
	for (const tag of tags) {
		const body = tables[tag] ?? Buffer.alloc(0)
		records.push([...Buffer.from(tag), ...u32(0), ...u32(offset), ...u32(body.length)])
		const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
		bodies.push(padded)
		offset += padded.length
	}
	const power = Math.floor(Math.log2(tags.length))
	const range = 2 ** power * 16
	const head = bytesOf(u32(0x10000), shorts(tags.length, range, power, tags.length * 16 - range))
	return Buffer.concat([head, bytesOf(...records), ...bodies])
}

/** A TrueType font of just these outlines, glyph 0 standing for what is missing. */
export function writeTrueType(font: FontToWrite): Buffer {
	const outlines = [...font.outlines].sort((a, b) => a.code - b.code)
	const glyphs = [MISSING, ...outlines]
	const bodies = glyphs.map(glyphBytes)
	let offset = 0
	const starts = bodies.map((body) => {
		offset += body.length
		return offset
	})
	return fileOf({
		...metricTables(glyphs, font),
		cmap: cmapBytes(outlines),
		glyf: Buffer.concat(bodies),
		loca: bytesOf(u32(0), ...starts.map(u32)),
	})
}
