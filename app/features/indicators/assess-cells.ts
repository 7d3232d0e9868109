import { cellDimensions } from '#app/domain/cluster-statistics/cell-quality.ts'
import { type CrossFigures, crossRules, keptShare, type RuleKept } from '#app/domain/cluster-statistics/cross-rules.ts'
import { cumulativeOf } from '#app/domain/cluster-statistics/cumulative-check.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { pickObservation, viewOf } from '#app/domain/cluster-statistics/pick-observation.ts'
import {
	dataQualityShare,
	type QualityDimensions,
	type QualityGrade,
	qualityGrade,
} from '#app/domain/data-quality/data-quality-score.ts'
import { type SourceDuty, sourceDuty } from '#app/domain/data-quality/source-duty.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import { VALUE_FORMS } from '#app/domain/indicators/observation-value.ts'
import { type FigureView, figureOf } from '#app/features/indicators/figure-view.ts'

/** One indicator of one region and month: its figure and how good it is. */
export interface AssessedFigure {
	code: string
	regionCode: string
	figure: FigureView
	/** Null where there is no figure. */
	dimensions: QualityDimensions | null
	quality: number
	grade: QualityGrade | null
	rules: RuleKept[]
	duty: SourceDuty
}

interface Asked {
	regionCode: string
	period: Month
	now: Date
}

/** What figures are judged by: the region's cells, those of the regions right below by region, and what was given for it since January. */
interface Surroundings {
	cells: readonly ObservedCell[]
	below: readonly (readonly ObservedCell[])[]
	year: readonly ObservedCell[]
	population: number | null
}

/** Judges all figures of a region for a month. */
export function assessCells(
	definitions: readonly IndicatorDefinition[],
	surroundings: Surroundings,
	asked: Asked,
): AssessedFigure[] {
	const ofCode = (all: readonly ObservedCell[], code: string) => all.filter((it) => it.indicatorCode === code)
	const { cells } = surroundings
	const cross = crossFigures(definitions, surroundings, asked)
	return definitions.map((definition) => {
		const own = ofCode(cells, definition.code)
		const figure = figureOf(definition, own, asked.period, asked.now)
		const rules = figure.value === null ? [] : crossRules(definition.code, cross)
		return { ...assess(definition, { own, figure, rules }, asked), code: definition.code, regionCode: asked.regionCode }
	})
}

function assess(
	definition: IndicatorDefinition,
	{ own, figure, rules }: { own: readonly ObservedCell[]; figure: FigureView; rules: RuleKept[] },
	{ period, now }: Asked,
) {
	const duty = sourceDuty(definition, figure.value === null ? null : figure.period, period, now)
	const picked = pickObservation(definition, own, viewOf(period, now))
	if (!picked || figure.value === null) return { figure, dimensions: null, quality: 0, grade: null, rules, duty }
	const { cell, freshness } = picked
	const coverageShare = cell.kind === 'computed' ? coverageOf(definition, cell, own) : 1
	const surroundings = { coverageShare, consistencyShare: keptShare(rules) }
	const dimensions = cellDimensions(cell, figure.state, freshness.timelinessShare, surroundings)
	const quality = dataQualityShare(dimensions)
	return { figure, dimensions, quality, grade: qualityGrade(quality), rules, duty }
}

/** How much of what was given for the same month our own count covers. */
function coverageOf({ code, kind }: IndicatorDefinition, own: ObservedCell, cells: readonly ObservedCell[]): number {
	const others = cells.filter((it) => it.kind !== 'computed' && it.period === own.period)
	const given = others.find((it) => it.kind !== 'pooled') ?? others[0]
	if (kind !== 'c' || !given) return 1
	const [part, whole] = VALUE_FORMS[code] === 'count' ? [own.value, given.value] : [own.den, given.den]
	return part === null || whole === null || whole <= 0 ? 1 : Math.min(1, part / whole)
}

function crossFigures(
	definitions: readonly IndicatorDefinition[],
	{ cells, below, year, population }: Surroundings,
	{ period }: Asked,
): CrossFigures {
	const at = (all: readonly ObservedCell[], code: string, isOwn?: boolean) =>
		all.find(
			(it) =>
				it.indicatorCode === code &&
				it.period === period &&
				// What was pooled is the sum of its parts: it is held against nothing.
				(isOwn === undefined || ((it.kind === 'computed') === isOwn && it.kind !== 'pooled')),
		)
	const additive = new Set(definitions.filter(({ space }) => space.rule === 'sum').map(({ code }) => code))
	return {
		figureOf: (code) => at(cells, code)?.value ?? null,
		gmv: at(cells, 'L01', true)?.companions['gmv'] ?? null,
		adRevenue: at(cells, 'L06', true)?.num ?? null,
		registeredStores: at(cells, 'L04', true)?.companions['registered'] ?? null,
		population,
		sums: (code) => {
			const whole = additive.has(code) ? (at(cells, code, false)?.value ?? null) : null
			const parts = sumOf(below.map((it) => at(it, code, false)?.value ?? null))
			return whole === null || parts === null ? null : { whole, parts }
		},
		twoSources: (code) => {
			if (VALUE_FORMS[code] === 'count') return null
			const [own, given] = [at(cells, code, true)?.value ?? null, at(cells, code, false)?.value ?? null]
			return own === null || given === null ? null : { own, given }
		},
		cumulative: (code) => cumulativeOf(monthsOfSource(year, code, at(cells, code, false)?.source), period),
	}
}

/** What one source gave of an indicator, month by month, with what it said of the year up to each. */
const monthsOfSource = (year: readonly ObservedCell[], code: string, source: string | undefined) =>
	year
		.filter((cell) => cell.indicatorCode === code && cell.source === source)
		.map(({ period, value, companions }) => ({ period, value, cumulative: companions['cumulative'] ?? null }))

function sumOf(values: readonly (number | null)[]): number | null {
	if (values.length === 0 || values.includes(null)) return null
	return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}
