import { expect, test } from 'vitest'
import { coldBreaches, unkeptOn } from '#app/domain/logistics/cold-chain.ts'

const START = Date.parse('2026-05-01T00:00:00Z')
const at = (minutes: number) => new Date(START + minutes * 60_000)
const read = (...points: [minutes: number, celsius: number][]) =>
	points.map(([minutes, celsius]) => ({ at: at(minutes), celsius }))
const minutesOf = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

test('half an hour outside the limits is a breach, a moment less is none', () => {
	expect(coldBreaches(read([0, 9], [29.999, 9]), 'chilled')).toEqual([])
	expect(coldBreaches(read([0, 9], [30, 9]), 'chilled')).toEqual([{ from: at(0), to: at(30), worstC: 9 }])
})

test('exactly at a limit is within it', () => {
	expect(coldBreaches(read([0, 8], [60, 8]), 'chilled')).toEqual([])
	expect(coldBreaches(read([0, 0], [60, 0]), 'chilled')).toEqual([])
	expect(coldBreaches(read([0, -15], [60, -15]), 'frozen')).toEqual([])
	expect(coldBreaches(read([0, -14.9], [60, -14.9]), 'frozen')).toHaveLength(1)
})

test('between readings the temperature goes in a straight line: the limit is crossed where the line does', () => {
	// From 4 to 12 degrees in 20 minutes: 8 after 10; from 12 back to 4 in 40: 8 after 20 more.
	const [breach] = coldBreaches(read([0, 4], [20, 12], [60, 4]), 'chilled')
	expect(breach).toEqual({ from: at(10), to: at(40), worstC: 12 })
	expect(minutesOf(at(10), at(40))).toBe(30)
})

test('chilled goods that freeze are outside too, and the worst is the coldest', () => {
	expect(coldBreaches(read([0, -1], [20, -3], [40, -2]), 'chilled')).toMatchObject([{ worstC: -3 }])
})

test('where readings are more than an hour apart nobody knows, and a stretch ends', () => {
	expect(coldBreaches(read([0, 9], [61, 9], [80, 9]), 'chilled')).toEqual([])
	expect(coldBreaches(read([0, 9], [60, 9]), 'chilled')).toHaveLength(1)
})

test('each stretch is a breach of its own', () => {
	const points = read([0, 12], [31, 12], [40, 4], [50, 12], [85, 12])
	expect(coldBreaches(points, 'chilled')).toHaveLength(2)
})

test('a ride keeps a crate when it is for goods of its class; what need not be cold is always kept', () => {
	expect(unkeptOn(['ambient'], 'chilled')).toBe('chilled')
	expect(unkeptOn(['ambient', 'chilled'], 'frozen')).toBe('frozen')
	expect(unkeptOn(['ambient', 'chilled'], 'chilled')).toBeNull()
	expect(unkeptOn(['frozen'], 'frozen')).toBeNull()
	expect(unkeptOn(['chilled'], 'ambient')).toBeNull()
})
