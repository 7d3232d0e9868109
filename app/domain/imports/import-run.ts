import type { ImportKind } from '#app/domain/imports/import-kind.ts'
import type { TableReading } from '#app/domain/imports/read-table.ts'
import type { RowFault } from '#app/domain/imports/row-fault.ts'

/** Why a file cannot be read as a whole. */
export type FileRefusal =
	| Exclude<TableReading, { outcome: 'read' }>
	| { outcome: 'malformed'; line: number }
	| { outcome: 'not-a-table' }

/** The same of a run; or what was to be filled in was left empty in every row. */
export type RunRefusal = FileRefusal | { outcome: 'nothing-filled' }

/** A file that came, and how far it is. */
export interface ImportRun {
	id: number
	kind: ImportKind
	fileName: string
	state: 'RECEIVED' | 'STAGED' | 'APPLYING' | 'APPLIED' | 'REFUSED' | 'DROPPED'
	refusal: RunRefusal | null
	lineCount: number | null
	stagedCount: number
	faultCount: number
	ignored: string[]
	/** Lines that took effect by themselves so far, of a run under way. */
	appliedCount: number | null
	changeCount: number | null
	createdAt: Date
}

/** A line of a file that cannot be applied, with its cells by column. */
export interface FaultyLine {
	line: number
	cells: Record<string, string>
	faults: RowFault[]
}
