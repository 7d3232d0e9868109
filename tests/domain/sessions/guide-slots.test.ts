import { expect, test } from 'vitest'
import { type GuidedSession, type GuideSlot, planGuide } from '#app/domain/sessions/guide-slots.ts'

const at = (time: string) => new Date(`2026-05-05T${time}:00Z`)
const session = (id: number, from: string, until: string, more: Partial<GuidedSession> = {}): GuidedSession => ({
	...{ id, startsAt: at(from), endsAt: at(until), booked: 0, capacityId: null, ...more },
})
const slot = (capacityId: number, from: string, until: string, more: Partial<GuideSlot> = {}): GuideSlot => ({
	...{ capacityId, from: at(from), until: at(until), taken: 0, isNeeded: true, isReleased: false, ...more },
})
const plan = (sessions: GuidedSession[], slots: GuideSlot[] = []) => planGuide(8, sessions, slots)

test('sessions of the very same hours go together; one that begins when another ends is another outing', () => {
	const { added, conflicts } = plan([
		session(1, '07:00', '09:00'),
		session(2, '07:00', '09:00'),
		session(3, '09:00', '11:00'),
	])
	expect(added.map(({ from, sessions }) => [from, sessions.map(({ id }) => id)])).toEqual([
		[at('07:00'), [1, 2]],
		[at('09:00'), [3]],
	])
	expect(conflicts).toEqual([])
})

test('a guide is never in two places: a session that begins a minute before another ends is a conflict, the later one', () => {
	const { added, conflicts } = plan([session(2, '08:59', '11:00'), session(1, '07:00', '09:00')])
	expect(added.map(({ sessions }) => sessions.map(({ id }) => id))).toEqual([[1]])
	expect(conflicts).toEqual([
		{ sessionId: 2, startsAt: at('08:59'), code: 'elsewhere', from: at('07:00'), until: at('09:00') },
	])
})

test('hours within hours, or around them, are a conflict too, also with an outing that stands', () => {
	const { conflicts } = plan(
		[session(1, '06:00', '12:00'), session(2, '07:30', '08:00'), session(3, '07:00', '09:01')],
		[slot(9, '07:00', '09:00')],
	)
	expect(conflicts.map(({ sessionId, code }) => [sessionId, code])).toEqual([
		[1, 'elsewhere'],
		[3, 'elsewhere'],
		[2, 'elsewhere'],
	])
})

test('who had places before is counted: exactly as many as it takes go together, one more does not', () => {
	expect(
		plan([session(1, '07:00', '09:00', { booked: 5 }), session(2, '07:00', '09:00', { booked: 3 })]).conflicts,
	).toEqual([])
	expect(
		plan([session(1, '07:00', '09:00', { booked: 5 }), session(2, '07:00', '09:00', { booked: 4 })]).conflicts,
	).toEqual([{ sessionId: 2, startsAt: at('07:00'), code: 'too_many', people: 9, guests: 8 }])
	const { conflicts } = plan([session(1, '07:00', '09:00', { booked: 1 })], [slot(9, '07:00', '09:00', { taken: 8 })])
	expect(conflicts).toEqual([{ sessionId: 1, startsAt: at('07:00'), code: 'too_many', people: 9, guests: 8 }])
})

test('what stands is left as it is, and a session joins the outing of its hours', () => {
	const sessions = [session(1, '07:00', '09:00', { capacityId: 9 }), session(2, '07:00', '09:00')]
	expect(plan(sessions, [slot(9, '07:00', '09:00')])).toEqual({
		...{ released: [], added: [], conflicts: [] },
		joined: [{ capacityId: 9, sessions: [{ id: 2, booked: 0 }] }],
	})
})

test('an outing that no session needs is in nobody’s way; of the same hours it is taken up again', () => {
	const idle = [slot(9, '07:00', '09:00', { isNeeded: false }), slot(8, '10:00', '12:00', { isNeeded: false })]
	expect(plan([session(1, '08:00', '10:00'), session(2, '10:00', '12:00')], idle)).toEqual({
		...{ released: [9], conflicts: [] },
		added: [{ from: at('08:00'), until: at('10:00'), sessions: [{ id: 1, booked: 0 }] }],
		joined: [{ capacityId: 8, sessions: [{ id: 2, booked: 0 }] }],
	})
	const taken = [slot(9, '07:00', '09:00', { isNeeded: false, isReleased: true, taken: 8 })]
	expect(plan([session(1, '07:00', '09:00', { booked: 1 })], taken).conflicts).toMatchObject([{ code: 'too_many' }])
})

test('a session that was moved leaves the hours it had', () => {
	const moved = session(1, '13:00', '15:00', { capacityId: 9 })
	const { released, added } = plan([moved], [slot(9, '07:00', '09:00', { isNeeded: false })])
	expect({ released, hours: added.map(({ from }) => from) }).toEqual({ released: [9], hours: [at('13:00')] })
})

test('an outing that was released stands no more: a session that comes back to it finds the guide where it is now', () => {
	const released = slot(9, '07:00', '09:00', { isReleased: true })
	const back = session(1, '07:00', '09:00', { capacityId: 9 })
	expect(plan([back], [released, slot(8, '08:00', '10:00')]).conflicts).toMatchObject([
		{ sessionId: 1, code: 'elsewhere' },
	])
	expect(plan([back], [released, slot(8, '09:00', '11:00')])).toMatchObject({
		...{ conflicts: [], released: [] },
		joined: [{ capacityId: 9, sessions: [{ id: 1 }] }],
	})
})
