import { meanOf, seenOf, sumOf, type Series } from '#app/domain/forecasts/series.ts'

/** After Syntetos, Boylan and Croston (2005); 'none' where nothing was ever asked for. */
export type DemandClass = 'smooth' | 'erratic' | 'intermittent' | 'lumpy' | 'none'

/** Mean time between demands above which they are intermittent, and squared variation of their sizes above which they are erratic. */
const INTERVAL = 1.32
const VARIATION = 0.49

/** Mean periods between demands, the squared coefficient of variation (n − 1) of their sizes, and the class they make. */
export function classifyDemand(values: Series): { interval: number; variation: number; demandClass: DemandClass } {
	const seen = seenOf(values)
	const sizes = seen.filter((value) => value !== 0)
	if (sizes.length === 0) return { interval: Infinity, variation: 0, demandClass: 'none' }
	const interval = seen.length / sizes.length
	const mean = meanOf(sizes)
	const spread = sizes.length > 1 ? sumOf(sizes.map((size) => (size - mean) ** 2)) / (sizes.length - 1) : 0
	const variation = spread / mean ** 2
	const isErratic = variation >= VARIATION
	if (interval < INTERVAL) return { interval, variation, demandClass: isErratic ? 'erratic' : 'smooth' }
	return { interval, variation, demandClass: isErratic ? 'lumpy' : 'intermittent' }
}
