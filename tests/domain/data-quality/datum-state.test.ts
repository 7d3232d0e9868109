import { expect, test } from 'vitest'
import { isUsable } from '#app/domain/data-quality/datum-state.ts'

test('ageing, suspect, corrected and suppressed data still count inside', () => {
	expect((['fresh', 'ageing', 'suspect', 'corrected', 'suppressed'] as const).every(isUsable)).toBe(true)
})

test('stale, invalid and missing data do not', () => {
	expect((['stale', 'invalid', 'missing'] as const).some(isUsable)).toBe(false)
})
