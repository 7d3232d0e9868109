export type Point = readonly [number, number]

/** The item at an index, counted from the end when negative; drawing code never asks for one that is not there. */
export function nth<Item>(items: readonly Item[], index: number): Item {
	const item = items.at(index)
	if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`)
	return item
}

export const round = (value: number) => Math.round(value * 10) / 10

const at = ([x, y]: Point) => `${round(x)} ${round(y)}`

/** A soft curve through all points (Catmull-Rom as cubic Béziers), beginning with M. */
export function curve(points: readonly Point[]): string {
	return `M${at(nth(points, 0))}${curveOn(points)}`
}

/** The same curve without its first move, to go on from a path that ends at the first point. */
export function curveOn(points: readonly Point[]): string {
	let path = ''
	for (let index = 0; index < points.length - 1; index++) {
		const [before, start, end, after] = [
			points[index - 1] ?? nth(points, index),
			nth(points, index),
			nth(points, index + 1),
			points[index + 2] ?? nth(points, index + 1),
		]
		const first: Point = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6]
		const second: Point = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
		path += `C${at(first)} ${at(second)} ${at(end)}`
	}
	return path
}

/** A closed soft outline through all points. */
export function blob(points: readonly Point[]): string {
	const count = points.length
	let path = `M${at(nth(points, 0))}`
	for (let index = 0; index < count; index++) {
		const [before, start, end, after] = [-1, 0, 1, 2].map((step) => nth(points, (index + step + count) % count)) as [
			Point,
			Point,
			Point,
			Point,
		]
		const first: Point = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6]
		const second: Point = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
		path += `C${at(first)} ${at(second)} ${at(end)}`
	}
	return `${path}Z`
}

export const polygon = (points: readonly Point[]) => `M${points.map(at).join('L')}Z`

/** A leaf or lens from one tip to the other; bulge is its half width. */
export function lens(from: Point, to: Point, bulge: number): string {
	const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
	const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
	const [nx, ny] = [(-(to[1] - from[1]) / length) * bulge * 2, ((to[0] - from[0]) / length) * bulge * 2]
	return `M${at(from)}Q${at([mx + nx, my + ny])} ${at(to)}Q${at([mx - nx, my - ny])} ${at(from)}Z`
}

export const fill = (path: string, colour: string, opacity = 1) =>
	`<path d="${path}" fill="${colour}"${opacity < 1 ? ` fill-opacity="${round(opacity * 10) / 10}"` : ''}/>`

export const line = (path: string, colour: string, width: number, opacity = 1) =>
	`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` stroke-opacity="${opacity}"` : ''}/>`

export type Disc = { x: number; y: number; rx: number; ry?: number; turn?: number; opacity?: number }

export function disc({ x, y, rx, ry = rx, turn, opacity = 1 }: Disc, colour: string): string {
	const turned = turn ? ` transform="rotate(${round(turn)} ${round(x)} ${round(y)})"` : ''
	const faded = opacity < 1 ? ` fill-opacity="${opacity}"` : ''
	return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${colour}"${faded}${turned}/>`
}

export type Box = { x: number; y: number; width: number; height: number; radius?: number }

export const box = ({ x, y, width, height, radius = 0 }: Box, colour: string, opacity = 1) =>
	`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${radius ? ` rx="${round(radius)}"` : ''} fill="${colour}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}/>`

/** Moves, turns (degrees) and scales a drawing made around the origin. */
export function place(drawing: string, [x, y]: Point, scale = 1, turn = 0): string {
	const turned = turn ? ` rotate(${round(turn)})` : ''
	const scaled = scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`
	return `<g transform="translate(${round(x)} ${round(y)})${turned}${scaled}">${drawing}</g>`
}

export const mirror = (drawing: string, axis: number) =>
	`<g transform="translate(${round(2 * axis)} 0) scale(-1 1)">${drawing}</g>`
