import { expect, test } from 'vitest'
import { isFresh, markSubject, minuteOf, readMark, writeMark } from '#app/domain/promoted/promoted-mark.ts'

const at = new Date('2026-05-01T02:00:00Z')
const mark = { campaignId: 12, priceMinor: 345, minute: minuteOf(at) }
const sign = 'abcdefghijklmnopqrstuv'

test('a mark is read as it was written, and what is written otherwise is none', () => {
	const text = writeMark(mark, `${sign}-and-more`)
	expect(readMark(text)).toEqual({ ...mark, sign })
	expect(markSubject(mark)).toBe(`promoted:12.345.${mark.minute.toString(36)}`)
	for (const other of [undefined, '', text.slice(1, -1), `0${text}`, `${text}x`, text.replace('345', '-1')])
		expect(readMark(other)).toBeNull()
})

test('a link holds for two hours from its minute on, and not before it', () => {
	const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
	expect([-1, 0, 120, 121].map((minutes) => isFresh(mark, later(minutes)))).toEqual([false, true, true, false])
})
