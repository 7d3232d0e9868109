import { expect, test } from 'vitest'
import { addHours, addMinutes, isInTime } from '#app/domain/time/instant.ts'

const noon = new Date('2026-05-01T12:00:00Z')

test('minutes and hours are added in real time', () => {
	expect(addMinutes(noon, 15).toISOString()).toBe('2026-05-01T12:15:00.000Z')
	expect(addHours(noon, -13).toISOString()).toBe('2026-04-30T23:00:00.000Z')
})

test('exactly at the limit counts as in time, a millisecond later does not', () => {
	expect(isInTime(noon, noon)).toBe(true)
	expect(isInTime(new Date(noon.getTime() + 1), noon)).toBe(false)
})
