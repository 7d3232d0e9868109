import type { FigureCells, FigureDoubt, FigureFault } from '#app/domain/cluster-statistics/figure-fault.ts'
import { cellKey, type GivenFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import { type KnownFigures, readFigure } from '#app/domain/cluster-statistics/read-figure.ts'

/** A line of a file of figures; the head is line 1. */
export type FigureLine = Readonly<{ line: number; cells: FigureCells }>

/** A line with what is wrong with it, or why it is in doubt. */
export type ToldLine = FigureLine & Readonly<{ faults: readonly FigureFault[]; doubt: FigureDoubt | null }>

/** A file's lines judged: figures in their order, counts, and the first lines of each sort to be shown. */
export interface JudgedLines {
	figures: GivenFigure[]
	faultCount: number
	doubtCount: number
	controlSum: number
	faulty: ToldLine[]
	doubtful: ToldLine[]
	good: ToldLine[]
}

const MOST_TOLD = { faulty: 200, doubtful: 50, good: 20 }

/** What a file's figures come from, where it does not say. */
const USUAL_SOURCE = 'operator-file'

/**
 * Judges lines in parts, so that a long file does not keep others waiting: each call goes on where the last one ended.
 * `told` is how many lines of a sort are kept to be shown, where not as usual.
 */
export function lineJudge(
	known: KnownFigures,
	told: Partial<typeof MOST_TOLD> = {},
): { judge: (lines: readonly FigureLine[]) => void; judged: JudgedLines } {
	const most = { ...MOST_TOLD, ...told }
	const seen = new Map<string, number>()
	const judged: JudgedLines = {
		figures: [],
		faultCount: 0,
		doubtCount: 0,
		controlSum: 0,
		faulty: [],
		doubtful: [],
		good: [],
	}
	const tell = (sort: keyof typeof MOST_TOLD, line: ToldLine) => {
		if (judged[sort].length < most[sort]) judged[sort].push(line)
	}
	const take = ({ line, cells }: FigureLine) => {
		const read = readFigure({ ...cells, source_kind: cells.source_kind?.trim() || USUAL_SOURCE }, known)
		const first = read.figure && seen.get(cellKey(read.figure))
		const faults: readonly FigureFault[] = first
			? [{ field: 'indicator', code: 'repeated', detail: String(first) }]
			: read.faults
		if (!read.figure || first) {
			judged.faultCount++
			return tell('faulty', { line, cells, faults, doubt: null })
		}
		seen.set(cellKey(read.figure), line)
		const { doubt, value } = read.figure
		judged.figures.push(read.figure)
		judged.controlSum += value
		if (doubt) judged.doubtCount++
		tell(doubt ? 'doubtful' : 'good', { line, cells, faults, doubt })
	}
	return { judge: (lines) => lines.forEach(take), judged }
}
