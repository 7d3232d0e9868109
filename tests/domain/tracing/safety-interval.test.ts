import { expect, test } from 'vitest'
import { harvestRefusal } from '#app/domain/tracing/safety-interval.ts'

const sprayed = { appliedOn: '2026-04-01', safetyDays: 14, name: 'spray' }

test('a lot harvested before the safety interval ends is refused with the date from which it may be harvested', () => {
	expect(harvestRefusal([sprayed], '2026-04-14')).toEqual({ input: sprayed, from: '2026-04-15' })
	expect(harvestRefusal([sprayed], '2026-04-15')).toBeNull()
	expect(harvestRefusal([sprayed], '2026-04-16')).toBeNull()
})

test('a harvest on the day of an application without an interval is allowed, one before it is none of its business', () => {
	expect(harvestRefusal([{ appliedOn: '2026-04-01', safetyDays: 0 }], '2026-04-01')).toBeNull()
	expect(harvestRefusal([sprayed], '2026-04-01')).not.toBeNull()
	expect(harvestRefusal([sprayed], '2026-03-31')).toBeNull()
})

test('of several inputs the one that forbids longest is named', () => {
	const fed = { appliedOn: '2026-04-10', safetyDays: 3, name: 'feed' }
	const bathed = { appliedOn: '2026-03-20', safetyDays: 28, name: 'bath' }
	expect(harvestRefusal([sprayed, fed, bathed], '2026-04-11')).toEqual({ input: bathed, from: '2026-04-17' })
})
