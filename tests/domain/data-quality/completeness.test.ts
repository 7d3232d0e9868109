import { expect, test } from 'vitest'
import { completenessShare } from '#app/domain/data-quality/completeness.ts'

const whole = { requiredFields: 4, presentFields: 4, expectedUnits: 10, reportingUnits: 10 }

test('fields, units and coverage multiply', () => {
	expect(completenessShare(whole)).toBe(1)
	expect(completenessShare({ ...whole, presentFields: 2, reportingUnits: 5, coverageShare: 0.5 })).toBe(0.125)
})

test('more than expected is complete, and so is nothing expected', () => {
	expect(completenessShare({ ...whole, reportingUnits: 12, coverageShare: 1.4 })).toBe(1)
	expect(completenessShare({ ...whole, requiredFields: 0, presentFields: 0 })).toBe(1)
})
