import { describe, expect, test } from 'vitest'
import {
	editUntil,
	fulfilledAt,
	reviewRefusal,
	type ReviewableLine,
	writeUntil,
} from '#app/domain/reviews/review-rules.ts'

const ENDS = new Date('2026-05-07T04:00:00Z')
const SERVED = new Date('2026-05-06T07:00:00Z')
const DAY = 86_400_000
const later = (at: Date, ms: number) => new Date(at.getTime() + ms)
const now = later(ENDS, DAY)
const line = (kind: ReviewableLine['kind'], state: ReviewableLine['state']): ReviewableLine => ({
	...{ kind, state, servedAt: SERVED, endsAt: kind === 'GOODS' ? null : ENDS },
})
const refusal = (of: ReviewableLine, at = now) => reviewRefusal(of, null, at)

describe('only what was fulfilled is reviewed', () => {
	test.each(['AWAITING_PAYMENT', 'PLACED', 'PACKED', 'SHIPPED', 'CANCELLED', 'LAPSED'] as const)(
		'goods that are %s are not',
		(state) => expect(refusal(line('GOODS', state))).toBe('not-yet'),
	)
	test.each(['DELIVERED', 'CLOSED'] as const)('goods that were %s are', (state) =>
		expect(refusal(line('GOODS', state))).toBeNull(),
	)
	test.each(['REQUESTED', 'CONFIRMED', 'NO_SHOW', 'CANCELLED'] as const)('a session that is %s is not', (state) =>
		expect(refusal(line('EXPERIENCE', state))).toBe('not-yet'),
	)
	test('a session that was attended is', () => expect(refusal(line('EXPERIENCE', 'REDEEMED'))).toBeNull())
	test.each(['REQUESTED', 'CONFIRMED', 'NO_SHOW', 'CANCELLED'] as const)('a stay that is %s is not', (state) =>
		expect(refusal(line('STAY', state))).toBe('not-yet'),
	)
	test('a stay that was left is', () => expect(refusal(line('STAY', 'CHECKED_OUT'))).toBeNull())
	test.each(['FEE', 'DEPOSIT'] as const)('a %s never is', (kind) =>
		expect(refusal(line(kind, 'CLOSED'))).toBe('not-yet'),
	)
})

test('a guest who came has left when the last day is over, whether or not the host said so: to the millisecond', () => {
	const inHouse = line('STAY', 'CHECKED_IN')
	expect(refusal(inHouse, later(ENDS, -1))).toBe('not-yet')
	expect(refusal(inHouse, ENDS)).toBeNull()
	expect(refusal(inHouse, later(ENDS, 1))).toBeNull()
})

test('a review may be written for 180 days; exactly at the limit counts as in time', () => {
	const stay = line('STAY', 'CHECKED_OUT')
	const limit = later(ENDS, 180 * DAY)
	expect(writeUntil(stay, now)).toEqual(limit)
	expect([later(limit, -1), limit, later(limit, 1)].map((at) => refusal(stay, at))).toEqual([null, null, 'too-late'])
	expect(writeUntil(line('GOODS', 'DELIVERED'), now)).toEqual(later(SERVED, 180 * DAY))
	expect(writeUntil(line('STAY', 'CONFIRMED'), now)).toBeNull()
})

test('a review may be changed for 14 days after it was written; exactly at the limit counts as in time', () => {
	const review = { writtenAt: now, state: 'SHOWN' as const }
	const limit = later(now, 14 * DAY)
	expect(editUntil(now)).toEqual(limit)
	const told = [later(limit, -1), limit, later(limit, 1)].map((at) =>
		reviewRefusal(line('STAY', 'CHECKED_OUT'), review, at),
	)
	expect(told).toEqual([null, null, 'edit-over'])
})

test('what was taken down is not changed back by its author; what waits for a look may be changed', () => {
	const of = (state: 'HIDDEN' | 'HELD') => reviewRefusal(line('STAY', 'CHECKED_OUT'), { writtenAt: now, state }, now)
	expect([of('HIDDEN'), of('HELD')]).toEqual(['taken-down', null])
})

test('what was had is dated by its end: the stay’s last day, the session’s end, the parcel’s delivery', () => {
	expect(fulfilledAt(line('STAY', 'CHECKED_OUT'), now)).toEqual(ENDS)
	expect(fulfilledAt(line('EXPERIENCE', 'REDEEMED'), now)).toEqual(ENDS)
	expect(fulfilledAt(line('GOODS', 'CLOSED'), now)).toEqual(SERVED)
})
