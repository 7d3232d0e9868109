import type { FigureDoubt } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { ObservationStatus } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { GivenSource } from '#app/domain/data-quality/credibility.ts'
import { type Month, monthStatus } from '#app/domain/indicators/month.ts'

/** A figure that somebody gives, read and judged. */
export interface GivenFigure {
	indicatorCode: string
	regionCode: string
	period: Month
	value: number
	num: number | null
	den: number | null
	n: number | null
	/** What the same source says of the year up to this month; of figures that are summed over months. */
	cumulative: number | null
	source: string
	sourceKind: GivenSource
	/** Of a survey, in the unit of the value. */
	standardError: number | null
	note: string
	doubt: FigureDoubt | null
}

/** A figure that was given before and is believed. */
export type StandingFigure = Omit<GivenFigure, 'sourceKind' | 'value'> &
	Readonly<{ id: number; value: number | null; sourceKind: string | null; status: ObservationStatus }>

/** What new figures change: the rows they supersede, and those to be recorded with their status. */
export interface FigureChange {
	supersededIds: number[]
	toRecord: (GivenFigure & { status: ObservationStatus })[]
}

/** A cell's name: indicator, region and month. */
export const cellKey = (cell: Pick<GivenFigure, 'indicatorCode' | 'regionCode' | 'period'>) =>
	`${cell.indicatorCode} ${cell.regionCode} ${cell.period}`

/**
 * What to record. A figure that says what stands already changes nothing; one that says otherwise supersedes all that was
 * given for its cell, by hand or by file, and is a correction after closing where that was final.
 */
export function figureChange(
	standing: readonly StandingFigure[],
	given: readonly GivenFigure[],
	now: Date,
): FigureChange {
	const before = new Map<string, StandingFigure[]>()
	for (const cell of standing) before.set(cellKey(cell), [...(before.get(cellKey(cell)) ?? []), cell])
	const change: FigureChange = { supersededIds: [], toRecord: [] }
	for (const figure of given) {
		const old = before.get(cellKey(figure)) ?? []
		if (old.length === 1 && old[0] && sayingOf(old[0]) === sayingOf(figure)) continue
		change.supersededIds.push(...old.map(({ id }) => id))
		const wasFinal = old.some(({ status }) => status !== 'preliminary')
		const status = monthStatus(figure.period, now) === 'final' ? 'final' : 'preliminary'
		change.toRecord.push({ ...figure, status: wasFinal ? 'closed' : status })
	}
	return change
}

function sayingOf(figure: StandingFigure | GivenFigure): string {
	const { value, num, den, n, cumulative, source, sourceKind, standardError, note } = figure
	return JSON.stringify([value, num, den, n, cumulative, source, sourceKind, standardError, note])
}
