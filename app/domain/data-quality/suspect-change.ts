/** Robust z of a log change above which a value is suspect, and the change above which it is where the history never varies. */
const MOST_ROBUST_Z = 3.5
const MOST_CHANGE_SHARE = 0.5

/**
 * Whether a value breaks with its history (up to twelve earlier values, oldest first): robust z, 0.6745 |x - median| / MAD
 * (Iglewicz and Hoaglin 1993), of its log change; with no variation, a change of more than 50 %. Needs two earlier values.
 */
export function isSuspectChange(history: readonly number[], value: number): boolean {
	const series = [...history.slice(-12), value]
	const last = history.at(-1)
	if (last === undefined || history.length < 2 || series.some((entry) => !(entry > 0))) return false
	const changes = series.slice(1).map((entry, i) => Math.log(entry / (series[i] ?? entry)))
	const earlier = changes.slice(0, -1)
	const centre = median(earlier)
	const deviation = median(earlier.map((change) => Math.abs(change - centre)))
	if (deviation === 0) return Math.abs(value / last - 1) > MOST_CHANGE_SHARE
	return (0.6745 * Math.abs((changes.at(-1) ?? 0) - centre)) / deviation > MOST_ROBUST_Z
}

function median(values: readonly number[]): number {
	const ascending = [...values].sort((a, b) => a - b)
	const middle = (ascending.length - 1) / 2
	return ((ascending[Math.floor(middle)] ?? 0) + (ascending[Math.ceil(middle)] ?? 0)) / 2
}
