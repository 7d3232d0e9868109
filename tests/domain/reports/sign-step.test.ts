import { expect, test } from 'vitest'
import { nextStep, refuseStep, type Signed } from '#app/domain/reports/sign-step.ts'

const DRAFTED: Signed[] = [{ step: 'draft', accountId: 1 }]
const REVIEWED: Signed[] = [...DRAFTED, { step: 'reviewed', accountId: 2 }]
const PUBLISHED: Signed[] = [...REVIEWED, { step: 'published', accountId: 1 }]

test('a report is drafted, reviewed and published, in this order and once', () => {
	expect([[], DRAFTED, REVIEWED, PUBLISHED].map(nextStep)).toEqual(['draft', 'reviewed', 'published', null])
	const try_ = (trail: Signed[], step: Signed['step']) => refuseStep(trail, { step, accountId: 3, administrators: 3 })
	expect(try_([], 'reviewed')).toBe('out-of-order')
	expect(try_(DRAFTED, 'published')).toBe('out-of-order')
	expect(try_(REVIEWED, 'reviewed')).toBe('out-of-order')
	expect(try_(PUBLISHED, 'published')).toBe('out-of-order')
	expect([try_([], 'draft'), try_(DRAFTED, 'reviewed'), try_(REVIEWED, 'published')]).toEqual([null, null, null])
})

test('who reviewed a report does not publish it, unless the region has only one administrator', () => {
	const publish = (accountId: number, administrators: number) =>
		refuseStep(REVIEWED, { step: 'published', accountId, administrators })
	expect(publish(2, 2)).toBe('same-person')
	expect(publish(2, 1)).toBeNull()
	expect(publish(1, 2)).toBeNull()
})
