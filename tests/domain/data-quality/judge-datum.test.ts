import { expect, test } from 'vitest'
import { judgeDatum } from '#app/domain/data-quality/judge-datum.ts'

const sound = { present: true, range: 'ok', timelinessShare: 1, breaksRule: false, corrected: false } as const

test.each([
	['fresh', {}],
	['missing', { present: false, range: 'invalid' }],
	['invalid', { range: 'invalid', timelinessShare: 0 }],
	['stale', { timelinessShare: 0, range: 'suspect' }],
	['suspect', { range: 'suspect', timelinessShare: 0.5 }],
	['suspect', { breaksRule: true, corrected: true }],
	['ageing', { timelinessShare: 0.5, corrected: true }],
	['corrected', { corrected: true }],
] as const)('%s: %j', (state, facts) => {
	expect(judgeDatum({ ...sound, ...facts })).toBe(state)
})
