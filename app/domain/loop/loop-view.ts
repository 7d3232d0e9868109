import type { LoopFigure, LoopSum } from '#app/domain/loop/figure.ts'
import type { Flow, Sankey } from '#app/domain/loop/sankey.ts'

/** A row behind a figure. */
export interface LoopRow extends LoopSum {
	part: 'visitor' | 'buyer' | 'share'
	number: string | null
	at: Date
}

/** Buyers by the month of their first order, and how many of them bought so many months later. */
export interface Cohort {
	month: string
	after: number
	buyers: number
}

/** Months, both included. */
export interface Months {
	from: string
	to: string
}

/** A figure with its value, and so many rows behind it. */
export interface LoopReading extends LoopSum {
	figure: LoopFigure
	count: number
	value: number | null
}

/** The board of a loop. */
export interface Loop {
	months: Months
	figures: LoopReading[]
	flows: Flow[]
	drawing: Sankey
	cohorts: Cohort[]
	/** The month that runs: what buyers do after it is still to come. */
	runs: string
}

/** A page of the rows behind a figure. */
export interface LoopRowsView extends LoopReading {
	months: Months
	rows: LoopRow[]
	page: number
	pageCount: number
}
