import { expect, test } from 'vitest'
import { dataQualityShare, qualityGrade } from '#app/domain/data-quality/data-quality-score.ts'

const perfect = {
	timelinessShare: 1,
	completenessShare: 1,
	accuracyShare: 1,
	consistencyShare: 1,
	uniquenessShare: 1,
	credibilityShare: 1,
}

test('quality is the geometric mean of four dimensions times credibility', () => {
	expect(dataQualityShare(perfect)).toBe(1)
	expect(dataQualityShare({ ...perfect, timelinessShare: 0.0625 })).toBeCloseTo(0.5, 12)
	expect(dataQualityShare({ ...perfect, consistencyShare: 0.25, uniquenessShare: 0.25 })).toBeCloseTo(0.5, 12)
	expect(dataQualityShare({ ...perfect, credibilityShare: 0.6 })).toBeCloseTo(0.6, 12)
})

test.each(Object.keys(perfect))('nothing makes up for a %s of 0', (dimension) => {
	expect(dataQualityShare({ ...perfect, [dimension]: 0 })).toBe(0)
})

test('grades begin at their bounds', () => {
	expect([0.9, 0.8999, 0.75, 0.7499, 0.5, 0.4999].map(qualityGrade)).toEqual(['A', 'B', 'B', 'C', 'C', 'D'])
	expect(qualityGrade(0.3 * 3)).toBe('A')
})
