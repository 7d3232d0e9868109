import { expect, test } from 'vitest'
import { icalendar } from '#app/domain/calendar/icalendar.ts'
import { readCalendarFile } from '#app/platform/calendar-file.ts'

// The property keeps the clocks of Shanghai, this server those of New York.
process.env['TZ'] = 'America/New_York'

const WITHIN = { zone: 'Asia/Shanghai', until: '2027-01-01' }
const file = (...events: string[][]) =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:x',
		...events.flatMap((it) => ['BEGIN:VEVENT', ...it, 'END:VEVENT']),
		'END:VCALENDAR',
	].join('\r\n')
const spansOf = (text: string) => {
	const reading = readCalendarFile(text, WITHIN)
	return reading.outcome === 'read' ? reading.spans : reading.outcome
}

test('days are days: a blocked day in the wrong time zone does not happen', () => {
	expect(spansOf(file(['UID:a', 'DTSTART;VALUE=DATE:20260503', 'DTEND;VALUE=DATE:20260505']))).toEqual([
		{ uid: 'a', from: '2026-05-03', until: '2026-05-05' },
	])
})

test('moments are told by the property’s clocks, on both sides of its midnight', () => {
	const at = (from: string, to: string) => spansOf(file(['UID:a', `DTSTART:${from}`, `DTEND:${to}`]))
	expect(at('20260503T155959Z', '20260505T040000Z')).toEqual([{ uid: 'a', from: '2026-05-03', until: '2026-05-05' }])
	expect(at('20260503T160000Z', '20260505T040000Z')).toEqual([{ uid: 'a', from: '2026-05-04', until: '2026-05-05' }])
})

test('an event within a day is one night, and so is one without an end', () => {
	expect(spansOf(file(['UID:a', 'DTSTART:20260503T060000Z', 'DTEND:20260503T080000Z']))).toEqual([
		{ uid: 'a', from: '2026-05-03', until: '2026-05-04' },
	])
	expect(spansOf(file(['UID:a', 'DTSTART;VALUE=DATE:20260503']))).toEqual([
		{ uid: 'a', from: '2026-05-03', until: '2026-05-04' },
	])
})

test('what is called off or said to be free blocks nothing', () => {
	const when = ['DTSTART;VALUE=DATE:20260503', 'DTEND;VALUE=DATE:20260504']
	expect(spansOf(file(['UID:a', ...when, 'STATUS:CANCELLED'], ['UID:b', ...when, 'TRANSP:TRANSPARENT']))).toEqual([])
})

test('what repeats blocks as often as it comes, up to the horizon', () => {
	const text = file(['UID:a', 'DTSTART;VALUE=DATE:20261216', 'DTEND;VALUE=DATE:20261217', 'RRULE:FREQ=WEEKLY'])
	expect(spansOf(text)).toEqual([
		{ uid: 'a', from: '2026-12-16', until: '2026-12-17' },
		{ uid: 'a', from: '2026-12-23', until: '2026-12-24' },
		{ uid: 'a', from: '2026-12-30', until: '2026-12-31' },
	])
})

test('S16: five thousand events are read, one more is refused', () => {
	const many = (count: number) =>
		file(...Array.from({ length: count }, (_, at) => [`UID:${at}`, 'DTSTART;VALUE=DATE:20260503']))
	expect(readCalendarFile(many(5_000), WITHIN).outcome).toBe('read')
	expect(readCalendarFile(many(5_001), WITHIN).outcome).toBe('too-many')
})

test('what is no calendar is told so, and one bad event takes no other with it', () => {
	expect(readCalendarFile('<html>not here</html>', WITHIN)).toEqual({ outcome: 'no-calendar' })
	expect(readCalendarFile('', WITHIN)).toEqual({ outcome: 'no-calendar' })
	expect(spansOf(file(['UID:bad'], ['UID:a', 'DTSTART;VALUE=DATE:20260503']))).toEqual([
		{ uid: 'a', from: '2026-05-03', until: '2026-05-04' },
	])
})

test('what one house gives out another can read', () => {
	const text = icalendar(
		[
			{
				...{
					uid: 'n',
					sequence: 0,
					status: 'CONFIRMED',
					summary: 'x',
					location: '',
					description: '',
					url: 'https://x.example',
				},
				...{ when: { from: '2026-05-03', to: '2026-05-04' }, isBusy: true },
			},
		],
		{ name: '房', stamp: new Date('2026-05-01T00:00:00Z') },
	)
	expect(spansOf(text)).toEqual([{ uid: 'n', from: '2026-05-03', until: '2026-05-04' }])
})
