import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Fewer pairs than this say nothing of a relation. */
const FEWEST_PAIRS = 3

/** Pearson's r over the units where both are present; missing below three pairs or where one has no spread. */
export function correlation(a: readonly number[], b: readonly number[]): number {
	const pairs = pairsOf(a, b)
	const [first] = pairs
	if (pairs.length < FEWEST_PAIRS || !first) return MISSING
	if (pairs.every(([x]) => x === first[0]) || pairs.every(([, y]) => y === first[1])) return MISSING
	const { xx, yy, xy } = products(pairs)
	return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}

/** Covariance with n - 1 over the units where both are present; missing below two pairs. */
export function covariance(a: readonly number[], b: readonly number[]): number {
	const pairs = pairsOf(a, b)
	return pairs.length < 2 ? MISSING : products(pairs).xy / (pairs.length - 1)
}

type Pair = readonly [number, number]

function pairsOf(a: readonly number[], b: readonly number[]): Pair[] {
	const pairs: Pair[] = []
	for (const [i, x] of a.entries()) {
		const y = b[i] ?? MISSING
		if (!isMissing(x) && !isMissing(y)) pairs.push([x, y])
	}
	return pairs
}

function products(pairs: readonly Pair[]) {
	const centre = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length
	const [meanX, meanY] = [centre(0), centre(1)]
	let [xx, yy, xy] = [0, 0, 0]
	for (const [x, y] of pairs) {
		xx += (x - meanX) ** 2
		yy += (y - meanY) ** 2
		xy += (x - meanX) * (y - meanY)
	}
	return { xx, yy, xy }
}

/** The correlations of columns with one another; 1 on the diagonal. */
export const correlationMatrix = (columns: readonly (readonly number[])[]): number[][] =>
	columns.map((a, i) => columns.map((b, j) => (i === j ? 1 : correlation(a, b))))
