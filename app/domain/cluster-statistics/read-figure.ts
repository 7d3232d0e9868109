import type { FigureCells, FigureDoubt, FigureFault } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { GivenFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import { rangeFault } from '#app/domain/cluster-statistics/range-fault.ts'
import { figureReader, type FigureReader, isShortened } from '#app/domain/cluster-statistics/read-figure-cells.ts'
import { isUnit, type UnitNames } from '#app/domain/cluster-statistics/unit-names.ts'
import { GIVEN_SOURCES, type GivenSource } from '#app/domain/data-quality/credibility.ts'
import { isSuspectChange } from '#app/domain/data-quality/suspect-change.ts'
import { checkValue } from '#app/domain/indicators/check-value.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { type Month, monthOf } from '#app/domain/indicators/month.ts'
import { observationValue, VALUE_FORMS } from '#app/domain/indicators/observation-value.ts'

/** What a figure is judged by. */
export interface KnownFigures {
	definitions: ReadonlyMap<string, IndicatorDefinition>
	/** Whether a region is one's own, somebody else's, or none. */
	regionOf: (code: string) => 'own' | 'outside' | 'unknown'
	/** Earlier values of a cell's series, oldest first. */
	historyOf: (cell: { indicatorCode: string; regionCode: string; period: Month }) => readonly number[]
	namesOfUnit: UnitNames
	now: Date
}

/** A figure read, in doubt or not, or everything that is wrong with it. */
export type ReadFigure = { figure: GivenFigure; faults: [] } | { figure: null; faults: FigureFault[] }

const MOST_SOURCE = 120
const MOST_NOTE = 1000

/** A value and the parts it is said to be made of may differ by rounding. */
const ROUNDING_SHARE = 0.005

/** Reads one figure that somebody gives: by a form or a line of a file, by the same rules. */
export function readFigure(cells: FigureCells, known: KnownFigures): ReadFigure {
	const reader = figureReader(cells)
	const definition = readIndicator(reader, known)
	const regionCode = readRegion(reader, known)
	const period = readPeriod(reader, known.now)
	const told = readTold(reader)
	const figures = readFigures(reader, definition)
	readUnit(reader, definition, known.namesOfUnit)
	if (reader.faults.length > 0 || !definition || !regionCode || !period || !figures || !told)
		return { figure: null, faults: reader.faults }
	const cell = { indicatorCode: definition.code, regionCode, period }
	const doubt = doubtOf(definition, figures.value, known.historyOf(cell))
	return { figure: { ...cell, ...figures, ...told, doubt }, faults: [] }
}

function readIndicator(reader: FigureReader, { definitions }: KnownFigures): IndicatorDefinition | null {
	const code = reader.text('indicator', { most: 60 })?.toUpperCase() ?? null
	if (code === null) return null
	const definition = definitions.get(code)
	if (!definition) return reader.fault('indicator', 'unknown')
	return definition.kind === 'a' ? reader.fault('indicator', 'computed_here') : definition
}

function readRegion(reader: FigureReader, { regionOf }: KnownFigures): string | null {
	const code = reader.text('region', { most: 20 })
	if (code === null) return null
	if (isShortened(code)) return reader.fault('region', 'shortened')
	const whose = regionOf(code)
	return whose === 'own' ? code : reader.fault('region', whose)
}

function readPeriod(reader: FigureReader, now: Date): Month | null {
	const period = reader.month('period')
	return period !== null && period > monthOf(now) ? reader.fault('period', 'to_come') : period
}

function readUnit(reader: FigureReader, definition: IndicatorDefinition | null, namesOf: UnitNames): void {
	const unit = reader.text('unit', { most: 60, isOptional: true })
	if (!unit || !definition || isUnit(unit, definition.unit, namesOf)) return
	reader.fault('unit', 'wrong_unit', definition.unit)
}

function readTold(reader: FigureReader) {
	const source = reader.text('source', { most: MOST_SOURCE })
	const named = reader.text('source_kind', { most: 40, isOptional: true })
	const sourceKind = GIVEN_SOURCES.find((it): it is GivenSource => it === (named || 'administrator-estimate'))
	if (named !== null && !sourceKind) reader.fault('source_kind', 'unknown', GIVEN_SOURCES.join(', '))
	const standardError = reader.number('standard_error')
	if (standardError !== null && standardError < 0) reader.fault('standard_error', 'out_of_range', '≥ 0')
	const note = reader.text('note', { most: MOST_NOTE, isOptional: true })
	return source === null || !sourceKind || note === null ? null : { source, sourceKind, standardError, note }
}

type Figures = Pick<GivenFigure, 'value' | 'num' | 'den' | 'n' | 'cumulative'>

function readFigures(reader: FigureReader, definition: IndicatorDefinition | null): Figures | null {
	const before = reader.faults.length
	const stated = reader.number('value')
	const parts = { num: reader.number('num'), den: reader.number('den'), n: reader.count('n') }
	const cumulative = reader.number('cumulative')
	if (reader.faults.length > before || !definition) return null
	if (cumulative !== null && definition.time.rule !== 'sum') return reader.fault('cumulative', 'not_summed')
	const value =
		parts.num === null
			? readStated(reader, definition, { stated, ...parts })
			: readParts(reader, definition, { ...parts, num: parts.num, stated })
	if (value === null) return null
	if (checkValue(definition, value) === 'invalid') {
		const { code, detail } = rangeFault(definition.hardRange, value)
		return reader.fault('value', code, detail)
	}
	// A count is its own sum: only so can months of it be added up.
	return { ...parts, num: VALUE_FORMS[definition.code] === 'count' ? value : parts.num, value, cumulative }
}

interface Stated {
	stated: number | null
	den: number | null
	n: number | null
}

function readStated(reader: FigureReader, definition: IndicatorDefinition, { stated, den, n }: Stated): number | null {
	if (den !== null) return reader.fault('num', 'missing')
	if (stated === null) return reader.fault('value', 'missing')
	const { minimum } = definition
	if (minimum?.below === 'missing' && n !== null && n < minimum.n)
		return reader.fault('n', 'too_few', String(minimum.n))
	return stated
}

/** Parts make the value; one stated beside them must be theirs. */
function readParts(
	reader: FigureReader,
	definition: IndicatorDefinition,
	given: Stated & { num: number },
): number | null {
	const { stated } = given
	const form = VALUE_FORMS[definition.code]
	if (form !== 'count' && form !== 'ready' && given.den === null) return reader.fault('den', 'missing')
	const reading = observationValue(definition, { ...given, value: stated })
	if (reading.outcome === 'missing') return faultMissing(reader, definition, reading.reason)
	const { value } = reading
	const isTheirs =
		stated === null || Math.abs(stated - value) <= ROUNDING_SHARE * Math.max(Math.abs(stated), Math.abs(value))
	return isTheirs ? value : reader.fault('value', 'parts_disagree', String(Number(value.toFixed(4))))
}

function faultMissing(reader: FigureReader, { minimum }: IndicatorDefinition, reason: string): null {
	if (reason === 'too-few') return reader.fault('n', 'too_few', String(minimum?.n ?? ''))
	return reason === 'empty-denominator' ? reader.fault('den', 'empty_denominator') : reader.fault('value', 'missing')
}

function doubtOf(definition: IndicatorDefinition, value: number, history: readonly number[]): FigureDoubt | null {
	if (checkValue(definition, value) === 'suspect') return 'soft-range'
	return isSuspectChange(history, value) ? 'break' : null
}
