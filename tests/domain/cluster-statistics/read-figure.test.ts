import { expect, test } from 'vitest'
import { parseFigure, parseMonthText } from '#app/domain/cluster-statistics/read-figure-cells.ts'
import { type KnownFigures, readFigure } from '#app/domain/cluster-statistics/read-figure.ts'
import { readIndicatorDefinition } from '#app/domain/indicators/read-indicator-definition.ts'
import { readCodebookRows } from '#tests/domain/indicators/read-codebook.ts'

const definitions = new Map(readCodebookRows().map((row) => [row['code'] ?? '', readIndicatorDefinition(row)]))

const known = (history: number[] = []): KnownFigures => ({
	definitions,
	regionOf: (code) => (code === '330324' ? 'own' : code === '330300' ? 'outside' : 'unknown'),
	historyOf: () => history,
	namesOfUnit: (unit) => (unit === 'per 100 residents' ? ['部/百人'] : []),
	// Half a second before midnight in Shanghai: June has not begun there.
	now: new Date('2026-05-31T15:59:59.500Z'),
})
const typed = (cells: object) => ({ indicator: 'G02', region: '330324', period: '2026-05', source: 'survey', ...cells })
const faultsOf = (cells: object) =>
	readFigure(typed(cells), known()).faults.map(({ field, code }) => `${field} ${code}`)
const figureOf = (cells: object, history?: number[]) => readFigure(typed(cells), known(history)).figure

test('numbers and months as people and spreadsheets write them are read, and nothing else', () => {
	expect(['1,234.5', '１２３４．５', '-3', '−3', '1e3', '0.5'].map(parseFigure)).toEqual([
		1234.5, 1234.5, -3, -3, 1000, 0.5,
	])
	expect(['12%', '12 Mbit/s', '1,2', '', '1.2.3', '0x10', 'NaN'].map(parseFigure)).toEqual(Array(7).fill(null))
	expect(['2026-05', '2026/5', '202605', '2026年5月', '2026-05-01', '2026/5/1', 'May-26'].map(parseMonthText)).toEqual(
		Array(7).fill('2026-05'),
	)
	expect(['2026', '2026-13', '05-2026', '2026-05-02', '2026-5x', 'Moy-26', ''].map(parseMonthText)).toEqual(
		Array(7).fill(null),
	)
})

test('a value beyond the hard range is refused, at its bounds it is taken', () => {
	expect(faultsOf({ value: '100.01' })).toEqual(['value out_of_range'])
	expect(faultsOf({ value: '-0.01' })).toEqual(['value out_of_range'])
	expect(figureOf({ value: '100' })).toMatchObject({ value: 100, doubt: null })
	expect(faultsOf({ indicator: 'G01', value: '0' })).toEqual(['value out_of_range'])
})

test('a value beyond the soft range or a break with the past is in doubt', () => {
	expect(figureOf({ value: '9.9' })?.doubt).toBe('soft-range')
	expect(figureOf({ value: '10' })?.doubt).toBeNull()
	expect(figureOf({ value: '90' }, [40, 40, 40])?.doubt).toBe('break')
	expect(figureOf({ value: '41' }, [40, 40, 40])?.doubt).toBeNull()
})

test('parts make the value; one stated beside them must be theirs', () => {
	expect(figureOf({ num: '45', den: '60', n: '60' })).toMatchObject({ value: 75, num: 45, den: 60, n: 60 })
	expect(figureOf({ num: '2', den: '3', value: '66.7' })?.value).toBeCloseTo(66.667, 3)
	expect(faultsOf({ num: '45', den: '60', value: '80' })).toEqual(['value parts_disagree'])
	expect(faultsOf({ num: '45' })).toEqual(['den missing'])
	expect(faultsOf({ den: '60', value: '75' })).toEqual(['num missing'])
	expect(faultsOf({ num: '45', den: '0' })).toEqual(['den empty_denominator'])
	expect(faultsOf({})).toEqual(['value missing'])
})

test('of too few nothing is computed; a count is its own sum', () => {
	expect(faultsOf({ value: '50', n: '29' })).toEqual(['n too_few'])
	expect(faultsOf({ num: '10', den: '29', n: '29' })).toEqual(['n too_few'])
	expect(figureOf({ value: '50', n: '30' })).toMatchObject({ n: 30, num: null })
	expect(figureOf({ indicator: 'L03', value: '1200' })).toMatchObject({ value: 1200, num: 1200 })
	expect(faultsOf({ indicator: 'L03', value: '12.5' })).toEqual(['value not_a_count'])
})

test('unknown codes, regions of others and months to come are refused, each told by its field', () => {
	expect(faultsOf({ value: '50', region: '999999' })).toEqual(['region unknown'])
	expect(faultsOf({ value: '50', region: '330300' })).toEqual(['region outside'])
	expect(faultsOf({ value: '50', indicator: 'Z01' })).toEqual(['indicator unknown'])
	expect(faultsOf({ value: '50', indicator: 'L01' })).toEqual(['indicator computed_here'])
	expect(faultsOf({ value: '50', period: '2026-06' })).toEqual(['period to_come'])
	expect(faultsOf({ value: '=A1*2', period: 'May', source: '', unit: 'years', region: '' })).toEqual([
		'region missing',
		'period not_a_month',
		'source missing',
		'value formula',
		'unit wrong_unit',
	])
	expect(faultsOf({ value: '50', unit: '%' })).toEqual([])
	expect(faultsOf({ indicator: 'G04', value: '50', unit: '部 / 百人' })).toEqual([])
	expect(faultsOf({ value: '50', region: '3.30324E+11' })).toEqual(['region shortened'])
	const { faults } = readFigure(typed({ indicator: 'L02', value: '-5' }), known())
	expect(faults).toEqual([{ field: 'value', code: 'out_of_range', detail: '≥ 0' }])
	expect(faultsOf({ value: '50', source_kind: 'hearsay' })).toEqual(['source_kind unknown'])
})
