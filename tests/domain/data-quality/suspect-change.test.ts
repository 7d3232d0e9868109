import { expect, test } from 'vitest'
import { isSuspectChange } from '#app/domain/data-quality/suspect-change.ts'

const usual = [100, 110, 100, 112, 103, 108, 101, 109]

test('a value in the usual range of changes is not suspect, a jump is', () => {
	expect(isSuspectChange(usual, 104)).toBe(false)
	expect(isSuspectChange(usual, 400)).toBe(true)
	expect(isSuspectChange(usual, 20)).toBe(true)
})

test('where the history never varies, more than half is suspect', () => {
	expect(isSuspectChange([100, 100, 100], 150)).toBe(false)
	expect(isSuspectChange([100, 100, 100], 151)).toBe(true)
	expect(isSuspectChange([100, 100, 100], 49)).toBe(true)
})

test('without a history of positive values nothing can be said', () => {
	expect(isSuspectChange([100], 1000)).toBe(false)
	expect(isSuspectChange([0, 100, 100], 1000)).toBe(false)
})
