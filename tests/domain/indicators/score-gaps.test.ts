import { expect, test } from 'vitest'
import { explainUnit } from '#app/domain/indicators/explain-unit.ts'
import { scoreGaps } from '#app/domain/indicators/score-gaps.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { smallRequest } from '#tests/domain/indicators/index-fixture.ts'

const gapsOf = (values: readonly (number | null)[], reasons: Readonly<Record<string, string>> = {}) => {
	const request = smallRequest({ a: values })
	const of = Object.entries(request.values['a'] ?? {}).map(([code, datum]) => {
		const reason = reasons[code]
		return [code, reason ? { ...datum, reason } : datum] as const
	})
	return scoreGaps(explainUnit(scoreIndex({ ...request, values: { ...request.values, a: Object.fromEntries(of) } }), 0))
}

test('a place with all its figures lacks nothing', () => {
	expect(gapsOf([40, 50, 70, 30, 90])).toEqual([])
})

test('a part without a score names how much of it is there, and only what leaves it without, each with its reason', () => {
	const [gap, ...others] = gapsOf([40, 50, null, 30, 90], { P3: 'too-few' })
	expect(others).toEqual([])
	expect(gap).toMatchObject({ code: 'p', missing: [{ code: 'P3', reason: 'too-few', state: 'missing' }] })
	expect(gap?.presentShare).toBeCloseTo(0.5, 12)
})

test('a part nobody gave a figure of has nothing there', () => {
	expect(gapsOf([40, 50, 70, 30, null])).toEqual([
		{ code: 'r', presentShare: 0, missing: [{ code: 'R1', reason: null, state: 'missing' }] },
	])
})
