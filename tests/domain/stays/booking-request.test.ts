import { describe, expect, test } from 'vitest'
import { answerBy, isAnswerable } from '#app/domain/stays/booking-request.ts'

const paidAt = new Date('2026-05-01T02:00:00Z')
const hours = (count: number) => new Date(paidAt.getTime() + count * 3_600_000)

describe('a request-to-book consumes capacity for at most 24 h', () => {
	test.each([
		['far ahead', hours(200), hours(24)],
		['just after a day', new Date(hours(24).getTime() + 1), hours(24)],
		['in exactly a day', hours(24), hours(24)],
		['within the day', hours(5), hours(5)],
		['in exactly an hour', hours(1), hours(1)],
		['at once', hours(0), hours(1)],
		['already begun', hours(-3), hours(1)],
	])('for something that begins %s', (_, startsAt, until) => expect(answerBy(paidAt, startsAt)).toEqual(until))
})

describe('a request is answered in time, once', () => {
	const request = { state: 'REQUESTED', answerBy: hours(24), calledOffAt: null } as const
	test.each([
		['a moment before its end', request, new Date(hours(24).getTime() - 1), true],
		['at its end', request, hours(24), true],
		['a moment after', request, new Date(hours(24).getTime() + 1), false],
		['when it was called off', { ...request, calledOffAt: hours(1) }, hours(2), false],
		['when it is confirmed', { ...request, state: 'CONFIRMED' as const }, hours(2), false],
	])('%s', (_, line, at, can) => expect(isAnswerable(line, at)).toBe(can))
})
