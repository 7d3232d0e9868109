import { leftOf, type CapacityDemand, type CapacityRow } from '#app/domain/capacity/demand.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { GroupState } from '#app/domain/groups/group-states.ts'
import { addHours, isInTime } from '#app/domain/time/instant.ts'

/** A group as a place in it is priced and taken. */
export type GroupFacts = {
	groupId: number
	variantId: number
	priceMinor: number
	state: GroupState
	hours: number
	/** null until its first member has paid. */
	endsAt: Date | null
	/** Its places, and the pieces at this price of all groups together. */
	seats: CapacityRow
	quota: CapacityRow
}

/** A place of a group as a line takes it: the row of its places, and the last instant at which the group may be complete. */
export type GroupPlace = { groupId: number; seatsId: number; latestAt: Date }

/** Why no place of a group can be had now; empty when one can. */
export function groupReasons({ state, endsAt, seats, quota }: GroupFacts, at: Date): UnavailableReason[] {
	if (state !== 'OPEN' || (endsAt !== null && !isInTime(at, endsAt))) return [{ code: 'group_over' }]
	return leftOf(seats) < 1 || leftOf(quota) < 1 ? [{ code: 'group_full' }] : []
}

/** The place that a line takes; a group nobody has paid in yet begins now at the earliest. */
export function groupPlace({ groupId, seats, endsAt, hours }: GroupFacts, at: Date): GroupPlace {
	return { groupId, seatsId: seats.id, latestAt: endsAt ?? addHours(at, hours) }
}

/** What a place takes of the ledger beside the piece itself. */
export function placeDemand({ seats, quota }: GroupFacts): CapacityDemand[] {
	return [seats, quota].map(({ id }) => ({ capacityId: id, qty: 1 }))
}
