import { expect, test } from 'vitest'
import { lineJudge } from '#app/domain/cluster-statistics/judge-figure-lines.ts'
import { readIndicatorDefinition } from '#app/domain/indicators/read-indicator-definition.ts'
import { readCodebookRows } from '#tests/domain/indicators/read-codebook.ts'

const definitions = new Map(readCodebookRows().map((row) => [row['code'] ?? '', readIndicatorDefinition(row)]))
const known = {
	definitions,
	regionOf: () => 'own' as const,
	historyOf: () => [],
	namesOfUnit: () => [],
	now: new Date('2026-05-20T00:00:00Z'),
}
const line = (number: number, value: string) => ({
	line: number,
	cells: { indicator: 'G02', region: String(number), period: '2026-04', value, source: 'bureau' },
})

test('50,000 lines judged in parts are judged as one: repeats across parts are found, what is told is bounded', () => {
	const { judge, judged } = lineJudge(known)
	for (let from = 2; from < 50_002; from += 1000) {
		judge(Array.from({ length: 1000 }, (_, i) => line(from + i, (from + i) % 100 === 0 ? 'x' : '60')))
	}
	judge([{ ...line(50_002, '60'), cells: line(2, '60').cells }, line(50_003, '5')])
	expect(judged.figures).toHaveLength(49_501)
	expect(judged).toMatchObject({ faultCount: 501, doubtCount: 1, controlSum: 49_500 * 60 + 5 })
	expect([judged.faulty, judged.doubtful, judged.good].map(({ length }) => length)).toEqual([200, 1, 20])
	expect(judged.figures[0]?.sourceKind).toBe('operator-file')
})

test('a repeated line is told with the line before it, and a faulty one does not stand in its way', () => {
	const { judge, judged } = lineJudge(known)
	const cells = line(2, '60').cells
	judge([
		{ line: 2, cells: { ...cells, value: 'x' } },
		{ line: 3, cells },
		{ line: 4, cells: { ...cells, value: '70' } },
	])
	expect(judged.figures.map(({ value }) => value)).toEqual([60])
	expect(judged.faulty.map(({ faults }) => faults.map(({ code, detail }) => [code, detail]))).toEqual([
		[['not_a_number', undefined]],
		[['repeated', '3']],
	])
})
