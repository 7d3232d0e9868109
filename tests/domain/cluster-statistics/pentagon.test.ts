import { expect, test } from 'vitest'
import { FACTOR_INDICATORS, pentagonAxes, SUPPLEMENTS } from '#app/domain/cluster-statistics/pentagon.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const all = (score: number) =>
	new Map(Object.values(FACTOR_INDICATORS).flatMap((codes) => codes.map((code) => [code, score] as const)))

test('every indicator of Table 1 stands on one axis, and thirteen figures beside them', () => {
	const codes = Object.values(FACTOR_INDICATORS).flat()
	expect(codes.toSorted()).toEqual(
		readCodebook()
			.map(({ code }) => code)
			.toSorted(),
	)
	expect(SUPPLEMENTS.map(({ code }) => code)).toEqual(
		Array.from({ length: 13 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`),
	)
})

test('an axis with less than 65 % of its figures is a gap, not 0', () => {
	const axes = new Map(pentagonAxes(all(60), new Map()).map((axis) => [axis.factor, axis]))
	expect(axes.get('leader')?.score).toBeCloseTo(60, 12)
	expect(axes.get('government')?.score).toBeCloseTo(60, 12)
	// Two of six figures of geography, none of the network.
	expect(axes.get('geography')?.score).toBeNull()
	expect(axes.get('network')).toMatchObject({ score: null, availability: 0 })
	const more = new Map([
		['P01', 10],
		['P02', 100],
	])
	expect(pentagonAxes(all(60), more)[0]).toMatchObject({ score: 80 })
})

test('less is better where a figure says so, and what is context moves no axis', () => {
	const found = pentagonAxes(
		new Map(),
		new Map([
			['P03', 10],
			['P06', 0.9],
			['P13', 0.25],
		]),
	)
	const part = (code: string) =>
		found.flatMap(({ parts, context }) => [...parts, ...context]).find((it) => it.code === code)
	expect(part('P03')?.score).toBe(100)
	expect(part('P13')?.score).toBe(75)
	expect(part('P06')).toEqual({ code: 'P06', score: null, value: 0.9 })
})
