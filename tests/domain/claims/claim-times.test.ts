import { expect, test } from 'vitest'
import { claimDueAt, overdueMove, returnUntil } from '#app/domain/claims/claim-times.ts'

const SHANGHAI = 'Asia/Shanghai'

test('the seven days of a return count from the day after delivery, the last one whole, by the market’s calendar', () => {
	const end = '2026-05-08T16:00:00.000Z'
	expect(returnUntil(new Date('2026-04-30T16:00:00Z'), 7, SHANGHAI).toISOString()).toBe(end)
	expect(returnUntil(new Date('2026-05-01T15:59:59.999Z'), 7, SHANGHAI).toISOString()).toBe(end)
})

test('one instant before and at local midnight of the delivery fall on two days', () => {
	expect(returnUntil(new Date('2026-05-01T15:59:59.999Z'), 7, SHANGHAI).toISOString()).toBe('2026-05-08T16:00:00.000Z')
	expect(returnUntil(new Date('2026-05-01T16:00:00Z'), 7, SHANGHAI).toISOString()).toBe('2026-05-09T16:00:00.000Z')
})

test('the seller has 72 hours to answer, the buyer 7 days to send back, the seller 10 days to tell of it', () => {
	const at = new Date('2026-05-01T00:00:00Z')
	expect(claimDueAt('OPEN', at)?.toISOString()).toBe('2026-05-04T00:00:00.000Z')
	expect(claimDueAt('APPROVED', at)?.toISOString()).toBe('2026-05-08T00:00:00.000Z')
	expect(claimDueAt('SENT_BACK', at)?.toISOString()).toBe('2026-05-11T00:00:00.000Z')
	expect(claimDueAt('RECEIVED', at)?.toISOString()).toBe('2026-05-04T00:00:00.000Z')
	expect(claimDueAt('REFUSED', at)?.toISOString()).toBe('2026-05-04T00:00:00.000Z')
	expect(claimDueAt('ESCALATED', at)).toBeNull()
	expect(claimDueAt('ACCEPTED', at)).toBeNull()
})

test('a seller’s silence takes a claim to the administrator, a buyer’s lets a return go', () => {
	expect((['OPEN', 'SENT_BACK', 'RECEIVED'] as const).map(overdueMove)).toEqual(['ESCALATED', 'ESCALATED', 'ESCALATED'])
	expect(overdueMove('APPROVED')).toBe('WITHDRAWN')
	expect((['REFUSED', 'ESCALATED', 'ACCEPTED', 'DISMISSED', 'WITHDRAWN'] as const).map(overdueMove)).toEqual(
		Array(5).fill(null),
	)
})
