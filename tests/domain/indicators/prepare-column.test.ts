import { expect, test } from 'vitest'
import { DEFAULT_INDEX_METHOD, type IndexMethod, type NormaliseRule } from '#app/domain/indicators/index-method.ts'
import type { IndexDatum, IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { isTreated, prepareColumn, usableValue } from '#app/domain/indicators/prepare-column.ts'

const indicator = { code: 'A', direction: 1, goalposts: { min: 1, max: 1000, scale: 'log10' } } as const
const linear = { ...indicator, goalposts: { min: 0, max: 100, scale: 'lin' } } as const
const by = (normalise: NormaliseRule): IndexMethod => ({ ...DEFAULT_INDEX_METHOD, normalise })
const minmax = by({ method: 'minmax', range: [0, 100] })
const data = (values: readonly (number | null)[]) => values.map((value) => ({ value }))

const prepared = (of: IndexedIndicator, own: readonly (IndexDatum | undefined)[], method: IndexMethod) =>
	prepareColumn({ indicator: of, data: own, values: own.map(usableValue) }, method)

test('values and goalposts go through the same scale', () => {
	const { scores } = prepared(indicator, data([1, 10, 1000, 100_000]), DEFAULT_INDEX_METHOD)
	expect(scores.map((score) => Math.round(score * 1e6) / 1e6)).toEqual([0, 33.333333, 100, 100])
})

test('stale, invalid and absent data are missing, carried and suspect ones count', () => {
	const states = ['stale', 'invalid', 'missing', 'ageing', 'suspect'] as const
	const column = prepared(linear, [...states.map((state) => ({ value: 50, state })), undefined], DEFAULT_INDEX_METHOD)
	expect(column.scores).toEqual([Number.NaN, Number.NaN, Number.NaN, 50, 50, Number.NaN])
})

test('a constant column has goalpost scores but nothing to compare', () => {
	expect(prepared(linear, data([5, 5, 5]), DEFAULT_INDEX_METHOD)).toMatchObject({ scores: [5, 5, 5], flag: null })
	expect(prepared(linear, data([5, 5, 5]), minmax)).toMatchObject({ flag: 'constant' })
	expect(prepared(linear, data([5, 5, 5]), by({ method: 'percentile' }))).toMatchObject({ scores: [0, 0, 0] })
})

test('two units are not compared, whatever the method', () => {
	for (const normalise of [minmax.normalise, { method: 'percentile' } as const])
		expect(prepared(linear, data([1, 2, null]), by(normalise))).toMatchObject({ flag: 'no-comparison' })
	expect(prepared(linear, data([1, 2, null]), DEFAULT_INDEX_METHOD)).toMatchObject({ scores: [1, 2, Number.NaN] })
})

test('outliers are treated for comparisons, not against goalposts', () => {
	const values = data([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100])
	const compared = prepared(linear, values, minmax)
	expect([compared.treated.at(-1), compared.scores.at(-1), isTreated(compared, 11)]).toEqual([30, 100, true])
	expect(isTreated(compared, 0)).toBe(false)
	expect(prepared(linear, values, DEFAULT_INDEX_METHOD).treated.at(-1)).toBe(100)
})
