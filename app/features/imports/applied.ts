import type { RowFault } from '#app/domain/imports/row-fault.ts'

/** A whole file done, or the lines that can no longer be done and for whose sake nothing was. */
export type Applied =
	| { outcome: 'applied'; count: number }
	| { outcome: 'faulty'; faulty: { line: number; fault: RowFault }[] }
