import { ROW_NAMES, type Demand, type ModelLine } from '#tests/support/schedules/model.ts'

/** So many times a demand. */
export const times = (demand: Demand, count: number): Demand =>
	Object.fromEntries(ROW_NAMES.flatMap((row) => (demand[row] ? [[row, demand[row] * count]] : [])))

/** A line as so many of its pieces are: all of them cost and take the same. */
export function piecesOfLine(line: ModelLine, pieces: number): ModelLine {
	const share = (demand: Demand) => times(demand, pieces / line.pieces)
	const paidMinor = (line.paidMinor * pieces) / line.pieces
	return { ...line, pieces, paidMinor, booked: share(line.booked), taken: share(line.taken) }
}

/** Lines before some end: what is kept of them, and what ends of each, or of the one that is chosen so many pieces. */
export function inParts(lines: readonly ModelLine[], chosen: readonly number[], pieces: number | undefined) {
	const ends = (at: number) => chosen.includes(at)
	const given = (line: ModelLine) => (pieces === undefined ? line : piecesOfLine(line, pieces))
	const kept = (line: ModelLine) => (pieces === undefined ? line : piecesOfLine(line, line.pieces - pieces))
	return {
		kept: lines.map((line, at) => (ends(at) ? kept(line) : line)),
		given: lines.map((line, at) => (ends(at) ? given(line) : undefined)),
	}
}
