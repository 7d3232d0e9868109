import { expect, test } from 'vitest'
import { cellDimensions } from '#app/domain/cluster-statistics/cell-quality.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { type FigurePart, poolFigures } from '#app/domain/cluster-statistics/pool-figures.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const definitions = new Map(readCodebook().map((it) => [it.code, it]))
const of = (code: string) => {
	const definition = definitions.get(code)
	if (!definition) throw new Error(code)
	return definition
}
const part = (num: number | null, den: number | null, more: Partial<FigurePart> = {}): FigurePart => ({
	...{ value: num !== null && den !== null ? (100 * num) / den : num, num, den, n: den, source: 'bureau' },
	...{ sourceKind: 'official-statistics', doubt: null, ...more },
})

test('a ratio is that of the sums, not the mean of the ratios', () => {
	const pooled = poolFigures(of('G02'), [part(90, 100), part(100, 900)])
	expect(pooled).toMatchObject({ value: 19, num: 190, den: 1000, n: 1000, reported: 2, expected: 2 })
})

test('a ratio needs 65 % of its parts, each with what stands above and below its line', () => {
	const thirteen = Array.from({ length: 13 }, () => part(30, 60))
	const seven = Array.from({ length: 7 }, () => null)
	expect(poolFigures(of('G02'), [...thirteen, ...seven])).toMatchObject({ value: 50, reported: 13, expected: 20 })
	expect(poolFigures(of('G02'), [...thirteen, ...seven, null])).toBeNull()
	expect(poolFigures(of('G02'), [part(30, 60), part(null, null, { value: 70 })])).toBeNull()
})

test('a sum with a part missing is no sum', () => {
	expect(poolFigures(of('L03'), [part(10, null), part(null, null, { value: 5 })])).toMatchObject({ value: 15, num: 15 })
	expect(poolFigures(of('L03'), [part(10, null), null])).toBeNull()
})

test('distinct counts and evenness are not pooled: their members may be shared', () => {
	for (const code of ['G11', 'G12', 'L04', 'L07', 'X03'])
		expect(poolFigures(of(code), [part(4, 10), part(5, 10)])).toBeNull()
})

test('it is believed as its least credible part, and doubted where a part is', () => {
	const parts = [
		part(1, 50, { source: 'b', sourceKind: 'sample-survey' }),
		part(1, 50, { source: 'a', doubt: 'soft-range' as FigurePart['doubt'] }),
	]
	expect(poolFigures(of('G02'), parts)).toMatchObject({
		sources: ['a', 'b'],
		sourceKind: 'sample-survey',
		doubt: 'soft-range',
	})
	expect(poolFigures(of('G02'), [...parts, part(1, 50, { sourceKind: null })])?.sourceKind).toBeNull()
})

test('of too few nothing is told', () => {
	expect(poolFigures(of('G02'), [part(3, 10), part(4, 10)])).toBeNull()
})

test('it is as complete as its parts are many', () => {
	const cell = (companions: ObservedCell['companions']): ObservedCell => ({
		...{
			indicatorCode: 'G02',
			regionCode: 'x',
			period: '2026-04',
			kind: 'pooled',
			value: 50,
			num: 390,
			den: 780,
			n: 780,
		},
		...{ missingReason: null, companions, source: 'bureau', status: 'final', recordedAt: new Date(0) },
	})
	const completeness = (companions: ObservedCell['companions']) =>
		cellDimensions(cell(companions), 'fresh', 1).completenessShare
	expect(completeness({ reported: 13, expected: 20 })).toBe(0.65)
	expect(completeness({ reported: 20, expected: 20 })).toBe(1)
	expect(completeness({})).toBe(1)
})
