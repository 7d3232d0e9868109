import { expect, test } from 'vitest'
import { sessionReasons, sessionStatus, type SessionFacts } from '#app/domain/sessions/status.ts'

const session: SessionFacts = {
	status: 'open',
	startsAt: new Date('2026-05-02T01:00:00Z'),
	cutoffAt: new Date('2026-05-01T13:00:00Z'),
	capacity: { total: 16, held: 0, sold: 0 },
}
const at = new Date('2026-05-01T12:00:00Z')
const sold = (held: number, soldSeats: number): SessionFacts => ({
	...session,
	capacity: { total: 16, held, sold: soldSeats },
})

test('held seats are not for sale: a session is limited and sold out by both', () => {
	expect(sessionStatus(sold(0, 11), at)).toBe('AVAILABLE')
	expect(sessionStatus(sold(1, 11), at)).toBe('LIMITED')
	expect(sessionStatus(sold(8, 8), at)).toBe('SOLD_OUT')
})

test('a session is open up to and at its cutoff', () => {
	expect(sessionStatus(session, session.cutoffAt)).toBe('AVAILABLE')
	expect(sessionReasons(session, 1, 'Asia/Shanghai', session.cutoffAt)).toEqual([])
	const late = new Date(session.cutoffAt.getTime() + 1)
	expect(sessionStatus(session, late)).toBe('CLOSED')
	expect(sessionReasons(session, 1, 'Asia/Shanghai', late)).toEqual([{ code: 'past_cutoff', cutoff: session.cutoffAt }])
})

test('a session that has begun is past, on the day of its own zone', () => {
	const after = new Date(session.startsAt.getTime() + 1)
	expect(sessionReasons(session, 1, 'Asia/Shanghai', after)).toEqual([{ code: 'past', date: '2026-05-02' }])
	expect(sessionReasons(session, 1, 'America/New_York', after)).toEqual([{ code: 'past', date: '2026-05-01' }])
})

test('a session called off and one closed by hand say so', () => {
	expect(sessionReasons({ ...session, status: 'called_off' }, 1, 'UTC', at)).toEqual([{ code: 'called_off' }])
	expect(sessionReasons({ ...session, status: 'closed' }, 1, 'UTC', at)).toEqual([{ code: 'session_closed' }])
	expect(sessionStatus({ ...session, status: 'called_off' }, at)).toBe('CLOSED')
})

test('the last seats can be had, one more cannot', () => {
	expect(sessionReasons(sold(2, 10), 4, 'UTC', at)).toEqual([])
	expect(sessionReasons(sold(2, 10), 5, 'UTC', at)).toEqual([{ code: 'sold_out', wanted: 5, left: 4 }])
})

test('a session that counts no seats sells freely', () => {
	expect(sessionStatus({ ...session, capacity: null }, at)).toBe('FREESALE')
	expect(sessionReasons({ ...session, capacity: null }, 900, 'UTC', at)).toEqual([])
})
