/** A point of a chart: its name, its value (null: a gap) and the value in words. */
export type ChartPoint = Readonly<{ label: string; value: number | null; text: string }>

/** A chart as it stands on paper: a line over time, or bars side by side against a whole of `most`. */
export type PaperChart = Readonly<{ title: string; kind: 'line' | 'bars'; most: number; points: readonly ChartPoint[] }>

/** Steps of a scale that read well. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100]
const MOST_LINES = 5

/** The lines of a scale around some values, from below the lowest to above the highest; two where all are alike. */
export function scaleLines(values: readonly number[]): number[] {
	const [low, high] = [Math.min(...values), Math.max(...values)]
	const step = STEPS.find((it) => Math.ceil(high / it) - Math.floor(low / it) < MOST_LINES) ?? (high - low) / MOST_LINES
	const from = Math.floor(low / step)
	const to = Math.max(from + 1, Math.ceil(high / step))
	return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toFixed(6)))
}
