import { expect, test } from 'vitest'
import { decideGroup, type GroupMember, type GroupStanding } from '#app/domain/groups/decide-group.ts'
import { GROUP_STATES } from '#app/domain/groups/group-states.ts'
import { isFinal } from '#app/domain/states/transition.ts'

const at = (time: string) => new Date(`2026-05-02T${time}Z`)
const END = at('10:00:00.000')
const open: GroupStanding = { state: 'OPEN', size: 2, hours: 24, begunAt: at('09:00:00.000'), endsAt: END }
let lines = 0
const member = (paidAt: Date, isWaiting = true): GroupMember => {
	lines += 1
	return { lineId: lines, orderId: lines, paidAt, isWaiting }
}

test('a group begins with its first payment and gathers 24 hours from it', () => {
	const unbegun = { ...open, begunAt: null, endsAt: null }
	expect(decideGroup(unbegun, [], at('12:00:00'))).toMatchObject({ state: 'OPEN', begunAt: null, endsAt: null })
	const first = member(at('11:00:00'))
	const decided = decideGroup(unbegun, [first], at('11:00:01'))
	expect(decided).toMatchObject({ state: 'OPEN', begunAt: first.paidAt, endsAt: new Date('2026-05-03T11:00:00Z') })
})

test.each([
	['one millisecond before its end', '09:59:59.999', 'SUCCEEDED'],
	['exactly at its end', '10:00:00.000', 'SUCCEEDED'],
	['one millisecond after its end', '10:00:00.001', 'FAILED'],
])('the last place paid %s decides whether a group succeeds', (_, time, state) => {
	const members = [member(at('09:00:00')), member(at(time))]
	const decided = decideGroup(open, members, at('10:05:00'))
	expect(decided.state).toBe(state)
	expect(state === 'FAILED' ? decided.calledOff : decided.complete).toEqual(members)
})

test.each([
	['10:00:00.000', 'OPEN', 0],
	['10:00:00.001', 'FAILED', 1],
])('short of its size at %s a group is %s, and everybody gets everything back', (time, state, back) => {
	const decided = decideGroup(open, [member(at('09:00:00'))], at(time))
	expect(decided).toMatchObject({ state, complete: [] })
	expect(decided.calledOff).toHaveLength(back)
})

test('who cancelled does not count, and a group is not complete by members it does not have', () => {
	expect(decideGroup(open, [member(at('09:00:00'))], at('09:30:00'))).toMatchObject({ state: 'OPEN', complete: [] })
})

test('what is settled stays settled: whoever pays afterwards gets it back, and those let go keep theirs', () => {
	const gone = member(at('09:00:00'), false)
	for (const state of ['SUCCEEDED', 'FAILED', 'CANCELLED'] as const) {
		const late = member(at('09:50:00'))
		const decided = decideGroup({ ...open, state }, [gone, late], at('09:55:00'))
		expect(decided).toMatchObject({ state, complete: [], calledOff: [late] })
		expect(isFinal(GROUP_STATES, state)).toBe(true)
	}
})
