import { expect, test } from 'vitest'
import { isCountedIndicator, countedBy } from '#app/domain/cluster-statistics/counted-indicator.ts'
import {
	isNetworkIndicator,
	NETWORK_INDICATORS,
	networkObservations,
	type NetworkTally,
} from '#app/domain/cluster-statistics/network-observation.ts'
import { shannonEvenness } from '#app/domain/indicators/shannon-evenness.ts'
import { readIndicatorDefinition } from '#app/domain/indicators/read-indicator-definition.ts'
import { readCodebookRows } from '#tests/domain/indicators/read-codebook.ts'

const definitions = new Map(
	readCodebookRows()
		.map(readIndicatorDefinition)
		.map((it) => [it.code, it]),
)
const tally = (parts: Partial<NetworkTally>): NetworkTally => ({
	...{ regionCode: 'a', rows: 0, keys: 0, num: 0, den: 0, parts: {} },
	...parts,
})
const cellOf = (code: (typeof NETWORK_INDICATORS)[number], parts: Partial<NetworkTally>, points = 0) =>
	networkObservations(
		code,
		{
			...{ tallies: [tally(parts)], nodes: [{ regionCode: 'a', centres: 2, points }], regions: ['a'] },
			planners: new Map([['a', { merchants: 8, planners: 6 }]]),
		},
		definitions,
	)[0]

test('each indicator of the registers has a source and a method with a version of its own', () => {
	const origins = NETWORK_INDICATORS.map((code) => countedBy(code))
	expect(new Set(origins.map(({ method }) => method)).size).toBe(NETWORK_INDICATORS.length)
	for (const { source, method } of origins) {
		expect(source).not.toBe('own-transactions')
		expect(method).toMatch(/\/\d+$/)
	}
	expect(countedBy('L01')).toEqual({ source: 'own-transactions', method: 'valid-trade/1' })
	expect(isCountedIndicator('G06') && isCountedIndicator('L10')).toBe(true)
	expect(isNetworkIndicator('G07')).toBe(false)
})

test('coverage is a share of households, with the points and points per 1,000 households beside it', () => {
	expect(cellOf('G06', { rows: 4, num: 300, den: 400 }, 2)).toMatchObject({
		...{ value: 75, num: 300, den: 400, n: 4 },
		companions: { points: 2, pointsPerThousand: 5 },
	})
	expect(cellOf('G05', { rows: 1, num: 0, den: 90 })).toMatchObject({ value: 0, companions: { centres: 2 } })
})

test('a region without any village counted has no share, and says why', () => {
	expect(cellOf('G05', {})).toMatchObject({ value: null, missingReason: 'too-few' })
})

test('persons are distinct, person-times are beside them', () => {
	expect(cellOf('G12', { rows: 5, keys: 3, num: 5 })).toMatchObject({
		...{ value: 3, num: 3, den: null, n: 3 },
		companions: { personTimes: 5 },
	})
})

test('occupations are told by evenness over all eight, from ten people on', () => {
	const parts = { management: 4, delivery: 4, operations: 2 }
	expect(cellOf('X03', { rows: 10, num: 10, den: 10, parts })?.value).toBeCloseTo(
		shannonEvenness([4, 4, 2, 0, 0, 0, 0, 0]),
		12,
	)
	expect(cellOf('X03', { rows: 9, num: 9, den: 9, parts })).toMatchObject({
		...{ value: null, missingReason: 'too-few', companions: { practitioners: 9 } },
	})
})

test('plans are as good as what they were off by is little, from twenty on, with who plans beside it', () => {
	const companions = { planners: 6, plannersShare: 0.75 }
	expect(cellOf('L09', { rows: 20, num: 30, den: 120 })).toMatchObject({ value: 75, n: 20, companions })
	expect(cellOf('L09', { rows: 20, num: 130, den: 120 })).toMatchObject({ value: 0 })
	expect(cellOf('L09', { rows: 20, num: 5, den: 0 })).toMatchObject({ value: null, missingReason: 'empty-denominator' })
	expect(cellOf('L09', { rows: 19, num: 30, den: 120 })).toMatchObject({ value: null, missingReason: 'too-few' })
})

test('what is not counted in a region is a zero there', () => {
	const nothing = { tallies: [], nodes: [], planners: new Map(), regions: ['b', 'a', 'b'] }
	const cells = networkObservations('G11', nothing, definitions)
	expect(cells.map(({ regionCode, value }) => [regionCode, value])).toEqual([
		['a', 0],
		['b', 0],
	])
})
