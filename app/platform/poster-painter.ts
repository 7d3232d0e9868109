import sharp from 'sharp'
import type { Poster } from '#app/domain/attribution/poster.ts'
import { qrSquares } from '#app/platform/label-printer.ts'
import { type PaintedStyle as Style, paintText as line, textWidth as widthOf } from '#app/platform/painted-text.ts'
import { breakable } from '#app/platform/paper-text.ts'

const WIDTH = 750
const HEIGHT = 1100
const EDGE = 60
const QR_WIDTH = 360
const QUIET = 4
const [HILL, INK, SOFT, PAPER, PERSIMMON] = ['#1f5a48', '#1c2723', '#5b6a64', '#fbf8f1', '#b8451b']

/** Text in lines no wider than the poster, the last cut where there is more. */
function linesOf(text: string, style: Style, most: number): string[] {
	const lines: string[] = ['']
	for (const piece of breakable(text)) {
		const last = lines.length - 1
		const longer = `${lines[last] ?? ''}${piece}`
		if (widthOf(longer, style) <= WIDTH - 2 * EDGE) lines[last] = longer
		else lines.push(piece.trimStart())
	}
	return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`]
}

function code(address: string, top: number): string {
	const { size, isDark } = qrSquares(address)
	const unit = QR_WIDTH / (size + 2 * QUIET)
	const left = (WIDTH - QR_WIDTH) / 2
	const cells = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const)
	const dark = cells.filter(([row, column]) => isDark(row, column))
	const squares = dark.map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join('')
	return `<rect x="${left}" y="${top}" width="${QR_WIDTH}" height="${QR_WIDTH}" rx="12" fill="#ffffff"/>
		<path transform="translate(${left} ${top}) scale(${unit})" fill="#000000" shape-rendering="crispEdges" d="${squares}"/>`
}

/** Paints a poster as PNG. */
export async function paintPoster(poster: Poster): Promise<Buffer> {
	const title: Style = { size: 46, weight: 'bold', color: INK }
	const parts = linesOf(poster.title, title, 3).map((text, row) => line(text, { x: EDGE, y: 200 + row * 62 }, title))
	const small = (color: string): Style => ({ size: 28, weight: 'regular', color })
	const centred = (text: string, y: number, style: Style) =>
		line(text, { x: (WIDTH - widthOf(text, style)) / 2, y }, style)
	const [subtitle = ''] = linesOf(poster.subtitle, small(SOFT), 1)
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
		<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/><rect width="${WIDTH}" height="110" fill="${HILL}"/>
		${line(poster.foot, { x: EDGE, y: 72 }, { size: 38, weight: 'bold', color: '#ffffff' })}
		${parts.join('')}
		${line(subtitle, { x: EDGE, y: 410 }, small(SOFT))}
		${line(poster.price, { x: EDGE, y: 480 }, { size: 44, weight: 'bold', color: PERSIMMON })}
		${code(poster.address, 560)}
		${centred(poster.note, 990, small(INK))}
		${centred(poster.address.replace(/^https?:\/\//, ''), 1040, { ...small(SOFT), size: 22 })}
	</svg>`
	return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}
