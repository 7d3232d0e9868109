import type { GroupState } from '#app/domain/groups/group-states.ts'
import { addHours, isInTime } from '#app/domain/time/instant.ts'

/** A paid line that takes a place; `isWaiting` until it was let go or called off. */
export type GroupMember = { lineId: number; orderId: number; paidAt: Date; isWaiting: boolean }

/** A group as its rows say. */
export type GroupStanding = {
	state: GroupState
	size: number
	hours: number
	begunAt: Date | null
	endsAt: Date | null
}

/** What becomes of a group: its state and times, whose goods leave now, whose money goes back. */
export type GroupDecision = Pick<GroupStanding, 'state' | 'begunAt' | 'endsAt'> & {
	complete: GroupMember[]
	calledOff: GroupMember[]
}

/** The time begins with the first payment, of whoever made it. */
function timesOf({ begunAt, endsAt, hours }: GroupStanding, members: readonly GroupMember[]) {
	const [first] = members.map(({ paidAt }) => paidAt.getTime()).sort((a, b) => a - b)
	if (begunAt !== null || first === undefined) return { begunAt, endsAt }
	return { begunAt: new Date(first), endsAt: addHours(new Date(first), hours) }
}

/**
 * Decides a group at an instant by those who have paid and still stand. As many as its size in time make it a success; short of
 * that after its end it fails. A payment exactly at the end counts; what is paid for a group that is over goes back.
 */
export function decideGroup(group: GroupStanding, members: readonly GroupMember[], at: Date): GroupDecision {
	const waiting = members.filter(({ isWaiting }) => isWaiting)
	const { state } = group
	const times = timesOf(group, members)
	if (state !== 'OPEN') return { state, ...times, complete: [], calledOff: waiting }
	const { endsAt } = times
	if (endsAt === null) return { state, ...times, complete: [], calledOff: [] }
	const inTime = waiting.filter(({ paidAt }) => isInTime(paidAt, endsAt))
	const late = waiting.filter((member) => !inTime.includes(member))
	if (inTime.length >= group.size) return { state: 'SUCCEEDED', ...times, complete: inTime, calledOff: late }
	if (isInTime(at, endsAt)) return { state, ...times, complete: [], calledOff: [] }
	return { state: 'FAILED', ...times, complete: [], calledOff: waiting }
}
