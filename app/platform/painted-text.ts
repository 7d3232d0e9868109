import { type OutlinePoint, outlineOf, type PaperWeight, UNITS_PER_EM } from '#app/platform/outlines.ts'

const MISSING = '□'

/** How a text is painted. */
export interface PaintedStyle {
	size: number
	weight: PaperWeight
	color: string
}

function contourPath(points: readonly OutlinePoint[], place: (it: OutlinePoint) => string): string {
	const [first] = points
	if (!first) return ''
	let path = `M${place(first)}`
	for (let at = 1; at < points.length; at++) {
		const point = points[at] ?? first
		if (point.isOn) path += `L${place(point)}`
		else path += `Q${place(point)} ${place(points[++at] ?? first)}`
	}
	return `${path}Z`
}

const glyphOf = (character: string, weight: PaperWeight) =>
	outlineOf(character.codePointAt(0) ?? 0, weight) ?? outlineOf(MISSING.codePointAt(0) ?? 0, weight)

/** How wide a line of text is, in pixels. */
export const textWidth = (text: string, { size, weight }: PaintedStyle) =>
	([...text].reduce((sum, it) => sum + (glyphOf(it, weight)?.advance ?? 0), 0) * size) / UNITS_PER_EM

/** A line of text as a path: the picture needs no typeface where it is drawn. */
export function paintText(text: string, at: { x: number; y: number }, style: PaintedStyle): string {
	const scale = style.size / UNITS_PER_EM
	let { x } = at
	const paths = [...text].map((character) => {
		const glyph = glyphOf(character, style.weight)
		const left = x
		x += (glyph?.advance ?? 0) * scale
		const place = (it: OutlinePoint) => `${(left + it.x * scale).toFixed(1)} ${(at.y - it.y * scale).toFixed(1)}`
		return (glyph?.contours ?? []).map((contour) => contourPath(contour, place)).join('')
	})
	return `<path fill="${style.color}" d="${paths.join('')}"/>`
}
