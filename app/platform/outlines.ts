import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { create, type Font, type Glyph } from 'fontkit'

export type PaperWeight = 'regular' | 'bold'

/** A point of an outline in units of the em; off the curve it is a control point of a quadratic one. */
export interface OutlinePoint {
	x: number
	y: number
	isOn: boolean
}

/** How a character is drawn, as TrueType keeps it. */
export interface Outline {
	code: number
	advance: number
	contours: OutlinePoint[][]
}

/** All slices of the typeface are drawn on this em. */
export const UNITS_PER_EM = 1000

interface Slice {
	file: string
	ranges: [from: number, to: number][]
	font: Font | null
}

const FACE = /src: url\(([^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g
const packageFile = createRequire(import.meta.url).resolve('noto-sans-sc/package.json')

function rangeOf(text: string): [number, number] {
	const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
	return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

function readSlices(weight: PaperWeight): Slice[] {
	const folder = path.join(path.dirname(packageFile), `noto_sans_sc_${weight}`)
	const css = readFileSync(path.join(folder, 'css.css'), 'utf8')
	return [...css.matchAll(FACE)].map(([, file = '', ranges = '']) => ({
		file: path.join(folder, file),
		ranges: ranges.split(',').map(rangeOf),
		font: null,
	}))
}

function contoursOf({ path: { commands } }: Glyph): OutlinePoint[][] {
	const contours: OutlinePoint[][] = []
	const add = (x = 0, y = 0, isOn = true) => contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), isOn })
	for (const { command, args } of commands) {
		if (command === 'moveTo') contours.push([])
		if (command === 'quadraticCurveTo') add(args[0], args[1], false)
		if (command !== 'closePath') add(...(args.slice(-2) as [number, number]))
	}
	return contours.map(withoutClosingPoint).filter((contour) => contour.length > 1)
}

/** A contour closes by itself. */
function withoutClosingPoint(contour: OutlinePoint[]): OutlinePoint[] {
	const [first, last] = [contour[0], contour.at(-1)]
	return contour.length > 1 && last?.isOn && first?.x === last.x && first.y === last.y ? contour.slice(0, -1) : contour
}

const slices = new Map<PaperWeight, Slice[]>()
const known = new Map<string, Outline | null>()

function findOutline(code: number, weight: PaperWeight): Outline | null {
	const all = slices.get(weight) ?? readSlices(weight)
	slices.set(weight, all)
	const slice = all.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))
	if (!slice) return null
	const font = (slice.font ??= create(readFileSync(slice.file)))
	if (!font.hasGlyphForCodePoint(code) || font.unitsPerEm !== UNITS_PER_EM) return null
	const glyph = font.glyphForCodePoint(code)
	return { code, advance: Math.round(glyph.advanceWidth), contours: contoursOf(glyph) }
}

/**
 * The outline of a character in Noto Sans SC, or null when it has none. The typeface comes in a hundred files a weight,
 * each for some characters; each is opened when first needed and stays open, its outlines are kept.
 */
export function outlineOf(code: number, weight: PaperWeight): Outline | null {
	const key = `${weight}${code}`
	const outline = known.has(key) ? (known.get(key) ?? null) : findOutline(code, weight)
	known.set(key, outline)
	return outline
}
