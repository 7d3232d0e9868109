import { expect, test } from 'vitest'
import { credibilityShare } from '#app/domain/data-quality/credibility.ts'

test('own transactions are believed wholly, an estimate least', () => {
	const kinds = ['own-transactions', 'official-statistics', 'operator-file', 'administrator-estimate'] as const
	expect(kinds.map((kind) => credibilityShare(kind))).toEqual([1, 0.95, 0.9, 0.6])
})

test('a survey is believed by its standard error, at least by half', () => {
	expect(credibilityShare('sample-survey', { value: -100, standardError: 5 })).toBeCloseTo(0.902, 12)
	expect(credibilityShare('sample-survey', { value: 100, standardError: 90 })).toBe(0.5)
	expect(credibilityShare('sample-survey', { value: 0, standardError: 1 })).toBe(0.5)
	expect(credibilityShare('sample-survey')).toBe(0.5)
})
