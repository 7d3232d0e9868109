import { expect, test } from 'vitest'
import { sessionTimes } from '#app/domain/sessions/session-times.ts'

test('a session starts by the clock of its place', () => {
	const times = sessionTimes('2026-05-02', '09:00', 'Asia/Shanghai', { minutes: 150, cutoffMinutes: 720 })
	expect(Object.values(times).map((instant) => instant.toISOString())).toEqual([
		'2026-05-02T01:00:00.000Z',
		'2026-05-02T03:30:00.000Z',
		'2026-05-01T13:00:00.000Z',
	])
})

test('two hours are two hours across a change of clocks', () => {
	const { startsAt, endsAt } = sessionTimes('2026-03-08', '01:00', 'America/New_York', {
		minutes: 120,
		cutoffMinutes: 0,
	})
	expect(endsAt.getTime() - startsAt.getTime()).toBe(7_200_000)
})
