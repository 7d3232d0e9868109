import type { PaperChart } from '#app/domain/reports/paper-chart.ts'

/** One row of a paper's table; `note` stands small below its first cell. */
export type PaperRow = {
	cells: string[]
	note?: string
	/** 0-1: a bar of that part of the table's width below the row. */
	barShare?: number
	/** Begins a part of the table: its cells are the heads of the columns from here on. */
	isHead?: boolean
}

/** A column of a paper's table; its width is a share of the page's, all shares summing to 1. */
export type PaperColumn = { head: string; widthShare: number; align: 'left' | 'right' }

/** A sum below the table; the strong one is what counts. */
export type PaperSum = { term: string; amount: string; isStrong: boolean }

/** A printed paper in one language: what stands on it, not how. */
export type Paper = {
	title: string
	number: string
	/** Under which the file is known to readers, and who wrote it. */
	author: string
	/** The instant it bears; the same paper is the same bytes. */
	issuedAt: Date
	facts: { term: string; detail: string }[]
	parties: { term: string; lines: string[] }[]
	columns: PaperColumn[]
	rows: PaperRow[]
	/** Before the table. */
	charts?: readonly PaperChart[]
	sums: PaperSum[]
	notes: string[]
	/** Of 'page 1 of 2'. */
	page: (page: number, of: number) => string
}
