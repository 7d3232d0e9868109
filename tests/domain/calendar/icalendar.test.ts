import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, icalendar } from '#app/domain/calendar/icalendar.ts'
import { eventsOf, only, readIcalendar, textOf } from '#tests/domain/calendar/read-icalendar.ts'

const STAY: CalendarEvent = {
	...{
		uid: 'line-1@example.test',
		sequence: 0,
		status: 'CONFIRMED',
		summary: '云雾农家',
		location: '',
		description: '',
	},
	...{ url: 'https://example.test/orders/1', when: { from: '2026-05-06', to: '2026-05-08' } },
}
const session = (startsAt: string, endsAt: string, timeZone = 'Asia/Shanghai'): CalendarEvent => ({
	...{ ...STAY, uid: 'line-2@example.test', summary: 'Tea' },
	when: { startsAt: new Date(startsAt), endsAt: new Date(endsAt), timeZone },
})
const ABOUT = { name: 'Orders', stamp: new Date('2026-05-01T02:03:04Z') }
const read = (...events: CalendarEvent[]) => eventsOf(readIcalendar(icalendar(events, ABOUT)))
const first = (event: CalendarEvent) => read(event)[0] ?? { name: '', properties: [], components: [] }

test('a stay is whole days, one for each night: the day of departure is the end, which is not in it', () => {
	const event = first(STAY)
	expect(only(event, 'DTSTART')).toMatchObject({ parameters: { VALUE: 'DATE' }, value: '20260506' })
	expect(only(event, 'DTEND')).toMatchObject({ parameters: { VALUE: 'DATE' }, value: '20260508' })
	expect(only(event, 'TRANSP').value).toBe('TRANSPARENT')
})

test('a session has its hours in China’s own zone, which the file describes; midnight on either side', () => {
	const at = (startsAt: string) => only(first(session(startsAt, '2026-05-05T20:00:00Z')), 'DTSTART')
	expect(at('2026-05-05T15:59:00Z')).toMatchObject({ parameters: { TZID: 'Asia/Shanghai' }, value: '20260505T235900' })
	expect(at('2026-05-05T16:00:00Z').value).toBe('20260506T000000')
	expect(at('2026-05-05T16:01:00Z').value).toBe('20260506T000100')
	const calendar = readIcalendar(icalendar([session('2026-05-05T16:00:00Z', '2026-05-05T20:00:00Z')], ABOUT))
	const [zone] = calendar.components.filter(({ name }) => name === 'VTIMEZONE')
	const [standard] = zone?.components ?? []
	expect(standard && only(standard, 'TZOFFSETTO').value).toBe('+0800')
})

test('hours elsewhere are told in UTC, and stays alone need no zone', () => {
	const event = first(session('2026-07-05T10:00:00Z', '2026-07-05T12:00:00Z', 'Europe/Rome'))
	expect(only(event, 'DTSTART')).toMatchObject({ parameters: {}, value: '20260705T100000Z' })
	expect(icalendar([STAY], ABOUT)).not.toContain('VTIMEZONE')
})

test('what was called off stays in the calendar as cancelled, under the same name and a later version', () => {
	const event = first({ ...STAY, status: 'CANCELLED', sequence: 2 })
	expect(only(event, 'STATUS').value).toBe('CANCELLED')
	expect(only(event, 'SEQUENCE').value).toBe('2')
	expect(only(event, 'UID').value).toBe(STAY.uid)
})

describe('words', () => {
	test('signs with a meaning are escaped', () => {
		const summary = 'Tea; cake, and\nback\\slash \\n "quoted": done'
		const value = only(first({ ...STAY, summary }), 'SUMMARY').value
		expect(value).toContain('Tea\\; cake\\, and\\nback\\\\slash \\\\n')
		expect(textOf(value)).toBe(summary)
	})

	test('long lines are folded at 75 octets, never inside a sign', () => {
		const summary = `${'山海'.repeat(40)}😀${'é'.repeat(60)}`
		expect(textOf(only(first({ ...STAY, summary }), 'SUMMARY').value)).toBe(summary)
	})

	test('whatever is written comes back as it was, controls left out', () => {
		// The sign for what could not be read would be taken for a broken one below.
		const words = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !text.includes('\uFFFD'))
		fc.assert(
			fc.property(words, words, (summary, location) => {
				const event = first({ ...STAY, summary, location: `x${location}` })
				const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F]/g, '')
				expect(textOf(only(event, 'SUMMARY').value)).toBe(plain(summary))
				expect(textOf(only(event, 'LOCATION').value)).toBe(plain(`x${location}`))
			}),
		)
	})
})

test('an order without stays and sessions is an empty calendar, which is one all the same', () => {
	expect(read()).toEqual([])
})
