import type { Matrix } from '#app/domain/indicators/matrix.ts'

const MOST_SWEEPS = 500
const STEADY_ANGLE = 1e-10

/** Loadings (indicators x factors) turned so that each indicator loads on few factors (Kaiser 1958, rows normalised by communality). */
export function varimax(loadings: Matrix): number[][] {
	const lengths = loadings.map((row) => Math.hypot(...row))
	const rows = loadings.map((row, i) => row.map((value) => (lengths[i] ? value / lengths[i] : 0)))
	const factors = rows[0]?.length ?? 0
	let largest = Infinity
	for (let sweep = 0; sweep < MOST_SWEEPS && largest > STEADY_ANGLE; sweep++) {
		largest = 0
		for (let p = 0; p < factors; p++)
			for (let q = p + 1; q < factors; q++) largest = Math.max(largest, Math.abs(turnPair(rows, p, q)))
	}
	return rows.map((row, i) => row.map((value) => value * (lengths[i] ?? 0)))
}

/** Turns two factors by the angle that makes their squared loadings vary most; answers the angle. */
function turnPair(rows: number[][], p: number, q: number): number {
	let [a, b, c, d] = [0, 0, 0, 0]
	for (const row of rows) {
		const [x, y] = [row[p] ?? 0, row[q] ?? 0]
		const [u, v] = [x * x - y * y, 2 * x * y]
		a += u
		b += v
		c += u * u - v * v
		d += 2 * u * v
	}
	const n = rows.length
	const angle = Math.atan2(d - (2 * a * b) / n, c - (a * a - b * b) / n) / 4
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
	for (const row of rows) {
		const [x, y] = [row[p] ?? 0, row[q] ?? 0]
		row[p] = cos * x + sin * y
		row[q] = cos * y - sin * x
	}
	return angle
}
