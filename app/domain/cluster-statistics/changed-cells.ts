import type { ObservationStatus } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { CountedObservation } from '#app/domain/cluster-statistics/trade-observation.ts'

/** A counted cell as it stands, with the row that holds it. */
export type StandingCell = CountedObservation & Readonly<{ id: number; status: ObservationStatus }>

/** A cell to be recorded. */
export type CellToRecord = CountedObservation & Readonly<{ status: ObservationStatus }>

/**
 * What a new count changes: the rows it supersedes and the cells to record. A change to a cell that was final already is
 * recorded as closed: corrected after closing. A cell that is no longer counted stands.
 */
export function changedCells(
	standing: readonly StandingCell[],
	counted: readonly CountedObservation[],
	status: 'preliminary' | 'final',
): { supersededIds: number[]; toRecord: CellToRecord[] } {
	const before = new Map(standing.map((cell) => [keyOf(cell), cell]))
	const changed = counted.filter((cell) => {
		const old = before.get(keyOf(cell))
		return !old || figuresOf(old) !== figuresOf(cell)
	})
	const toRecord = changed.map((cell) => {
		const old = before.get(keyOf(cell))
		return { ...cell, status: old && old.status !== 'preliminary' ? ('closed' as const) : status }
	})
	return { supersededIds: changed.flatMap((cell) => before.get(keyOf(cell))?.id ?? []), toRecord }
}

const keyOf = (cell: CountedObservation) => `${cell.indicatorCode} ${cell.regionCode}`

function figuresOf({ value, num, den, n, missingReason, companions }: CountedObservation): string {
	const beside = Object.entries(companions).sort(([a], [b]) => (a < b ? -1 : 1))
	return JSON.stringify([value, num, den, n, missingReason, beside])
}
