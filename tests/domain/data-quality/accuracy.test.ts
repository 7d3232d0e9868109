import { expect, test } from 'vitest'
import { accuracyShare, closenessShare } from '#app/domain/data-quality/accuracy.ts'

test('closeness is relative to the larger of the two, and two zeros agree', () => {
	expect([closenessShare(80, 100), closenessShare(100, 80)]).toEqual([0.8, 0.8])
	expect([closenessShare(0, 0), closenessShare(0, 5), closenessShare(-5, 5)]).toEqual([1, 0, 0])
})

test('accuracy is the share of rows that pass, times closeness where there is a reference', () => {
	expect(accuracyShare({ passed: 9, checked: 10 })).toBe(0.9)
	expect(accuracyShare({ passed: 5, checked: 10 }, { value: 80, reference: 100 })).toBe(0.4)
	expect(accuracyShare({ passed: 0, checked: 0 })).toBe(1)
})
