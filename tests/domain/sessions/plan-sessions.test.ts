import { expect, test } from 'vitest'
import { type PlannedSession, planMark, planSessions } from '#app/domain/sessions/plan-sessions.ts'
import type { Slot } from '#app/domain/sessions/session-rule.ts'
import { addHours } from '#app/domain/time/instant.ts'

const AT = new Date('2026-05-01T00:00:00Z')
const slotAt = (day: number, hours = 2): Slot => {
	const startsAt = new Date(`2026-05-${String(day).padStart(2, '0')}T01:00:00Z`)
	return { startsAt, endsAt: addHours(startsAt, hours), cutoffAt: addHours(startsAt, -1) }
}
const RULE = { ruleId: 7, seats: 10, minToRun: 0, at: AT }
const session = (day: number, parts: Partial<PlannedSession> = {}): PlannedSession => ({
	...slotAt(day),
	...{ id: day, ruleId: 7, ruleSlot: slotAt(day).startsAt, followsRule: true, status: 'open', minToRun: 0 },
	...{ capacityId: 100 + day, total: 10, held: 0, sold: 0 },
	...parts,
})
const ids = (of: readonly { id: number }[]) => of.map(({ id }) => id)

test('what is there as the rule says stays, what is missing is added, what is no longer meant and empty is left out', () => {
	const plan = planSessions([slotAt(2), slotAt(3)], [session(2), session(4)], RULE)
	expect(plan).toMatchObject({ same: 1, added: [slotAt(3)], changed: [], withGuests: [] })
	expect(ids(plan.left)).toEqual([4])
})

test('a session with guests is never left out by itself, whether they paid or are paying', () => {
	const plan = planSessions([], [session(2, { sold: 1 }), session(3, { held: 1 }), session(4)], RULE)
	expect(ids(plan.withGuests)).toEqual([2, 3])
	expect(ids(plan.left)).toEqual([4])
})

test('a session changed by itself no longer follows: not changed, not left out, and not made a second time at its old time', () => {
	const moved = session(2, { followsRule: false, startsAt: addHours(slotAt(2).startsAt, 5) })
	const kept = planSessions([slotAt(2)], [moved], RULE)
	expect(kept).toMatchObject({ added: [], changed: [], left: [], taken: [] })
	expect(ids(kept.apart)).toEqual([2])
	expect(planSessions([], [moved], RULE)).toMatchObject({ left: [], withGuests: [] })
})

test('what guests bought is not changed under them: seats and cutoff are, length and a higher minimum are not', () => {
	const longer = { ...slotAt(2, 3), cutoffAt: addHours(slotAt(2).startsAt, -2) }
	const rule = { ...RULE, seats: 12, minToRun: 4 }
	const [empty] = planSessions([longer], [session(2)], rule).changed
	expect(empty?.to).toEqual({ ...longer, seats: 12, minToRun: 4 })
	const [sold] = planSessions([longer], [session(2, { sold: 2 })], rule).changed
	expect(sold?.to).toEqual({ ...longer, endsAt: slotAt(2).endsAt, seats: 12, minToRun: 0 })
})

test('seats are never cut below what is promised: exactly as many are', () => {
	const rule = { ...RULE, seats: 4 }
	const plan = planSessions([slotAt(2), slotAt(3)], [session(2, { sold: 3, held: 1 }), session(3, { sold: 5 })], rule)
	expect(plan.changed.map(({ session: { id }, to }) => [id, to.seats])).toEqual([[2, 4]])
	expect(ids(plan.tight)).toEqual([3])
	expect(plan.same).toBe(1)
})

test('a time that another session has is not taken twice; one that a rule left out is taken back', () => {
	const other = session(2, { ruleId: 8 })
	expect(planSessions([slotAt(2)], [other], RULE)).toMatchObject({ added: [], taken: [slotAt(2)] })
	expect(planSessions([slotAt(2)], [session(2, { ruleId: null, followsRule: false })], RULE).taken).toHaveLength(1)
	const leftOut = planSessions([slotAt(2)], [session(2, { ruleId: 8, status: 'closed', total: 0 })], RULE)
	expect(leftOut.reopened.map(({ to }) => to.seats)).toEqual([10])
	const calledOff = planSessions([slotAt(2)], [session(2, { status: 'called_off' })], RULE)
	expect(calledOff).toMatchObject({ same: 1, reopened: [], changed: [] })
})

test('a session whose booking has ended is not made any more: at the cutoff it is over, a millisecond before it is not', () => {
	const { cutoffAt } = slotAt(2)
	const added = (ms: number) =>
		planSessions([slotAt(2)], [], { ...RULE, at: new Date(cutoffAt.getTime() + ms) }).added.length
	expect([added(-1), added(0), added(1)]).toEqual([1, 0, 0])
})

test('a plan has another mark as soon as somebody books what it would leave out', () => {
	const markOf = (sold: number) => planMark(planSessions([slotAt(3)], [session(2, { sold })], RULE))
	expect(markOf(0)).not.toBe(markOf(1))
	expect(markOf(1)).toBe(markOf(2))
})
