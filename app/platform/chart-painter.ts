import sharp from 'sharp'
import { type ChartPoint, type PaperChart, scaleLines } from '#app/domain/reports/paper-chart.ts'
import { type PaintedStyle, paintText, textWidth } from '#app/platform/painted-text.ts'

/** A chart as a picture, with its size in pixels. */
export interface PaintedChart {
	png: Buffer
	width: number
	height: number
}

const WIDTH = 1200
const LINE_HEIGHT = 380
const EDGE = { left: 80, right: 40, top: 24, bottom: 56 }
const BAR = { height: 44, thick: 20, label: 330, text: 150 }
const [INK, SOFT, LINE, SEA] = ['#1d2a26', '#5c6b66', '#d5dcd8', '#1f5a7a']
const small: PaintedStyle = { size: 20, weight: 'regular', color: SOFT }
const body: PaintedStyle = { ...small, color: INK }

const endingAt = (text: string, at: { x: number; y: number }, style: PaintedStyle) =>
	paintText(text, { x: at.x - textWidth(text, style), y: at.y }, style)
const centred = (text: string, at: { x: number; y: number }, style: PaintedStyle) =>
	paintText(text, { x: at.x - textWidth(text, style) / 2, y: at.y }, style)

/** A text no wider than `width`, its end cut where there is more. */
function fit(text: string, width: number, style: PaintedStyle): string {
	if (textWidth(text, style) <= width) return text
	const letters = [...text]
	while (letters.length > 1 && textWidth(`${letters.join('')}…`, style) > width) letters.pop()
	return `${letters.join('')}…`
}

/** A line over time: a gap where a value is missing, every point marked, the first and last named with their values. */
function paintLine({ points }: PaperChart): string {
	const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
	const lines = scaleLines(values.length > 0 ? values : [0, 1])
	const [low = 0, high = 1] = [lines[0], lines.at(-1)]
	const y = (value: number) =>
		LINE_HEIGHT - EDGE.bottom - ((value - low) / (high - low)) * (LINE_HEIGHT - EDGE.top - EDGE.bottom)
	const x = (at: number) => EDGE.left + (at / Math.max(1, points.length - 1)) * (WIDTH - EDGE.left - EDGE.right)
	const grid = lines.map(
		(value) =>
			`<path d="M${EDGE.left} ${y(value)}H${WIDTH - EDGE.right}" stroke="${LINE}"/>` +
			endingAt(String(value), { x: EDGE.left - 12, y: y(value) + 7 }, small),
	)
	const marks = points.map(({ value }, at) =>
		value === null
			? ''
			: `<circle cx="${x(at)}" cy="${y(value)}" r="6" fill="${SEA}" stroke="#ffffff" stroke-width="2"/>`,
	)
	const path = points.map(({ value }, at) => {
		const joins = at > 0 && points[at - 1]?.value !== null
		return value === null ? '' : `${joins ? 'L' : 'M'}${x(at)} ${y(value)}`
	})
	const every = Math.max(1, Math.ceil(points.length / 7))
	const named = points.map(({ label }, at) =>
		at % every === 0 || at === points.length - 1 ? centred(label, { x: x(at), y: LINE_HEIGHT - 20 }, small) : '',
	)
	return [
		...grid,
		`<path d="${path.join('')}" fill="none" stroke="${SEA}" stroke-width="4"/>`,
		...marks,
		...named,
	].join('')
}

/** One bar against its whole, with name and value: what is missing is said, and has no bar. */
function paintBar({ label, value, text }: ChartPoint, at: number, most: number): string {
	const top = at * BAR.height
	const whole = WIDTH - BAR.label - BAR.text - 20
	const filled = value === null ? 0 : (Math.min(most, Math.max(0, value)) / most) * whole
	const middle = top + BAR.height / 2
	return [
		endingAt(fit(label, BAR.label - 20, body), { x: BAR.label - 10, y: middle + 7 }, body),
		`<rect x="${BAR.label}" y="${middle - BAR.thick / 2}" width="${whole}" height="${BAR.thick}" fill="none" stroke="${LINE}"/>`,
		`<rect x="${BAR.label}" y="${middle - BAR.thick / 2}" width="${filled}" height="${BAR.thick}" fill="${SEA}"/>`,
		paintText(text, { x: BAR.label + whole + 12, y: middle + 7 }, body),
	].join('')
}

/** Paints a chart as PNG; the same chart is the same bytes. */
export async function paintChart(chart: PaperChart): Promise<PaintedChart> {
	const height = chart.kind === 'line' ? LINE_HEIGHT : Math.max(1, chart.points.length) * BAR.height
	const drawn =
		chart.kind === 'line' ? paintLine(chart) : chart.points.map((point, at) => paintBar(point, at, chart.most)).join('')
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">
		<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${drawn}</svg>`
	const png = await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
	return { png, width: WIDTH, height }
}
