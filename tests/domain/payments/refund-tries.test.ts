import { expect, test } from 'vitest'
import { keyIsKnown, nextRefundTry, nextTryAfterRefusal } from '#app/domain/payments/refund-tries.ts'

const at = new Date('2026-05-01T00:00:00Z')
const minutes = (next: Date | null) => next && (next.getTime() - at.getTime()) / 60_000

test('a refund without an answer is tried again for a day and more, then no more by itself', () => {
	const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => minutes(nextRefundTry(attempts, at)))
	expect(waits).toEqual([1, 5, 30, 120, 720, 1_440, null])
})

test('a refund that was refused three times is for a person', () => {
	expect([1, 2, 3, 4].map((attempts) => minutes(nextTryAfterRefusal(attempts, at)))).toEqual([1, 5, null, null])
})

test('a key is surely known for less than 23 hours after it was first sent', () => {
	const later = (ms: number) => new Date(at.getTime() + 23 * 3_600_000 + ms)
	expect([keyIsKnown(at, later(-1)), keyIsKnown(at, later(0))]).toEqual([true, false])
})
